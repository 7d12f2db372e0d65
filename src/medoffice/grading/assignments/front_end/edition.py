"""How the data of the assignment `front-end` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import (
    between,
    leave_out,
    scale,
    take_out,
    whole,
    without,
)
from medoffice.grading.classes.tables import Tables

STAYS = {
    "118.86": "a service in a test",
    "11.886": "a service in a test",
    "261.3": "a service in a test",
    "117.45": "a service in a test",
    "143.85": "a service in a test",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some visits and bookings, price the services of Monday and its plans otherwise."""
    leave_out(tables["visits"], stream("visits"))
    leave_out(tables["bookings"], stream("bookings"))
    rng = stream("lines")
    gone = take_out(tables["terms"], rng, whole(rng, 1, 3))
    without(tables["lines"], "visit_id", {row["visit_id"] for row in gone})
    priced = [line for line in tables["lines"] if line["takes"] == "deductible"]
    scale(priced, rng, ["allowed"])
    scale(tables["terms"], rng, ["maximum_left"])
    for row in tables["terms"]:
        left = float(row["deductible_left"])
        # Whoever has nothing left has met the deductible, and still has.
        row["deductible_left"] = f"{left * between(rng, 0.85, 1.0):.2f}"
