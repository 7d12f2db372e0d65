"""How the data of the assignment `wage-and-hour` may vary."""

from __future__ import annotations

from random import Random

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, leave_out, whole
from medoffice.grading.classes.tables import Row, Tables


def vary(tables: Tables, stream: Stream) -> None:
    """Punch a minute earlier or later, and work other hours, paid and unpaid alike."""
    rng = stream("punches")
    for row in tables["punches"]:
        _punch(row, rng)
    jiggle(tables["weeks"], stream("weeks"), ["hours"], 0.98, 1.02)
    rng = stream("audit")
    jiggle(tables["audit"], rng, ("hours_paid", "hours_worked"), 0.98, 1.02)
    leave_out(tables["audit"], rng, 0.05)


def _punch(row: Row, rng: Random) -> None:
    for column, least, most in (("arrives", -1, 0), ("leaves", 0, 1)):
        hour, minute = map(int, row[column].split(":"))
        at = 60 * hour + minute + whole(rng, least, most)
        row[column] = f"{at // 60:02}:{at % 60:02}"
