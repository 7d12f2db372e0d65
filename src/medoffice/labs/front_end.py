"""What the lab *Before the visit* offers its reader."""

from __future__ import annotations

from medoffice.labs.estimate_lab import EstimateLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_registration_lab import OwnRegistrationLab

__all__ = ["estimate_a_visit", "need_pandas", "try_your_own_export"]


def estimate_a_visit() -> EstimateLab:
    """Return the lab that estimates what a visit will cost a patient, without code."""
    return EstimateLab()


def try_your_own_export() -> OwnRegistrationLab:
    """Return the lab that looks over registrations and checks of coverage of the reader's own."""
    return OwnRegistrationLab()
