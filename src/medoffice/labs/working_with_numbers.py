"""What the lab *Working with the numbers* offers its reader."""

from __future__ import annotations

from medoffice.labs.bars import chart
from medoffice.labs.downloads import download
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_pivot_lab import OwnPivotLab
from medoffice.labs.pivot_lab import PivotLab

__all__ = ["build_a_pivot", "chart", "download", "need_pandas", "try_your_own_export"]


def build_a_pivot() -> PivotLab:
    """Return the pivot table of the quarter's bookings, built without code."""
    return PivotLab()


def try_your_own_export() -> OwnPivotLab:
    """Return the lab that counts a report of the reader's own, group by group."""
    return OwnPivotLab()
