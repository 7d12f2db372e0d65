"""The shift planner: the cheapest plan that keeps the rules, or the fewest rules that clash.

problem, rules
    What is to be planned: people, shifts, places, requests, and rules with or without a price.
requirements, rows
    What each rule asks, as a sentence and as sums over choices.
program, clash, planning
    The integer programme, the smallest clash, and which of the two is the answer.
roster
    The plan: who works when, what it costs, who pays.
willow_bend, team_week
    The practice's two weeks around Christmas, and a week of any other team.
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
