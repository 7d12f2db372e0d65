"""What the lab *Meet Willow Bend* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_pivot_lab import OwnPivotLab
from medoffice.labs.trail_lab import TrailLab

__all__ = ["follow_a_visit", "need_pandas", "try_your_own_export"]


def follow_a_visit() -> TrailLab:
    """Return the lab that follows one visit through the tables, without code."""
    return TrailLab()


def try_your_own_export() -> OwnPivotLab:
    """Return the lab that counts a report of the reader's own, group by group."""
    return OwnPivotLab()
