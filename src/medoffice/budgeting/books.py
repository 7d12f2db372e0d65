"""What was planned and what happened: each account by month, from the ledger and the budget.

Every amount is cents by its effect on the result: income above 0, expenses and what lowers income
below 0. So any sum of accounts is a result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.billing.receivables import month_end
from medoffice.billing.receivables.accounts import first_payers
from medoffice.practice.money import cents

INCOME, CONTRA, EXPENSE = "income", "contra-income", "expense"
VARIABLE, FIXED, STEP = "variable", "fixed", "step"
OTHER_REVENUE, ALLOWANCE, WAGES = "4900", "4190", "5000"
CLINICIANS = "Clinicians"
COMPLETED = "completed"


@dataclass(frozen=True)
class Account:
    """An account of the income statement.

    Parameters
    ----------
    number, name, kind, section : str
        As the chart of accounts has them; the kind is income, contra-income or expense.
    behavior : str or None
        How an expense behaves as visits rise: variable, fixed or step.
    """

    number: str
    name: str
    kind: str
    section: str
    behavior: str | None

    @property
    def is_patient_revenue(self) -> bool:
        """Whether it is part of net patient revenue."""
        return self.kind != EXPENSE and self.number != OTHER_REVENUE


Amounts = Mapping[tuple[date, str], int]
"""Cents by first day of the month and account number."""


@cache
def accounts() -> Mapping[str, Account]:
    """Return the accounts of the income statement by number, in order."""
    return {
        row["account_id"]: Account(
            row["account_id"], row["name"], row["type"], row["section"], row["behavior"]
        )
        for row in practice.records("accounts")
        if row["type"] in (INCOME, CONTRA, EXPENSE)
    }


@cache
def actual() -> Amounts:
    """Return what the ledger has for each month and account."""
    found: Counter[tuple[date, str]] = Counter()
    for row in practice.records("ledger"):
        if row["account_id"] in accounts():
            month = row["date"].replace(day=1)
            found[month, row["account_id"]] += cents(row["credit"]) - cents(row["debit"])
    return found


@cache
def budgeted() -> Amounts:
    """Return what the budget has for each month and account."""
    return {
        (row["month"], row["account_id"]): cents(row["amount"])
        * (1 if accounts()[row["account_id"]].kind == INCOME else -1)
        for row in practice.records("budget")
    }


@cache
def planned_visits() -> Mapping[date, int]:
    """Return the visits each month's budget rests on."""
    return {row["month"]: row["visits"] for row in practice.records("budget_drivers")}


@cache
def visits_by_payer() -> Mapping[tuple[date, str], int]:
    """Return the completed visits by month and first payer.

    A visit that nobody charged has no payer in the books; it counts with the patient's first
    coverage of that day.
    """
    payers, covered = first_payers(), _first_coverages()
    found: Counter[tuple[date, str]] = Counter()
    for row in practice.records("appointments"):
        if row["outcome"] == COMPLETED:
            payer = payers.get(row["appointment_id"])
            if payer is None:
                payer = _covered_by(covered.get(row["patient_id"], ()), row["date"])
            found[row["date"].replace(day=1), payer] += 1
    return found


@cache
def uncharged() -> Mapping[date, int]:
    """Return the completed visits of each month that have no charge."""
    charged = first_payers()
    return Counter(
        row["date"].replace(day=1)
        for row in practice.records("appointments")
        if row["outcome"] == COMPLETED and row["appointment_id"] not in charged
    )


Coverage = tuple[date, date | None, str]


def _first_coverages() -> Mapping[str, list[Coverage]]:
    payer_of = {row["plan_id"]: row["payer_id"] for row in practice.records("plans")}
    found: dict[str, list[Coverage]] = {}
    for row in practice.records("coverages"):
        if row["rank"] == 1:
            span = (row["starts_on"], row["ends_on"], payer_of[row["plan_id"]])
            found.setdefault(row["patient_id"], []).append(span)
    return found


def _covered_by(coverages: Iterable[Coverage], day: date) -> str:
    for first, last, payer in coverages:
        if first <= day and (last is None or day <= last):
            return payer
    return month_end.SELF_PAY


@cache
def visit_days() -> Mapping[date, tuple[int, int]]:
    """Return the completed visits of each month, and the days on which anybody was seen."""
    visits: Counter[date] = Counter()
    days: dict[date, set[date]] = {}
    for row in practice.records("appointments"):
        if row["outcome"] == COMPLETED:
            month = row["date"].replace(day=1)
            visits[month] += 1
            days.setdefault(month, set()).add(row["date"])
    return {month: (visits[month], len(days[month])) for month in sorted(visits)}


@cache
def net_by_payer() -> Mapping[tuple[date, str], int]:
    """Return net revenue by month and first payer, before the change in the allowance.

    The payers of a month add up to what the ledger has as charges less adjustments, discounts
    and losses of that month.
    """
    return {
        key: moved.collectible - moved.denied - moved.bad_debt
        for key, moved in month_end.activity_by_payer().items()
    }


def total(amounts: Amounts, months: Iterable[date], numbers: Iterable[str] | None = None) -> int:
    """Add up months of some accounts, or of all.

    Parameters
    ----------
    amounts : mapping
        As :func:`actual` or :func:`budgeted` gives them.
    months : iterable of datetime.date
        First days of the months.
    numbers : iterable of str, optional
        Account numbers.

    Returns
    -------
    int
        Cents; income less expenses.
    """
    wanted = list(accounts() if numbers is None else numbers)
    return sum(amounts.get((month, number), 0) for month in months for number in wanted)


def months_of(year: int, quarter: int | None = None) -> tuple[date, ...]:
    """Return the first days of the months of a year, or of one of its quarters (1 to 4)."""
    first, last = (1, 12) if quarter is None else (3 * quarter - 2, 3 * quarter)
    return tuple(date(year, month, 1) for month in range(first, last + 1))
