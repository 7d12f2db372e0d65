"""How sure a figure is: intervals for a share and for the difference of two, and for a mean."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist


def _z(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence!r}: expected a number between 0 and 1")
    return NormalDist().inv_cdf((1 + confidence) / 2)


def wilson(successes: float, trials: float, confidence: float = 0.95) -> tuple[float, float]:
    """Return Wilson's interval for a share, good for small samples too.

    Unlike the usual ± formula it never leaves 0..1, and it does not shrink to nothing
    when the count is 0 or all of them.

    Parameters
    ----------
    successes : float
        How many had the outcome (for example, no-shows).
    trials : float
        How many could have had it; at least 1. Need not be whole: answers of the same people are
        worth fewer.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Returns
    -------
    tuple of float
        Lower and upper end, as shares between 0 and 1.

    Raises
    ------
    ValueError
        If the counts do not fit each other, or the level is not between 0 and 1.

    Notes
    -----
    Wilson's score interval without continuity correction: method 3 in R. G. Newcombe,
    "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
    (1998), 857-872.

    Examples
    --------
    >>> [round(end, 4) for end in wilson(81, 263)]
    [0.2553, 0.3662]
    """
    _check(successes, trials)
    z = _z(confidence)
    share = successes / trials
    centre = share + z * z / (2 * trials)
    reach = z * math.sqrt(share * (1 - share) / trials + (z / (2 * trials)) ** 2)
    scale = 1 + z * z / trials
    # At 0 and at all of them one end is exact; rounding must not push it outside 0..1.
    low = 0.0 if successes == 0 else (centre - reach) / scale
    high = 1.0 if successes == trials else (centre + reach) / scale
    return low, high


def clopper_pearson(successes: int, trials: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the exact interval for a share: never too narrow, and often a little too wide.

    Auditors and courts know it well. Its lower end is the share at which so many successes or
    more would be just too unlikely, and its upper end the share at which so many or fewer would.

    Parameters
    ----------
    successes, trials, confidence
        As for :func:`wilson`.

    Returns
    -------
    tuple of float
        Lower and upper end, as shares between 0 and 1.

    Raises
    ------
    ValueError
        As :func:`wilson`.

    Notes
    -----
    C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the
    case of the binomial", Biometrika 26 (1934), 404-413; method 5 in Newcombe (1998). Found by
    halving, so that a lab needs no package for it.

    Examples
    --------
    >>> [round(end, 4) for end in clopper_pearson(15, 148)]
    [0.0578, 0.1617]
    """
    _check(successes, trials)
    _z(confidence)  # refuses a level that is none
    tail = (1 - confidence) / 2
    low = 0.0 if successes == 0 else _share_where(successes, trials, 1 - tail)
    high = 1.0 if successes == trials else _share_where(successes + 1, trials, tail)
    return low, high


def difference(
    successes: float, trials: float, of_others: float, others: float, confidence: float = 0.95
) -> tuple[float, float]:
    """Return the interval for how far one share lies above another, of different people.

    An interval that holds 0 says that the two may well be the same.

    Parameters
    ----------
    successes, trials : float
        Of the first group.
    of_others, others : float
        Of the second.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Returns
    -------
    tuple of float
        Lower and upper end, between -1 and 1.

    Raises
    ------
    ValueError
        As :func:`wilson`.

    Notes
    -----
    Wilson's two intervals combined: method 10 in R. G. Newcombe, "Interval estimation for the
    difference between independent proportions", Statistics in Medicine 17 (1998), 873-890.

    Examples
    --------
    >>> [round(end, 4) for end in difference(56, 70, 48, 80)]
    [0.0524, 0.3339]
    """
    low, high = wilson(successes, trials, confidence)
    other_low, other_high = wilson(of_others, others, confidence)
    share, other = successes / trials, of_others / others
    return (
        share - other - math.hypot(share - low, other_high - other),
        share - other + math.hypot(high - share, other - other_low),
    )


def _check(successes: float, trials: float) -> None:
    if trials < 1:
        raise ValueError(f"trials is {trials!r}: expected at least 1")
    if not 0 <= successes <= trials:
        raise ValueError(f"successes is {successes!r}: expected 0 to {trials} (the trials)")


def _share_where(fewer_than: int, trials: int, chance: float) -> float:
    """Return the share at which the chance of fewer successes than a number is as given."""
    low, high = 0.0, 1.0
    while high - low > 1e-12:
        middle = (low + high) / 2
        # The larger the share, the less likely are few successes.
        if _chance_below(fewer_than, trials, middle) > chance:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _chance_below(number: int, trials: int, share: float) -> float:
    """Return the chance of fewer successes than a number, by the binomial law."""
    yes, no = math.log(share), math.log1p(-share)
    return math.fsum(
        math.exp(
            math.lgamma(trials + 1)
            - math.lgamma(k + 1)
            - math.lgamma(trials - k + 1)
            + k * yes
            + (trials - k) * no
        )
        for k in range(number)
    )


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean found by simulation, with its Monte-Carlo standard error.

    The error says how far luck in the draws can have moved the mean. It says nothing
    of how well the model fits a real clinic.

    Parameters
    ----------
    mean : float
        The estimate.
    standard_error : float
        Its standard error; not-a-number when it rests on a single day.
    """

    mean: float
    standard_error: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Estimate:
        """Return the mean of independent values and its standard error."""
        n = len(values)
        if n == 0:
            raise ValueError("values is empty: expected at least one")
        mean = math.fsum(values) / n
        if n == 1:
            return cls(mean, math.nan)
        variance = math.fsum((value - mean) ** 2 for value in values) / (n - 1)
        return cls(mean, math.sqrt(variance / n))

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Return the interval by the normal law, fair from about 30 days on."""
        reach = _z(confidence) * self.standard_error
        return self.mean - reach, self.mean + reach
