"""How the data of the assignment `patient-access` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, whole
from medoffice.grading.classes.tables import Tables

RENWICK = "TR"

STAYS = {
    "11.5": "what the template must reach",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some bookings and open slots, and book Dr. Renwick's first ones."""
    leave_out(tables["bookings"], stream("bookings"))
    rng, slots = stream("open-slots"), tables["open-slots"]
    leave_out(slots, rng)
    free = [row for row in slots if row["provider_id"] == RENWICK and row["held"] == "false"]
    free.sort(key=lambda row: (row["date"], row["start"]))
    number = whole(rng, 0, 6)
    # The first and the third slot left are on different days: a task turns on it.
    while number and free[number]["date"] == free[number + 2]["date"]:
        number -= 1
    booked = free[:number]
    slots[:] = [row for row in slots if row not in booked]
