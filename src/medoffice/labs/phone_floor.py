"""What the lab *The phone floor* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_calls_lab import OwnCallsLab
from medoffice.labs.phone_lab import PhoneLab

__all__ = ["need_pandas", "staff_the_phones", "try_your_own_export"]


def staff_the_phones() -> PhoneLab:
    """Return the lab that staffs a half hour on the phones, without code."""
    return PhoneLab()


def try_your_own_export() -> OwnCallsLab:
    """Return the lab that finds where people are missing in a reader's own telephone report."""
    return OwnCallsLab()
