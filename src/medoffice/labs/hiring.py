"""What the lab *Hiring by structure* offers its reader."""

from __future__ import annotations

from medoffice.labs.first_weeks_lab import FirstWeeksLab
from medoffice.labs.impact_lab import ImpactLab
from medoffice.labs.interview_lab import InterviewLab
from medoffice.labs.own_hiring_lab import OwnHiringLab

__all__ = ["compare_groups", "plan_the_first_weeks", "rank_candidates", "your_own_applicants"]


def rank_candidates() -> InterviewLab:
    """Return the interviews of an opening, ranked, with how firm the lead is."""
    return InterviewLab()


def compare_groups() -> ImpactLab:
    """Return two groups at one step of the funnel, and what so few people prove."""
    return ImpactLab()


def plan_the_first_weeks() -> FirstWeeksLab:
    """Return the plan of a new colleague's first weeks."""
    return FirstWeeksLab()


def your_own_applicants() -> OwnHiringLab:
    """Return the same comparison over a list of the reader's."""
    return OwnHiringLab()
