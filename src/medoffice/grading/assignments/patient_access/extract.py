"""The data of the assignment `patient-access`, taken from the practice's own tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.scheduling import access

if TYPE_CHECKING:
    import pandas as pd

QUARTER = ("2025-07-01", "2025-09-30")
"""First and last day of the visits in the assignment."""

MONDAY = "2025-10-06"
"""The day on which the open slots are counted: the first Monday after the quarter."""

FOLLOW_UP, SAME_DAY = "EST", "SAME"
"""Kinds of slot in the list."""

DAYS_AHEAD = 60
"""How far the list of open slots goes."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``bookings``: each visit booked for the quarter, whatever came of it, by clinician and
        day. ``open-slots``: each place for a follow-up or a same-day visit nobody was booked
        in when the phones opened on the Monday, and whether it was held back for same-day
        requests; latest first, as some systems list them.
    """
    return {"bookings": _bookings(), "open-slots": _open_slots()}


def _bookings() -> pd.DataFrame:
    appointments = practice.load("appointments")
    columns = ["provider_id", "type_id", "booked_on", "date", "lead_days", "reminder", "outcome"]
    rows = appointments[appointments["date"].between(*QUARTER)]
    return rows.sort_values(["provider_id", "start"], kind="stable")[columns]


def _open_slots() -> pd.DataFrame:
    appointments, closures = practice.load("appointments"), practice.load("closures")
    templates = practice.load("schedule_templates")

    def free(templates: pd.DataFrame, type_ids: tuple[str, ...]) -> pd.DataFrame:
        return access.open_slots(
            templates,
            closures,
            appointments,
            MONDAY,
            horizon_days=DAYS_AHEAD,
            type_ids=type_ids,
        )

    keys = ["provider_id", "start"]
    bookable = free(templates, (FOLLOW_UP,)).set_index(keys).index
    slots = free(templates.assign(release_days=float("nan")), (FOLLOW_UP, SAME_DAY))
    slots["held"] = ~slots.set_index(keys).index.isin(bookable)
    slots = slots.sort_values(["provider_id", "type_id", "start"], ascending=[True, True, False])
    slots["start"] = slots["start"].dt.strftime("%H:%M")
    return slots[["provider_id", "type_id", "date", "start", "minutes", "held"]]
