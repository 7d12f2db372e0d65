"""How the data of the assignment `coding` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, redraw, scale
from medoffice.grading.classes.tables import Tables


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some visits, and find in each clinician's sample what another draw might have."""
    leave_out(tables["visits"], stream("visits"))
    rng, money = stream("findings"), ("allowed", "should_be")
    redraw(
        tables["findings"],
        rng,
        ("payer_id", "coded", "supported", *money),
        within="provider_id",
        # A note that was never signed is rare, and a task turns on it.
        keep=lambda row: not row["supported"],
    )
    scale(tables["findings"], rng, money)
