"""Who is away: vacation that was planned, and calls on the day itself."""

from __future__ import annotations

import math
import random
from collections import Counter
from datetime import date, timedelta

from medoffice.practice.generate.workforce import shifts
from medoffice.practice.generate.workforce.parameters import (
    SHORT_WEEK,
    SHORT_WEEK_ABSENT,
    TimeOff,
)
from medoffice.practice.generate.workforce.pay_calendar import week_of
from medoffice.practice.generate.workforce.roster import Member
from medoffice.practice.generate.world import Row, World

VACATION, CALL_OFF = "vacation", "call-off"
# Mondays and Fridays, and the months of flu, bring more calls (teaching values).
BY_WEEKDAY = (1.35, 0.90, 0.85, 0.90, 1.15)
BY_MONTH = (1.5, 1.45, 1.15, 0.95, 0.9, 0.85, 0.85, 0.9, 0.95, 1.0, 1.1, 1.3)
DAYS_AWAY = {1: 0.72, 2: 0.22, 3: 0.06}


class Absences:
    """Plans everyone's time off, day by day and in the order of the staff list."""

    def __init__(self, world: World, staff: list[Member], open_days: list[date]) -> None:
        """Note who is to work on which of the open days."""
        self.plan = TimeOff()
        self.planned = world.stream("workforce-vacation")
        self.sudden = world.stream("workforce-call-offs")
        self.staff = staff
        self.shifts = {member.staff_id: shifts.week(member.post.week) for member in staff}
        self.days = {
            member.staff_id: [
                day
                for day in open_days
                if member.employed(day) and day.isoweekday() in self.shifts[member.staff_id]
            ]
            for member in staff
        }
        self.away: dict[tuple[str, date], tuple[str, date]] = {}
        self.on_vacation: Counter[tuple[str, date]] = Counter()  # by role and week

    def rows(self) -> list[Row]:
        """Plan all absences and list them by date; what the bank does not hold is unpaid."""
        for member in self.staff:
            self._vacation(member)
        self._short_week()
        for member in self.staff:
            self._call_offs(member)
        spent: Counter[tuple[str, int]] = Counter()
        members = {member.staff_id: member for member in self.staff}
        table = []
        for (staff_id, day), (kind, asked) in sorted(
            self.away.items(), key=lambda entry: (entry[0][1], entry[0][0])
        ):
            member = members[staff_id]
            minutes = self.shifts[staff_id][day.isoweekday()].minutes
            bank = self.plan.paid_days * 8 * 60 * member.post.fte
            bank *= _share_of_year(member, day.year)
            paid = spent[staff_id, day.year] + minutes <= bank
            spent[staff_id, day.year] += minutes if paid else 0
            table.append(
                {
                    "staff_id": staff_id,
                    "date": day,
                    "kind": kind,
                    "requested_on": asked,
                    "hours": round(minutes / 60, 2),
                    "paid": paid,
                }
            )
        return table

    def _vacation(self, member: Member) -> None:
        """Give each person weeks and single days, no two of a role in the same week."""
        rng, plan = self.planned, self.plan
        by_year: dict[int, list[date]] = {}
        earliest = member.person.hired + timedelta(days=plan.waiting_days)
        for day in self.days[member.staff_id]:
            if day >= earliest and week_of(day) != SHORT_WEEK:
                by_year.setdefault(day.year, []).append(day)
        for year, days in by_year.items():
            share = _share_of_year(member, year)
            for _ in range(round(plan.weeks * share)):
                weeks = sorted({week_of(day) for day in days})
                weeks = [week for week in weeks if not self.on_vacation[member.role, week]]
                if not weeks:
                    break
                week = rng.choice(weeks)
                self.on_vacation[member.role, week] += 1
                asked = self._asked(rng, week, member)
                for day in days:
                    if week_of(day) == week:
                        self.away[member.staff_id, day] = VACATION, asked
            for day in rng.sample(days, min(round(plan.single_days * share), len(days))):
                self.away.setdefault(
                    (member.staff_id, day), (VACATION, self._asked(rng, day, member))
                )

    def _asked(self, rng: random.Random, first: date, member: Member) -> date:
        """Draw the working day on which the vacation was asked for, some weeks before."""
        day = first - timedelta(days=rng.randint(14, 120))
        day -= timedelta(days=max(0, day.weekday() - 4))
        return max(day, member.person.hired)

    def _short_week(self) -> None:
        """Three people call off in one week of March."""
        for member in self.staff:
            for day in SHORT_WEEK_ABSENT.get(member.person.name, ()):
                if day in self.days[member.staff_id]:
                    self.away[member.staff_id, day] = CALL_OFF, day

    def _call_offs(self, member: Member) -> None:
        """Draw the days on which someone calls in the morning, and for how many days."""
        rng, days = self.sudden, self.days[member.staff_id]
        often = self.plan.call_offs_per_year * math.exp(-0.55 * member.person.reliability)
        for position, day in enumerate(days):
            chance = often / 250 * BY_WEEKDAY[day.weekday()] * BY_MONTH[day.month - 1]
            if rng.random() >= chance:
                continue
            length = rng.choices(list(DAYS_AWAY), weights=list(DAYS_AWAY.values()))[0]
            for absent in days[position : position + length]:
                if (absent - day).days < 5 and week_of(absent) != SHORT_WEEK:
                    self.away.setdefault((member.staff_id, absent), (CALL_OFF, absent))


def _share_of_year(member: Member, year: int) -> float:
    """Give the share of a year in which someone is employed."""
    first = max(member.person.hired, date(year, 1, 1))
    last = min(member.person.left or date.max, date(year, 12, 31))
    return max((last - first).days + 1, 0) / 365
