"""How the data of the assignment `strategic-plan` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, leave_out
from medoffice.grading.classes.tables import Row, Tables

STAYS = {"18.75": "points up to which the whole cut is taken, by rule"}
LINES_TOLD_APART = {"no-shows", "denials"}
"""Lines of which the published figures must show each reason to leave one out."""


def vary(tables: Tables, stream: Stream) -> None:
    """Move each month's value a little, and the worth of ideas; leave out some figures.

    Points of practices stay, since some lie on the steps of the scale.
    """
    jiggle(tables["months"], stream("months"), ["value"], 0.997, 1.003)
    leave_out(tables["figures"], stream("figures"), 0.4, keep=_needed)
    jiggle(tables["results"], stream("results"), ["value"], 0.98, 1.02)
    jiggle(tables["practices"], stream("practices"), ["charges"])
    jiggle(tables["ideas"], stream("ideas"), ["worth"], 0.97, 1.03)


def _needed(row: Row) -> bool:
    return row["line"] in LINES_TOLD_APART
