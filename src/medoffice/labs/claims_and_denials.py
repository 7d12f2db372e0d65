"""What the lab *Scrub, count, and choose* offers its reader."""

from __future__ import annotations

from medoffice.labs.needs import need_pandas
from medoffice.labs.own_claims_lab import OwnClaimsLab
from medoffice.labs.own_denials_lab import OwnDenialsLab
from medoffice.labs.queue_lab import QueueLab
from medoffice.labs.scrub_lab import ScrubLab

__all__ = [
    "need_pandas",
    "scrub_a_batch",
    "scrub_your_own_claims",
    "try_your_own_export",
    "work_the_queue",
]


def scrub_a_batch() -> ScrubLab:
    """Return the lab that puts a week of claims to the edits, without code."""
    return ScrubLab()


def work_the_queue() -> QueueLab:
    """Return the lab that orders the denials that wait, without code."""
    return QueueLab()


def try_your_own_export() -> OwnDenialsLab:
    """Return the lab that counts and orders denials of the reader's own."""
    return OwnDenialsLab()


def scrub_your_own_claims() -> OwnClaimsLab:
    """Return the lab that puts claims of the reader's own to the edits."""
    return OwnClaimsLab()
