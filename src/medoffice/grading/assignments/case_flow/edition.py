"""How the data of the assignment `case-flow` may vary."""

from __future__ import annotations

from datetime import date

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, shift
from medoffice.grading.classes.tables import Row, Tables

TODAY = "2025-12-31"
LIMITS = (30, 60, 90)
"""Days within which the tests ask for a referral to be closed."""

OF_THE_CALLER = "T03781"
"""Result of the patient who called."""


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some loops, and have the results of which nobody was told come sooner."""
    leave_out(tables["referrals"], stream("referrals"), keep=_is_needed)
    rng = stream("results")
    leave_out(tables["results"], rng, keep=_is_untold)
    untold = [row for row in tables["results"] if _is_untold(row) and not _is_told_of(row)]
    shift(untold, rng, ("ordered_on", "resulted_on"), -4, -1)


def _is_needed(row: Row) -> bool:
    """Tell whether a task turns on a referral: one never sent, or closed on a limit's last day."""
    if not row["closed_on"]:
        return not row["sent_on"]
    took = date.fromisoformat(row["closed_on"]) - date.fromisoformat(row["ordered_on"])
    return took.days in LIMITS


def _is_untold(row: Row) -> bool:
    return row["abnormal"] == "yes" and not row["patient_told_on"]


def _is_told_of(row: Row) -> bool:
    """Tell whether the text speaks of a result: that of the caller, and one that came today."""
    return row["result_id"] == OF_THE_CALLER or row["resulted_on"] == TODAY
