"""What Willow Bend expects of next year, and what its budget says of break-even.

The changes are teaching values; the base is the practice's own ledger.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from medoffice import practice
from medoffice.budgeting import books
from medoffice.budgeting.books import FIXED, OTHER_REVENUE, STEP, VARIABLE
from medoffice.budgeting.break_even import CostStructure
from medoffice.budgeting.drivers import Base, Budget, Drivers, base_year
from medoffice.budgeting.rounding import rounded

BASE_YEAR = 2025
COMMERCIAL, MEDICARE = "commercial", "medicare"
VACCINES = "5200"
AS_BEFORE = ("5800", "5850")
"""Depreciation and interest: they follow what was bought and borrowed, and not prices."""
RAISE_MONTH, HIRE_MONTH = 4, 7
LEAST_CASH = 10_000_000
"""Cents that should always be in the account: a bit more than a month's pay of the office."""
HIRE_RATE, HIRE_HOURS = 20_50, 2080
"""Cents an hour and hours a year of one more medical assistant."""


@cache
def base() -> Base:
    """Return the year the budget starts from, read once."""
    return base_year(BASE_YEAR)


@cache
def payers_of(kind: str) -> tuple[str, ...]:
    """Return the payers of a kind, such as ``"commercial"``."""
    return tuple(row["payer_id"] for row in practice.records("payers") if row["kind"] == kind)


@cache
def payer_visits() -> dict[str, int]:
    """Return the completed visits of the base year by payer."""
    months, seen = books.months_of(BASE_YEAR), books.visits_by_payer()
    return {payer: sum(seen.get((month, payer), 0) for month in months) for payer in base().revenue}


def expected(
    growth: int = 0,
    commercial: int = 20,
    medicare: int = 0,
    prices: int = 25,
    pay_raise: int = 30,
    hire_month: int | None = None,
    staffing: int = 0,
) -> Drivers:
    """Return the drivers of next year; changes in tenths of a percent.

    Parameters
    ----------
    growth : int
        Visits a working day.
    commercial, medicare : int
        What a visit of a commercial plan and of Original Medicare brings.
    prices : int
        What the practice buys; depreciation and interest stay.
    pay_raise : int
        Pay, from April.
    hire_month : int or None
        From which month one more medical assistant works.
    staffing : int
        Cents a year by which a staffing plan takes more wages than were paid.
    """
    change = dict.fromkeys(payers_of(COMMERCIAL), commercial)
    change |= dict.fromkeys(payers_of(MEDICARE), medicare)
    return Drivers(
        growth=growth,
        payer_change=change,
        cost_change=dict.fromkeys(AS_BEFORE, 0),
        other_change=prices,
        raise_change=pay_raise,
        raise_month=RAISE_MONTH,
        hire_month=hire_month,
        hire_pay=rounded(Fraction(HIRE_RATE * HIRE_HOURS, 12)),
        staffing=staffing,
    )


def structure(budget: Budget) -> CostStructure:
    """Return what a visit brings and costs in a budget, and what is paid whatever the volume.

    Payments that do not come with visits (care management and quality) are taken off the fixed
    costs. Pay counts as fixed: within the year nobody is hired or let go for a few visits.
    """
    visits = sum(budget.visits)
    return CostStructure(
        Fraction(budget.patient_revenue(), visits),
        Fraction(budget.costs(VARIABLE), visits),
        budget.costs(FIXED) + budget.costs(STEP) - sum(budget.amounts[OTHER_REVENUE]),
    )


def statement(
    base: Base, budget: Budget, names: Iterable[tuple[str, str]]
) -> list[tuple[str, int, int]]:
    """Return the lines of an income statement: name, base year and budget, in cents by effect.

    Parameters
    ----------
    base, budget : Base, Budget
        The two years.
    names : iterable of (payer, name)
        The payers with their names.
    """
    lines = [
        (name, sum(base.revenue[payer]), sum(budget.revenue[payer]))
        for payer, name in names
        if payer in budget.revenue
    ]
    for number, line in budget.amounts.items():
        lines.append((books.accounts()[number].name, sum(base.amounts[number]), sum(line)))
    return [*lines, ("Result", base.result, budget.result)]
