"""What the lab *Paid against contract* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_payments_lab import OwnPaymentsLab
from medoffice.labs.underpayment_lab import UnderpaymentLab

__all__ = ["find_underpayments", "need_pandas", "try_your_own_export"]


def find_underpayments() -> UnderpaymentLab:
    """Return the lab that sets what was allowed against the contract, without code."""
    return UnderpaymentLab()


def try_your_own_export() -> OwnPaymentsLab:
    """Return the lab that finds short lines in payments of the reader's own."""
    return OwnPaymentsLab()
