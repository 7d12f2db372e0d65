"""The calendar of a year: how many days a month the practice sees patients."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

from medoffice import practice
from medoffice.practice.workdays import federal_holidays

FRIDAY = 4


@cache
def holidays_kept(year: int) -> frozenset[date]:
    """Return the days of a year on which the practice is closed for a holiday.

    Those of the years of the data are listed there. In another year it keeps the federal holidays,
    as it does in these.
    """
    listed = {
        row["date"]
        for row in practice.records("closures")
        if row["reason"] == "holiday" and row["date"].year == year
    }
    return frozenset(listed or federal_holidays(date(year, 1, 1), date(year, 12, 31)))


def working_days(month: date, closed: Collection[date] | None = None) -> int:
    """Count the Mondays to Fridays of a month on which the office is open.

    Parameters
    ----------
    month : datetime.date
        Any day of the month.
    closed : collection of datetime.date, optional
        Days on which it is closed; left out, the holidays the practice keeps.

    Returns
    -------
    int
    """
    closed = holidays_kept(month.year) if closed is None else closed
    day, days = month.replace(day=1), 0
    while day.month == month.month:
        days += day.weekday() <= FRIDAY and day not in closed
        day += timedelta(days=1)
    return days
