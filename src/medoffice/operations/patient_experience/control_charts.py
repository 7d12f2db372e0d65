"""Control charts that tell a signal from noise: single values (XmR) and shares (p)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# What the mean moving range of two values is in standard deviations (d2), and how far the
# largest ordinary range lies above the mean range (D4).
D2, D4 = 1.128, 3.267
# How far the limits lie from the centre, in standard deviations.
REACH = 3


@dataclass(frozen=True, slots=True)
class Point:
    """One period on a chart.

    Parameters
    ----------
    value, centre, sigma : float
        The value, the centre line, and the standard deviation that is luck.
    lower, upper : float
        The limits.
    """

    value: float
    centre: float
    sigma: float
    lower: float
    upper: float

    @property
    def distance(self) -> float:
        """Return how far the value lies above the centre, in standard deviations."""
        if not self.sigma:
            return 0.0 if self.value == self.centre else math.copysign(math.inf, self._above)
        return self._above / self.sigma

    @property
    def _above(self) -> float:
        return self.value - self.centre


@dataclass(frozen=True, slots=True)
class Rule:
    """A published rule: so many of the last few points beyond a distance, on one side.

    Parameters
    ----------
    name : str
        What the rule is called here.
    needed, window : int
        How many of how many points in a row.
    beyond : float
        Standard deviations from the centre, which a point must pass.
    """

    name: str
    needed: int
    window: int
    beyond: float


# Western Electric Company, Statistical Quality Control Handbook (1956), also in the NIST/SEMATECH
# e-Handbook of Statistical Methods, section 6.3.2.
OUTSIDE = Rule("outside a limit", 1, 1, 3)
TWO_OF_THREE = Rule("2 of 3 points near a limit", 2, 3, 2)
FOUR_OF_FIVE = Rule("4 of 5 points away from the centre", 4, 5, 1)
RUN_OF_EIGHT = Rule("8 points in a row on one side", 8, 8, 0)
WESTERN_ELECTRIC = (OUTSIDE, TWO_OF_THREE, FOUR_OF_FIVE, RUN_OF_EIGHT)
# Shares of small counts are lopsided, and the two middle rules then cry wolf.
FOR_SHARES = (OUTSIDE, RUN_OF_EIGHT)


@dataclass(frozen=True, slots=True)
class Signal:
    """A point at which a rule is met.

    Parameters
    ----------
    place : int
        The point, counted from 0.
    rule : Rule
        The rule.
    side : str
        ``"above"`` or ``"below"`` the centre.
    """

    place: int
    rule: Rule
    side: str


def signals(points: Sequence[Point], rules: Sequence[Rule] = WESTERN_ELECTRIC) -> list[Signal]:
    """Return each point at which a rule is met, in order.

    Each more rule finds a change sooner and cries wolf more often: with nothing changed, the first
    rule alone signals once in about 370 points, all four once in about 92 (C. W. Champ and
    W. H. Woodall, Technometrics 29 (1987), 393-399).

    Parameters
    ----------
    points : sequence of Point
        The periods in order.
    rules : sequence of Rule, default WESTERN_ELECTRIC
        Which rules are used. Choose them before you look at the chart.

    Returns
    -------
    list of Signal
        A point itself must lie beyond the distance of the rule that it completes.
    """
    above = [point.distance for point in points]
    below = [-distance for distance in above]
    return [
        Signal(place, rule, side)
        for place in range(len(points))
        for rule in rules
        for side, distances in (("above", above), ("below", below))
        if _met(rule, distances, place)
    ]


def xmr_chart(values: Sequence[float], baseline: int | None = None) -> list[Point]:
    """Chart single values, such as one waiting time or one count a month.

    Parameters
    ----------
    values : sequence of float
        In order of time.
    baseline : int, optional
        How many of the first values set the centre and the limits; by default all. Leave out the
        month you ask about, or it pulls the limits to itself.

    Returns
    -------
    list of Point
        With limits 3 × mean moving range ÷ 1.128 either side of the mean.

    Raises
    ------
    ValueError
        If there are fewer than 2 values for the limits, or a value is no finite number.

    Notes
    -----
    NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.2.

    Examples
    --------
    >>> xmr_chart([4, 6, 4, 6])[0].upper
    10.319148936170214
    """
    used = _baseline(len(values), baseline, least=2)
    for place, value in enumerate(values, 1):
        if not math.isfinite(value):
            raise ValueError(f"value {place} is {value!r}: expected a finite number")
    centre = math.fsum(values[:used]) / used
    sigma = _mean_range(values[:used]) / D2
    reach = REACH * sigma
    return [Point(value, centre, sigma, centre - reach, centre + reach) for value in values]


def range_limit(values: Sequence[float], baseline: int | None = None) -> float:
    """Return the largest move from one value to the next that luck explains.

    Parameters
    ----------
    values, baseline
        As for :func:`xmr_chart`.

    Returns
    -------
    float
        3.267 × mean moving range.

    Raises
    ------
    ValueError
        If there are fewer than 2 values for the limits.
    """
    return D4 * _mean_range(values[: _baseline(len(values), baseline, least=2)])


def p_chart(
    counts: Sequence[int], totals: Sequence[int], baseline: int | None = None
) -> list[Point]:
    """Chart a share, such as best answers among those who answered; few answers, wide limits.

    Parameters
    ----------
    counts : sequence of int
        How many had the outcome in each period.
    totals : sequence of int
        How many could have had it, at least 1.
    baseline : int, optional
        How many of the first periods set the centre; by default all.

    Returns
    -------
    list of Point
        With limits 3 √(p̄(1 − p̄)/n) either side of the centre p̄, never outside 0 to 1.

    Raises
    ------
    ValueError
        If there is no period, or a count does not fit its total; the message names the period.

    Notes
    -----
    NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.3.2.
    """
    if len(counts) != len(totals):
        raise ValueError(f"{len(counts)} counts and {len(totals)} totals: expected as many of each")
    for place, (count, total) in enumerate(zip(counts, totals, strict=True), 1):
        if total < 1:
            raise ValueError(f"total {place} is {total!r}: expected at least 1")
        if not 0 <= count <= total:
            raise ValueError(f"count {place} is {count!r}: expected 0 to {total} (its total)")
    used = _baseline(len(counts), baseline, least=1)
    centre = sum(counts[:used]) / sum(totals[:used])
    return list(_shares(counts, totals, centre))


def _shares(counts: Sequence[int], totals: Sequence[int], centre: float) -> Iterator[Point]:
    for count, total in zip(counts, totals, strict=True):
        sigma = math.sqrt(centre * (1 - centre) / total)
        reach = REACH * sigma
        yield Point(
            count / total, centre, sigma, max(0.0, centre - reach), min(1.0, centre + reach)
        )


def _met(rule: Rule, distances: Sequence[float], place: int) -> bool:
    if place + 1 < rule.needed or not distances[place] > rule.beyond:
        return False
    window = distances[max(0, place + 1 - rule.window) : place + 1]
    return sum(distance > rule.beyond for distance in window) >= rule.needed


def _mean_range(values: Sequence[float]) -> float:
    return math.fsum(abs(after - before) for before, after in pairwise(values)) / (len(values) - 1)


def _baseline(length: int, baseline: int | None, least: int) -> int:
    if length < least:
        raise ValueError(f"there are {length} periods: expected at least {least}")
    used = length if baseline is None else baseline
    if not least <= used <= length:
        raise ValueError(f"baseline is {baseline!r}: expected {least} to {length} (the periods)")
    return used
