"""How the data of the assignment `working-with-numbers` may vary."""

from __future__ import annotations

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import leave_out, without
from medoffice.grading.classes.tables import Tables

JUST_BELOW = "AV"
"""Clinician whose visits a day fell by less than the lower limit of a test, and must stay there."""


def _said_completed(tables: Tables) -> str:
    return f"{sum(row['Status'] == 'Completed' for row in tables['report']):,} times"


def _of_tatlock(tables: Tables) -> str:
    """Give the visits of Mr. Tatlock in this September and the one before."""
    now, then = (
        sum(
            (row["provider_id"], row["month"], row["outcome"]) == ("JT", month, "completed")
            for row in tables["bookings"]
        )
        for month in ("2025-09", "2024-09")
    )
    return f"{now} visits, against {then} in"


QUOTED = {"1,076 times": _said_completed, "143 visits, against 198 in": _of_tatlock}


def vary(tables: Tables, stream: Stream) -> None:
    """Leave out some bookings, from the clean table and from the report alike."""
    out = leave_out(
        tables["bookings"],
        stream("bookings"),
        0.025,
        keep=lambda row: row["provider_id"] == JUST_BELOW,
    )
    lost = {row["appointment_id"] for row in out}
    before = len(tables["report"])
    without(tables["report"], "Appt #", lost)
    gone = before - len(tables["report"])
    for row in tables["report"]:
        # The lines below the report count it, and the three months it was cut from.
        if row["Appt #"].startswith(("Subtotal September", "Total")):
            row["Acct #"] = f"{int(row['Acct #'].replace(',', '')) - gone:,}"
