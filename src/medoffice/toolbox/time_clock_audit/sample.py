"""A fortnight of Willow Bend's clock, as it fills the workbook at first."""

from __future__ import annotations

import datetime
from functools import cache

from medoffice.people.hours import willow_bend
from medoffice.people.hours.clock_audit import AS_PAID, ClockDay, week_pay

WHO, FIRST = "S20", datetime.date(2025, 11, 16)
DAYS = 14
MARK = "Sample: type over"


@cache
def days() -> dict[datetime.date, ClockDay]:
    """Return the shifts of the fortnight by day."""
    last = FIRST + datetime.timedelta(days=DAYS)
    return {
        day.day: day for day in willow_bend.days() if day.who == WHO and FIRST <= day.day < last
    }


@cache
def weeks() -> list:
    """Return the two workweeks."""
    last = FIRST + datetime.timedelta(days=DAYS)
    return [one for one in willow_bend.weeks() if one.who == WHO and FIRST <= one.week < last]


def premiums_paid() -> list[float]:
    """Return the overtime premium paid for each week, in dollars."""
    return [week_pay(week, AS_PAID).premium / 100 for week in weeks()]


def clock(minute: int) -> datetime.time:
    """Return minutes after midnight as a time of day."""
    return datetime.time(minute // 60 % 24, minute % 60)
