"""The time clock: when the hourly staff came, ate and went."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.generate.workforce.parameters import (
    INTERRUPTED,
    INTERRUPTED_DAYS,
    INTERRUPTED_SHARE,
    SHORT_WEEK,
    TRIMMED_FROM,
)
from medoffice.practice.generate.workforce.pay_calendar import week_of
from medoffice.practice.generate.workforce.roster import ASSISTANT, FRONT_DESK, Member
from medoffice.practice.generate.workforce.shifts import Shift, clock
from medoffice.practice.generate.workforce.time_off import CALL_OFF, Absences
from medoffice.practice.generate.world import Row, World

# Somebody at the desk and a medical assistant stay until the last patient has left.
CLOSING_MINUTES = {FRONT_DESK: 10, ASSISTANT: 15}
# Meals begin one after another, so that the phones and the rooms stay covered.
MEALS_FROM = (11 * 60 + 30, 12 * 60 + 10, 12 * 60 + 50, 13 * 60 + 20)
MISSED = "missed punch, entered by manager"
AT_WORK = "worked during meal"
LATE_VISITS = "late visits"
COVERING = "covering an absence"
QUARTER = 15


@dataclass(slots=True)
class Punches:
    """One person's day at the clock, in minutes after midnight."""

    member: Member
    day: date
    start: int
    end: int
    meal: tuple[int, int] | None
    notes: list[str] = field(default_factory=list)

    @property
    def trimmed(self) -> bool:
        """Whether the clock rounds the punches against the person."""
        return self.member.role == FRONT_DESK and self.day >= TRIMMED_FROM

    @property
    def paid(self) -> int:
        """Minutes that were paid."""
        start, end = self.start, self.end
        if self.trimmed:
            start, end = -(-start // QUARTER) * QUARTER, end // QUARTER * QUARTER
        away = self.meal[1] - self.meal[0] if self.meal else 0
        return end - start - away


def punches(world: World, absences: Absences, open_days: list[date]) -> list[Punches]:
    """Let the hourly staff work through the open days."""
    rng = world.stream("workforce-punches")
    last_visit = _last_visits(world)
    everything = []
    for day in open_days:
        today = [
            _arrive_and_leave(rng, member, day, absences.shifts[member.staff_id][day.isoweekday()])
            for member in absences.staff
            if not member.salaried
            and member.employed(day)
            and day.isoweekday() in absences.shifts[member.staff_id]
            and (member.staff_id, day) not in absences.away
        ]
        _stay_for_late_visits(today, last_visit.get(day, 0))
        _cover(rng, today, absences, day)
        for one in today:
            _interrupt(rng, one)
            if rng.random() < 0.006 and not one.notes:
                one.notes.append(MISSED)
        everything += today
    return everything


def _arrive_and_leave(rng: random.Random, member: Member, day: date, shift: Shift) -> Punches:
    """Draw a plain day: on time more or less, a meal, and home."""
    reliability = member.person.reliability
    start = shift.starts + round(max(rng.gauss(-1.5 - reliability, 3.0), -9))
    if rng.random() < 0.035 * math.exp(-1.1 * reliability):
        start = shift.starts + rng.randint(8, 26)
    end = shift.ends + round(rng.gauss(-1.0, 3.0))
    meal = None
    if shift.meal:
        first = MEALS_FROM[int(member.staff_id[1:]) % len(MEALS_FROM)] + round(rng.gauss(0, 6))
        meal = first, first + shift.meal + max(0, round(rng.gauss(0.5, 2.0)))
    return Punches(member, day, start, end, meal)


def _stay_for_late_visits(today: list[Punches], last: int) -> None:
    """Keep the one whose shift ends last in each role until the last patient has left."""
    for role, minutes in CLOSING_MINUTES.items():
        team = [one for one in today if one.member.role == role]
        if team:
            closer = max(team, key=lambda one: one.end)
            if last + minutes > closer.end:
                closer.end = last + minutes
                closer.notes.append(LATE_VISITS)


def _cover(rng: random.Random, today: list[Punches], absences: Absences, day: date) -> None:
    """Let colleagues stay longer for each one who called off, and many in the short week."""
    short = week_of(day) == SHORT_WEEK
    for role in CLOSING_MINUTES:
        missing = sum(
            member.role == role and absences.away.get((member.staff_id, day), ("",))[0] == CALL_OFF
            for member in absences.staff
        )
        team = [one for one in today if one.member.role == role]
        helpers = min(len(team), missing * 2 if short else missing)
        for one in rng.sample(team, helpers):
            if one.meal is None and one.start > 12 * 60:
                one.start -= rng.randint(60, 150)  # an afternoon shift begins earlier
            else:
                one.end += rng.randint(60, 135)
            one.notes.append(COVERING)


def _interrupt(rng: random.Random, one: Punches) -> None:
    """Let one person's meal be interrupted, in the months in which nobody looked."""
    first, last = INTERRUPTED_DAYS
    if (
        one.member.person.name == INTERRUPTED
        and first <= one.day <= last
        and rng.random() < INTERRUPTED_SHARE
    ):
        one.notes.append(AT_WORK)


def _last_visits(world: World) -> dict[date, int]:
    """Find when the last patient in the office was done, by day."""
    last: Counter[date] = Counter()
    for row in world.tables["appointments"]:
        if row["ended"] and row["type_id"] != "TELE":
            minutes = int(row["ended"][:2]) * 60 + int(row["ended"][3:])
            last[row["date"]] = max(last[row["date"]], minutes)
    return dict(last)


def rows(everything: list[Punches]) -> list[Row]:
    """Give the table of the time clock."""
    return [
        {
            "staff_id": one.member.staff_id,
            "date": one.day,
            "clock_in": clock(one.start),
            "meal_out": clock(one.meal[0]) if one.meal else None,
            "meal_in": clock(one.meal[1]) if one.meal else None,
            "clock_out": clock(one.end),
            "rounding": "trimmed" if one.trimmed else "none",
            "paid_minutes": one.paid,
            # What mattered most for pay is written down; the clock has room for one note.
            "note": (AT_WORK if AT_WORK in one.notes else one.notes[-1]) if one.notes else None,
        }
        for one in everything
    ]
