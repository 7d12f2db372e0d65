"""What the lab *The month against its budget* offers its reader."""

from __future__ import annotations

from medoffice.labs.month_lab import MonthLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_budget_lab import OwnBudgetLab

__all__ = ["explain_a_month", "need_pandas", "try_your_own_export"]


def explain_a_month() -> MonthLab:
    """Return the report of a month, a quarter or the year against its budget."""
    return MonthLab()


def try_your_own_export() -> OwnBudgetLab:
    """Return the lab that explains a budget report of the reader's own."""
    return OwnBudgetLab()
