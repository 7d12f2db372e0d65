"""The data of the assignment `wage-and-hour`: punches of a pay period, bonus weeks, the audit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from medoffice.people.hours import willow_bend
from medoffice.people.hours.clock_audit import AS_PAID, LAWFUL, ClockDay, ClockWeek, week_pay
from medoffice.people.hours.work_time import DAY
from medoffice.scheduling.workweek import workweek_of

if TYPE_CHECKING:
    import pandas as pd

PERIOD = (date(2025, 11, 16), date(2025, 11, 29))
"""The pay period to put right: the week before Thanksgiving, and the week of it."""
SINCE = date(2025, 9, 7)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``punches``, ``weeks``, ``audit``.
    """
    import pandas as pd

    made = {"punches": _punches(), "weeks": _bonus_weeks(), "audit": _audit()}
    return {name: pd.DataFrame(rows) for name, rows in made.items()}


def _clock(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}"


def _punch(one: ClockDay) -> dict[str, object]:
    meals = one.shift.meals
    return {
        "worker": willow_bend.names()[one.who],
        "week_of": workweek_of(one.day),
        "date": one.day,
        "arrives": _clock(one.shift.arrives),
        "leaves": _clock(one.shift.leaves),
        "meal_minutes": sum(meal.minutes for meal in meals),
        "at_meal": "worked" if one.meal_owed else "free" if meals else "none",
        "paid_minutes": one.paid,
    }


def _punches() -> list[dict[str, object]]:
    first, last = PERIOD
    return [_punch(one) for one in willow_bend.days() if first <= one.day <= last]


def _bonus_weeks() -> list[dict[str, object]]:
    """Give the weeks in which a bonus was promised, and the week after each."""
    promised = {(week.who, week.week) for week in willow_bend.weeks() if week.bonus}
    after = {(who, week + timedelta(days=7)) for who, week in promised}
    return [
        _named(week) | {"hours": float(week_pay(week, AS_PAID).hours)} | _paid(week)
        for week in willow_bend.weeks()
        if (week.who, week.week) in promised | after and week.week.year == PERIOD[0].year
    ]


def _audit() -> list[dict[str, object]]:
    """Give hours paid and hours worked of everybody since the clock was set anew."""
    return [
        _named(week)
        | {
            "hours_paid": float(week_pay(week, AS_PAID).hours),
            "hours_worked": float(week_pay(week, LAWFUL).hours),
        }
        | _paid(week)
        for week in willow_bend.weeks()
        if week.week >= SINCE
    ]


def _named(week: ClockWeek) -> dict[str, object]:
    return {"worker": willow_bend.names()[week.who], "week_of": week.week}


def _paid(week: ClockWeek) -> dict[str, object]:
    return {"rate": week.rate / 100, "bonus": week.bonus / 100}
