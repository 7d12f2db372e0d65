"""Willow Bend's time clock, rates and bonuses, in the form of the audit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.people.hours.clock_audit import ClockDay, ClockWeek, weeks_of
from medoffice.people.hours.work_time import MINUTE, Meal, Rounding, Shift
from medoffice.practice.money import cents

WORKED_MEAL = "worked during meal"
ENTERED = "missed punch, entered by manager"
WEEK = timedelta(days=7)


@cache
def names() -> dict[str, str]:
    """Return the names of those paid by the hour, by id."""
    return {
        row["staff_id"]: row["name"]
        for row in practice.records("staff", ("staff_id", "name", "pay_basis"))
        if row["pay_basis"] == "hourly"
    }


def _minutes(at: datetime, day: date) -> int:
    return (at - datetime.combine(day, datetime.min.time())) // MINUTE


def _day(row: dict[str, Any]) -> ClockDay:
    day, meals = row["date"], ()
    if row["meal_out"]:
        out, back = _minutes(row["meal_out"], day), _minutes(row["meal_in"], day)
        worked = ((out, back),) if row["note"] == WORKED_MEAL else ()
        meals = (Meal(out, back, worked),)
    shift = Shift(_minutes(row["clock_in"], day), _minutes(row["clock_out"], day), meals)
    return ClockDay(row["staff_id"], day, shift, Rounding(row["rounding"]), row["paid_minutes"])


@cache
def days() -> tuple[ClockDay, ...]:
    """Return every day on the clock, in the order of the table."""
    return tuple(map(_day, practice.records("time_clock")))


@cache
def entered_by_manager() -> tuple[tuple[str, date], ...]:
    """Return worker and day of each punch that somebody else entered."""
    return tuple(
        (row["staff_id"], row["date"])
        for row in practice.records("time_clock", ("staff_id", "date", "note"))
        if row["note"] == ENTERED
    )


def _rates() -> Callable[[str, date], tuple[str, int] | None]:
    starts = {row["period_id"]: row["starts_on"] for row in practice.records("pay_periods")}
    known = {}
    for row in practice.records("payroll", ("period_id", "staff_id", "hourly_rate")):
        if row["hourly_rate"]:
            first = starts[row["period_id"]]
            for week in (first, first + WEEK):
                known[row["staff_id"], week] = row["period_id"], cents(row["hourly_rate"])
    return lambda who, week: known.get((who, week))


@cache
def weeks() -> tuple[ClockWeek, ...]:
    """Return every workweek whose payroll is closed."""
    bonuses = {
        (row["staff_id"], row["week_of"]): cents(row["amount"])
        for row in practice.records("bonuses")
    }
    return tuple(weeks_of(days(), _rates(), bonuses))
