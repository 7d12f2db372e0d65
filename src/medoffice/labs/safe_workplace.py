"""What the lab *An exposure, and what a rate is worth* offers its reader."""

from __future__ import annotations

from medoffice.labs.exposure_lab import ExposureLab
from medoffice.labs.injury_lab import InjuryLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_injuries_lab import OwnInjuriesLab

__all__ = ["after_an_exposure", "count_injuries", "need_pandas", "try_your_own_list"]


def after_an_exposure() -> ExposureLab:
    """Return what follows an exposure, from the first minute to the file, without code."""
    return ExposureLab()


def count_injuries() -> InjuryLab:
    """Return which reports count, and what a rate says in a small office, without code."""
    return InjuryLab()


def try_your_own_list() -> OwnInjuriesLab:
    """Return the same question over a list of the reader's."""
    return OwnInjuriesLab()
