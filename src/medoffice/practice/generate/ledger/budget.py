"""The budget the former manager set each November for the year to come.

It knows the year before, pay rises and price rises, and the number of working days of each
month. It does not know what would go wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.ledger.parameters import LedgerParameters
from medoffice.practice.generate.streams import lognormal
from medoffice.practice.generate.world import Cents, Row, World

HUNDRED_DOLLARS = 100_00
# What the second year's budget expected of each account, against the first year's ledger.
EXPECTED_GROWTH = {
    chart.CHARGES: 1.035,
    chart.CONTRACTUAL: 1.030,
    chart.SUPPORT_WAGES: 1.032,
    chart.CLINICIAN_PAY: 1.030,
    chart.PHYSICIAN_PAY: 1.000,
    chart.PAYROLL_TAX: 1.030,
    chart.BENEFITS: 1.060,
    chart.VACCINES: 1.045,
}
OTHER_GROWTH = 1.025
VISIT_GROWTH = 1.02
_BUDGETED = ("income", "contra-income", "expense")
# Spread over the year by working days; everything else by twelfths.
_BY_WORKING_DAYS = ("income", "contra-income")


def budget_rows(world: World, journal: Journal, parameters: LedgerParameters) -> list[Row]:
    """Budget each income and expense account for each month, in whole hundreds of dollars."""
    rng = world.stream("ledger-budget")
    actual = _yearly(journal)
    days = _working_days(world)
    behavior = {row["account_id"]: row["behavior"] for row in chart.rows()}
    first_year = world.parameters.start.year
    rows = []
    for year in range(first_year, world.parameters.end.year + 1):
        months = [month for month in days if month.year == year]
        for account, kind in chart.TYPES.items():
            if kind not in _BUDGETED or account == chart.ALLOWANCE_CHANGE:
                continue
            error = lognormal(rng, 1.0, parameters.budget_error)
            known = actual.get((account, max(first_year, year - 1)), 0)
            growth = EXPECTED_GROWTH.get(account, OTHER_GROWTH) if year > first_year else 1.0
            varies = kind in _BY_WORKING_DAYS or behavior[account] == "variable"
            weights = [days[month] if varies else 1 for month in months]
            for month, amount in zip(
                months, _spread(abs(known) * growth * error, weights), strict=True
            ):
                rows.append({"month": month, "account_id": account, "amount": Cents(amount)})
    rows.sort(key=lambda row: (row["month"], row["account_id"]))
    return rows


def driver_rows(world: World) -> list[Row]:
    """List what each month's budget rests on: working days, and completed visits expected."""
    days, visits = _working_days(world), _visits(world)
    first_year = world.parameters.start.year
    rows = []
    for month, count in days.items():
        year = max(first_year, month.year - 1)
        of_year = [m for m in days if m.year == year]
        per_day = sum(visits[m] for m in of_year) / sum(days[m] for m in of_year)
        growth = VISIT_GROWTH if month.year > first_year else 1.0
        rows.append(
            {
                "month": month,
                "working_days": count,
                "visits": round(per_day * count * growth),
            }
        )
    return rows


def _spread(total: float, weights: list[int]) -> Iterator[int]:
    """Share cents out by weight, each share rounded to hundreds of dollars."""
    for weight in weights:
        share = total * weight / sum(weights)
        yield round(share / HUNDRED_DOLLARS) * HUNDRED_DOLLARS


def _yearly(journal: Journal) -> dict[tuple[str, int], int]:
    totals: dict[tuple[str, int], int] = defaultdict(int)
    for entry in journal.entries:
        for account, amount in entry.lines:
            totals[account, entry.day.year] += amount
    return totals


def _working_days(world: World) -> dict[date, int]:
    """Count the days on which anybody was seen, by month."""
    seen = {row["date"] for row in world.tables["appointments"] if row["outcome"] == "completed"}
    days: dict[date, int] = defaultdict(int)
    for day in sorted(seen):
        days[day.replace(day=1)] += 1
    return dict(days)


def _visits(world: World) -> dict[date, int]:
    visits: dict[date, int] = defaultdict(int)
    for row in world.tables["appointments"]:
        if row["outcome"] == "completed":
            visits[row["date"].replace(day=1)] += 1
    return visits
