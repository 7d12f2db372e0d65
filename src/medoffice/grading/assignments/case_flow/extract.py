"""The data of the assignment `case-flow`: a year of referrals and results, as the logs stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice import practice

if TYPE_CHECKING:
    import pandas as pd

FIRST = "2025-01-01"
"""First day of the orders in the assignment."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``referrals`` and ``results``: what was ordered in 2025, as the logs stood on its last
        day, with the clinician who ordered it in place of the visit.
    """
    clinicians = practice.load("appointments").set_index("appointment_id")["provider_id"]
    return {name: _year(name, clinicians) for name in ("referrals", "results")}


def _year(name: str, clinicians: pd.Series) -> pd.DataFrame:
    log = practice.load(name)
    log = log[log["ordered_on"] >= FIRST]
    log = log.rename(columns={"appointment_id": "provider_id"})
    return log.assign(provider_id=log["provider_id"].map(clinicians))
