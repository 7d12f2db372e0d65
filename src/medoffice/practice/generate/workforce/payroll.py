"""From hours to pay: the biweekly payroll of the staff.

Hours are those of the time clock, added up by workweek and rounded to hundredths. Overtime is what
lies above 40 hours in a workweek; for it half the regular rate is paid on top, and the regular
rate counts a promised bonus in (29 USC 207; 29 CFR 778.109, 778.209). Amounts are rounded to the
cent, half a cent upward.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from medoffice.practice.generate.workforce.parameters import (
    SHORT_WEEK,
    SHORT_WEEK_BONUS,
    VACCINE_BONUS,
    VACCINE_WEEKS,
    Pay,
)
from medoffice.practice.generate.workforce.pay_calendar import PayPeriod, week_of
from medoffice.practice.generate.workforce.roster import ASSISTANT, Member
from medoffice.practice.generate.workforce.time_clock import COVERING, Punches
from medoffice.practice.generate.world import Cents, Row

FULL_WEEK = 40_00  # hundredths of an hour
PERIODS_A_YEAR = 26


def half_up(amount: int, divisor: int) -> int:
    """Divide whole numbers and round to the nearest, a half upward."""
    return (2 * amount + divisor) // (2 * divisor)


def hundredths(minutes: int) -> int:
    """Turn minutes into hundredths of an hour, to the nearest."""
    return half_up(100 * minutes, 60)


def bonuses(everything: list[Punches], staff: list[Member], end: date) -> list[Row]:
    """List the bonuses that were promised in advance, by workweek and person.

    In the short week everyone who covered twice gets one; in the weeks of the flu vaccine each
    medical assistant who worked.
    """
    covered: Counter[str] = Counter()
    worked: set[tuple[str, date]] = set()
    for one in everything:
        week = week_of(one.day)
        worked.add((one.member.staff_id, week))
        if week == SHORT_WEEK and COVERING in one.notes:
            covered[one.member.staff_id] += 1
    rows = []
    for week in sorted({*VACCINE_WEEKS, SHORT_WEEK}):
        if week + timedelta(days=6) > end:
            continue
        short = week == SHORT_WEEK
        for member in staff:
            earned = (
                covered[member.staff_id] >= 2
                if short
                else member.role == ASSISTANT and (member.staff_id, week) in worked
            )
            if earned:
                rows.append(
                    {
                        "staff_id": member.staff_id,
                        "week_of": week,
                        "amount": Cents(SHORT_WEEK_BONUS if short else VACCINE_BONUS),
                        "reason": "short week" if short else "flu vaccine",
                    }
                )
    return rows


@dataclass
class Ledger:
    """What each person has earned so far in a calendar year of paydays, in cents."""

    plan: Pay
    earned: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))

    def taxes(self, who: str, paid_on: date, gross: int) -> tuple[Cents, Cents]:
        """Give the employer's part of Social Security and Medicare, and unemployment tax."""
        plan, before = self.plan, self.earned[who, paid_on.year]
        self.earned[who, paid_on.year] += gross

        def within(limit: int) -> int:
            return max(min(gross, 100 * limit - before), 0)

        fica = half_up(
            plan.social_security * within(plan.base(paid_on.year)) + plan.medicare * gross, 10_000
        )
        unemployment = half_up(
            plan.federal_unemployment * within(plan.federal_unemployment_base)
            + plan.state_unemployment * within(plan.state_unemployment_base),
            10_000,
        )
        return Cents(fica), Cents(unemployment)


def health_plan(plan: Pay, paid_on: date) -> Cents:
    """Give the practice's part of one person's health plan for a pay period."""
    return Cents(round(plan.health_plan * (1 + plan.health_plan_rise) ** (paid_on.year - 2024)))


class Payroll:
    """Pays everyone, one period after another."""

    def __init__(
        self,
        staff: list[Member],
        everything: list[Punches],
        time_off: list[Row],
        bonus_rows: list[Row],
        holidays: list[date],
        rates: dict[str, list[tuple[date, Cents]]],
    ) -> None:
        """Add up minutes, time off and bonuses by person and week."""
        self.plan = Pay()
        self.taxes = Ledger(self.plan)
        self.staff, self.holidays, self.rates = staff, holidays, rates
        self.minutes: Counter[tuple[str, date]] = Counter()
        for one in everything:
            self.minutes[one.member.staff_id, week_of(one.day)] += one.paid
        self.off: Counter[tuple[str, date]] = Counter()
        for row in time_off:
            if row["paid"]:
                self.off[row["staff_id"], week_of(row["date"])] += round(100 * row["hours"])
        self.bonus = {(row["staff_id"], row["week_of"]): row["amount"] for row in bonus_rows}

    def rows(self, periods: list[PayPeriod]) -> list[Row]:
        """Pay all closed periods."""
        return [
            row
            for period in periods
            for member in self.staff
            if member.person.hired <= period.last
            and (member.person.left is None or member.person.left >= period.first)
            for row in self._pay(period, member)
        ]

    def _pay(self, period: PayPeriod, member: Member) -> list[Row]:
        """Pay one person for one period, if there is anything to pay."""
        who = member.staff_id
        rate = rate_on(self.rates[who], period.first)
        worked = [hundredths(self.minutes[who, week]) for week in period.weeks]
        bonus = [self.bonus.get((who, week), Cents(0)) for week in period.weeks]
        overtime = [max(hours - FULL_WEEK, 0) for hours in worked]
        off = sum(self.off[who, week] for week in period.weeks)
        holiday = sum(
            round(8_00 * member.post.fte)
            for day in self.holidays
            if period.first <= day <= period.last and member.employed(day)
        )
        if member.salaried:
            base, premium, leave = salary(rate, member, period), 0, 0
        else:
            base = half_up(rate * sum(worked), 100)
            premium = sum(
                half_up((rate * hours + 100 * extra) * over, 2 * hours * 100) if over else 0
                for hours, over, extra in zip(worked, overtime, bonus, strict=True)
            )
            leave = half_up(rate * (off + holiday), 100)
        gross = base + premium + sum(bonus) + leave
        if not gross:
            return []
        fica, unemployment = self.taxes.taxes(who, period.paid_on, gross)
        hourly = not member.salaried
        return [
            {
                "period_id": period.period_id,
                "staff_id": who,
                "hourly_rate": rate if hourly else None,
                "regular_hours": _hours(sum(worked) - sum(overtime)) if hourly else None,
                "overtime_hours": _hours(sum(overtime)) if hourly else None,
                "time_off_hours": _hours(off) if hourly else None,
                "holiday_hours": _hours(holiday) if hourly else None,
                "base_pay": Cents(base),
                "overtime_premium": Cents(premium),
                "bonus": Cents(sum(bonus)),
                "leave_pay": Cents(leave),
                "gross": Cents(gross),
                "employer_fica": fica,
                "unemployment_tax": unemployment,
                "health_plan": self._health(member, period),
                "retirement_match": self._match(member, period, gross),
            }
        ]

    def _health(self, member: Member, period: PayPeriod) -> Cents:
        since = (period.first - member.person.hired).days
        covered = member.person.health_plan and since >= self.plan.health_plan_wait_days
        return health_plan(self.plan, period.paid_on) if covered else Cents(0)

    def _match(self, member: Member, period: PayPeriod, gross: int) -> Cents:
        since = (period.first - member.person.hired).days
        if since < self.plan.match_wait_days:
            return Cents(0)
        return Cents(half_up(min(member.person.retirement, self.plan.match_percent) * gross, 100))


def rate_on(rates: list[tuple[date, Cents]], day: date) -> Cents:
    """Give the pay that holds on a day; before the first entry, that of the first."""
    known = [amount for since, amount in rates if since <= day]
    return known[-1] if known else rates[0][1]


def salary(annual: Cents, member: Member, period: PayPeriod) -> int:
    """Give a period's salary: in the first and last period, for the weekdays employed."""
    days = [period.first + timedelta(days=offset) for offset in range(14)]
    weekdays = sum(day.weekday() < 5 and member.employed(day) for day in days)
    return half_up(annual * weekdays, PERIODS_A_YEAR * 10)


def _hours(amount: int) -> float:
    """Write hundredths of an hour as hours."""
    return amount / 100
