"""How the data of the assignment `staff-schedules` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import jiggle, leave_out, nudge
from medoffice.grading.classes.tables import Tables

STAYS = {
    "166": "seconds of a call in the chapter",
}


def vary(tables: Tables, stream: Stream) -> None:
    """Take other calls and other minutes of work; the need and the week to write stay."""
    jiggle(tables["hours"], stream("hours"), ["calls"], 0.85, 1.15)
    leave_out(tables["payroll"], stream("payroll"))
    nudge(tables["punches"], stream("punches"), "paid_minutes", -6, 6)
