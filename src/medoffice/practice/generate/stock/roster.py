"""Who was there to order, receive, count and read a thermometer on a given day."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date

from medoffice.practice.generate.world import Row, World

OWNER = "MC"
NURSE, ASSISTANT, DESK = "nurse-lead", "medical-assistant", "front-desk"


class Roster:
    """The staff by role, the longest-serving first, and who was at work on which day."""

    def __init__(self, world: World) -> None:
        """Read the staff list, the time clock, and who was away."""
        self.by_role: dict[str, list[Row]] = defaultdict(list)
        for row in sorted(
            world.tables["staff"], key=lambda row: (row["hired_on"], row["staff_id"])
        ):
            self.by_role[row["role"]].append(row)
        self.punches: dict[tuple[str, date], Row] = {
            (row["staff_id"], row["date"]): row for row in world.tables["time_clock"]
        }
        self.away = {(row["staff_id"], row["date"]) for row in world.tables["time_off"]}

    def first(self, role: str, day: date) -> str:
        """Give the one at work who has had a role longest; a medical assistant if nobody has."""
        return self._at_work(role, day)[0]["staff_id"]

    def any(self, role: str, day: date, rng: random.Random) -> str:
        """Draw somebody with a role who is at work; a medical assistant if nobody has it."""
        return rng.choice(self._at_work(role, day))["staff_id"]

    def at_the_clock(self, role: str, day: date) -> list[Row]:
        """Give the punches of a day of everybody with a role, those who came first in front."""
        punches = [
            self.punches[row["staff_id"], day]
            for row in self.by_role[role]
            if (row["staff_id"], day) in self.punches
        ]
        return sorted(punches, key=lambda punch: (punch["clock_in"], punch["staff_id"]))

    def _at_work(self, role: str, day: date) -> list[Row]:
        for wanted in (role, ASSISTANT):
            there = [row for row in self.by_role[wanted] if self._is_there(row, day)]
            if there:
                return there
        # On a day without punches, such as the holiday of the first count, whoever is employed.
        return [row for row in self.by_role[role] if _employed(row, day)] or self.by_role[role][:1]

    def _is_there(self, row: Row, day: date) -> bool:
        if row["pay_basis"] == "hourly":
            return (row["staff_id"], day) in self.punches
        return _employed(row, day) and (row["staff_id"], day) not in self.away


def _employed(row: Row, day: date) -> bool:
    return row["hired_on"] <= day and (row["left_on"] is None or row["left_on"] >= day)
