"""What the lab *Cleaning a report* offers its reader."""

from __future__ import annotations

from medoffice.labs.checkup_lab import CheckupLab
from medoffice.labs.cleaning_lab import CleaningLab
from medoffice.labs.needs import need_pandas

__all__ = ["clean_the_report", "need_pandas", "try_your_own_export"]


def clean_the_report() -> CleaningLab:
    """Return the quarter's report, to be cleaned by rules the reader chooses."""
    return CleaningLab()


def try_your_own_export() -> CheckupLab:
    """Return the lab that looks over a report of the reader's own."""
    return CheckupLab()
