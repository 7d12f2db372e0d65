"""The hand-checked cases: what was worked out by hand, and what the models say of it.

The cases stand in ``cases.yml``. Each cites the law it rests on, and the rules of the course.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from medoffice.people.hours import leave, special_time
from medoffice.people.hours.exempt_tests import Duty, Job, tested
from medoffice.people.hours.regular_rate import (
    Week,
    Work,
    premium_of_later_bonus,
    salaried_week,
    weekly,
)
from medoffice.people.hours.work_time import (
    DAY,
    Meal,
    Rounding,
    Shift,
    Span,
    by_workweek,
    lost_to_rounding,
)
from medoffice.practice import hand_cases
from medoffice.practice.hand_cases import Case
from medoffice.scheduling.workweek import SUNDAY, overtime

FILE = Path(__file__).with_suffix(".yml")


def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the file."""
    return hand_cases.read(FILE)


def answer(case: Case) -> dict[str, Any]:
    """Return what the models say of a case, in the form of what was expected."""
    return _ANSWERS[case.kind](**case.given)


def minute(text: str) -> int:
    """Return a time such as ``06:30+1`` as minutes after the first midnight."""
    clock, _, later = text.partition("+")
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes) + DAY * int(later or 0)


def _span(pair: list[str]) -> Span:
    return minute(pair[0]), minute(pair[1])


def _cents(dollars: float) -> int:
    return int(Decimal(str(dollars)) * 100)


def _dollars(cents: int | Fraction) -> float:
    return round(float(cents) / 100, 4)


def _worked(arrives: str, leaves: str, meals: tuple[dict[str, Any], ...] = ()) -> dict[str, int]:
    taken = tuple(
        Meal(minute(one["out"]), minute(one["back"]), tuple(map(_span, one.get("worked", ()))))
        for one in meals
    )
    return {"minutes": Shift(minute(arrives), minute(leaves), taken).worked}


def _by_week(
    starts: str, ends: str, begins_on: int = SUNDAY, begins_at: str = "00:00"
) -> dict[str, int]:
    first, last = (datetime.fromisoformat(text) for text in (starts, ends))
    weeks = by_workweek(first, last, begins_on, minute(begins_at))
    return {str(week): minutes for week, minutes in weeks.items()}


def _rounding(how: str, step: int, shifts: list[list[str]]) -> dict[str, int]:
    made = [Shift(*_span(pair)) for pair in shifts]
    return {"lost": lost_to_rounding(made, Rounding(how), step)}


def _week(work: list[list[float]], counted: float = 0, not_counted: float = 0) -> dict[str, float]:
    lines = tuple(Work(Decimal(str(hours)), _cents(rate)) for hours, rate in work)
    made = Week(lines, _cents(counted), _cents(not_counted))
    found = {
        "overtime": float(made.overtime_hours),
        "regular_rate": _dollars(made.regular_rate),
        "premium": _dollars(made.premium),
        "total": _dollars(made.total),
    }
    if not made.overtime_hours:
        # Without overtime the regular rate decides nothing.
        del found["regular_rate"]
    return found


def _exempt(
    duties: list[str], salary: float | None = None, every: str = "week", **basis: bool
) -> dict[str, Any]:
    pay = None if salary is None else weekly(_cents(salary), every)
    verdict = tested(Job(pay, frozenset(Duty[name] for name in duties), **basis))
    return {"exempt": verdict.exempt, "fails": list(verdict.fails)}


def _deadlines(
    asked: date, certificate_requested: date, known: date | None, closed: list[date]
) -> dict[str, date | None]:
    return vars(leave.deadlines(asked, certificate_requested, known, closed))


_ANSWERS: dict[str, Callable[..., dict[str, Any]]] = {
    "worked": _worked,
    "by_week": _by_week,
    "rounding": _rounding,
    "week": _week,
    "exempt": _exempt,
    "deadlines": _deadlines,
    "overtime": lambda hours: {"hours": overtime(hours)},
    "on_call": lambda **given: {"minutes": special_time.OnCall(**given).worked},
    "training": lambda **given: {"minutes": special_time.Training(**given).worked},
    "day_trip": lambda leaves, returns, usual_way, meal: {
        "minutes": special_time.one_day_trip(minute(leaves), minute(returns), usual_way, meal)
    },
    "overnight_trip": lambda travel, usual_hours, drives=False: {
        "minutes": special_time.overnight_trip(_span(travel), _span(usual_hours), drives=drives)
    },
    "later_bonus": lambda bonus, hours: {
        "premium": _dollars(
            premium_of_later_bonus(_cents(bonus), [Decimal(str(one)) for one in hours])
        )
    },
    "salaried": lambda salary, meant_for, hours: {
        "total": _dollars(salaried_week(_cents(salary), meant_for, hours))
    },
    "weekly": lambda salary, every: {"weekly": _dollars(weekly(_cents(salary), every))},
    "family_leave": lambda **given: {
        "missing": list(leave.missing_for_family_leave(leave.Worker(**given)))
    },
    "weeks_left": lambda taken, on: {"weeks": leave.weeks_left(map(tuple, taken), on)},
    "order": lambda **given: {"rules": [rule for _, rule in leave.questions_in_order(**given)]},
}
