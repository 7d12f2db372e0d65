"""How the data of the assignment `privacy-incidents` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, leave_out, shift
from medoffice.grading.classes.tables import Tables

TOLD_IN_WORDS = {"I030", "I034", "I046", "I051", "I056"}
"""Incidents whose days the tasks in writing tell."""

STAYS = {
    "214": "people added in a test",
    "286": "an incident told in words, which stays",
    "538": "an incident told in words, which stays",
    "555": "a telephone number",
    "0142": "a telephone number",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Move the other incidents by some days, and leave out some entries of the access log."""
    rng = stream("incidents")
    others = [row for row in tables["incidents"] if row["incident"] not in TOLD_IN_WORDS]
    shift(others, rng, ("happened", "discovered", "told"), -8, 8)
    shift(others, rng, ("told",), 0, 5)
    jiggle([row for row in others if row["people"] != "1"], rng, ["people"], 0.7, 1.3)
    leave_out(tables["log"], stream("log"))
