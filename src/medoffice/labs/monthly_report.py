"""What the lab *The monthly report* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_scorecard_lab import OwnScorecardLab
from medoffice.labs.report_lab import ReportLab
from medoffice.labs.score_lab import ScoreLab

__all__ = ["need_pandas", "the_report", "what_a_score_is_worth", "your_own_scorecard"]


def the_report() -> ReportLab:
    """Return the scorecard of a month and the report to save, without code."""
    return ReportLab()


def what_a_score_is_worth() -> ScoreLab:
    """Return Medicare's score and what it means in money, without code."""
    return ScoreLab()


def your_own_scorecard() -> OwnScorecardLab:
    """Return the same questions over a scorecard of the reader's."""
    return OwnScorecardLab()
