"""The people of a simulated clinic, the same whatever template books them.

To compare two templates fairly, both must meet the same patients. So each patient's luck is
drawn from a stream of its own, named by the seed and the patient's number: the third patient
of day 12 keeps the same chance of coming, the same habit of being late and the same length of
visit, however many others are booked. Statisticians call this common random numbers.

Only standard draws are kept here (uniform, normal, exponential with mean 1). A clinic turns
them into minutes, so that moving one slider leaves the people as they were.
"""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random
from typing import NamedTuple


class Luck(NamedTuple):
    """The draws of one booked patient, day by day."""

    show: list[float]
    """Uniform: comes if it is at least the no-show probability."""
    lateness: list[float]
    """Standard normal."""
    visit: list[float]
    """Standard normal."""


class WalkInLuck(NamedTuple):
    """The draws of one walk-in, day by day."""

    gap: list[float]
    """Exponential with mean 1: the time since the walk-in before."""
    visit: list[float]
    """Standard normal."""


class _Stream:
    """Draws of one number in the queue, made as far as anyone has asked."""

    def __init__(self, name: str, luck: Luck | WalkInLuck) -> None:
        self.random = Random(name)
        self.luck = luck


class Patients:
    """All patients of all days for one seed.

    Parameters
    ----------
    seed : int
        Two objects with one seed hold the same people.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._booked: list[_Stream] = []
        self._walk_ins: list[_Stream] = []
        self._requests = Random(f"{seed}/same-day requests")
        self._request_draws: list[float] = []

    def booked(self, number: int, days: int) -> Luck:
        """Return the draws of the booked patient with this number, for at least `days` days."""
        while len(self._booked) <= number:
            name = f"{self._seed}/booked/{len(self._booked)}"
            self._booked.append(_Stream(name, Luck([], [], [])))
        stream = self._booked[number]
        luck, draw = stream.luck, stream.random
        for _ in range(days - len(luck.show)):
            luck.show.append(draw.random())
            luck.lateness.append(draw.gauss())
            luck.visit.append(draw.gauss())
        return luck

    def walk_in(self, number: int, days: int) -> WalkInLuck:
        """Return the draws of the walk-in with this number, for at least `days` days."""
        while len(self._walk_ins) <= number:
            name = f"{self._seed}/walk-in/{len(self._walk_ins)}"
            self._walk_ins.append(_Stream(name, WalkInLuck([], [])))
        stream = self._walk_ins[number]
        luck, draw = stream.luck, stream.random
        for _ in range(days - len(luck.gap)):
            luck.gap.append(draw.expovariate(1.0))
            luck.visit.append(draw.gauss())
        return luck

    def same_day_requests(self, days: int, mean: float) -> list[int]:
        """Return how many people call for a same-day visit, for each day."""
        while len(self._request_draws) < days:
            self._request_draws.append(self._requests.random())
        return [_poisson(draw, mean) for draw in self._request_draws[:days]]


@lru_cache(maxsize=4)
def patients(seed: int) -> Patients:
    """Return the patients of a seed, kept so that the next move of a slider need not redraw."""
    return Patients(seed)


def _poisson(draw: float, mean: float) -> int:
    """Return the Poisson quantile of a uniform draw: a higher mean never gives fewer."""
    count, chance = 0, math.exp(-mean)
    passed = chance
    # The sum may stop just below 1 by rounding; a chance of 0 ends the search then.
    while passed <= draw and chance > 0:
        count += 1
        chance *= mean / count
        passed += chance
    return count
