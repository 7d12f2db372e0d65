"""The reader's own referral or results log: which loops are open, and which are late."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, wide_table
from medoffice.operations.loops import LOST, Loops
from medoffice.operations.loops.reported import (
    GRADE,
    NUMBER,
    ORDERED,
    REFERRALS,
    RESULTS,
    STEPS,
    WHAT,
    is_serious,
    propose,
    reported_loops,
)
from medoffice.practice.exports import ExportError

SAMPLE = """Referral,Specialty,Priority,Ordered,Sent,Appt Date,Seen,Report,Closed
101,Cardiology,Urgent,3/3/25,3/3/25,3/12/25,3/12/25,3/19/25,3/20/25
102,Dermatology,Routine,3/3/25,3/5/25,4/21/25,,,
103,Neurology,Urgent,3/4/25,,,,,
104,Orthopedics,Routine,3/4/25,3/4/25,,,,
105,Eye care,Routine,3/6/25,3/7/25,3/24/25,3/24/25,,
106,Cardiology,Routine,3/31/25,,,,,
"""

NAMES = {
    NUMBER: "Number",
    WHAT: "Specialty or test",
    GRADE: "Urgency, or abnormal",
    ORDERED: "Ordered on",
    "sent": "Sent on",
    "booked": "Visit booked for",
    "seen": "Patient seen on",
    "report": "Report came on",
    "closed": "Closed on",
    "resulted": "Result came on",
    "reviewed": "Reviewed on",
    "told": "Patient told on",
}
MEANINGS = {"urgent or abnormal": True, "routine or normal": False}
MOST_WORDS, LONGEST_LIST = 12, 20
HEADINGS = ["Number", "What", "Grade", "What is missing", "Days late", "Whose move"]

TO_DO = (
    "Export your referral log, or your list of test orders with their results, as a "
    "<strong>CSV</strong> file. It needs the day of the order, and the day the loop was closed "
    "(for a test, the day the patient was told). Each other step with a date makes the answer "
    "sharper. Leave names and birth dates out; a number is enough to find the line again.",
    own_file.STAYS_HERE,
    "Say what the file is, and check the columns. What the lab recognizes is filled in. The limits "
    "are those of this course; your clinicians set yours.",
)


class OwnLoopLab(OwnColumnsLab):
    """Find the open loops in a file of the reader's."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES
    ASK_MORE = (GRADE,)

    def __init__(self) -> None:
        self.kind = controls.choice(
            "What the file is",
            [("a referral log", REFERRALS), ("a results log", RESULTS)],
            REFERRALS,
        )
        self._watch([self.kind], self._ask_anew)
        super().__init__(ipywidgets.Box([self.kind]))

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns, self.kind.value)

    def _further(self) -> Iterable[ipywidgets.Widget]:
        column = self.columns[GRADE].value
        if column is not None and len(words := self.file.words(column)) <= MOST_WORDS:
            yield self._ask_meanings("What the words mean", words, MEANINGS, is_serious)

    def measured(self) -> Loops:
        """Return the loops of the file, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        chosen = own_file.chosen(self.columns)
        if chosen[GRADE] and not self.meanings:
            different = len(self.file.words(chosen[GRADE]))
            raise ExportError(
                f"“{chosen[GRADE]}” holds {different:,} different values, too many for a grade: "
                "choose another column, or none."
            )
        serious = [word for word, meaning in own_file.chosen(self.meanings).items() if meaning]
        return reported_loops(self.file, self.kind.value, chosen, serious)

    def _sentence(self, made: Loops) -> str:
        found = made.counts()
        lacking = [
            NAMES[step.name].lower()
            for step in STEPS[self.kind.value]
            if self.columns[step.name].value is None
        ]
        without = f" Without a column, and left out: {', '.join(lacking)}." if lacking else ""
        return (
            f"In {self.name}, as of {made.as_of:%B} {made.as_of.day}, {made.as_of.year}, its last "
            f"day: of {count(len(made), 'loop')}, {found['closed']:,} closed, {found['open']:,} "
            f"open and in time, {found['overdue']:,} overdue, {found['lost']:,} lost.{without}"
        )

    def _rows(self, made: Loops) -> tuple[list[str], list[list[str]]]:
        lines = [
            [
                loop.id,
                loop.what,
                loop.grade,
                loop.missing,
                f"{loop.days_late:,}" + (" (lost)" if loop.state == LOST else ""),
                loop.owner,
            ]
            for loop in made.work_list()[:LONGEST_LIST]
        ]
        return HEADINGS, lines

    def _shown(self, made: Loops, *, still: bool) -> str:
        late = len(made.work_list())
        more = f"the first {LONGEST_LIST} of " if late > LONGEST_LIST else ""
        caption = f"Work list: {more}{count(late, 'late loop')}"
        return wide_table(caption, *self._rows(made), of_words=True)
