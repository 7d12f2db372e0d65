"""The bookings of one quarter, each a row that a pivot table can group and count.

Read with the standard library alone, so that a lab begins with them at once.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from medoffice.practice import package

if TYPE_CHECKING:
    import pandas as pd

FIRST, LAST = date(2025, 7, 1), date(2025, 9, 30)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

Booking = dict[str, str | int | bool]


def bookings(first: date = FIRST, last: date = LAST) -> list[Booking]:
    """Read every visit booked for a period, with the words of the tables it points to.

    Parameters
    ----------
    first, last : datetime.date
        The period, both days included; the third quarter of 2025 if left out.

    Returns
    -------
    list of dict
        In order of time: ``appointment_id``, ``patient_id``, ``month``, ``weekday``,
        ``clinician``, ``visit_type``, ``booked_by``, ``payer``, ``outcome``, ``missed`` (whether
        the outcome is a no-show) and ``lead_days``.

    Raises
    ------
    ValueError
        If the period ends before it begins.
    """
    if last < first:
        raise ValueError(f"last is {last}, before first ({first})")
    clinicians = {row["provider_id"]: row["name"].split()[-1] for row in _rows("providers")}
    types = {row["type_id"]: row["name"] for row in _rows("appointment_types")}
    kinds = {row["payer_id"]: row["kind"] for row in _rows("payers")}
    payers = {row["patient_id"]: kinds[row["payer_id"]] for row in _rows("patients")}
    found: list[Booking] = []
    for row in _rows("appointments"):
        # Dates in ISO form sort as text does.
        if not f"{first}" <= row["date"] <= f"{last}":
            continue
        day = date.fromisoformat(row["date"])
        found.append(
            {
                "appointment_id": row["appointment_id"],
                "patient_id": row["patient_id"],
                "month": MONTHS[day.month - 1],
                "weekday": WEEKDAYS[day.weekday()],
                "clinician": clinicians[row["provider_id"]],
                "visit_type": types[row["type_id"]],
                "booked_by": row["channel"],
                "payer": payers[row["patient_id"]],
                "outcome": row["outcome"],
                "missed": row["outcome"] == "no-show",
                "lead_days": int(row["lead_days"]),
            }
        )
    return found


def _rows(name: str) -> Iterator[dict[str, str]]:
    with package.path(name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def table(first: date = FIRST, last: date = LAST) -> pd.DataFrame:
    """Return the same as a pandas DataFrame."""
    import pandas as pd

    return pd.DataFrame(bookings(first, last))
