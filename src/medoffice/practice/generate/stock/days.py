"""Dates as an office counts them: working days, months, and days on which something is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from medoffice.practice.generate.world import World
from medoffice.practice.months import add_months, month_end

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(1, 6)


@dataclass(frozen=True)
class Calendar:
    """The days of the practice from ``start`` to ``end``; it is closed on weekends and holidays."""

    start: date
    end: date
    holidays: frozenset[date]

    @classmethod
    def of(cls, world: World) -> Calendar:
        """Take the calendar from the clinicians' closures: nobody works on a holiday."""
        holidays = {r["date"] for r in world.tables["closures"] if r["reason"] == "holiday"}
        return cls(world.parameters.start, world.parameters.end, frozenset(holidays))

    def is_open(self, day: date) -> bool:
        """Tell whether the office works that day."""
        return day.weekday() < 5 and day not in self.holidays

    @cached_property
    def working_days(self) -> list[date]:
        """Every day the office works, in order."""
        return [day for day in self.days() if self.is_open(day)]

    def days(self) -> Iterator[date]:
        """Give every day from start to end."""
        day = self.start
        while day <= self.end:
            yield day
            day += timedelta(days=1)

    def months(self) -> Iterator[date]:
        """Give the first day of every month that has a day from start to end."""
        month = self.start.replace(day=1)
        while month <= self.end:
            yield month
            month = add_months(month, 1)

    def next_open(self, day: date) -> date:
        """Give the day itself if the office works on it, else the next one that it does."""
        while not self.is_open(day):
            day += timedelta(days=1)
        return day

    def last_open(self, month: date) -> date | None:
        """Give the last working day of a month; None if it is not from start to end."""
        day = month_end(month)
        while not self.is_open(day):
            day -= timedelta(days=1)
        return day if self.start <= day <= self.end else None

    def after(self, day: date, working_days: int) -> date:
        """Give the day that is so many working days after a day."""
        for _ in range(working_days):
            day = self.next_open(day + timedelta(days=1))
        return day
