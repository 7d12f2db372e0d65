"""What the lab *The month-end dashboard* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_receivables_lab import OwnReceivablesLab
from medoffice.labs.receivables_lab import ReceivablesLab

__all__ = ["need_pandas", "see_where_money_waits", "try_your_own_export"]


def see_where_money_waits() -> ReceivablesLab:
    """Return the dashboard of a month end: how old the money is and where it waits."""
    return ReceivablesLab()


def try_your_own_export() -> OwnReceivablesLab:
    """Return the lab that ages open balances or checks payments of the reader's own."""
    return OwnReceivablesLab()
