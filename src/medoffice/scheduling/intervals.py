"""How sure a figure is: an interval for a share, and one for a simulated mean."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist


def _z(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence!r}: expected a number between 0 and 1")
    return NormalDist().inv_cdf((1 + confidence) / 2)


def wilson(successes: int, trials: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return Wilson's interval for a share, good for small samples too.

    Unlike the usual ± formula it never leaves 0..1, and it does not shrink to nothing
    when the count is 0 or all of them.

    Parameters
    ----------
    successes : int
        How many had the outcome (for example, no-shows).
    trials : int
        How many could have had it; at least 1.
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
    if trials < 1:
        raise ValueError(f"trials is {trials!r}: expected at least 1")
    if not 0 <= successes <= trials:
        raise ValueError(f"successes is {successes!r}: expected 0 to {trials} (the trials)")
    z = _z(confidence)
    share = successes / trials
    centre = share + z * z / (2 * trials)
    reach = z * math.sqrt(share * (1 - share) / trials + (z / (2 * trials)) ** 2)
    scale = 1 + z * z / trials
    # At 0 and at all of them one end is exact; rounding must not push it outside 0..1.
    low = 0.0 if successes == 0 else (centre - reach) / scale
    high = 1.0 if successes == trials else (centre + reach) / scale
    return low, high


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
