"""What the lab *Plan the shelf* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_shelf_lab import OwnShelfLab
from medoffice.labs.reorder_lab import ReorderLab

__all__ = ["need_pandas", "plan_the_shelf", "plan_your_own_shelf"]


def plan_the_shelf() -> ReorderLab:
    """Return the reorder planner over two years of use, without code."""
    return ReorderLab()


def plan_your_own_shelf() -> OwnShelfLab:
    """Return the lab that plans levels from a list of the reader's own."""
    return OwnShelfLab()
