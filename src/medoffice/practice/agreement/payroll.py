"""What the payroll must agree on with the time clock, and to the cent with itself.

The arithmetic is written here a second time, from the rules the codebook states, so that an error
in the generator does not prove itself right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows, cents
from medoffice.practice.agreement.time_clock import employed, holidays, people
from medoffice.practice.generate.workforce.parameters import Pay
from medoffice.practice.generate.workforce.payroll import health_plan

PERIOD = timedelta(days=14)
WEEK = timedelta(days=7)
FULL_WEEK = Decimal(40)
HUNDREDTH = Decimal("0.01")
SUNDAY = 7


def _sunday(day: date) -> date:
    return day - timedelta(days=day.isoweekday() % SUNDAY)


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(HUNDREDTH, ROUND_HALF_UP)


def _dollars(amount: float | None) -> Decimal:
    return Decimal(cents(amount)) / 100


def _periods(tables: dict[str, Rows]) -> dict[str, dict[str, Any]]:
    return {row["period_id"]: row for _, row in tables["pay_periods"]}


def periods_in_turn(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that pay periods are fourteen days from a Sunday, one after another, paid later."""
    before = None
    for number, row in tables["pay_periods"]:
        if row["starts_on"].isoweekday() != SUNDAY:
            yield number, "starts_on", "a Sunday"
        elif before and row["starts_on"] != before + timedelta(days=1):
            yield number, "starts_on", f"{before + timedelta(days=1)}, the day after the last one"
        if row["ends_on"] - row["starts_on"] != PERIOD - timedelta(days=1):
            yield number, "ends_on", "the thirteenth day after starts_on"
        if row["paid_on"] <= row["ends_on"]:
            yield number, "paid_on", "a day after ends_on"
        before = row["ends_on"]


def bonus_week(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a bonus is for a workweek, which begins on a Sunday, in which the person worked."""
    worked = {(row["staff_id"], _sunday(row["date"])) for _, row in tables["time_clock"]}
    for number, row in tables["bonuses"]:
        if row["week_of"].isoweekday() != SUNDAY:
            yield number, "week_of", "a Sunday"
        elif (row["staff_id"], row["week_of"]) not in worked:
            yield number, "week_of", "a week in which the person worked"


def hours_from_the_clock(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the hours paid are those of the clock, of paid time off, and of holidays."""
    staff, closed, periods = people(tables), holidays(tables), _periods(tables)
    weeks = _worked_hours(tables)
    off: dict[tuple, Decimal] = defaultdict(Decimal)
    for _, row in tables["time_off"]:
        if row["paid"]:
            off[row["staff_id"], _sunday(row["date"])] += Decimal(str(row["hours"]))
    for number, row in tables["payroll"]:
        person, first = staff[row["staff_id"]], periods[row["period_id"]]["starts_on"]
        found = (
            "regular_hours", "overtime_hours", "time_off_hours", "holiday_hours",
        )  # fmt: skip
        if person["pay_basis"] == "salary":
            for column in found:
                if row[column] is not None:
                    yield number, column, "nothing for a salary"
            continue
        both = [(row["staff_id"], week) for week in (first, first + WEEK)]
        worked = [weeks.get(week, Decimal(0)) for week in both]
        over = sum((max(hours - FULL_WEEK, Decimal(0)) for hours in worked), Decimal(0))
        days = [day for day in closed if first <= day < first + PERIOD and employed(person, day)]
        expected = dict(
            zip(
                found,
                (
                    sum(worked) - over,
                    over,
                    sum((off[week] for week in both), Decimal(0)),
                    len(days) * 8 * Decimal(str(person["fte"])),
                ),
                strict=True,
            )
        )
        for column, hours in expected.items():
            if row[column] is None or Decimal(str(row[column])) != hours:
                yield number, column, f"{hours:f}, from the clock, the days off and the holidays"


def _worked_hours(tables: dict[str, Rows]) -> dict[tuple[str, date], Decimal]:
    """Give the hours of each person and workweek, in hundredths."""
    minutes: dict[tuple[str, date], int] = defaultdict(int)
    for _, row in tables["time_clock"]:
        minutes[row["staff_id"], _sunday(row["date"])] += row["paid_minutes"]
    return {key: _rounded(Decimal(total) / 60) for key, total in minutes.items()}


def pay_from_hours(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that each amount follows from the hours: the base, the premium, the leave, the sum."""
    periods, weeks, staff = _periods(tables), _worked_hours(tables), people(tables)
    bonuses = {
        (row["staff_id"], row["week_of"]): _dollars(row["amount"]) for _, row in tables["bonuses"]
    }
    for number, row in tables["payroll"]:
        first = periods[row["period_id"]]["starts_on"]
        both = [(row["staff_id"], week) for week in (first, first + WEEK)]
        expected = {"bonus": sum((bonuses.get(week, Decimal(0)) for week in both), Decimal(0))}
        if staff[row["staff_id"]]["pay_basis"] == "hourly":
            if row["hourly_rate"] is None:
                yield number, "hourly_rate", "a rate for someone paid by the hour"
                continue
            rate = _dollars(row["hourly_rate"])
            worked = [weeks.get(week, Decimal(0)) for week in both]
            leave = Decimal(str(row["time_off_hours"] or 0)) + Decimal(
                str(row["holiday_hours"] or 0)
            )
            expected |= {
                "base_pay": _rounded(rate * sum(worked)),
                "overtime_premium": sum(
                    (_premium(rate, weeks.get(w, Decimal(0)), bonuses.get(w)) for w in both),
                    Decimal(0),
                ),
                "leave_pay": _rounded(rate * leave),
            }
        parts = ("base_pay", "overtime_premium", "bonus", "leave_pay")
        expected["gross"] = sum((_dollars(row[part]) for part in parts), Decimal(0))
        for column, amount in expected.items():
            if _dollars(row[column]) != amount:
                yield number, column, f"{amount:.2f}, from the hours and the rate"


def _premium(rate: Decimal, hours: Decimal, bonus: Decimal | None) -> Decimal:
    """Give half the regular rate for the hours above forty (29 CFR 778.109, 778.209)."""
    if hours <= FULL_WEEK:
        return Decimal(0)
    regular_rate = (rate * hours + (bonus or 0)) / hours
    return _rounded(regular_rate / 2 * (hours - FULL_WEEK))


def everyone_is_paid(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that whoever worked in a period whose payroll was run is paid for it."""
    paid = {(row["period_id"], row["staff_id"]) for _, row in tables["payroll"]}
    closed = {
        row["starts_on"] + timedelta(days=offset): row["period_id"]
        for _, row in tables["pay_periods"]
        if row["closed"]
        for offset in range(PERIOD.days)
    }
    for number, row in tables["time_clock"]:
        period = closed.get(row["date"])
        if period and (period, row["staff_id"]) not in paid:
            yield number, "date", f"a row of payroll for {row['staff_id']} and {period}"


def paid_while_employed(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that people are paid for closed periods in which they were employed."""
    staff, periods = people(tables), _periods(tables)
    for number, row in tables["payroll"]:
        person, period = staff[row["staff_id"]], periods[row["period_id"]]
        if not period["closed"]:
            yield number, "period_id", "a period whose payroll has been run"
        elif person["hired_on"] > period["ends_on"] or (
            person["left_on"] and person["left_on"] < period["starts_on"]
        ):
            yield number, "period_id", "a period in which the person was employed"


def last_rate(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the staff list shows the rate of the last payroll."""
    last = {row["staff_id"]: row["hourly_rate"] for _, row in tables["payroll"]}
    for number, row in tables["staff"]:
        rate = last.get(row["staff_id"])
        if rate is not None and cents(row["hourly_rate"]) != cents(rate):
            yield number, "hourly_rate", f"{rate:.2f}, the rate of the last payroll"


def on_top_for_staff(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that taxes and benefits of the staff follow from gross pay and the time employed."""
    plan, staff = Pay(), people(tables)

    def benefits(row: dict[str, Any], first: date) -> tuple[bool, int]:
        person = staff[row["staff_id"]]
        since = (first - person["hired_on"]).days
        insured = person["health_plan"] and since >= plan.health_plan_wait_days
        percent = min(person["retirement_percent"], plan.match_percent)
        return insured, percent if since >= plan.match_wait_days else 0

    yield from _on_top(plan, tables, "payroll", "staff_id", benefits)


def on_top_for_clinicians(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask the same of the employed clinicians, and nothing on top of a draw."""
    plan = Pay()

    def benefits(row: dict[str, Any], first: date) -> tuple[bool, int]:
        return row["kind"] == "salary", plan.match_percent if row["kind"] == "salary" else 0

    yield from _on_top(plan, tables, "provider_pay", "provider_id", benefits)


def _on_top(
    plan: Pay,
    tables: dict[str, Rows],
    table: str,
    who: str,
    benefits: Callable[[dict[str, Any], date], tuple[bool, int]],
) -> Iterator[Complaint]:
    """Work out what comes on top of each gross pay, adding up each person's calendar year.

    ``benefits`` says of a row whether the health plan is due, and what percent is matched.
    """
    periods = _periods(tables)
    earned: dict[tuple[str, int], Decimal] = defaultdict(Decimal)
    for number, row in tables[table]:
        period = periods[row["period_id"]]
        gross, year = _dollars(row["gross"]), period["paid_on"].year
        insured, percent = benefits(row, period["starts_on"])
        taxed = Decimal(0) if row.get("kind") == "draw" else gross
        expected = {
            **_taxes(plan, taxed, earned[row[who], year], year),
            "health_plan": _dollars(health_plan(plan, period["paid_on"]) / 100 if insured else 0),
            "retirement_match": _rounded(gross * percent / 100),
        }
        earned[row[who], year] += taxed
        for column, amount in expected.items():
            if _dollars(row[column]) != amount:
                yield number, column, f"{amount:.2f}, from gross pay and the time employed"


def _taxes(plan: Pay, gross: Decimal, before: Decimal, year: int) -> dict[str, Decimal]:
    """Give the employer's taxes on a payment, after what was earned before in the year."""

    def within(limit: int) -> Decimal:
        return max(min(gross, limit - before), Decimal(0))

    basis = 10_000
    federal = plan.federal_unemployment * within(plan.federal_unemployment_base)
    state = plan.state_unemployment * within(plan.state_unemployment_base)
    social_security = plan.social_security * within(plan.base(year))
    return {
        "employer_fica": _rounded((social_security + plan.medicare * gross) / basis),
        "unemployment_tax": _rounded((federal + state) / basis),
    }


def every_clinician_is_paid(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask for one row of each clinician in each period whose payroll was run."""
    paid = {(row["period_id"], row["provider_id"]) for _, row in tables["provider_pay"]}
    for number, period in tables["pay_periods"]:
        for _, provider in tables["providers"]:
            who = provider["provider_id"]
            if period["closed"] and (period["period_id"], who) not in paid:
                yield number, "closed", f"false, or a row of provider_pay for {who}"


RULES: list[Agreement] = [
    ("pay_periods", (), periods_in_turn),
    ("bonuses", ("time_clock",), bonus_week),
    ("payroll", ("staff", "closures", "pay_periods", "time_clock", "time_off"),
     hours_from_the_clock),
    ("payroll", ("staff", "pay_periods", "time_clock", "bonuses"), pay_from_hours),
    ("payroll", ("staff", "pay_periods"), paid_while_employed),
    ("payroll", ("staff", "pay_periods"), on_top_for_staff),
    ("provider_pay", ("pay_periods",), on_top_for_clinicians),
    ("time_clock", ("payroll", "pay_periods"), everyone_is_paid),
    ("staff", ("payroll",), last_rate),
    ("pay_periods", ("providers", "provider_pay"), every_clinician_is_paid),
]  # fmt: skip
