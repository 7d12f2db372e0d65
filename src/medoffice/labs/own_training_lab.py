"""The reader's own list of trainings: who is overdue, and what comes next."""

from __future__ import annotations

from datetime import date, timedelta

from medoffice.labs import controls, own_file
from medoffice.labs.judged_by_day import JudgedByDayLab
from medoffice.labs.wording import count, short_day, wide_table
from medoffice.people.training.matrix import NEVER
from medoffice.people.training.reported import (
    HIRED,
    LAST,
    MINUTES,
    MONTHS,
    NEEDED,
    ONCE,
    PERSON,
    TRAINING,
    ReportedItem,
    ReportedMatrix,
    propose,
    reported_matrix,
)

SAMPLE = """Employee,Course,Completed,Hire Date,Months,Minutes
E1,Privacy,2/10/25,3/1/21,12,45
E1,Bloodborne pathogens,11/20/24,3/1/21,12,60
E2,Privacy,,10/6/25,12,45
E2,Bloodborne pathogens,10/6/25,10/6/25,12,60
E3,Privacy,6/3/25,8/14/23,12,45
E3,Life support,1/15/24,8/14/23,24,240
E3,Life support,1/20/22,8/14/23,24,240
"""
NAMES = {
    PERSON: "Person",
    TRAINING: "Training",
    LAST: "Last done on",
    HIRED: "First day at work",
    MONTHS: "Good for how many months",
    MINUTES: "Minutes",
}
EVERY = {"12 months": 12, "24 months": 24, "36 months": 36, "once": ONCE}
FIRST = {f"{days} days": days for days in (0, 10, 30, 60, 90)}
AHEAD = {f"{days} days": days for days in (30, 60, 90)}
SAMPLE_DAY = date(2026, 1, 5)
HEADINGS = ["Person", "Training", "Last done", "Due", "Where it stands", "Days late"]
LONGEST_LIST = 40
TO_DO = (
    "Make a list with a line for each person and each training that he or she needs, with the day "
    "it was last done. Leave the day empty where it never was: a list of what <em>was</em> done "
    "cannot show what was not. Save it as <strong>CSV</strong>. Numbers do as well as names.",
    own_file.STAYS_HERE,
    "Check the columns, and say what holds where the list does not.",
)


class OwnTrainingLab(JudgedByDayLab):
    """Ask a list of the reader's who is overdue and what is next."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    SAMPLE_DAY = SAMPLE_DAY
    NAMES = NAMES
    NEEDED = NEEDED

    def __init__(self) -> None:
        self.every = controls.choice("Without months, a training is good for", EVERY, 12)
        self.first = controls.choice("Never done: due after the first day within", FIRST, 30)
        self.ahead = controls.choice("Look ahead", AHEAD, 60)
        super().__init__("Where the list does not say", self.every, self.first, self.ahead)

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> ReportedMatrix:
        """Return what the list says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return reported_matrix(
            self.file, own_file.chosen(self.columns), self.every.value, self.first.value
        )

    def _sentence(self, made: ReportedMatrix) -> str:
        late = made.overdue(self.day)
        never = sum(item.state(self.day) == NEVER for item in late)
        soon = made.coming(self.day, timedelta(days=self.ahead.value))
        said = (
            f"In {self.name}, on {short_day(self.day)}: of "
            f"{count(len(made.items), 'line')}, {len(late)} overdue, {never} of them never done; "
            f"{len(soon)} more due within {self.ahead.value} days."
        )
        minutes = sum(item.minutes for item in late)
        if minutes:
            said += f" To catch up takes {count(minutes, 'minute')}."
        if made.older:
            said += f" {count(made.older, 'older line')} left out, since a newer one is there."
        return said

    def _rows(self, made: ReportedMatrix) -> tuple[list[str], list[list[str]]]:
        found = made.overdue(self.day) + made.coming(self.day, timedelta(days=self.ahead.value))
        return HEADINGS, [self._row(item) for item in found[:LONGEST_LIST]]

    def _row(self, item: ReportedItem) -> list[str]:
        at_once = item.due in (None, date.min)
        return [
            item.person,
            item.training,
            short_day(item.last) if item.last else "never",
            "at once" if at_once or item.due is None else short_day(item.due),
            item.state(self.day, timedelta(days=self.ahead.value)),
            "–" if at_once or not item.days_overdue(self.day) else f"{item.days_overdue(self.day)}",
        ]

    def _shown(self, made: ReportedMatrix, *, still: bool) -> str:
        headings, rows = self._rows(made)
        if not rows:
            return ""
        return wide_table("Overdue and next, in the order to act", headings, rows, of_words=True)
