"""What the lab *Every last day, and the risk register* offers its reader."""

from __future__ import annotations

from medoffice.labs.deadline_lab import DeadlineLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.risk_lab import RiskLab

__all__ = ["need_pandas", "the_last_days", "the_risk_register"]


def the_last_days() -> DeadlineLab:
    """Return the calculator of deadlines, without code."""
    return DeadlineLab()


def the_risk_register() -> RiskLab:
    """Return the risk register of the practice."""
    return RiskLab()
