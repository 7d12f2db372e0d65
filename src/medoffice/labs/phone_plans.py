"""A floor to answer the phones with: what a reader sets, and what callers then meet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from medoffice import practice
from medoffice.scheduling.phone_line import Call, ring
from medoffice.scheduling.phone_week import HALF_AN_HOUR, Interval, UsualSlot, Week, usual_week
from medoffice.scheduling.phones import Staffing, people_needed
from medoffice.scheduling.queues import PhoneQueue, UnstableQueueError, erlang_a, erlang_c

MOST_PEOPLE = 6
MOST_BUSY = 0.85
FIRST_DRAWN = 22
"""Seed of the half hour drawn first: one in which some wait, and one hangs up."""

# Willow Bend's, rounded; the cells of the lab find both in the calls.
HANDLE, PATIENCE = 165, 270


@cache
def willow_bend() -> Week:
    """Return the usual week on Willow Bend's phones, over two years."""
    return usual_week(
        (
            Interval(row["start"], row["offered"], row["abandoned"], row["agents"])
            for row in practice.records("phone_calls")
        ),
        minutes=15,
    )


@dataclass(frozen=True)
class Floor:
    """What a reader can set for a half hour on the phones.

    Parameters
    ----------
    weekday : int
        1 is Monday.
    start : int
        Minutes after midnight at which the half hour begins.
    traffic : float
        Calls as a multiple of the usual ones.
    people : int
        People on the phones.
    handle_seconds : int
        What a call takes with the work after it, on average.
    patience_seconds : int or None
        How long callers hold on, on average; None if nobody hangs up.
    goal : float
        Share of callers to answer in time.
    target_seconds : int
        What "in time" means.
    shrinkage : float
        Share of their scheduled time in which people are not there.
    """

    weekday: int = 1
    start: int = 11 * 60 + 30
    traffic: float = 1.0
    people: int = 2
    handle_seconds: int = HANDLE
    patience_seconds: int | None = PATIENCE
    goal: float = 0.8
    target_seconds: int = 20
    shrinkage: float = 0.1

    @property
    def usual(self) -> UsualSlot:
        """What usually happens at Willow Bend in that half hour."""
        return willow_bend()[self.weekday, self.start]

    @property
    def calls(self) -> float:
        """Calls in the half hour, on average."""
        return self.usual.calls * self.traffic

    def line(self) -> PhoneQueue | None:
        """Return what callers meet; None if the line grows without end."""
        asked = (self.calls, HALF_AN_HOUR, self.handle_seconds, self.people, self.target_seconds)
        if self.patience_seconds is not None:
            return erlang_a(*asked, self.patience_seconds)
        try:
            return erlang_c(*asked)
        except UnstableQueueError:
            return None

    def with_people(self, people: int) -> Floor:
        """Return the same half hour with another number of people on the phones."""
        return replace(self, people=people)

    def needed(self) -> Staffing:
        """Return how many people the goal takes."""
        return people_needed(
            self.calls,
            HALF_AN_HOUR,
            self.handle_seconds,
            service_level=self.goal,
            target_seconds=self.target_seconds,
            max_occupancy=MOST_BUSY,
            shrinkage=self.shrinkage,
            patience_seconds=self.patience_seconds,
        )

    def to_show(self) -> range:
        """Return the numbers of people to compare: always a few, and one more than it takes."""
        return range(1, max(MOST_PEOPLE, self.needed().positions + 1, self.people) + 1)

    def one_half_hour(self, number: int) -> list[Call]:
        """Return one such half hour, call by call; the first is number 0."""
        return ring(
            self.calls,
            HALF_AN_HOUR,
            self.handle_seconds,
            self.people,
            self.patience_seconds,
            seed=FIRST_DRAWN + number,
        )
