"""What the lab *Read a remittance* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_remittance_lab import OwnRemittanceLab
from medoffice.labs.remittance_lab import RemittanceLab

__all__ = ["need_pandas", "open_a_remittance", "try_your_own_remittance"]


def open_a_remittance() -> RemittanceLab:
    """Return the lab that explains a remittance segment by segment, without code."""
    return RemittanceLab()


def try_your_own_remittance() -> OwnRemittanceLab:
    """Return the lab that reads a remittance of the reader's own."""
    return OwnRemittanceLab()
