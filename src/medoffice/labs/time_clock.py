"""What the lab *The time-clock audit* offers its reader."""

from __future__ import annotations

from medoffice.labs.clock_lab import ClockLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_clock_lab import OwnClockLab

__all__ = ["audit_the_clock", "need_pandas", "your_own_clock"]


def audit_the_clock() -> ClockLab:
    """Return the audit of Willow Bend's clock, without code."""
    return ClockLab()


def your_own_clock() -> OwnClockLab:
    """Return the audit of a punch report of the reader's own."""
    return OwnClockLab()
