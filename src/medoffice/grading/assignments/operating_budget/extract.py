"""The data of the assignment `operating-budget`: the fourth quarter of 2025 and its budget."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice.budgeting import books, explained, flexible
from medoffice.budgeting.books import EXPENSE, WAGES
from medoffice.budgeting.calendar import working_days

if TYPE_CHECKING:
    import pandas as pd

YEAR, QUARTER = 2025, 4
FOLLOWS, STAYS = "visits", "stays"
INCOME, COST = "income", "cost"


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``months``, ``lines``, ``payers``, ``wages``.
    """
    return {"months": _months(), "lines": _lines(), "payers": _payers(), "wages": _wages()}


def _months() -> pd.DataFrame:
    import pandas as pd

    seen, planned = books.visit_days(), books.planned_visits()
    return pd.DataFrame(
        [
            {
                "month": f"{month:%b}",
                "visits": seen[month][0],
                "days": seen[month][1],
                "planned_visits": planned[month],
                "next_days": working_days(date(YEAR + 1, month.month, 1)),
            }
            for month in books.months_of(YEAR)
        ]
    )


def _lines() -> pd.DataFrame:
    """Give each line of the quarter; what payers bring is one line, costs are above 0."""
    import pandas as pd

    report = flexible.report(books.months_of(YEAR, QUARTER))
    patients = [n for n, account in books.accounts().items() if account.is_patient_revenue]
    planned, _, actual = report.sums(patients)
    rows = [_line("Net patient revenue", INCOME, FOLLOWS, planned, actual)]
    for number, line in report.lines.items():
        if number in patients:
            continue
        cost = line.account.kind == EXPENSE
        follows = FOLLOWS if flexible.follows_visits(line.account) else STAYS
        sign = -1 if cost else 1
        kind = COST if cost else INCOME
        rows.append(
            _line(line.account.name, kind, follows, sign * line.planned, sign * line.actual)
        )
    return pd.DataFrame(rows)


def _line(name: str, kind: str, follows: str, planned: int, actual: int) -> dict[str, object]:
    return {
        "line": name,
        "kind": kind,
        "follows": follows,
        "budget": planned / 100,
        "actual": actual / 100,
    }


def _payers() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "payer": payer,
                "planned_visits": line.planned_units,
                "visits": line.units,
                "planned": line.planned / 100,
                "actual": line.actual / 100,
            }
            for payer, line in explained.payer_lines(books.months_of(YEAR, QUARTER)).items()
        ]
    )


def _wages() -> pd.DataFrame:
    import pandas as pd

    rows = []
    for quarter in (1, 2, 3, 4):
        months = books.months_of(YEAR, quarter)
        before = explained.paid_hours(explained.year_before(months)).paid
        rows.append(
            {
                "quarter": quarter,
                "planned_hours": float(before),
                "hours": float(explained.paid_hours(months).paid),
                "planned_pay": -books.total(books.budgeted(), months, [WAGES]) / 100,
                "pay": -books.total(books.actual(), months, [WAGES]) / 100,
            }
        )
    return pd.DataFrame(rows)
