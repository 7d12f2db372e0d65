"""Willow Bend on a usual day, as far as the days need it.

The figures are those of the practice's records. To work them out takes pandas and some seconds, and
a day must start fast in a browser; so ``python -m medoffice.operations.days.work_out`` writes them
to ``office.json``, and a test says when that is due.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FILE = "office.json"
HALF_HOUR = 30


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody paid by the hour.

    Parameters
    ----------
    name : str
        Who.
    hours : float
        Hours of the usual week.
    rate : float
        Pay for an hour, in dollars.
    """

    name: str
    hours: float
    rate: float


@dataclass(frozen=True, slots=True)
class HalfHour:
    """A half hour of a usual weekday.

    Parameters
    ----------
    calls : float
        Calls that come in.
    agents : int
        People on the phones.
    check_ins : float
        Patients who come to the desk.
    clinicians : float
        Clinicians with a patient.
    """

    calls: float
    agents: int
    check_ins: float
    clinicians: float


@dataclass(frozen=True)
class Office:
    """What holds whatever happens.

    Parameters
    ----------
    visit_cents : int
        What one more visit brings beyond what it costs.
    visit_minutes : float
        Minutes with the clinician that a visit of 20 booked minutes takes.
    handle_seconds, patience_seconds : float
        Mean seconds of a call with the work after it, and of a caller's patience.
    unverified_cents : int
        What is lost, on average, by a visit whose coverage nobody checked.
    staff : mapping of str to Worker
        By staff number.
    items : mapping of str to tuple of (str, int)
        Name and price in cents of an item in the stock room, by its number.
    chances : mapping of str to float
        How often a denial of a reason is won if it is worked.
    week : mapping of (int, int) to HalfHour
        By weekday (1 = Monday) and minute of the day.
    """

    visit_cents: int
    visit_minutes: float
    handle_seconds: float
    patience_seconds: float
    unverified_cents: int
    staff: Mapping[str, Worker]
    items: Mapping[str, tuple[str, int]]
    chances: Mapping[str, float]
    week: Mapping[tuple[int, int], HalfHour]


def unpacked(content: Mapping[str, Any]) -> Office:
    """Return an office from what its file holds."""
    return Office(
        **{
            **content,
            "staff": {number: Worker(*who) for number, who in content["staff"].items()},
            "items": {number: tuple(what) for number, what in content["items"].items()},
            "week": {
                tuple(map(int, when.split("-"))): HalfHour(*usual)
                for when, usual in content["week"].items()
            },
        }
    )


@cache
def willow_bend() -> Office:
    """Return Willow Bend as it was at the end of 2025."""
    return unpacked(json.loads((files(__package__) / FILE).read_text(encoding="utf-8")))
