"""How the data of the assignment `patient-experience` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, nudge, shift, step
from medoffice.grading.classes.tables import Row, Tables

OF_THE_TEXT = {"K106", "K108", "K110"}
"""Complaints that the student answers."""

STAYS = {
    "1.128": "the constant that turns a moving range into a standard deviation",
    "555": "the beginning of an invented telephone number",
    "0142": "the end of it",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some surveys and complaints, and move some months by a little.

    The listed words stay, and so do the complaints that nobody has answered.
    """
    leave_out(tables["answers"], stream("answers"))
    rng = stream("months")
    first = tables["months"][:12]
    step(first, rng, "count", share=0.4, lowest=2, highest=6)
    nudge(tables["desk"], stream("desk"), "best", -1, 1)
    rng = stream("complaints")
    leave_out(tables["complaints"], rng, keep=_must_stay)
    others = [row for row in tables["complaints"] if row["number"] not in OF_THE_TEXT]
    shift(others, rng, ("came", "answered"), -3, 0)


def _must_stay(row: Row) -> bool:
    return not row["answered"] or row["number"] in OF_THE_TEXT
