"""Reading times of day as they stand in a report, with and without AM and PM."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

_CLOCK = re.compile(r"(\d{1,2}):?(\d\d)\s*([aApP])?\.?[mM]?\.?", re.ASCII)

OPENS = 7
"""Hour from which an office is taken to be open, where a time has neither AM nor PM."""


@dataclass(frozen=True)
class TimeRead:
    """What a cell says about a time of day.

    Parameters
    ----------
    minutes : int or None
        Minutes after midnight; None if the cell gives no time.
    sure : bool
        Whether the half of the day stands in the cell. ``1:40`` is taken for the afternoon.
    """

    minutes: int | None
    sure: bool = True


@cache
def read_time(text: str) -> TimeRead:
    """Read one cell.

    Parameters
    ----------
    text : str
        Such as ``8:20 AM``, ``8:20a``, ``13:40``, ``1340``, or ``1:40``, which leaves out the half
        of the day: an hour before 7 is then taken for the afternoon.

    Returns
    -------
    TimeRead
        Without minutes if the cell is empty or no time of day.
    """
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        return TimeRead(None)
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        return TimeRead(None)
    if half:
        return TimeRead((hour % 12 + 12 * (half == "p")) * 60 + minute)
    # Written with a leading zero or past noon: a clock of 24 hours.
    whole_day = hour > 12 or (len(found[1]) == 2 and hour < 10)
    if whole_day:
        return TimeRead(hour * 60 + minute)
    later = 12 if hour < OPENS else 0
    return TimeRead((hour + later) * 60 + minute, sure=len(found[1]) == 2)


def out_of_order(times: Sequence[int | None]) -> bool:
    """Tell whether a visit's times, in the order in which they should come, go back."""
    known = [time for time in times if time is not None]
    return any(later < earlier for earlier, later in pairwise(known))
