"""What the lab *The shift planner* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_scipy
from medoffice.labs.roster_lab import RosterLab

__all__ = ["change_the_rules", "need_scipy"]


def change_the_rules() -> RosterLab:
    """Return the lab that shows what each rule of a roster costs, without code."""
    return RosterLab()
