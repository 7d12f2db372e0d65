"""The training matrix: for each person and each training, when it is due and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.people.training.catalog import (
    Person,
    Training,
    last_completions,
    people,
    trainings,
)

NEVER, OVERDUE, SOON, CURRENT, DONE = (
    "never done, past due", "overdue", "due soon", "current", "done for good",
)  # fmt: skip
STATES = (NEVER, OVERDUE, SOON, CURRENT, DONE)
AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Item:
    """A training that a person needs.

    Parameters
    ----------
    person, training
        Who and what.
    last : datetime.date or None
        Day of the last completion; None if there is none.
    """

    person: Person
    training: Training
    last: date | None

    @property
    def due(self) -> date | None:
        """Last day on which it must be done; None if once was enough."""
        return self.training.next_due(self.person.role, self.person.hired, self.last)

    def days_overdue(self, day: date) -> int:
        """Return by how many days it is overdue on a day; 0 on the due day itself and before."""
        return max(0, (day - self.due).days) if self.due else 0

    def state(self, day: date, ahead: timedelta = AHEAD) -> str:
        """Return one of :data:`STATES` for a day."""
        due = self.due
        if due is None:
            return DONE
        if due < day:
            return OVERDUE if self.last else NEVER
        return SOON if due - day <= ahead else CURRENT


def matrix(
    day: date,
    staff: Iterable[Person] | None = None,
    plan: Iterable[Training] | None = None,
    last: Mapping[tuple[str, str], date] | None = None,
) -> list[Item]:
    """Return what everybody who is employed on a day needs, as it was known on that day.

    Parameters
    ----------
    day : datetime.date
        The day to judge by.
    staff, plan : iterable, optional
        Left out, those of the practice.
    last : mapping, optional
        Last completion by number of person and of training; left out, the practice's.

    Returns
    -------
    list of Item
        By training in the order of the plan, then by person.
    """
    staff = people() if staff is None else list(staff)
    last = last_completions(until=day) if last is None else last
    return [
        Item(person, training, last.get((person.number, training.number)))
        for training in (trainings() if plan is None else plan)
        for person in staff
        if person.here(day) and person.role in training.due_days
    ]


def share_in_date(items: Iterable[Item], day: date) -> float:
    """Return the share of what is needed that is in date on a day.

    What a newcomer has not done yet and is not due yet counts as in date.

    Raises
    ------
    ValueError
        If nothing is needed.
    """
    late = [bool(item.days_overdue(day)) for item in items]
    if not late:
        raise ValueError("nobody needs a training: expected at least one line of the matrix")
    return 1 - sum(late) / len(late)
