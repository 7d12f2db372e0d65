"""Time on call, in training and on the road: what of it is work.

29 CFR 785.17 (on call), 785.27-785.28 (training), 785.35 and 785.37-785.39 (travel). All answers
are minutes that must be paid and count toward the 40 hours.
"""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.people.hours.work_time import Span


@dataclass(frozen=True)
class OnCall:
    """A stretch on call.

    Parameters
    ----------
    minutes : int
        How long it lasts.
    own_time : bool
        Whether the worker can use the time freely, and only has to be reached.
    calls : int, default 0
        Minutes spent on the calls themselves.
    """

    minutes: int
    own_time: bool
    calls: int = 0

    def __post_init__(self) -> None:
        """Refuse more minutes of calls than there are."""
        if not 0 <= self.calls <= self.minutes:
            raise ValueError(f"calls is {self.calls}: expected minutes, 0 to {self.minutes}")

    @property
    def worked(self) -> int:
        """The minutes that are work."""
        return self.calls if self.own_time else self.minutes


@dataclass(frozen=True)
class Training:
    """A lecture, a meeting or a course.

    Parameters
    ----------
    minutes : int
        How long it lasts.
    outside_hours, voluntary, unrelated, no_work_done : bool
        The four tests: outside working hours; truly voluntary; not directly related to the job; no
        work done in it.
    """

    minutes: int
    outside_hours: bool
    voluntary: bool
    unrelated: bool
    no_work_done: bool = True

    @property
    def worked(self) -> int:
        """The minutes that are work: none only if all four tests are met."""
        met = (self.outside_hours, self.voluntary, self.unrelated, self.no_work_done)
        return 0 if all(met) else self.minutes


def one_day_trip(leaves: int, returns: int, usual_way: int, meal: int) -> int:
    """Return the minutes of work in a special trip of one day to another city.

    Parameters
    ----------
    leaves, returns : int
        Minutes at which the worker leaves home and is back.
    usual_way : int
        Minutes of the usual way to work and back, or of the way to the station and back.
    meal : int
        Minutes of the usual meal.

    Raises
    ------
    ValueError
        If the way and the meal take longer than the trip.
    """
    worked = returns - leaves - usual_way - meal
    if worked < 0:
        raise ValueError(
            f"usual_way and meal take {usual_way + meal} minutes: expected no more than the "
            f"{returns - leaves} of the trip"
        )
    return worked


def overnight_trip(travel: Span, usual_hours: Span, *, drives: bool = False) -> int:
    """Return the minutes of travel that are work, on a trip that goes overnight.

    Parameters
    ----------
    travel : (int, int)
        From when to when, on any day of the week.
    usual_hours : (int, int)
        The usual working hours of the worker; on a day off, those of a working day.
    drives : bool, default False
        Whether the worker must drive. Then all of it is work.
    """
    first, last = travel
    if drives:
        return last - first
    return max(min(last, usual_hours[1]) - max(first, usual_hours[0]), 0)
