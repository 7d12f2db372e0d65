"""How the data of the assignment `training-plan` may vary."""

from __future__ import annotations

from datetime import date, timedelta

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, whole
from medoffice.grading.classes.tables import Row, Tables

ON_THE_DAY = {"2025-12-31", "2026-04-07"}
"""Days on which the tests look; what falls due on them is told apart from what is late."""


def vary(tables: Tables, stream: Stream) -> None:
    """Have each training held some days earlier or later, and leave out some people's."""
    rng = stream("titles")
    titles = dict.fromkeys(row["title"] for row in tables["lines"])
    days = {title: timedelta(days=whole(rng, -9, 9)) for title in titles}
    moved = set()
    for row in tables["lines"]:
        due = _moved(row["next_due"], days[row["title"]])
        if row["last"] and not _is_hers(row) and not {row["next_due"], due} & ON_THE_DAY:
            moved.add(row["line"])
            row["last"], row["next_due"] = _moved(row["last"], days[row["title"]]), due
    for row in tables["year"]:
        if row["line"] in moved:
            row["by"] = _moved(row["by"], days[row["title"]])
    lost = {
        row["line"]
        for row in leave_out(
            tables["lines"],
            stream("lines"),
            keep=lambda row: _is_hers(row) or row["next_due"] in ON_THE_DAY,
        )
    }
    tables["year"] = [row for row in tables["year"] if row["line"] not in lost]


def _moved(day: str, by: timedelta) -> str:
    return (date.fromisoformat(day) + by).isoformat() if day else day


def _is_hers(row: Row) -> bool:
    """Tell whether a line is the manager's own."""
    return row["name"] == "You"
