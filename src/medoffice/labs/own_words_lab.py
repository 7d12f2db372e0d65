"""A posting or interview questions of the reader's own, read for words to look at again."""

from __future__ import annotations

import ipywidgets

from medoffice.labs import controls, marked_words, own_file
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import count, wide_table
from medoffice.people.postings import wording
from medoffice.people.postings.examples import COPIED, QUESTIONS

POSTING, INTERVIEW = "a posting", "the questions of an interview"
EXAMPLES = {POSTING: COPIED, INTERVIEW: QUESTIONS}
TRY_THIS = (
    "Read the posting before you look at the marks. How many did you find?",
    "Choose the questions of an interview. Which one may not even be asked?",
    "Put a posting of your own office in place of the example, or open it as a text file. It is "
    "read here and goes nowhere.",
)
WHAT_TO_NOTICE = (
    "What breaks a rule comes first, with the rule. Below stands what breaks none by itself.",
    "The list knows words, one sentence at a time. A posting without a mark may still leave out "
    "the tasks, and a fair one may hold a word that is marked.",
    "The federal laws on discrimination begin at 15 or 20 employees, that on citizenship at 4. "
    "State laws often reach smaller offices.",
)


class OwnWordsLab(ChoiceLab):
    """Mark the words of a text that the reader pastes or opens."""

    def __init__(self) -> None:
        self.what = controls.choice("Read it as", {each: each for each in EXAMPLES}, POSTING)
        self.text = controls.words("The text", COPIED)
        self.text.layout.max_width = "60rem"
        self.upload = own_file.picker(self._opened, "text", ".txt,.md")
        controls.watch([self.what], self._example)
        self._lay_out(
            controls.group("Your text", [self.what, self.text]),
            ipywidgets.Box([self.upload]),
            watched=[self.text],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _example(self) -> None:
        if self.text.value in EXAMPLES.values():
            self.text.value = EXAMPLES[self.what.value]
        self.refresh()

    def _opened(self, content: bytes, name: str) -> None:
        self.text.value = content.decode("utf-8-sig", errors="replace")

    def _work_out(self) -> None:
        posting = self.what.value == POSTING
        entries = wording.of_postings() if posting else wording.of_interviews()
        self.marks = wording.marks(self.text.value, entries)
        self.gaps = wording.gaps(self.text.value) if posting else []

    def _sentence(self) -> str:
        missing = f" {count(len(self.gaps), 'thing')} not said." if self.gaps else ""
        found = marked_words.counted(self.marks)
        return f"{found[0].upper()}{found[1:]}.{missing}"

    def _shown(self) -> list[tuple[str, list[str], list[list[str]]]]:
        shown = [
            ("The words", marked_words.MARKS, marked_words.rows(self.marks)),
            ("What the posting does not say", marked_words.GAPS, marked_words.gap_rows(self.gaps)),
        ]
        return [each for each in shown if each[2]]

    def _tables(self) -> str:
        return "".join(wide_table(*each, of_words=True) for each in self._shown())

    def in_words(self) -> str:
        """Return the present state as plain text."""
        missing = [f"Not said: {gap.title}" for gap in self.gaps]
        told = [marked_words.told(self.marks), *missing]
        return "\n".join([self.text.value, "", self._sentence(), "", *filter(None, told)])
