"""How the data of the assignment `claims-and-denials` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, without
from medoffice.grading.classes.tables import Row, Tables

TO_APPEAL = "D2719"
"""The denial of the letter."""

USUAL = {"1", "2", "3", "27", "31"}
"""Reasons for which patients are often billed; those for others are few, and a task needs them."""

STAYS = {
    "109": "a reason code",
    "27.4": "a biller's wage for an hour",
    "244.00": "the claim of the letter, which is kept",
    "162.25": "the claim of the letter, which is kept",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some claims with all that came back for them."""
    lost = {row["claim_id"] for row in leave_out(tables["claims"], stream("claims"))}
    without(tables["denials"], "claim_id", lost)
    leave_out(tables["denials"], stream("denials"), 0.04)
    leave_out(tables["adjustments"], stream("adjustments"), by="claim_id", keep=_is_rare)
    leave_out(tables["waiting"], stream("waiting"), keep=lambda row: row["denial_id"] == TO_APPEAL)


def _is_rare(line: Row) -> bool:
    """Tell whether a patient is billed for a reason for which few are."""
    return line["group"] == "PR" and line["reason"] not in USUAL
