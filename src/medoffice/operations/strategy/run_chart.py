"""Run charts: a line of months and its median, with the two signals that need no formula."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

SHIFT, TREND = 6, 5
"""How many points in a row make a shift, and a trend.

R. J. Perla, L. P. Provost, S. K. Murray, "The run chart: a simple analytical tool for learning
from variation in healthcare processes", BMJ Quality & Safety 20 (2011), 46-51. Of their four
signals these two are used; too few or too many runs, and a point that looks astronomical, are not.
"""
ABOVE, BELOW, RISING, FALLING = "above", "below", "rising", "falling"


@dataclass(frozen=True, slots=True)
class Run:
    """Points in a row that luck seldom gives.

    Parameters
    ----------
    way : str
        ``"above"`` or ``"below"`` the median for a shift, ``"rising"`` or ``"falling"`` for a
        trend.
    first, last : int
        The first and the last point, counted from 0.
    points : int
        How many points of the run count; those that lie on the median, or repeat the value
        before them, do not.
    """

    way: str
    first: int
    last: int
    points: int


@dataclass(frozen=True, slots=True)
class RunChart:
    """Values in order of time, their median and what stands out.

    Parameters
    ----------
    values : tuple of float
        The points.
    median : float
        Of the baseline.
    runs : tuple of Run
        Shifts and trends, by their first point.
    """

    values: tuple[float, ...]
    median: float
    runs: tuple[Run, ...]

    def at(self, place: int) -> tuple[Run, ...]:
        """Return the runs that a point is part of, as they stood when it was the newest."""
        return tuple(run for run in self.runs if run.first <= place <= run.last)


def run_chart(values: Sequence[float], baseline: int | None = None) -> RunChart:
    """Draw up a run chart.

    Parameters
    ----------
    values : sequence of float
        In order of time.
    baseline : int, optional
        How many of the first values give the median; by default all.

    Returns
    -------
    RunChart

    Raises
    ------
    ValueError
        If there is no value, a value is no finite number, or the baseline is not 1 to all of them.

    Examples
    --------
    >>> run_chart([5, 7, 5, 7, 8, 8, 9, 8, 9, 8], baseline=4).runs
    (Run(way='above', first=3, last=9, points=7),)
    """
    points = tuple(values)
    for place, value in enumerate(points, 1):
        if not math.isfinite(value):
            raise ValueError(f"value {place} is {value!r}: expected a finite number")
    used = len(points) if baseline is None else baseline
    if not points or not 1 <= used <= len(points):
        raise ValueError(
            f"there are {len(points)} values and a baseline of {used}: expected a value at least, "
            "and a baseline of 1 to all of them"
        )
    middle = median(points[:used])
    runs = [*_shifts(points, middle), *_trends(points)]
    return RunChart(points, middle, tuple(sorted(runs, key=lambda run: (run.first, run.way))))


def _shifts(points: Sequence[float], middle: float) -> list[Run]:
    sides = [(place, value > middle) for place, value in enumerate(points) if value != middle]
    return [
        Run(ABOVE if side else BELOW, places[0], places[-1], len(places))
        for side, places in _stretches(sides)
        if len(places) >= SHIFT
    ]


def _trends(points: Sequence[float]) -> list[Run]:
    # A value that repeats the one before neither makes nor breaks a trend.
    kept = [place for place, value in enumerate(points) if place == 0 or value != points[place - 1]]
    steps = [(after, points[after] > points[before]) for before, after in pairwise(kept)]
    found = []
    for up, places in _stretches(steps):
        begins = kept[kept.index(places[0]) - 1]
        if len(places) + 1 >= TREND:
            found.append(Run(RISING if up else FALLING, begins, places[-1], len(places) + 1))
    return found


def _stretches(marked: Sequence[tuple[int, bool]]) -> list[tuple[bool, list[int]]]:
    """Gather places in a row that have the same mark."""
    found: list[tuple[bool, list[int]]] = []
    for place, mark in marked:
        if found and found[-1][0] == mark:
            found[-1][1].append(place)
        else:
            found.append((mark, [place]))
    return found
