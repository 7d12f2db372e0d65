"""How the data of the assignment `billing-compliance` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import in_words, leave_out, redraw, scale
from medoffice.grading.classes.tables import Row, Tables

QUOTED = {"fourteen names": lambda tables: f"{in_words(len(tables['hits']))} names"}

STAYS = {
    "382": "all visits in question, of which the sample is a part; given as it is",
    "1.671": "Student's t for the practice's sample",
    "1.699": "Student's t for thirty visits",
    "238": "days of a look that took too long",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Search a shorter list of people, and review other visits at other prices."""
    leave_out(tables["hits"], stream("hits"), 0.4, keep=lambda hit: not _is_clear(hit))
    rng, money = stream("sample"), ("allowed", "should_be")
    redraw(tables["sample"], rng, ("billed", "supported", *money), keep=_is_too_little)
    scale(tables["sample"], rng, money)


def _is_clear(hit: Row) -> bool:
    """Tell whether both birth dates are there and differ, by more than a slip of the pen."""
    ours, listed = hit["our_born"], hit["list_born"]
    return bool(ours and listed) and sorted(ours) != sorted(listed)


def _is_too_little(visit: Row) -> bool:
    """Tell whether too little was allowed, which few visits are and one task turns on."""
    return float(visit["allowed"]) < float(visit["should_be"])
