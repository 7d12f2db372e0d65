"""The review lab: one employee's ratings beside the notes of the year, and a draft to print."""

from __future__ import annotations

from datetime import date

import ipywidgets

from medoffice import practice
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.downloads import saving_link
from medoffice.labs.review_document import file_name, review_document
from medoffice.labs.word_file import TYPE
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.calibration import learn
from medoffice.people.evaluations.forms import HIGHEST, LOWEST, ROLES, form
from medoffice.people.evaluations.goals import goals
from medoffice.people.evaluations.review_draft import draft_review
from medoffice.people.evaluations.wording import PROTECTED, Remark, remarks

TODAY = date(2025, 12, 31)
FIRST = "S12"
TRY_THIS = (
    "Read Gloria Entwistle’s ratings beside the notes. Which rating do the notes bear? Which has "
    "none?",
    "Change ratings until you could show each one to her. Where the log holds no note, the number "
    "is a guess: the draft says “not seen”, and somebody has to go and look.",
    "Put two sentences in place of the comment: what was seen, on which days, of how many. The "
    "lists below say what is left to mend.",
    "Choose Patricia Grijalva. One of her strengths is a matter of wage law. Which note, and what "
    "must you do about it?",
    "Save the draft, open it in Word, and look at it on paper.",
)
WHAT_TO_NOTICE = (
    "The calibrated score says that the rater was severe. It does not say that the work was good. "
    "Only the notes can.",
    "Few notes mean that nobody looked, not that nothing happened. Begin next year’s log in "
    "January.",
    "What the law may protect is marked apart from what good practice advises. The first is for "
    "counsel; the second is for you.",
)
LINES = ["Line", "Given", "Yours", "Yours looks like"]
NOTES = ["Day", "Line", "Kind", "What was seen"]
REMARKS = ["Words", "Which", "What to do"]
LAW, ADVICE = "The law may protect it", "Good practice"


def which(remark: Remark) -> list[str]:
    """Return a remark as cells: the words, what the law or good practice has to do with it, why."""
    if remark.kind != PROTECTED:
        return [remark.words or "the whole text", ADVICE, remark.why]
    known = practice.rules()
    laws = "; ".join(f"{known[rule].title} ({known[rule].citation})" for rule in remark.rules)
    return [remark.words, f"{LAW}: {laws}", remark.why]


class ReviewLab(ChoiceLab):
    """Turn ratings and notes of one employee into the draft of a review."""

    def __init__(self) -> None:
        left = {row["staff_id"]: row["left_on"] for row in practice.records("staff")}
        self.names, self.roles = willow_bend.names(), willow_bend.roles()
        self.reviews = {
            who: told
            for who, told in willow_bend.reviews().items()
            if left[who] is None or left[who] > TODAY
        }
        self.given = willow_bend.ratings(willow_bend.ANNUAL)
        self.comments = {
            row["staff_id"]: row["comment"]
            for row in practice.records("evaluations")
            if (row["cycle"], row["purpose"]) == ("2025", willow_bend.ANNUAL)
        }
        self.yardstick = learn(willow_bend.ratings(willow_bend.CALIBRATION), willow_bend.weights())
        self.whose = controls.choice(
            "Whose review",
            [(f"{self.names[who]}, {ROLES[self.roles[who]].lower()}", who) for who in self.reviews],
            FIRST,
        )
        steps = [(f"{value}", value) for value in range(LOWEST, HIGHEST + 1)]
        lines = form(self.roles[FIRST]).criteria
        self.ratings = [controls.choice(line.title, steps, 3) for line in lines]
        self.summary = controls.words("In sum")
        self.agreed = controls.words("Agreed for the next year")
        self.saving = ipywidgets.HTML()
        self._begin()
        controls.watch([self.whose], self._begin_anew)
        texts = [self.summary, self.agreed]
        self._lay_out(
            controls.group("The review", [self.whose]),
            controls.group("Your ratings", self.ratings),
            controls.group("In your words", texts),
            watched=[*self.ratings, *texts],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )
        self._widget.children += (self.saving,)

    @property
    def _rater(self) -> str:
        return self.reviews[self.whose.value][0]

    def _begin(self) -> None:
        """Put the lines of the form, the ratings given and the comment into the controls."""
        who = self.whose.value
        self.form = form(self.roles[who])
        for control, line in zip(self.ratings, self.form.criteria, strict=True):
            control.description = line.title
            control.value = self.given.value(self._rater, who, line.criterion_id)
        self.summary.value, self.agreed.value = self.comments[who], ""

    def _begin_anew(self) -> None:
        self._filling = True
        try:
            self._begin()
        finally:
            self._filling = False
        self.refresh()

    _filling = False

    def refresh(self) -> None:
        """Draft the review anew, and offer it as a file."""
        # Between two employees the controls hold something of both.
        if self._filling:
            return
        super().refresh()
        made = review_document(self.draft, self.summary.value, self.agreed.value)
        self.saving.value = saving_link(
            file_name(self.draft), made, TYPE, "opens in Word; it stays on your computer"
        )

    def _work_out(self) -> None:
        who = self.whose.value
        self.draft = draft_review(
            self.names[who],
            self.form,
            willow_bend.year(),
            {
                line.criterion_id: control.value
                for line, control in zip(self.form.criteria, self.ratings, strict=True)
            },
            willow_bend.notes(who, *willow_bend.year()),
            [goal for goal in goals("2025") if goal.staff_id == who],
        )
        self.remarks = [
            remark for text in (self.summary.value, self.agreed.value) for remark in remarks(text)
        ]
        rater, _, overall = self.reviews[who]
        self.calibrated = self.yardstick.calibrate(who, {rater: float(overall)}).score

    def _sentence(self) -> str:
        rater, day, overall = self.reviews[self.whose.value]
        return (
            f"{self.draft.person}: {overall:.2f} as {self.names[rater]} gave it on "
            f"{short_day(day)}, {self.calibrated:.2f} without the rater, {self.draft.overall} as "
            f"you have it now. {count(len(self.draft.gaps()), 'point')} to mend before you sign."
        )

    def _lines(self) -> list[list[str]]:
        given = [
            self.given.value(self._rater, self.whose.value, line.criterion_id)
            for line in self.form.criteria
        ]
        return [
            [section.criterion.title, f"{first}", f"{section.rating}", section.looks_like]
            for section, first in zip(self.draft.sections, given, strict=True)
        ]

    def _notes(self) -> list[list[str]]:
        titles = {line.criterion_id: line.title for line in self.form.criteria}
        return [
            [short_day(note.noted_on), titles[note.criterion], note.kind, note.words]
            for note in self.draft.notes
        ]

    def _remarks(self) -> list[list[str]]:
        return [which(remark) for remark in self.remarks]

    def _shown(self) -> list[tuple[str, list[str], list[list[str]]]]:
        gaps = [[f"{at}", gap] for at, gap in enumerate(self.draft.gaps(), start=1)]
        shown = [
            ("To mend before anybody signs", ["No.", "What is missing"], gaps),
            ("The form", LINES, self._lines()),
            ("The evidence log of 2025", NOTES, self._notes()),
            ("Your words", REMARKS, self._remarks()),
        ]
        return [each for each in shown if each[2]]

    def _tables(self) -> str:
        return "".join(wide_table(*each, of_words=True) for each in self._shown())

    def in_words(self) -> str:
        """Return the present state as plain text."""
        tables = [
            f"{caption}\n{plain_table(headings, rows)}" for caption, headings, rows in self._shown()
        ]
        return "\n\n".join([self._sentence(), *tables])
