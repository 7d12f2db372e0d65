"""What the lab *The audit sample* offers its reader."""

from __future__ import annotations

from medoffice.labs.audit_lab import AuditLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_coding_lab import OwnCodingLab

__all__ = ["draw_an_audit", "need_pandas", "try_your_own_export"]


def draw_an_audit() -> AuditLab:
    """Return the lab that draws an audit sample and scores it, without code."""
    return AuditLab()


def try_your_own_export() -> OwnCodingLab:
    """Return the lab that scores an audit, or measures charge lag, in a file of the reader's."""
    return OwnCodingLab()
