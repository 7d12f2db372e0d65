"""The usual week on the phones, from any telephone report, with the standard library alone.

:mod:`medoffice.scheduling.phones` measures more, on the practice's own table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import mean
from typing import NamedTuple

HALF_AN_HOUR = 30


class Interval(NamedTuple):
    """One line of a telephone report.

    Parameters
    ----------
    start : datetime.datetime
        When the interval begins.
    offered : int
        Calls that came in.
    abandoned : int
        Those of them who hung up.
    agents : float, optional
        People on the phones, if the report tells.
    """

    start: datetime
    offered: int
    abandoned: int
    agents: float | None = None


@dataclass(frozen=True)
class UsualSlot:
    """What usually happens at one time of the week.

    Parameters
    ----------
    weekday : int
        1 is Monday.
    start : int
        Minutes after midnight at which the slot begins.
    minutes : float
        How long it is.
    calls : float
        Calls in it, on average.
    offered : int
        Calls in all.
    abandonment : float or None
        Share of the calls given up; None if there was no call.
    agents : float or None
        People on the phones, on average; None if the report does not tell.
    """

    weekday: int
    start: int
    minutes: float
    calls: float
    offered: int
    abandonment: float | None
    agents: float | None


Week = dict[tuple[int, int], UsualSlot]
"""By weekday and minute of the day, in order."""


def usual_week(intervals: Iterable[Interval], minutes: float) -> Week:
    """Sum a report up by weekday and time of day, half hour by half hour.

    Parameters
    ----------
    intervals : iterable of Interval
        The report, over as many weeks as there are.
    minutes : float
        Minutes of an interval. Those longer than half an hour stay as they are.

    Returns
    -------
    dict
        By weekday (1 = Monday) and minute of the day.
    """
    width = max(HALF_AN_HOUR, minutes)
    slots: dict[tuple[int, int], list[Interval]] = defaultdict(list)
    for one in intervals:
        minute = one.start.hour * 60 + one.start.minute
        slots[one.start.isoweekday(), int(minute - minute % width)].append(one)
    return {
        (weekday, start): _slot(weekday, start, width, minutes, slots[weekday, start])
        for weekday, start in sorted(slots)
    }


def _slot(
    weekday: int, start: int, width: float, minutes: float, intervals: list[Interval]
) -> UsualSlot:
    offered = sum(one.offered for one in intervals)
    agents = [one.agents for one in intervals if one.agents is not None]
    return UsualSlot(
        weekday=weekday,
        start=start,
        minutes=width,
        calls=offered / len(intervals) * width / minutes,
        offered=offered,
        abandonment=sum(one.abandoned for one in intervals) / offered if offered else None,
        agents=mean(agents) if agents else None,
    )
