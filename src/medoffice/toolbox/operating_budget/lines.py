"""The lines of the workbook, in the same rows on every sheet, and what each of them follows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from openpyxl.utils import get_column_letter

from medoffice import practice
from medoffice.budgeting import books, willow_bend
from medoffice.budgeting.books import ALLOWANCE, EXPENSE, STEP, VARIABLE

MONTH_ROW, DAYS_ROW, VISITS_ROW, FIRST = 5, 6, 7, 8
FIRST_MONTH, MONTHS = 4, 12  # column D, and twelve from there
COLUMNS = tuple(get_column_letter(at) for at in range(FIRST_MONTH, FIRST_MONTH + MONTHS))
YEAR = get_column_letter(FIRST_MONTH + MONTHS)
MONEY = "#,##0.00"
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
VISITS, PRICES, PAY, KEPT, NOTHING = "visits", "prices", "pay", "as before", "not planned"
INCOME, COST = "income", "cost"


@dataclass(frozen=True)
class Line:
    """A line of the budget.

    Parameters
    ----------
    key : str
        The payer or the account number.
    name : str
        As it is shown.
    kind : str
        Income or cost.
    follows : str
        Visits, prices, pay, as before, or not planned.
    driver : str or None
        Which driver changes it.
    base : tuple of float
        The base year by month, in dollars; costs are above 0.
    """

    key: str
    name: str
    kind: str
    follows: str
    driver: str | None
    base: tuple[float, ...]


@cache
def lines() -> tuple[Line, ...]:
    """Return the lines in order: payers, other income, costs."""
    base = willow_bend.base()
    made = [
        Line(
            row["payer_id"],
            row["name"],
            INCOME,
            VISITS,
            row["kind"] if row["kind"] in (willow_bend.COMMERCIAL, willow_bend.MEDICARE) else None,
            tuple(amount / 100 for amount in base.revenue[row["payer_id"]]),
        )
        for row in practice.records("payers")
        if row["payer_id"] in base.revenue
    ]
    for number, amounts in base.amounts.items():
        account = books.accounts()[number]
        is_cost = account.kind == EXPENSE
        if number == ALLOWANCE:
            follows = NOTHING
        elif not is_cost or number in willow_bend.AS_BEFORE:
            follows = KEPT
        elif account.behavior == STEP:
            follows = PAY
        else:
            follows = VISITS if account.behavior == VARIABLE else PRICES
        driver = None if not is_cost or follows == KEPT else PAY if follows == PAY else PRICES
        dollars = tuple((-amount if is_cost else amount) / 100 for amount in amounts)
        kind = COST if is_cost else INCOME
        made.append(Line(number, account.name, kind, follows, driver, dollars))
    return tuple(made)


def rows() -> tuple[int, int]:
    """Return the first and the last row of the lines."""
    return FIRST, FIRST + len(lines()) - 1


def result_row() -> int:
    """Return the row of the result, below the lines."""
    return rows()[1] + 1


def row_of(key: str) -> int:
    """Return the row of a line by its payer or account number."""
    return FIRST + [line.key for line in lines()].index(key)
