"""The days on which the office is open."""

from __future__ import annotations

from datetime import date, timedelta

from medoffice.practice.generate.world import World

ONE_DAY = timedelta(days=1)


class Workdays:
    """Mondays to Fridays without the holidays on which all of the practice is closed."""

    def __init__(self, world: World) -> None:
        """Read the holidays."""
        self._closed = {
            row["date"] for row in world.tables["closures"] if row["reason"] == "holiday"
        }

    def is_open(self, day: date) -> bool:
        """Tell whether the office is open on a day."""
        return day.weekday() < 5 and day not in self._closed

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
