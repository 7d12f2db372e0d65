"""How long each stretch of a visit takes, by the stamps of the appointment book.

Each leg is the time between two stamps. The means of the legs add up to the mean of the whole;
medians would not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean, quantiles
from typing import Any

COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch between two stamps.

    Parameters
    ----------
    name : str
        What the patient does there.
    begins, ends : str
        Columns of the appointment book.
    """

    name: str
    begins: str
    ends: str


WAITING_ROOM = Leg("In the waiting room", "arrived", "roomed")
EXAM_ROOM = Leg("In the room, before the clinician", "roomed", "started")
CLINICIAN = Leg("With the clinician", "started", "ended")
LEGS = (WAITING_ROOM, EXAM_ROOM, CLINICIAN)
STAMPS = (*(leg.begins for leg in LEGS), CLINICIAN.ends)


@dataclass(frozen=True, slots=True)
class Measured:
    """What some visits took.

    Parameters
    ----------
    visits : int
        Completed visits with all four stamps.
    means : mapping of Leg to float
        Minutes on average.
    nine_of_ten : mapping of Leg to float
        Minutes within which nine of ten visits had the leg behind them.
    """

    visits: int
    means: Mapping[Leg, float]
    nine_of_ten: Mapping[Leg, float]

    @property
    def door_to_door(self) -> float:
        """Minutes from the first stamp to the last, on average: the sum of the legs."""
        return sum(self.means.values())

    @property
    def share_with_clinician(self) -> float:
        """The part of it that the patient came for."""
        return self.means[CLINICIAN] / self.door_to_door


def minutes(visit: Mapping[str, Any], leg: Leg) -> float:
    """Return the minutes of a visit's leg.

    Raises
    ------
    ValueError
        If a stamp is missing, or the second lies before the first.
    """
    begins, ends = visit[leg.begins], visit[leg.ends]
    for name, stamp in ((leg.begins, begins), (leg.ends, ends)):
        if not isinstance(stamp, datetime):
            raise ValueError(
                f"visit {visit.get('appointment_id', '?')}: {name} is {stamp!r}, expected a moment"
            )
    if ends < begins:
        raise ValueError(
            f"visit {visit.get('appointment_id', '?')}: {leg.ends} is {ends}, expected "
            f"{begins} ({leg.begins}) or later"
        )
    return (ends - begins).total_seconds() / 60


def stamped(visits: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the completed visits that have all four stamps."""
    return [
        visit
        for visit in visits
        if visit["outcome"] == COMPLETED and all(visit[stamp] for stamp in STAMPS)
    ]


def taken(visit: Mapping[str, Any]) -> tuple[float, ...]:
    """Return the minutes of each of a visit's legs, in the order of ``LEGS``."""
    return tuple(minutes(visit, leg) for leg in LEGS)


def measure(times: Iterable[tuple[float, ...]]) -> Measured:
    """Return what some visits took.

    Parameters
    ----------
    times : iterable of tuple of float
        Of each visit, what :func:`taken` gives.

    Raises
    ------
    ValueError
        If there are fewer than two.
    """
    seen = list(times)
    if len(seen) < 2:
        raise ValueError(f"{len(seen)} completed visits with all stamps: expected 2 or more")
    by_leg = dict(zip(LEGS, zip(*seen, strict=True), strict=True))
    return Measured(
        len(seen),
        {leg: fmean(each) for leg, each in by_leg.items()},
        {leg: quantiles(each, n=10, method="inclusive")[-1] for leg, each in by_leg.items()},
    )
