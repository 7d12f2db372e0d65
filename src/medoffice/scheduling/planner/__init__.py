"""The shift planner: the cheapest plan that keeps the rules, or the rules that clash.

>>> from medoffice.scheduling.planner import plan
"""

from __future__ import annotations

from medoffice.scheduling.planner.planning import NoPlan, plan
from medoffice.scheduling.planner.problem import Need, Person, Problem, Request, Shift
from medoffice.scheduling.planner.roster import Roster, Share
from medoffice.scheduling.planner.rules import Kind, Rule

__all__ = [
    "Kind",
    "Need",
    "NoPlan",
    "Person",
    "Problem",
    "Request",
    "Roster",
    "Rule",
    "Share",
    "Shift",
    "plan",
]
