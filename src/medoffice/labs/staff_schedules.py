"""What the lab *The shift planner* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_scipy
from medoffice.labs.own_team_lab import OwnTeamLab
from medoffice.labs.roster_lab import RosterLab

__all__ = ["change_the_rules", "need_scipy", "plan_your_own_team"]


def change_the_rules() -> RosterLab:
    """Return the lab that shows what each rule of a roster costs, without code."""
    return RosterLab()


def plan_your_own_team() -> OwnTeamLab:
    """Return the lab that plans a week of a reader's own team; it needs SciPy."""
    need_scipy()
    return OwnTeamLab()
