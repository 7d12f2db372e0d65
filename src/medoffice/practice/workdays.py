"""Working days: the federal holidays, and counting over the days on which nobody works.

pandas knows the holidays too, and the tests hold ours against it. They are worked out here since
the first widget of a lab has the standard library alone.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6
# Which one of its weekday in the month a holiday is; the last of the month is -1.
MOVING = (
    (1, 3, MONDAY, "Martin Luther King Jr. Day"),
    (2, 3, MONDAY, "Washington's Birthday"),
    (5, -1, MONDAY, "Memorial Day"),
    (9, 1, MONDAY, "Labor Day"),
    (10, 2, MONDAY, "Columbus Day"),
    (11, 4, THURSDAY, "Thanksgiving"),
)
FIXED = (
    (1, 1, "New Year's Day"),
    (6, 19, "Juneteenth"),
    (7, 4, "Independence Day"),
    (11, 11, "Veterans Day"),
    (12, 25, "Christmas"),
)
FIRST_JUNETEENTH = 2021


class Workdays:
    """Mondays to Fridays without the days on which an office is closed.

    Parameters
    ----------
    closed : container of datetime.date
        Days on which the office is closed; Saturdays and Sundays need not be among them.
    """

    def __init__(self, closed: Container[date]) -> None:
        """Keep the days on which nobody works."""
        self._closed = closed

    def is_open(self, day: date) -> bool:
        """Tell whether the office is open on a day."""
        return day.weekday() < SATURDAY and day not in self._closed

    def on_or_after(self, day: date) -> date:
        """Give the day itself if the office is open, else the next day it is."""
        while not self.is_open(day):
            day += ONE_DAY
        return day

    def before(self, day: date, count: int) -> date:
        """Give the day that lies a number of working days before a day."""
        while count:
            day -= ONE_DAY
            count -= self.is_open(day)
        return day

    def after(self, day: date, count: int) -> date:
        """Give the day that lies a number of working days after a day."""
        while count:
            day += ONE_DAY
            count -= self.is_open(day)
        return day


def federal_holidays(first: date, last: date) -> dict[date, str]:
    """Give the federal holidays as they are observed, each with its name.

    A holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday after
    (5 USC 6103; Executive Order 11582).

    Parameters
    ----------
    first, last : datetime.date
        The first and the last day to look at.

    Returns
    -------
    dict
        Day to name, in the order of the days.
    """
    # New Year's Day may be observed on the last day of the year before.
    observed = {
        _observed(day): name for year in range(first.year, last.year + 2) for day, name in _of(year)
    }
    return {day: observed[day] for day in sorted(observed) if first <= day <= last}


def is_federal_holiday(day: date) -> bool:
    """Tell whether a federal holiday is observed on a day."""
    return day in federal_holidays(day, day)


def _of(year: int) -> list[tuple[date, str]]:
    fixed = [
        (date(year, month, day), name)
        for month, day, name in FIXED
        if name != "Juneteenth" or year >= FIRST_JUNETEENTH
    ]
    return fixed + [(_nth(year, *rule), name) for *rule, name in MOVING]


def _nth(year: int, month: int, which: int, weekday: int) -> date:
    """Give the first, second ... or last (-1) of a weekday in a month."""
    if which < 0:
        end = date(year, month + 1, 1) - ONE_DAY
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    start = date(year, month, 1)
    return start + timedelta(days=(weekday - start.weekday()) % 7, weeks=which - 1)


def _observed(day: date) -> date:
    return day + {SATURDAY: -ONE_DAY, SUNDAY: ONE_DAY}.get(day.weekday(), timedelta())
