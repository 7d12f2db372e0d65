"""How the data of the assignment `equipment-and-vendors` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, whole
from medoffice.grading.classes.tables import Tables

OF_THE_REMINDERS = "VC12"
"""The contract whose notice must be there by tomorrow."""

MOVES = ((0, 2), (1, 4), (3, 4))
"""From which criterion to which weight may move. Each keeps the second offer in the lead."""


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some contracts, ask other prices, and weigh the criteria a little differently."""
    leave_out(
        tables["contracts"],
        stream("contracts"),
        0.15,
        keep=lambda row: row["contract"] == OF_THE_REMINDERS,
    )
    rng = stream("offers")
    for offer in tables["offers"]:
        for column in ("setup", "yearly"):
            if offer[column] != "0":
                offer[column] = str(int(offer[column]) + 20 * whole(rng, -9, 9))
    weights, rng = tables["points"], stream("points")
    for one, other in MOVES:
        moved = whole(rng, 0, 2)
        weights[one]["weight"] = str(int(weights[one]["weight"]) - moved)
        weights[other]["weight"] = str(int(weights[other]["weight"]) + moved)
