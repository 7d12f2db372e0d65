"""One loop as of a date: the step it waits at, when that was due, and how late it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from medoffice.operations.loops.limits import Limits

CLOSED, OPEN, OVERDUE, LOST = "closed", "open", "overdue", "lost"
STATES = (CLOSED, OPEN, OVERDUE, LOST)


@dataclass(frozen=True)
class Step:
    """A step of a loop.

    Parameters
    ----------
    name, column : str
        Its name, and the column with its date.
    owner : str
        Whose move it is while the step is not taken.
    missing : str
        How to say that it is not taken, such as ``"not sent"``.
    planned : bool, default False
        Whether the date is a plan, which may lie ahead, and not something that happened.
    ends_early : bool, default False
        Whether the step may come before its turn: a referral is closed when the patient decides
        not to go.
    """

    name: str
    column: str
    owner: str
    missing: str
    planned: bool = False
    ends_early: bool = False


@dataclass(frozen=True)
class Loop:
    """A referral or a test as of a date.

    Parameters
    ----------
    id, what, grade : str
        Its number, the specialty or the test, and its grade, such as ``"urgent"``.
    serious : bool
        Whether the grade comes first: urgent, abnormal.
    ordered_on : datetime.date
        Day of the order.
    done : mapping of str to datetime.date
        The steps taken, with their dates.
    state : str
        ``"closed"``, ``"open"`` (in time), ``"overdue"`` or ``"lost"``.
    step, owner : str
        The step it waits at and whose move that is; empty if closed.
    due_on : datetime.date or None
        Last day in time for that step; None if closed.
    days_late : int
        Days since then; 0 if in time or closed.
    quiet_days : int
        Days since anything moved; 0 if closed.
    age_days : int
        Days from the order until today, or until it was closed.
    on_time : bool or None
        Whether it was closed within its whole limit. None for a loop too young to tell: its
        limit has not run out.
    missing : str
        How to say what is missing; empty if closed.
    """

    id: str
    what: str
    grade: str
    serious: bool
    ordered_on: date
    done: Mapping[str, date] = field(hash=False)
    state: str
    step: str
    owner: str
    due_on: date | None
    days_late: int
    quiet_days: int
    age_days: int
    on_time: bool | None
    missing: str

    @property
    def late(self) -> bool:
        """Whether it is overdue or lost."""
        return self.state in (OVERDUE, LOST)

    @property
    def reason(self) -> str:
        """Say in a sentence why it is in its state."""
        if self.due_on is None:
            return f"Closed after {_days(self.age_days)}."
        what = self.missing.capitalize()
        if not self.late:
            return f"{what} yet, due {_written(self.due_on)}."
        late = f"{what}: due {_written(self.due_on)}, {_days(self.days_late)} late"
        if self.state == LOST:
            return f"{late}; nothing has moved for {_days(self.quiet_days)}."
        return f"{late}."


def _days(number: int) -> str:
    return f"{number:,} day" if number == 1 else f"{number:,} days"


def _written(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def known_steps(
    steps: Sequence[Step], dates: Mapping[str, date | None], as_of: date
) -> dict[str, date]:
    """Return the steps known on a day, by name, in their order.

    What came later had not happened yet. A plan may lie ahead. A log does not say when it was
    made, so it counts as known from the step before on.

    Parameters
    ----------
    steps : sequence of Step
        The steps of the loop.
    dates : mapping of str to datetime.date or None
        By column.
    as_of : datetime.date
        The day.
    """
    known: dict[str, date] = {}
    ahead = False
    for step in steps:
        day = dates[step.column]
        if day is None:
            continue
        if day <= as_of or (step.planned and not ahead):
            known[step.name] = day
        else:
            ahead = True
    return known


def waiting_at(steps: Sequence[Step], done: Mapping[str, date]) -> Step | None:
    """Return the step after the last one taken; None once the last step is taken."""
    last = max((at for at, step in enumerate(steps) if step.name in done), default=-1)
    return steps[last + 1] if last + 1 < len(steps) else None


@dataclass(frozen=True)
class Order:
    """What a loop begins with.

    Parameters
    ----------
    id, what, grade : str
        As in :class:`Loop`.
    serious : bool
        As in :class:`Loop`.
    ordered_on : datetime.date
        Day of the order.
    owners : mapping of str to str, optional
        Owners to name in place of those of the steps.
    """

    id: str
    what: str
    grade: str
    serious: bool
    ordered_on: date
    owners: Mapping[str, str] = field(default_factory=dict, hash=False)


def follow(
    order: Order,
    steps: Sequence[Step],
    dates: Mapping[str, date | None],
    limits: Limits,
    as_of: date,
) -> Loop:
    """Follow one loop up to a day.

    Parameters
    ----------
    order : Order
        What it begins with.
    steps : sequence of Step
        Its steps.
    dates : mapping of str to datetime.date or None
        The date of each step, by column.
    limits : Limits
        Days for each step.
    as_of : datetime.date
        The day; nothing that came later is used.

    Returns
    -------
    Loop
    """
    done = known_steps(steps, dates, as_of)
    waits = waiting_at(steps, done)
    moved = [order.ordered_on, *(day for day in done.values() if day <= as_of)]
    closed_on = done.get(steps[-1].name)
    whole = limits.whole
    if whole is None:
        whole = sum(limits.days[step.name] for step in steps)
    last_day = order.ordered_on + timedelta(days=whole)
    about = {
        "id": order.id,
        "what": order.what,
        "grade": order.grade,
        "serious": order.serious,
        "ordered_on": order.ordered_on,
        "done": done,
        "age_days": ((closed_on or as_of) - order.ordered_on).days,
        "on_time": (closed_on or as_of) <= last_day and closed_on is not None
        if last_day < as_of
        else None,
    }
    if waits is None:
        return Loop(
            **about,
            state=CLOSED, step="", owner="", due_on=None, days_late=0, quiet_days=0, missing="",
        )  # fmt: skip
    before = list(done.values())[-1] if done else order.ordered_on
    due_on = before + timedelta(days=limits.days[waits.name])
    late, quiet = max((as_of - due_on).days, 0), (as_of - max(moved)).days
    state = OPEN if late == 0 else LOST if quiet > limits.lost_after else OVERDUE
    return Loop(
        **about,
        state=state,
        step=waits.name,
        owner=order.owners.get(waits.owner, waits.owner),
        due_on=due_on,
        days_late=late,
        quiet_days=quiet,
        missing=waits.missing,
    )
