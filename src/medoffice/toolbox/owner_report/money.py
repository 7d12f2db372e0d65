"""What the report says of money: the month and the year beside the budget, and what made it so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.budgeting import books, flexible
from medoffice.budgeting.flexible import REST, VOLUME

BIGGEST = 3
"""Accounts named, each with what separates it from the budget set to the visits that came."""


@dataclass(frozen=True, slots=True)
class Money:
    """Money of a month, in cents.

    Parameters
    ----------
    result, planned : int
        Income less expenses of the month, and as the budget has it.
    year_result, year_planned : int
        The same from January on.
    visits, planned_visits : int
        Of the month.
    by_visits : int
        What the difference in visits alone did to the result of the month.
    biggest : tuple of (str, int)
        Accounts and what they did to the result besides, the largest first.
    """

    result: int
    planned: int
    year_result: int
    year_planned: int
    visits: int
    planned_visits: int
    by_visits: int
    biggest: tuple[tuple[str, int], ...]


def money(month: date) -> Money:
    """Return what the books say of a month.

    Raises
    ------
    ValueError
        If there is no budget for it.
    """
    first = month.replace(day=1)
    of_month = flexible.report([first])
    year = flexible.report([first.replace(month=number) for number in range(1, first.month + 1)])
    planned, _, result = of_month.sums()
    year_planned, _, year_result = year.sums()
    variance = of_month.variance()
    return Money(
        result,
        planned,
        year_result,
        year_planned,
        of_month.visits,
        of_month.planned_visits,
        variance.part(VOLUME).amount,
        _largest([(part.name, part.amount) for part in variance.part(REST).parts]),
    )


def _largest(amounts: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return the largest by size, charges and what contracts take off them as one amount."""
    revenue = {account.name for account in books.accounts().values() if account.is_patient_revenue}
    merged = [("what a visit brings", sum(cents for name, cents in amounts if name in revenue))]
    merged += [
        (name[0].lower() + name[1:], cents) for name, cents in amounts if name not in revenue
    ]
    return tuple(sorted(merged, key=lambda pair: -abs(pair[1]))[:BIGGEST])
