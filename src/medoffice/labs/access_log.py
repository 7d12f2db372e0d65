"""What the lab *Who opened this record?* offers its reader."""

from __future__ import annotations

from medoffice.labs.access_log_lab import AccessLogLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_log_lab import OwnLogLab

__all__ = ["ask_the_log", "need_pandas", "your_own_log"]


def ask_the_log() -> AccessLogLab:
    """Return the audit of Willow Bend's access log, without code."""
    return AccessLogLab()


def your_own_log() -> OwnLogLab:
    """Return the audit of an access log of the reader's own."""
    return OwnLogLab()
