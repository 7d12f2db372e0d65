"""The flexible budget: what the budget would have said, had it known how many would come.

Revenue and variable costs are set to the visits that came; fixed costs and pay stay. The variance
then has two parts: volume, because more or fewer came, and the rest, because a visit brought or
cost something else than planned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from medoffice.budgeting import books
from medoffice.budgeting.books import EXPENSE, OTHER_REVENUE, VARIABLE, Account
from medoffice.budgeting.rounding import rounded
from medoffice.budgeting.variances import Variance, of

VOLUME, REST = "volume", "price and spending"


def follows_visits(account: Account) -> bool:
    """Say whether an account of the income statement rises and falls with visits."""
    if account.kind == EXPENSE:
        return account.behavior == VARIABLE
    return account.number != OTHER_REVENUE


def flexed(planned: int, planned_visits: int, visits: int) -> int:
    """Set an amount that follows visits to those that came.

    Parameters
    ----------
    planned : int
        Cents of the budget.
    planned_visits, visits : int
        Visits the budget rests on, and visits that came.

    Returns
    -------
    int
        Cents, rounded once.

    Raises
    ------
    ValueError
        If no visits were planned.
    """
    if planned_visits <= 0:
        raise ValueError(f"{planned_visits} visits are planned; expected more than 0")
    return rounded(Fraction(planned * visits, planned_visits))


@dataclass(frozen=True)
class Compared:
    """An account in the budget, in the flexible budget and in the books, in cents by effect."""

    account: Account
    planned: int
    flexible: int
    actual: int

    @property
    def variance(self) -> Variance:
        """What separates the books from the budget: volume, and price and spending."""
        return of(
            self.account.name,
            [
                Variance(VOLUME, self.flexible - self.planned),
                Variance(REST, self.actual - self.flexible),
            ],
        )


@dataclass(frozen=True)
class Report:
    """The budget report of a period.

    Parameters
    ----------
    months : tuple of datetime.date
        First days of the months.
    planned_visits, visits : int
        Visits planned and visits that came.
    lines : mapping of str to Compared
        Each account by its number.
    """

    months: tuple[date, ...]
    planned_visits: int
    visits: int
    lines: Mapping[str, Compared]

    def sums(self, numbers: Sequence[str] | None = None) -> tuple[int, int, int]:
        """Return budget, flexible budget and actual of some accounts, or of all, in cents."""
        chosen = [self.lines[number] for number in (numbers or self.lines)]
        return (
            sum(line.planned for line in chosen),
            sum(line.flexible for line in chosen),
            sum(line.actual for line in chosen),
        )

    def variance(self) -> Variance:
        """Return the variance of the result: volume, and price and spending by account."""
        volume = [
            Variance(line.account.name, line.variance.part(VOLUME).amount)
            for line in self.lines.values()
        ]
        rest = [
            Variance(line.account.name, line.variance.part(REST).amount)
            for line in self.lines.values()
        ]
        return of("result", [of(VOLUME, volume), of(REST, rest)])


def report(months: Sequence[date]) -> Report:
    """Set the books of some months beside the practice's budget.

    Each month is set to its own visits, and the months are added up.

    Parameters
    ----------
    months : sequence of datetime.date
        First days of the months.

    Returns
    -------
    Report

    Raises
    ------
    ValueError
        If there is no budget for a month.
    """
    planned_visits, seen = books.planned_visits(), books.visit_days()
    if missing := [month for month in months if month not in planned_visits]:
        raise ValueError(f"there is no budget for {missing[0]:%B %Y}")
    planned, actual = books.budgeted(), books.actual()
    lines = {}
    for number, account in books.accounts().items():
        flexible = sum(
            flexed(planned.get((month, number), 0), planned_visits[month], seen[month][0])
            if follows_visits(account)
            else planned.get((month, number), 0)
            for month in months
        )
        lines[number] = Compared(
            account,
            books.total(planned, months, [number]),
            flexible,
            books.total(actual, months, [number]),
        )
    return Report(
        tuple(months),
        sum(planned_visits[month] for month in months),
        sum(seen[month][0] for month in months),
        lines,
    )
