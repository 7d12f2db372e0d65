"""Who was there to order, receive, count and read a thermometer on a given day."""

from __future__ import annotations

import random
from datetime import date

from medoffice.practice.generate.world import Row, World

OWNER = "MC"


class Roster:
    """The staff by role, the longest-serving first."""

    def __init__(self, world: World) -> None:
        """Read the staff list."""
        self.by_role: dict[str, list[Row]] = {}
        for row in sorted(
            world.tables["staff"], key=lambda row: (row["hired_on"], row["staff_id"])
        ):
            self.by_role.setdefault(row["role"], []).append(row)

    def employed(self, role: str, day: date) -> list[str]:
        """Give who had a role on a day; before anybody had it, whoever had it first."""
        rows = [
            row
            for row in self.by_role[role]
            if row["hired_on"] <= day and (row.get("left_on") or day) >= day
        ]
        return [row["staff_id"] for row in rows or self.by_role[role][:1]]

    def first(self, role: str, day: date) -> str:
        """Give the one who has had a role longest."""
        return self.employed(role, day)[0]

    def any(self, role: str, day: date, rng: random.Random) -> str:
        """Draw somebody with a role."""
        return rng.choice(self.employed(role, day))
