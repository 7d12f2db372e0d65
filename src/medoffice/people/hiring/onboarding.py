"""The plan of a new person's first weeks: what is due by when, after what, and by whom.

A step is due a number of days after the offer is accepted or after the first day of work, and not
before the steps it builds on. What the law sets takes its figures from the table of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from medoffice.practice.workdays import Workdays


class Count(Enum):
    """How days are counted."""

    CALENDAR = "calendar days"
    WORKING = "working days"


class Basis(Enum):
    """Why a step is in the plan, and who says by when."""

    LAW = "law"
    OUR_DAY = "law (our day)"
    POLICY = "our policy"


@dataclass(frozen=True)
class Step:
    """Something that must be done for a new person.

    Parameters
    ----------
    step_id, name : str
        Short name, and what is done.
    who : str
        Who sees to it.
    days : int
        Days after the first day of work by which it is due; below 0 means before that day.
    count : Count
        How these days are counted.
    basis : Basis
        Whether the law sets it and its day, asks for it and leaves the day to the practice, or
        does not ask for it.
    rule : str
        Id of the rule behind it, if there is one.
    after : tuple of str
        Steps that must be done first.
    """

    step_id: str
    name: str
    who: str
    days: int
    count: Count = Count.CALENDAR
    basis: Basis = Basis.POLICY
    rule: str = ""
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Due:
    """A step with its last day.

    Parameters
    ----------
    step : Step
        What is to be done.
    on : datetime.date
        The last day for it.
    act_by : datetime.date
        That day if the practice works on it, else the last day before on which it does.
    """

    step: Step
    on: date
    act_by: date

    def days_late(self, done: date | None, today: date) -> int:
        """Return how many days late it was done, or is; 0 if it is not."""
        return max(0, ((done or today) - self.on).days)


class PlanError(ValueError):
    """The steps do not make a plan. The message says which one, and why."""


def plan(steps: Iterable[Step], starts_on: date, open_days: Workdays) -> list[Due]:
    """Return the last day of each step, in the order in which they can be done.

    Parameters
    ----------
    steps : iterable of Step
        What must be done.
    starts_on : datetime.date
        First day of work; that is, of work for pay.
    open_days : Workdays
        Days on which the practice works. Three working days after a Monday are the Thursday.

    Returns
    -------
    list of Due
        By day. On one day, a step stands after those it builds on.

    Raises
    ------
    PlanError
        If the practice is closed on the first day, an id comes twice, a step builds on one that
        is not there or in a circle on itself, or is due before one it builds on.
    """
    if not open_days.is_open(starts_on):
        raise PlanError(f"the first day is {starts_on}: expected a day on which the office works")
    listed = list(steps)
    by_id: dict[str, Step] = {}
    for step in listed:
        if step.step_id in by_id:
            raise PlanError(f"step {step.step_id!r} comes twice: expected each id once")
        by_id[step.step_id] = step
    depth = {name: _depth(name, by_id, ()) for name in by_id}
    due = {}
    for step in listed:
        day = _last_day(step, starts_on, open_days)
        due[step.step_id] = Due(
            step, day, day if open_days.is_open(day) else open_days.before(day, 1)
        )
    for each in due.values():
        for name in each.step.after:
            if due[name].on > each.on:
                raise PlanError(
                    f"step {each.step.step_id!r} is due {each.on}, before {name!r} on "
                    f"{due[name].on}, which it builds on"
                )
    return sorted(due.values(), key=lambda each: (each.on, depth[each.step.step_id]))


def _last_day(step: Step, starts_on: date, open_days: Workdays) -> date:
    if step.count is Count.CALENDAR:
        return starts_on + timedelta(days=step.days)
    if step.days < 0:
        return open_days.before(starts_on, -step.days)
    return open_days.after(starts_on, step.days)


def _depth(name: str, by_id: Mapping[str, Step], above: tuple[str, ...]) -> int:
    """Return how many steps lie below one, each on the next."""
    if name in above:
        circle = " after ".join(repr(each) for each in (*above[above.index(name) :], name))
        raise PlanError(f"the steps go in a circle: {circle}")
    if name not in by_id:
        raise PlanError(f"step {above[-1]!r} builds on {name!r}, which is not in the plan")
    return 1 + max(
        (_depth(below, by_id, (*above, name)) for below in by_id[name].after), default=-1
    )


def waiting_for(steps: Iterable[Step], done: Iterable[str]) -> dict[str, list[str]]:
    """Return the steps that cannot be done yet, each with what it waits for.

    Parameters
    ----------
    steps : iterable of Step
        The plan.
    done : iterable of str
        Ids of the steps that are done.
    """
    finished = set(done)
    return {
        step.step_id: missing
        for step in steps
        if step.step_id not in finished
        and (missing := [name for name in step.after if name not in finished])
    }
