"""One week of any team: the problem made from the people's usual shifts and a few answers.

What the team does not say is taken for granted: meals of half an hour in shifts of six hours or
more, taken in turn; eleven hours of rest; five days a week; and the prices of
:mod:`medoffice.scheduling.planner.willow_bend`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from medoffice.scheduling.planner.problem import Need, Person, Problem, Request, Shift
from medoffice.scheduling.planner.rules import Kind, Rule
from medoffice.scheduling.planner.willow_bend import EMPTY_HOUR, OTHER_SHIFT, VACATION_DAY

MONDAY = date(2026, 1, 5)
"""A week like any other; its dates are not shown."""
TEAM = "team"
HALF_HOUR, HOUR = 30, 60
LONG, REST, MOST_DAYS = 6 * HOUR, 11 * HOUR, 5


@dataclass(frozen=True)
class Member:
    """Somebody of a team.

    Parameters
    ----------
    name : str
        Who.
    rate : int
        Cents for an hour; 0 if it is not known.
    usual : dict of int to tuple of int
        Beginning and end of the usual shift in minutes after midnight, by weekday, 1 for Monday.
    off : frozenset of int
        Weekdays that are asked to be off.
    """

    name: str
    rate: int = 0
    usual: dict[int, tuple[int, int]] = field(default_factory=dict)
    off: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Answers:
    """What is asked of the week.

    Parameters
    ----------
    people : int
        How many must be there at a time.
    opens, closes : int
        From when to when, in minutes after midnight.
    extra : int, default 0
        Minutes above the usual ones that anybody may work.
    most_late : int, optional
        Shifts that end last of all which nobody has more of; without it, they fall as they fall.
    days_off : bool, default True
        Whether days that are asked to be off are given, whatever it costs.
    filled : bool, default False
        Whether every place must be filled.
    """

    people: int
    opens: int
    closes: int
    extra: int = 0
    most_late: int | None = None
    days_off: bool = True
    filled: bool = False


def team_week(team: Sequence[Member], answers: Answers) -> Problem:
    """Return the problem of a team's week.

    Parameters
    ----------
    team : sequence of Member
        The people, each with another name.
    answers : Answers
        What is asked of the week.

    Returns
    -------
    Problem
        Its days are those on which somebody usually works.

    Raises
    ------
    ValueError
        If two people have one name, or nobody has a shift.
    """
    spans = sorted({span for member in team for span in member.usual.values()})
    if not spans:
        raise ValueError("nobody of the team has a shift: expected at least one")
    weekdays = sorted({weekday for member in team for weekday in member.usual})
    codes = {span: f"{at}" for at, span in enumerate(spans)}
    last = max(ends for _, ends in spans)
    shifts = [
        shift
        for span in spans
        for shift in _with_meals(span, codes[span], tuple(weekdays), late=span[1] == last)
    ]
    days = tuple(MONDAY + timedelta(days=weekday - 1) for weekday in weekdays)
    return Problem(
        people=tuple(
            Person(
                key=member.name,
                name=member.name,
                role=TEAM,
                rate=member.rate,
                usual={weekday: codes[span] for weekday, span in member.usual.items()},
            )
            for member in team
        ),
        days=days,
        shifts=tuple(shifts),
        needs=tuple(Need(TEAM, day, answers.opens, answers.closes, answers.people) for day in days),
        rules=tuple(_rules(answers)),
        requests=tuple(
            Request(member.name, day)
            for member in team
            for day in days
            if day.isoweekday() in member.off
        ),
    )


def _rules(answers: Answers) -> Iterator[Rule]:
    yield Rule(Kind.PLACES, None if answers.filled else EMPTY_HOUR)
    yield Rule(Kind.OFF, None if answers.days_off else VACATION_DAY)
    yield Rule(Kind.PROMISED)
    yield Rule(Kind.HOURS, limit=answers.extra)
    yield Rule(Kind.DAYS, limit=MOST_DAYS)
    yield Rule(Kind.REST, limit=REST)
    yield Rule(Kind.USUAL, OTHER_SHIFT)
    if answers.most_late is not None:
        yield Rule(Kind.LATE, limit=answers.most_late)


def _with_meals(
    span: tuple[int, int], code: str, weekdays: tuple[int, ...], *, late: bool
) -> Iterator[Shift]:
    """Yield a shift, with its meal in the middle, or half an hour before or after it."""
    starts, ends = span
    if ends - starts < LONG:
        yield Shift(code, TEAM, starts, ends, None, weekdays, late)
        return
    middle = (starts + (ends - starts) // 2) // HALF_HOUR * HALF_HOUR
    for other, moved in (("", 0), ("a", -HALF_HOUR), ("b", HALF_HOUR)):
        meal = (middle + moved, middle + moved + HALF_HOUR)
        yield Shift(code + other, TEAM, starts, ends, meal, weekdays, late)
