"""The lab of letters: a complaint sorted, its clocks, and an answer with its reading level."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape
from types import MappingProxyType

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.downloads import saving_link
from medoffice.labs.word_file import TYPE, WordFile
from medoffice.labs.wording import plain_table, short_day, wide_table
from medoffice.operations.patient_experience import letters, willow_bend
from medoffice.operations.patient_experience.triage import LEGAL_CLOCKS, POLICY, triage

IN_SHORT = {
    "K110": "third request for a copy of the record",
    "K108": "was my tetanus shot out of date?",
    "K099": "44 days for Dr. Renwick",
    "K106": "41 minutes on hold",
    "K107": "the referral said the wrong knee",
    "K113": "the tablet speaks no Spanish",
    "K118": "the mat at the door slides",
    "K111": "an online review",
}
YES_NO = {"no": False, "yes": True}
NO_CLOCK = "no law with a clock"
# What somebody wrote first, in each field, for the reader to mend.
BEGUN: Mapping[str, str] = MappingProxyType(
    {
        "name": "patient",
        "told_on": "November 28",
        "what": "you are dissatisfied with the handling of your records request.",
        "owner": "Somebody",
        "answer_by": "the earliest convenience",
        "found": "Unfortunately your authorization documentation was not processed in accordance "
        "with our policy following the departure of the responsible administrative employee, who "
        "was disciplined.",
        "done": "We take this very seriously.",
        "next": "It will never happen again.",
        "why": "It is our policy.",
        "offer": "You should have called us.",
        "steps": "The matter was investigated.",
        "closed_on": "January 5",
        "contact": "the front desk",
        "signed": "Management",
    }
)
FIRST_OF = 30  # days before the complaint on which the request of the law came, in this lab
CLOCKS = ["By", "What must have happened", "Set by", "On January 5"]
REMARKS = ["Words", "What is wrong with them", "What to write instead"]
TRY_THIS = (
    "The request for records: what is at stake? Set the three questions and the law, and read the "
    "clocks. Which has run out?",
    "Mend the letter until nothing is marked and the grade is 8 or less. Say what happened, in "
    "days.",
    "Choose the tetanus shot. Which letter goes out today, before anything is known? Who reads the "
    "answer before it goes?",
    "Choose the online review. Write a reply. Which of your words tell that the writer is a "
    "patient?",
)
WHAT_TO_NOTICE = (
    "What is filed as an annoyance may be a right. The clock of the law does not read our file.",
    "The marks are a list of words, and no judge. A letter without a mark may still be cold.",
    "The short letter is harder to write: there has to be something in it.",
)


class LetterLab(ChoiceLab):
    """Sort a complaint and write its answer."""

    _asked = ""

    def __init__(self) -> None:
        self.complaint = controls.choice(
            "Complaint", [(f"{n}: {words}", n) for n, words in IN_SHORT.items()], "K110"
        )
        self.failed = controls.choice("Did we fail to do what we promise?", YES_NO, True)
        self.harmed = controls.choice("Was somebody hurt, or nearly?", YES_NO, False)
        self.unequal = controls.choice(
            "Treated worse for a protected trait, or no interpreter?", YES_NO, False
        )
        touches = [(NO_CLOCK, None), *((name, name) for name in LEGAL_CLOCKS)]
        self.touches = controls.choice("A law with a clock", touches, None)
        kinds = [(template.title, name) for name, template in letters.templates().items()]
        self.kind = controls.choice("Letter", kinds, "recovery")
        rights = [("none", ()), *((c.title, (name,)) for name, c in letters.clauses().items())]
        self.rights = controls.choice("A paragraph on rights", rights, ())
        self.texts = {
            name: controls.words(_label(words), BEGUN[name])
            for name, words in letters.fields().items()
        }
        self.saving = ipywidgets.HTML()
        self.fields = ipywidgets.VBox()
        sorting = [self.complaint, self.failed, self.harmed, self.unequal, self.touches]
        self._lay_out(
            controls.group("The complaint", sorting),
            controls.group("The letter", [self.kind, self.rights]),
            self.fields,
            watched=[*sorting, self.kind, self.rights, *self.texts.values()],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )
        self._widget.children += (self.saving,)

    def refresh(self) -> None:
        """Sort, write and offer the letter anew."""
        if self._asked != self.kind.value:
            # Only then: a field that is drawn anew loses the place of whoever types in it.
            self._asked = self.kind.value
            names = letters.templates()[self._asked].fields
            self.fields.children = (
                controls.group("In your words", [self.texts[name] for name in names]),
            )
        super().refresh()
        self.saving.value = saving_link(
            f"letter-{self.complaint.value.lower()}.docx",
            self._document(),
            TYPE,
            "opens in Word; it stays on your computer",
        )

    def _work_out(self) -> None:
        self.row = willow_bend.complaint(self.complaint.value)
        came: date = self.row["received_on"]
        touched = self.touches.value
        began = date.fromordinal(came.toordinal() - FIRST_OF)
        self.triage = triage(
            came,
            failed=self.failed.value,
            harmed=self.harmed.value,
            discriminated=self.unequal.value,
            touches={touched: began} if touched else {},
        )
        public = self.kind.value == letters.PUBLIC
        self.draft = letters.write(
            self.kind.value,
            {name: text.value for name, text in self.texts.items()},
            () if public else self.rights.value,
        )

    def _sentence(self) -> str:
        level = self.draft.level
        state = (
            "It may go." if self.draft.may_go else
            f"Not yet: {len(self.draft.missing)} missing, {len(self.draft.remarks)} to look at, "
            f"{'plain enough' if level.plain else 'too hard'}."
        )  # fmt: skip
        return (
            f"Filed as {self.row['severity']}, is {self.triage.severity}: "
            f"{self.triage.owner} answers. The letter reads at grade {level.grade:.1f}. {state}"
        )

    def _clock_rows(self) -> list[list[str]]:
        today = willow_bend.TODAY
        done = {"somebody has replied": self.row["acknowledged_on"],
                "the answer has gone out": self.row["answered_on"]}  # fmt: skip
        return [
            [
                short_day(due.day),
                due.what,
                due.source if due.source == POLICY else f"law: {due.source}",
                due.status(done.get(due.what), today),
            ]
            for due in self.triage.due
        ]

    def _remark_rows(self) -> list[list[str]]:
        return [
            *([remark.words, remark.why, remark.instead] for remark in self.draft.remarks),
            *(["(missing)", words, "Write it, or the letter waits."] for words in
              self.draft.missing),
            *([words, "The sentence is long.", "Make two of it."] for words in
              self.draft.level.long_sentences),
        ]  # fmt: skip

    def _tables(self) -> str:
        text = "".join(f"<p>{escape(words)}</p>" for words in self.draft.paragraphs)
        remarks = self._remark_rows()
        why = "; ".join(self.triage.why) or "an annoyance"
        return (
            f'<blockquote class="lab-text"><p>{escape(self.row["text"])}</p></blockquote>'
            + wide_table(f"Its clocks ({why})", CLOCKS, self._clock_rows(), of_words=True)
            + f'<div class="lab-text" style="border-left:3px solid;padding-left:1rem">{text}</div>'
            + (wide_table("To mend", REMARKS, remarks, of_words=True) if remarks else "")
        )

    def _document(self) -> bytes:
        made = WordFile(f"{self.draft.title}: {self.complaint.value}")
        if not self.draft.may_go:
            made.box("DRAFT. Mend it first, and delete this box.")
        made.text(*self.draft.paragraphs)
        return made.content()

    def in_words(self) -> str:
        """Return the present state as plain text."""
        parts = [self._sentence(), plain_table(CLOCKS, self._clock_rows()), self.draft.text]
        if self._remark_rows():
            parts.append(plain_table(REMARKS, self._remark_rows()))
        return "\n\n".join(parts)


def _label(words: str) -> str:
    return words[0].upper() + words[1:]
