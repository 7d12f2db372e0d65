"""The data of the assignment `coding`: the visits of a month, and an audit of the quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.billing.coding.coded_visits import coded_visits, reviewed
from medoffice.billing.coding.coding_audit import draw_each

if TYPE_CHECKING:
    import pandas as pd

MONTH = ("2025-07-01", "2025-07-31")
QUARTER = (date(2025, 7, 1), date(2025, 9, 30))
SIZE, SEED = 30, 2025
"""Visits of each clinician, and the seed, as the plan of the audit had them."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``visits``: the completed visits of July 2025 with the day their charges were entered,
        empty where none were by the end of the year. ``findings``: what the reviewer found in the
        visits drawn from the third quarter, with contract prices in US dollars.
    """
    return {"visits": _visits(), "findings": _findings()}


def _visits() -> pd.DataFrame:
    visits = practice.load("appointments").query("outcome == 'completed'")
    visits = visits[visits["date"].between(*MONTH)]
    entered = practice.load("charges").groupby("appointment_id")["entered_on"].max()
    return visits[["appointment_id", "provider_id", "type_id", "date"]].assign(
        entered_on=visits["appointment_id"].map(entered)
    )


def _findings() -> pd.DataFrame:
    import pandas as pd

    visits = {visit.visit: visit for visit in coded_visits(*QUARTER)}
    frames: dict[str, list[str]] = {}
    for visit in visits.values():
        frames.setdefault(visit.provider, []).append(visit.visit)
    found = [reviewed(visits[number]) for number in draw_each(frames, SIZE, SEED)]
    return pd.DataFrame(
        {
            "appointment_id": [finding.visit for finding in found],
            "provider_id": [finding.provider for finding in found],
            "payer_id": [visits[finding.visit].payer for finding in found],
            "coded": [finding.coded for finding in found],
            "supported": [finding.supported for finding in found],
            "allowed": [f"{finding.allowed / 100:.2f}" for finding in found],
            "should_be": [f"{finding.should_be / 100:.2f}" for finding in found],
        }
    )
