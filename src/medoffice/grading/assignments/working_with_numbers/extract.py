"""The data of the assignment `working-with-numbers`: two Septembers, clean and as exported."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.operations.cleaning.quarter import APPOINTMENTS
from medoffice.operations.cleaning.visits import NUMBER

if TYPE_CHECKING:
    import pandas as pd

MONTHS = ("2024-09", "2025-09")
"""The month of the assignment, and the same month a year before it."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``bookings``: each visit booked for the two months, whatever came of it.
        ``clinicians``: their names. ``report``: September 2025 of the appointment report as the
        system exports it, with the totals below it.
    """
    return {"bookings": _bookings(), "clinicians": _clinicians(), "report": _report()}


def _bookings() -> pd.DataFrame:
    book = practice.load("appointments")
    book["month"] = book["date"].dt.strftime("%Y-%m")
    columns = ["appointment_id", "patient_id", "provider_id", "type_id", "date", "month", "outcome"]
    return book.loc[book["month"].isin(MONTHS), columns]


def _clinicians() -> pd.DataFrame:
    return practice.load("providers")[["provider_id", "name"]]


def _report() -> pd.DataFrame:
    """Return the report's lines below the subtotal of August, as text."""
    import pandas as pd

    with practice.raw_report(APPOINTMENTS).open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.reader(file) if line]
    header = next(line for line in lines if line[0] == NUMBER)
    start = next(at for at, line in enumerate(lines) if line[0] == "Subtotal August 2025")
    padded = [line + [""] * (len(header) - len(line)) for line in lines[start + 1 :]]
    return pd.DataFrame(padded, columns=header)
