"""The proof that a budget rests on the books: each figure twice, and the difference."""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.budgeting import books
from medoffice.budgeting.books import ALLOWANCE, EXPENSE
from medoffice.budgeting.drivers import Base, Budget


@dataclass(frozen=True)
class Tie:
    """One figure as two ways of adding up have it, in cents."""

    figure: str
    one: int
    other: int

    @property
    def difference(self) -> int:
        """What separates the two; 0 if they tie."""
        return self.one - self.other


def ties(base: Base, budget: Budget) -> tuple[Tie, ...]:
    """Set the base year beside the ledger, and the budget's lines beside its months.

    Parameters
    ----------
    base, budget : Base, Budget
        The base year and the budget made from it.
    """
    months, actual = books.months_of(base.year), books.actual()
    patients = [n for n, account in books.accounts().items() if account.is_patient_revenue]
    expenses = [n for n, account in books.accounts().items() if account.kind == EXPENSE]
    revenue = sum(map(sum, base.revenue.values())) + sum(base.amounts[ALLOWANCE])
    spent = sum(sum(base.amounts[number]) for number in expenses)
    lines = [*budget.revenue.values(), *budget.amounts.values()]
    return (
        Tie(f"Patient revenue {base.year}", revenue, books.total(actual, months, patients)),
        Tie(f"Expenses {base.year}", -spent, -books.total(actual, months, expenses)),
        Tie(f"Result {base.year}", base.result, books.total(actual, months)),
        Tie(f"Result {budget.year}", sum(map(sum, lines)), sum(budget.by_month())),
    )
