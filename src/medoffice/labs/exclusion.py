"""What the lab *Who is on the list, and what a sample says* offers its reader."""

from __future__ import annotations

from medoffice.labs.exclusion_lab import ExclusionLab
from medoffice.labs.extrapolation_lab import ExtrapolationLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_sample_lab import OwnSampleLab

__all__ = ["estimate_the_overpayment", "look_everybody_up", "need_pandas", "your_own_sample"]


def look_everybody_up() -> ExclusionLab:
    """Return the search of the exclusion list, each hit explained, without code."""
    return ExclusionLab()


def estimate_the_overpayment() -> ExtrapolationLab:
    """Return what a sample says of all visits, without code."""
    return ExtrapolationLab()


def your_own_sample() -> OwnSampleLab:
    """Return the same estimate over a worksheet of the reader's."""
    return OwnSampleLab()
