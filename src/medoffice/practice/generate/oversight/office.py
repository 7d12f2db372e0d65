"""The office as its records see it: who works there, when it is open, and what was written."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources
from typing import Any

from medoffice.practice.generate.stock.days import Calendar
from medoffice.practice.generate.world import Row, World

OWNER = "MC"


class Office:
    """Staff and clinicians by name and by number, and the calendar."""

    def __init__(self, world: World) -> None:
        """Read the lists of staff and clinicians."""
        self.calendar = Calendar.of(world)
        self.staff: list[Row] = world.tables["staff"]
        self.providers: list[Row] = world.tables["providers"]
        self._ids = {row["name"]: row["staff_id"] for row in self.staff}
        self._ids |= {
            row["name"].removeprefix("Dr. "): row["provider_id"] for row in self.providers
        }
        self._spans = {
            row["staff_id"]: (row["hired_on"], row["left_on"] or date.max) for row in self.staff
        }
        self._spans |= {row["provider_id"]: (row["hired_on"], date.max) for row in self.providers}

    def id_of(self, name: str) -> str | None:
        """Give the number of somebody who works or worked here; None for a name unknown."""
        return self._ids.get(name)

    def employed(self, user_id: str, day: date) -> bool:
        """Tell whether somebody works here on a day."""
        first, last = self._spans[user_id]
        return first <= day <= last

    def holder(self, role: str, day: date) -> str | None:
        """Give who has had a role longest on a day; None if nobody has it."""
        rows = [
            row for row in self.staff if row["role"] == role and self.employed(row["staff_id"], day)
        ]
        rows.sort(key=lambda row: (row["hired_on"], row["staff_id"]))
        return rows[0]["staff_id"] if rows else None


def written(name: str) -> dict[str, Any]:
    """Read a file of texts of this package, such as ``complaints.toml``."""
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def minutes(clock: str) -> int:
    """Give a time of day in minutes after midnight."""
    return int(clock[:2]) * 60 + int(clock[3:])


def clock(after_midnight: int) -> str:
    """Write minutes after midnight as a time of day."""
    return f"{after_midnight // 60:02}:{after_midnight % 60:02}"
