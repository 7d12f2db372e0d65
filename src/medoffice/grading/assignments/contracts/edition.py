"""How the data of the assignment `contracts` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, leave_out
from medoffice.grading.classes.tables import Tables

STAYS = {
    "136": "terms of the letter",
    "132": "terms of the contract",
    "152": "terms of a contract",
    "146": "terms of a contract",
    "114": "terms of a contract",
    "106": "terms of an offer",
    "1.46": "terms of a contract",
    "1.32": "terms of a contract",
    "1.52": "terms of a contract",
    "1.25": "an example",
    "125": "an example",
    "1.03": "a change of prices in a test",
    "32.3465": "Medicare's conversion factor",
    "33.4009": "Medicare's conversion factor",
    "417698": "what the payer paid in the whole year, in the chapter",
    "365": "days of a year",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some services and payments, and count other units of each service."""
    leave_out(tables["services"], stream("services"))
    jiggle(tables["mix"], stream("mix"), ["units"], 0.85, 1.15)
    leave_out(tables["payments"], stream("payments"), by="claim_id")
