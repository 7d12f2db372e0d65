"""What the lab *Find the open loops* offers its reader."""

from __future__ import annotations

from medoffice.labs.loop_lab import LoopLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_loop_lab import OwnLoopLab

__all__ = ["find_open_loops", "need_pandas", "try_your_own_export"]


def find_open_loops() -> LoopLab:
    """Return the lab that finds open, overdue and lost loops, without code."""
    return LoopLab()


def try_your_own_export() -> OwnLoopLab:
    """Return the lab that finds the late loops in a log of the reader's own."""
    return OwnLoopLab()
