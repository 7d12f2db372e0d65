"""A list of trainings that a reader kept: who did what when, and what is due now.

A line is a person and a training. The list may say how many months a training is good for; where
it does not, the reader says so once for the whole list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.billing import report_cells
from medoffice.people.training.matrix import AHEAD, CURRENT, DONE, NEVER, OVERDUE, SOON
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns
from medoffice.practice.months import add_months

PERSON, TRAINING, LAST, HIRED, MONTHS, MINUTES = ROLES = (
    "person", "training", "last", "hired", "months", "minutes",
)  # fmt: skip
NEEDED = {PERSON: "the person", TRAINING: "the training", LAST: "the day it was last done"}
ONCE = 0
"""Months of a training that is not repeated."""
MOST_MONTHS, MOST_MINUTES = 120, 2_400

_NAMES = {
    PERSON: ("person", "name", "employee", "employee name", "staff", "staff member", "staff id",
             "employee id", "user", "learner"),
    TRAINING: ("training", "course", "course name", "course title", "training title", "module",
               "topic", "title", "training name", "training id"),
    LAST: ("last done", "completed", "completed on", "completion date", "date completed",
           "last completed", "last completion", "done on", "date", "last"),
    HIRED: ("hired", "hired on", "hire date", "date of hire", "start date", "first day"),
    MONTHS: ("every months", "repeat months", "months", "frequency", "good for months", "renewal",
             "valid months", "cycle"),
    MINUTES: ("minutes", "duration", "length", "time min", "min"),
}  # fmt: skip


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


@dataclass(frozen=True, slots=True)
class ReportedItem:
    """A person and a training in the reader's list.

    Parameters
    ----------
    person, training : str
        As in the file.
    last : datetime.date or None
        The newest day on which it was done; None if never.
    due : datetime.date or None
        Last day for the next time; None if it need not be done again.
    minutes : int
        How long it takes; 0 if the file does not say.
    """

    person: str
    training: str
    last: date | None
    due: date | None
    minutes: int

    def days_overdue(self, day: date) -> int:
        """Return by how many days it is overdue on a day; 0 if it is not."""
        return max(0, (day - self.due).days) if self.due else 0

    def state(self, day: date, ahead: timedelta = AHEAD) -> str:
        """Return where it stands on a day, in the words of the matrix."""
        if self.due is None:
            return DONE
        if self.due < day:
            return OVERDUE if self.last else NEVER
        return SOON if self.due - day <= ahead else CURRENT


@dataclass(frozen=True, slots=True)
class ReportedMatrix:
    """What the reader's list says.

    Parameters
    ----------
    items : tuple of ReportedItem
        A line for each person and training.
    older : int
        Lines left out since a newer one has the same person and training.
    """

    items: tuple[ReportedItem, ...]
    older: int

    def overdue(self, day: date) -> list[ReportedItem]:
        """Return what is overdue on a day: never done first, then the longest."""
        return sorted(
            (item for item in self.items if item.days_overdue(day)),
            key=lambda item: (item.last is not None, -item.days_overdue(day), item.person),
        )

    def coming(self, day: date, ahead: timedelta = AHEAD) -> list[ReportedItem]:
        """Return what is due soon, the first due first."""
        return sorted(
            (item for item in self.items if item.state(day, ahead) == SOON),
            key=lambda item: (item.due or day, item.person),
        )


def reported_matrix(
    export: Export, columns: Mapping[str, str | None], months: int, first_days: int
) -> ReportedMatrix:
    """Read a list of trainings.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column of the file or None. Person, training and the day it
        was last done are needed; an empty day is one that never was.
    months : int
        Months a training is good for where the list does not say; :data:`ONCE` if it is not
        repeated.
    first_days : int
        Days after the first day within which a training is due that was never done. Without a
        column for the first day it is due at once: on the first day there is.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, or a cell cannot be read; the message names line,
        column and value.
    """
    require_columns(columns, NEEDED)
    cells = {
        role: export.values(column) if column else [""] * len(export.rows)
        for role in ROLES
        for column in (columns.get(role),)
    }
    newest: dict[tuple[str, str], ReportedItem] = {}
    for at, line in enumerate(export.lines):
        who, what = cells[PERSON][at].strip(), cells[TRAINING][at].strip()
        for text, role in ((who, PERSON), (what, TRAINING)):
            if not text:
                raise ExportError(
                    f"Line {line}, column “{columns[role]}”, is empty: expected {NEEDED[role]}."
                )
        last = report_cells.day_or_none(cells[LAST][at], line, columns[LAST])
        hired = report_cells.day_or_none(cells[HIRED][at], line, columns.get(HIRED))
        every = _whole(cells[MONTHS][at], line, columns.get(MONTHS), MOST_MONTHS, months)
        length = _whole(cells[MINUTES][at], line, columns.get(MINUTES), MOST_MINUTES, 0)
        due = _due(last, hired, every, first_days)
        item = ReportedItem(who, what, last, due, length)
        before = newest.get((who, what))
        if before is None or (last or date.min) > (before.last or date.min):
            newest[who, what] = item
    return ReportedMatrix(tuple(newest.values()), len(export.lines) - len(newest))


def _due(last: date | None, hired: date | None, months: int, first_days: int) -> date | None:
    if last:
        return add_months(last, months) if months else None
    return hired + timedelta(days=first_days) if hired else date.min


def _whole(text: str, line: int, column: str | None, most: int, otherwise: int) -> int:
    written = text.strip()
    if not written:
        return otherwise
    if not written.isdecimal() or int(written) > most:
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{written[:40]}”: expected a whole number from "
            f"0 to {most}, or an empty cell."
        )
    return int(written)
