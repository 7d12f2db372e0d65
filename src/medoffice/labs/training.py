"""What the lab *Who is overdue, what is next, what it costs* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_training_lab import OwnTrainingLab
from medoffice.labs.training_lab import TrainingLab
from medoffice.labs.training_year_lab import TrainingYearLab

__all__ = ["need_pandas", "plan_the_year", "try_your_own_list", "who_is_overdue"]


def who_is_overdue() -> TrainingLab:
    """Return the matrix of a day: what is overdue, and what comes next, without code."""
    return TrainingLab()


def plan_the_year() -> TrainingYearLab:
    """Return the sessions of a year and what they cost, without code."""
    return TrainingYearLab()


def try_your_own_list() -> OwnTrainingLab:
    """Return the same question over a list of the reader's."""
    return OwnTrainingLab()
