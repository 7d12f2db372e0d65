"""How the data of the assignment `safe-workplace` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import nudge, shift
from medoffice.grading.classes.tables import Tables

PAPER = {"write", "opinion"}
"""Steps of which the text does not tell the day, and which were late."""


def vary(tables: Tables, stream: Stream) -> None:
    """Date the papers of the file and the vaccine offers otherwise, and count other hours."""
    rng = stream("steps")
    shift([row for row in tables["steps"] if row["step"] in PAPER], rng, ["done"], -3, 9)
    shift(tables["workers"], stream("workers"), ["offered"], 0, 6)
    nudge(tables["hours"], stream("hours"), "hours", -1_200, 1_200)
