"""The practice's own cash budget for the year after its books end."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

from medoffice.billing.receivables import month_end
from medoffice.budgeting import books
from medoffice.budgeting.books import ALLOWANCE, EXPENSE, OTHER_REVENUE, STEP
from medoffice.budgeting.cash import CashMonth, cash_budget, collection_pattern, collections
from medoffice.budgeting.drivers import MONTHS, Base, Budget
from medoffice.budgeting.rounding import shared

CASH, LOAN, DEPRECIATION = "1000", "2500", "5800"


@cache
def pattern() -> tuple[Fraction, ...]:
    """Return when money comes, measured on visits of the first half of the last year."""
    return collection_pattern(date(2025, 1, 1), date(2025, 6, 30))


def practice_cash(base: Base, budget: Budget, least: int, drawn: int = 0) -> tuple[CashMonth, ...]:
    """Work out the cash of each month of a budget.

    Revenue comes by the pattern measured; that of the base year's last months comes, too. Pay is
    paid in its month, bills a month later. Depreciation is no cash. The loan is paid back as in
    the base year.

    Parameters
    ----------
    base, budget : Base, Budget
        The year that ends, and the budget.
    least : int
        Cents that should never be missing.
    drawn : int, default 0
        Cents that owners take out at the end of each quarter.
    """
    earned = [
        sum(line[month] for line in year.revenue.values())
        for year in (base, budget)
        for month in range(MONTHS)
    ]
    receipts = [
        patients + other
        for patients, other in zip(
            collections(earned, pattern())[MONTHS:], budget.amounts[OTHER_REVENUE], strict=True
        )
    ]
    bills = [number for number in budget.amounts if _is_bill(number)]
    pay = [n for n in budget.amounts if books.accounts()[n].behavior == STEP]
    first, last = date(base.year, 1, 1), date(base.year, 12, 31)
    ledger = month_end.ledger()
    loan = shared(ledger.moved([LOAN], first, last), [1] * MONTHS)
    payments = []
    for month in range(MONTHS):
        source, at = (budget, month - 1) if month else (base, MONTHS - 1)
        billed = -sum(source.amounts[number][at] for number in bills)
        paid = -sum(budget.amounts[number][month] for number in pay)
        taken = drawn if month % 3 == 2 else 0
        payments.append(billed + paid + loan[month] + taken)
    return cash_budget(ledger.balance(CASH, last), receipts, payments, least)


def _is_bill(number: str) -> bool:
    account = books.accounts()[number]
    return (
        account.kind == EXPENSE
        and account.behavior != STEP
        and number not in (DEPRECIATION, ALLOWANCE)
    )
