"""One paper, said in few words: its last day, how long before it began, and whom it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from medoffice.compliance.records.retention import Paper, StateLaw
from medoffice.compliance.records.schedule import SCHEDULE, Event, Who
from medoffice.practice.months import add_months

BEGINNINGS = frozenset({Event.MADE, Event.HIRED})
"""Days that come first where a paper has two: it is written before it goes out of force."""
YEAR_ENDS = frozenset({Event.CONTRACT_PERIOD_END, Event.YEAR_COVERED_END})
"""Days taken to be the last of the calendar year."""
NEVER_AT_FIRST = frozenset({Event.AUDIT_DONE})


def events(kind: str) -> tuple[Event, ...]:
    """Return the days that the clocks of a kind of paper run from, in the order of the schedule."""
    found = [event for duty in SCHEDULE[kind].duties for event in duty.after]
    if SCHEDULE[kind].state_decides:
        found.append(Event.SERVICE)
    return tuple(dict.fromkeys(found))


def has_two_days(kind: str) -> bool:
    """Tell whether a paper of a kind has a beginning and an end."""
    days = set(events(kind))
    return bool(days & BEGINNINGS) and bool(days - BEGINNINGS)


def one_paper(
    kind: str,
    last: date,
    *,
    months_before: int = 0,
    reached: Iterable[Who] = (),
    age: int | None = None,
    held: bool = False,
    state: StateLaw | None = None,
) -> Paper:
    """Return a paper whose days all follow from its last one.

    Parameters
    ----------
    kind : str
        A key of the schedule.
    last : datetime.date
        The last visit, the last day of work, the last day in force, or the day it was made.
    months_before : int
        How long before the last day it began, where a paper has two days.
    reached : iterable of Who
        Whom it is about. A plan's contract period is taken to end with the calendar year.
    age : int or None
        The patient's age on the last day; None for an adult.
    held : bool
        Whether something that it bears on still runs.
    state : StateLaw or None
        What was looked up of the state's law.

    Raises
    ------
    ValueError
        If the kind is not in the schedule.
    """
    if kind not in SCHEDULE:
        raise ValueError(f"kind is {kind!r}: expected one of {', '.join(SCHEDULE)}")
    began = add_months(last, -months_before)
    first = BEGINNINGS if has_two_days(kind) else frozenset()
    days = {event: began if event in first else last for event in events(kind)}
    for event in YEAR_ENDS & days.keys():
        days[event] = date(last.year, 12, 31)
    born = None if age is None else add_months(last, -12 * age)
    return Paper(kind, days, frozenset(reached), born, held, state)
