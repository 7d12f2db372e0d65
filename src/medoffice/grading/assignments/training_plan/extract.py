"""The data of the assignment `training-plan`: the matrix, and what falls due in 2026."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice.people.training.grounds import ground_of_day
from medoffice.people.training.matrix import Item, matrix

if TYPE_CHECKING:
    import pandas as pd

TODAY = date(2025, 12, 31)
YEAR_ENDS = date(2026, 12, 31)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``lines``, the whole matrix, and ``year``, what is overdue or falls due by the end of 2026.
    """
    items = matrix(TODAY)
    return {"lines": _lines(items), "year": _year(items)}


def _name(item: Item) -> str:
    return f"{item.person.number}-{item.training.number}"


def _lines(items: list[Item]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "line": _name(item),
                "name": item.person.name,
                "title": item.training.title,
                "ground": ground_of_day(item),
                "first_due": item.training.first_due(item.person.role, item.person.hired),
                "last": item.last,
                "next_due": item.due if item.last else None,
            }
            for item in items
        ]
    )


def _year(items: list[Item]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "line": _name(item),
                "title": item.training.title,
                "by": item.due,
                "minutes": item.training.minutes,
                "rate": round(float(item.person.hourly) / 100, 2),
                "fte": item.person.fte,
                "exempt": "yes" if item.person.exempt else "no",
            }
            for item in items
            if item.due and item.due <= YEAR_ENDS
        ]
    )
