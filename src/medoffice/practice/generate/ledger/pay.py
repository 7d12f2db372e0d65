"""Pay in the ledger: an expense of the days it was earned on, paid on payday."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.world import Row, World
from medoffice.practice.months import month_end

PHYSICIANS = ("MD", "DO")
PERIOD = timedelta(days=14)


def cost_by_account(world: World) -> dict[str, dict[str, int]]:
    """Give what each closed pay period cost, by account, in cents."""
    credential = {row["provider_id"]: row["credential"] for row in world.tables["providers"]}
    cost: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in world.tables["payroll"]:
        _add(cost[row["period_id"]], chart.SUPPORT_WAGES, row)
    for row in world.tables["provider_pay"]:
        if row["kind"] == "draw":
            account = chart.DISTRIBUTIONS
        elif credential[row["provider_id"]] in PHYSICIANS:
            account = chart.PHYSICIAN_PAY
        else:
            account = chart.CLINICIAN_PAY
        _add(cost[row["period_id"]], account, row)
    return {period: dict(lines) for period, lines in cost.items()}


def _add(lines: dict[str, int], account: str, row: Row) -> None:
    lines[account] += row["gross"]
    lines[chart.PAYROLL_TAX] += row["employer_fica"] + row["unemployment_tax"]
    lines[chart.BENEFITS] += row["health_plan"] + row["retirement_match"]


def opening(world: World) -> int:
    """Give what had been earned before the first day and was paid after it, in cents.

    The last pay period of the year before is taken to have cost what the first one here did.
    """
    first = world.tables["pay_periods"][0]
    return sum(cost_by_account(world)[first["period_id"]].values())


def post(world: World, journal: Journal) -> None:
    """Enter each period's pay where it was earned and where it was paid.

    A period that runs over a month's end is shared out by weekdays. The period still open on
    the last day is accrued by the cost of the one before.
    """
    costs, end = cost_by_account(world), world.parameters.end
    first = world.tables["pay_periods"][0]
    journal.move(
        first["paid_on"] - PERIOD,
        "payroll",
        "Pay of the last period under the old books",
        chart.ACCRUED_PAYROLL,
        chart.CASH,
        opening(world),
    )
    latest: dict[str, int] = {}
    for period in world.tables["pay_periods"]:
        name, closed = period["period_id"], period["closed"]
        lines = latest = costs[name] if closed else latest
        _earn(journal, period, lines, end, "" if closed else ", estimated")
        if closed and period["paid_on"] <= end:
            total = sum(lines.values())
            memo = f"Payday for {name}"
            journal.move(
                period["paid_on"], "payroll", memo, chart.ACCRUED_PAYROLL, chart.CASH, total
            )


def _earn(journal: Journal, period: Row, lines: dict[str, int], end: date, note: str) -> None:
    first, last = period["starts_on"], period["ends_on"]
    weekdays = _weekdays(first, last)
    entered = dict.fromkeys(lines, 0)
    for day in sorted({min(month_end(first), last), last}):
        if day > end:
            return
        share = _weekdays(first, day)
        due = {
            account: amount * share // weekdays - entered[account]
            for account, amount in lines.items()
        }
        entered = {account: entered[account] + due[account] for account in lines}
        memo = f"Pay earned in {period['period_id']}{note}"
        journal.post(day, "payroll", memo, due | {chart.ACCRUED_PAYROLL: -sum(due.values())})


def _weekdays(first: date, last: date) -> int:
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return sum(day.weekday() < 5 for day in days)
