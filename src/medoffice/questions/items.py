"""How the items of a test did: how hard each was, and whether it tells good work from weak.

An **item** is a question of an exam or a task of an assignment. Its **difficulty** is the mean
share of its points that was got, so that an easy item has a high one. Its **discrimination** is
the correlation of its points with those of all other items: those who do well elsewhere should do
well here. It is *corrected*, for an item would always agree with a total that holds it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import atanh, sqrt, tanh
from statistics import NormalDist, StatisticsError, correlation, fmean, pvariance

SMALL = 30
"""Below so many people a coefficient says more about who they were than about the item."""

TOO_HARD, TOO_EASY = 0.30, 0.90
GOOD, WEAK = 0.20, 0.10
"""Limits in common use; see *Notes* of :meth:`Item.signs`."""


@dataclass(frozen=True)
class Item:
    """What the points of one item say.

    Parameters
    ----------
    name : str
        Of the item.
    of : float
        Points that can be had.
    people : int
        How many tried it.
    difficulty : float
        Mean share of the points, from 0 (nobody got any) to 1.
    full, none : int
        How many got all points, and how many none.
    discrimination : float or None
        Corrected correlation with the other items, from -1 to 1. None where it cannot be told:
        everybody got the same here or elsewhere, or there is no other item.
    interval : tuple of float or None
        Where the discrimination lies with 95% confidence; None with fewer than four people.
    """

    name: str
    of: float
    people: int
    difficulty: float
    full: int
    none: int
    discrimination: float | None
    interval: tuple[float, float] | None

    @property
    def is_small(self) -> bool:
        """Whether so few tried it that counts say more than coefficients."""
        return self.people < SMALL

    def signs(self) -> list[str]:
        """Return what an instructor should look at, in whole sentences.

        Notes
        -----
        A share from 0.30 to 0.90 and a discrimination of at least 0.20 are usual limits for tests
        in class; from 0.10 an item is watched, and below 0 its key may be wrong. With few people
        nothing is said of discrimination.
        """
        found = []
        if self.difficulty < TOO_HARD:
            found.append(
                f"Hard: {self.difficulty:.0%} of the points. Was it taught, and is it clear?"
            )
        if self.difficulty > TOO_EASY:
            found.append(f"Easy: {self.difficulty:.0%} of the points. It tells nobody apart.")
        if self.is_small or self.discrimination is None:
            return found
        if self.discrimination < 0:
            found.append("Those who do well elsewhere do worse here: is it marked rightly?")
        elif self.discrimination < WEAK:
            found.append("It hardly goes with the rest: does it ask for the same things?")
        elif self.discrimination < GOOD:
            found.append("It goes with the rest only a little: watch it.")
        return found


def analyze(points: Sequence[Mapping[str, float]], of: Mapping[str, float]) -> list[Item]:
    """Work out what the points of a class say of each item.

    Parameters
    ----------
    points : sequence of mapping of str to float
        For each person the points of each item.
    of : mapping of str to float
        Points that can be had, by item, in the order of the test.

    Returns
    -------
    list of Item
        In the order of the test; empty if nobody took it.

    Raises
    ------
    ValueError
        If somebody has no points for an item, or an item has no points to be had.
    """
    for name, most in of.items():
        if most <= 0:
            raise ValueError(f"{name} has {most:g} points to be had: expected more than 0")
        for number, row in enumerate(points, start=1):
            if name not in row:
                raise ValueError(f"person {number} has no points for {name}: expected them")
    if not points:
        return []
    totals = [sum(row[name] for name in of) for row in points]
    items = []
    for name, most in of.items():
        column = [row[name] for row in points]
        rest = [total - mine for total, mine in zip(totals, column, strict=True)]
        found = _correlation(column, rest)
        items.append(
            Item(
                name,
                most,
                len(points),
                fmean(column) / most,
                sum(mine >= most for mine in column),
                sum(mine <= 0 for mine in column),
                found,
                None if found is None else interval(found, len(points)),
            )
        )
    return items


def _correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    try:
        return max(-1.0, min(1.0, correlation(one, other)))
    except StatisticsError:  # one of them never changes
        return None


def interval(found: float, people: int, confidence: float = 0.95) -> tuple[float, float] | None:
    """Return where a correlation lies, by Fisher's transformation.

    Parameters
    ----------
    found : float
        The correlation of a sample, from -1 to 1.
    people : int
        How many were in it.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Returns
    -------
    tuple of float or None
        The ends; None with fewer than four people.

    Raises
    ------
    ValueError
        If the correlation or the level is out of range.

    Notes
    -----
    R. A. Fisher, "On the probable error of a coefficient of correlation deduced from a small
    sample", Metron 1 (1921), 3-32: atanh(r) is nearly normal with the variance 1 / (n - 3).
    """
    if not -1 <= found <= 1:
        raise ValueError(f"the correlation is {found!r}: expected a number from -1 to 1")
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence!r}: expected a number between 0 and 1")
    if people < 4:
        return None
    if abs(found) == 1:
        return found, found
    half = NormalDist().inv_cdf((1 + confidence) / 2) / sqrt(people - 3)
    return tanh(atanh(found) - half), tanh(atanh(found) + half)


@dataclass(frozen=True)
class Reliability:
    """How far the totals of a test would come out the same with other items of the kind.

    Parameters
    ----------
    alpha : float
        Cronbach's alpha; for items that are right or wrong it is Kuder and Richardson's formula
        20. From 0.70 on it will do for a class.
    error : float
        Standard error of a total, in points: two of three totals lie within so much of what the
        person would get on average.
    """

    alpha: float
    error: float


def reliability(
    points: Sequence[Mapping[str, float]], of: Mapping[str, float]
) -> Reliability | None:
    """Return the reliability of a test's totals.

    Parameters
    ----------
    points, of
        As for :func:`analyze`.

    Returns
    -------
    Reliability or None
        None with fewer than two items or two people, or where all totals are the same.

    Notes
    -----
    L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16
    (1951), 297-334. G. F. Kuder and M. W. Richardson, Psychometrika 2 (1937), 151-160.
    """
    if len(of) < 2 or len(points) < 2:
        return None
    totals = [sum(row[name] for name in of) for row in points]
    spread = pvariance(totals)
    if not spread:
        return None
    within = sum(pvariance([row[name] for row in points]) for name in of)
    alpha = len(of) / (len(of) - 1) * (1 - within / spread)
    return Reliability(alpha, sqrt(spread * (1 - alpha)))
