"""How the data of the assignment `daily-management` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, nudge, scale
from medoffice.grading.classes.tables import Tables

ON_THE_BOARD = "2025-12-08"
"""The day whose board is drawn; who waits first and last there tells two mistakes apart."""

TURNS_ON = {"2025-12-03", "2025-12-05", "2025-12-09", "2025-12-10"}
"""Days of the closing list on which a task turns: one not begun, and lines missed just twice."""


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some visits and some days of the list, and change minutes and amounts."""
    leave_out(
        tables["visits"],
        stream("visits"),
        0.15,
        keep=lambda row: row["due"].startswith(ON_THE_BOARD),
    )
    leave_out(
        tables["checks"],
        stream("checks"),
        0.2,
        by="date",
        keep=lambda row: row["date"] in TURNS_ON,
    )
    nudge(tables["log"], stream("log"), "minutes", -1, 3)
    nudge(tables["matters"], stream("matters"), "takes", 0, 1)
    scale(tables["matters"], stream("losses"), ["loss"], 0.9, 1.15)
