"""What the lab *Next year's budget* offers its reader."""

from __future__ import annotations

from medoffice.labs.budget_lab import BudgetLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_budget_lab import OwnBudgetLab

__all__ = ["build_next_year", "need_pandas", "try_your_own_export"]


def build_next_year() -> BudgetLab:
    """Return the budget of next year, by a few drivers to choose from."""
    return BudgetLab()


def try_your_own_export() -> OwnBudgetLab:
    """Return the lab that explains a budget report of the reader's own."""
    return OwnBudgetLab()
