"""Who was at work at a given minute, by the time clock and, for the salaried, by their shifts."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from medoffice.practice.generate.oversight.office import Office, minutes
from medoffice.practice.generate.oversight.watched import Watched
from medoffice.practice.generate.world import World

NOON, ONE = 12 * 60, 13 * 60


@dataclass(frozen=True)
class Presence:
    """One person's day at work, in minutes after midnight."""

    user_id: str
    start: int
    end: int
    meal: tuple[int, int] | None

    def at(self, minute: int) -> bool:
        """Tell whether the person is at work and not at a meal."""
        at_meal = self.meal is not None and self.meal[0] <= minute < self.meal[1]
        return self.start <= minute < self.end and not at_meal


class Duty:
    """The staff at work, by day and role."""

    def __init__(self, world: World, office: Office, watched: Watched, first: date) -> None:
        """Read time clock, shifts and time off from a day on."""
        self._today: dict[tuple[date, str], list[Presence]] = defaultdict(list)
        self._by_user: dict[tuple[date, str], Presence] = {}
        # Nobody handles the own record, or the family's: a colleague does.
        self._own: dict[str, set[str]] = defaultdict(set)
        for user, patient in watched.selves.items():
            self._own[patient].add(user)
        for user, family in watched.families.items():
            for patient in family:
                self._own[patient].add(user)
        role = {row["staff_id"]: row["role"] for row in office.staff}
        for row in world.tables["time_clock"]:
            if row["date"] >= first:
                meal = (
                    (minutes(row["meal_out"]), minutes(row["meal_in"])) if row["meal_out"] else None
                )
                self._enter(
                    row["date"],
                    role,
                    Presence(
                        row["staff_id"], minutes(row["clock_in"]), minutes(row["clock_out"]), meal
                    ),
                )
        away = {(row["staff_id"], row["date"]) for row in world.tables["time_off"]}
        salaried = {row["staff_id"] for row in office.staff if row["pay_basis"] == "salary"}
        shifts = {
            (row["staff_id"], row["weekday"]): row
            for row in world.tables["shifts"]
            if row["staff_id"] in salaried
        }
        for day in office.calendar.working_days:
            for row in office.staff:
                user = row["staff_id"]
                shift = shifts.get((user, day.isoweekday()))
                if day < first or not shift or (user, day) in away:
                    continue
                if office.employed(user, day):
                    start, end = minutes(shift["starts"]), minutes(shift["ends"])
                    self._enter(day, role, Presence(user, start, end, (NOON, ONE)))

    def _enter(self, day: date, role: dict[str, str], one: Presence) -> None:
        self._today[day, role[one.user_id]].append(one)
        self._by_user[day, one.user_id] = one

    def any(
        self, roles: tuple[str, ...], day: date, minute: int, patient: str, rng: random.Random
    ) -> str | None:
        """Draw who of some roles was there to handle a patient's record; None if nobody was."""
        there = [
            one.user_id
            for role in roles
            for one in self._today[day, role]
            if one.at(minute) and self.handles(one.user_id, patient)
        ]
        return rng.choice(there) if there else None

    def handles(self, user_id: str, patient: str) -> bool:
        """Tell whether somebody may handle a record: it is not the own, nor the family's."""
        return user_id not in self._own[patient]

    def presence(self, user_id: str, day: date) -> Presence | None:
        """Give somebody's day at work; None for a day off."""
        return self._by_user.get((day, user_id))
