"""What the lab *The phone floor* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.phone_lab import PhoneLab

__all__ = ["need_pandas", "staff_the_phones"]


def staff_the_phones() -> PhoneLab:
    """Return the lab that staffs a half hour on the phones."""
    return PhoneLab()
