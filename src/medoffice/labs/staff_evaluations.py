"""What the lab *Calibrate a year of ratings* offers its reader."""

from __future__ import annotations

from medoffice.labs.calibration_lab import CalibrationLab
from medoffice.labs.needs import need_pandas, need_scipy
from medoffice.labs.own_notes_lab import OwnNotesLab
from medoffice.labs.own_ratings_lab import OwnRatingsLab
from medoffice.labs.review_lab import ReviewLab

__all__ = [
    "calibrate_the_ratings",
    "need_pandas",
    "need_scipy",
    "write_a_review",
    "your_own_notes",
    "your_own_ratings",
]


def calibrate_the_ratings() -> CalibrationLab:
    """Return the ratings of three raters, and the year's reviews without them."""
    return CalibrationLab()


def write_a_review() -> ReviewLab:
    """Return one employee's ratings and notes, to make a review of."""
    return ReviewLab()


def your_own_notes() -> OwnNotesLab:
    """Return a look through an evidence log of the reader's."""
    return OwnNotesLab()


def your_own_ratings() -> OwnRatingsLab:
    """Return a look at raters in a file of the reader's."""
    return OwnRatingsLab()
