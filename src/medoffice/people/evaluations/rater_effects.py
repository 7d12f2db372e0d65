"""What a rater adds to the ratings: leniency, severity, halo, central tendency and drift.

Each sign is measured against the other raters of the same people. A sign is a reason to ask the
rater for examples; it is not a proof.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from statistics import StatisticsError, correlation, fmean, stdev

from medoffice.people.evaluations.forms import HIGHEST, LOWEST
from medoffice.people.evaluations.ratings import Ratings

LENIENCY, SEVERITY, HALO, CENTRAL = "leniency", "severity", "halo", "central tendency"


@dataclass(frozen=True)
class Limits:
    """From where on something is a sign.

    Parameters
    ----------
    shift : float
        Points of the scale above or below all raters of the same people.
    likeness : float
        Mean correlation between criteria, over people.
    spread : float
        Spread of a rater's ratings as a share of the mean spread of the others'.
    """

    shift: float
    likeness: float
    spread: float

    def on(self, scale: range) -> Limits:
        """Return the same limits for another scale than that of 1 to 5."""
        steps = len(scale) - 1
        return replace(self, shift=self.shift * steps / (HIGHEST - LOWEST))


@dataclass(frozen=True)
class RaterEffect:
    """How one rater rates, against all raters of the same people.

    Parameters
    ----------
    rater : str
        Who.
    mean : float
        Mean of the ratings given, by the weights of the criteria.
    shift : float
        The mean, less that of all raters: above 0 for a lenient rater, below 0 for a severe one.
    spread : float
        Standard deviation of the ratings given.
    spread_ratio : float or None
        The spread as a share of the mean spread of the others. None where theirs is 0.
    likeness : float or None
        Mean correlation between two criteria over people, over all pairs of criteria. None where
        no pair of criteria can be told apart, because one rating was given throughout.
    same_throughout : float
        Share of people who got the same rating on each criterion.
    """

    rater: str
    mean: float
    shift: float
    spread: float
    spread_ratio: float | None
    likeness: float | None
    same_throughout: float

    def signs(self, limits: Limits) -> list[str]:
        """Return the rater effects of which there is a sign."""
        found = []
        if self.shift >= limits.shift:
            found.append(LENIENCY)
        if self.shift <= -limits.shift:
            found.append(SEVERITY)
        if self.likeness is not None and self.likeness > limits.likeness:
            found.append(HALO)
        if self.spread_ratio is not None and self.spread_ratio < limits.spread:
            found.append(CENTRAL)
        return found


def rater_effects(ratings: Ratings, weights: Mapping[str, int] | None = None) -> list[RaterEffect]:
    """Return how each rater rates.

    Parameters
    ----------
    ratings : Ratings
        Only people whom every rater rated on every criterion are used.
    weights : mapping of str to int, optional
        The weight of each criterion in a rater's mean; by default all weigh the same.

    Returns
    -------
    list of RaterEffect
        From the most lenient to the most severe.

    Raises
    ------
    ValueError
        If there are fewer than two raters, or fewer than two people whom all of them rated.
    """
    crossed = ratings.crossed()
    if len(crossed.raters) < 2 or len(crossed.people) < 2:
        raise ValueError(
            f"{len(crossed.raters)} raters and {len(crossed.people)} people whom all of them "
            "rated: expected at least two of each"
        )
    shares = weights or dict.fromkeys(crossed.criteria, 1)
    columns = zip(*crossed.scores(shares), strict=True)
    means = dict(zip(crossed.raters, map(fmean, columns), strict=True))
    grand = fmean(means.values())
    spreads = {rater: stdev(crossed.of_rater(rater)) for rater in crossed.raters}
    effects = []
    for rater in crossed.raters:
        others = fmean(spread for who, spread in spreads.items() if who != rater)
        effects.append(
            RaterEffect(
                rater,
                means[rater],
                means[rater] - grand,
                spreads[rater],
                spreads[rater] / others if others else None,
                _likeness(crossed, rater),
                _same_throughout(crossed, rater),
            )
        )
    return sorted(effects, key=lambda effect: -effect.shift)


def _columns(ratings: Ratings, rater: str) -> dict[str, list[int]]:
    return {
        criterion: [ratings.value(rater, person, criterion) or 0 for person in ratings.people]
        for criterion in ratings.criteria
    }


def _likeness(ratings: Ratings, rater: str) -> float | None:
    pairs = combinations(_columns(ratings, rater).values(), 2)
    known = [value for one, other in pairs if (value := _correlation(one, other)) is not None]
    return fmean(known) if known else None


def _correlation(one: Sequence[int], other: Sequence[int]) -> float | None:
    """Return a correlation, or None where one of the two never changes."""
    try:
        return correlation(one, other)
    except StatisticsError:
        return None


def _same_throughout(ratings: Ratings, rater: str) -> float:
    rows = list(zip(*_columns(ratings, rater).values(), strict=True))
    return sum(len(set(row)) == 1 for row in rows) / len(rows)


@dataclass(frozen=True)
class Drift:
    """How a rater's ratings moved between two occasions.

    Parameters
    ----------
    rater : str
        Who.
    pairs : int
        How many ratings were given both times, to the same person on the same criterion.
    change : float
        Mean of the later ratings less the earlier ones.
    same : float
        Share of the pairs in which the rating was the same.
    """

    rater: str
    pairs: int
    change: float
    same: float


def drift(earlier: Ratings, later: Ratings) -> list[Drift]:
    """Return for each rater how the ratings of the same people on the same criteria moved.

    Within weeks, a change is the rater's. Over a year the work may have changed too: then compare
    the raters with each other, and look for what happened.

    Parameters
    ----------
    earlier, later : Ratings
        Of two occasions.

    Returns
    -------
    list of Drift
        The raters who gave any rating both times, in order of name.
    """
    found = []
    for rater in sorted(set(earlier.raters) & set(later.raters)):
        changes = [
            rating.value - before
            for rating in later
            if rating.rater == rater
            and (before := earlier.value(rater, rating.person, rating.criterion)) is not None
        ]
        if changes:
            same = sum(change == 0 for change in changes) / len(changes)
            found.append(Drift(rater, len(changes), fmean(changes), same))
    return found
