"""How the data of the assignment `policies-and-records` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, shift
from medoffice.grading.classes.tables import Tables

ON_THE_DAY = {"2025-12-30", "2026-09-15"}
"""Days on which the tests look; what is due on them is told apart from what is late."""


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some policies, signatures and results, and have letters come on other days.

    The boxes stay, since their days follow from their labels by law.
    """
    leave_out(tables["policies"], stream("policies"), keep=lambda row: row["due"] in ON_THE_DAY)
    leave_out(tables["asked"], stream("asked"), keep=lambda row: not row["signed"])
    rng = stream("letters")
    shift(tables["letters"], rng, ("received", "told", "answered"), -6, 6)
    shift(tables["letters"], rng, ("answered",), 0, 3)
    leave_out(tables["results"], stream("results"))
