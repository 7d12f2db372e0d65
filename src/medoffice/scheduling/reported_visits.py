"""No-shows and lead times of visits read from any report, with the standard library alone.

:mod:`medoffice.scheduling.access` measures the same on the practice's own tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Protocol

from medoffice.scheduling.access import LEAD_BANDS
from medoffice.scheduling.intervals import wilson


class ReportedVisit(Protocol):
    """A visit that was expected to take place."""

    @property
    def lead_days(self) -> int:
        """Calendar days from booking to visit, 0 or more."""

    @property
    def no_show(self) -> bool:
        """Whether the patient failed to come."""


@dataclass(frozen=True, slots=True)
class NoShows:
    """How many of the expected patients did not come.

    Parameters
    ----------
    expected : int
        Completed visits and no-shows.
    missed : int
        No-shows.
    rate : float
        No-shows over expected, 0 to 1.
    low, high : float
        Wilson's 95% interval of the rate.
    """

    expected: int
    missed: int
    rate: float
    low: float
    high: float


def no_shows(visits: Sequence[ReportedVisit]) -> NoShows:
    """Return the no-show rate of some visits.

    Raises
    ------
    ValueError
        If there is no visit.
    """
    if not visits:
        raise ValueError("visits is empty: expected at least one completed visit or no-show")
    missed = sum(visit.no_show for visit in visits)
    return NoShows(len(visits), missed, missed / len(visits), *wilson(missed, len(visits)))


def no_shows_by_lead(visits: Sequence[ReportedVisit]) -> dict[str, NoShows]:
    """Return the no-show rate by band of lead time; a band without a visit is left out.

    Raises
    ------
    ValueError
        If a lead time is below 0.
    """
    bands: dict[str, list[ReportedVisit]] = {band: [] for band in LEAD_BANDS}
    for number, visit in enumerate(visits):
        if visit.lead_days < 0:
            raise ValueError(
                f"visits row {number}: lead_days is {visit.lead_days}: expected 0 or more days"
            )
        bands[_band(visit.lead_days)].append(visit)
    return {band: no_shows(within) for band, within in bands.items() if within}


def _band(lead_days: int) -> str:
    return next(band for band, last in LEAD_BANDS.items() if last is None or lead_days <= last)


def median_lead_days(visits: Sequence[ReportedVisit]) -> float:
    """Return the middle lead time in calendar days, same day = 0.

    Raises
    ------
    ValueError
        If there is no visit.
    """
    if not visits:
        raise ValueError("visits is empty: expected at least one visit")
    return median(visit.lead_days for visit in visits)
