"""What the lab *Plan the shelf* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.reorder_lab import ReorderLab

__all__ = ["need_pandas", "plan_the_shelf"]


def plan_the_shelf() -> ReorderLab:
    """Return the reorder planner over two years of use, without code."""
    return ReorderLab()
