"""The days on which the office is open."""

from __future__ import annotations

from medoffice.practice import workdays
from medoffice.practice.generate.world import World
from medoffice.practice.workdays import ONE_DAY

__all__ = ["ONE_DAY", "Workdays"]


class Workdays(workdays.Workdays):
    """Mondays to Fridays without the holidays on which all of the practice is closed."""

    def __init__(self, world: World) -> None:
        """Read the holidays."""
        rows = world.tables["closures"]
        super().__init__({row["date"] for row in rows if row["reason"] == "holiday"})
