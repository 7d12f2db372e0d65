"""How many surveys it takes to know a share, and to tell that it has changed."""

from __future__ import annotations

import math
from statistics import NormalDist


def for_margin(share: float, margin: float, confidence: float = 0.95) -> int:
    """Return how many answers tell a share within a margin either way.

    Parameters
    ----------
    share : float
        What is expected, between 0 and 1; 0.5 asks for the most.
    margin : float
        As a share: 0.05 is five points.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Returns
    -------
    int
        Answers, not surveys sent: divide by the share of people who answer.

    Raises
    ------
    ValueError
        If a number is not between 0 and 1.

    Notes
    -----
    z²p(1 − p)/d² (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 4.4), rounded up.

    Examples
    --------
    >>> for_margin(0.5, 0.05)
    385
    """
    _between_0_and_1(share=share, margin=margin, confidence=confidence)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    return math.ceil(z * z * share * (1 - share) / margin**2)


def margin(share: float, people: int, confidence: float = 0.95) -> float:
    """Return the usual margin of a share, either way: what a newspaper calls plus or minus.

    It is good for many answers and a share in the middle. For few answers, or a share near 0 or
    1, :func:`medoffice.scheduling.intervals.wilson` tells it better.

    Parameters
    ----------
    share : float
        Between 0 and 1.
    people : int
        Who answered, at least 1.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Raises
    ------
    ValueError
        If a number is out of its range.

    Notes
    -----
    z√(p(1 − p)/n), after Wald (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 3.4).

    Examples
    --------
    >>> round(margin(0.82, 30), 2)
    0.14
    """
    _between_0_and_1(share=share, confidence=confidence)
    if people < 1:
        raise ValueError(f"people is {people!r}: expected at least 1")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    return z * math.sqrt(share * (1 - share) / people)


def for_change(before: float, after: float, power: float = 0.8, confidence: float = 0.95) -> int:
    """Return how many answers each of two periods needs, to tell one share from another.

    Parameters
    ----------
    before, after : float
        The shares to be told apart, between 0 and 1.
    power : float, default 0.8
        How likely a true change of that size is to be seen.
    confidence : float, default 0.95
        How likely no change is to be left unreported.

    Returns
    -------
    int
        Answers in each period, other people in each.

    Raises
    ------
    ValueError
        If a number is not between 0 and 1, or the shares are the same.

    Notes
    -----
    Normal law with a pooled share where nothing has changed (J. L. Fleiss, B. Levin, M. C. Paik,
    Statistical Methods for Rates and Proportions, 3rd ed. 2003, section 4.2, without correction
    for continuity), as R's ``power.prop.test``; rounded up.

    Examples
    --------
    >>> for_change(0.82, 0.87)
    822
    """
    _between_0_and_1(before=before, after=after, power=power, confidence=confidence)
    if before == after:
        raise ValueError(f"before and after are both {before!r}: expected two different shares")
    z = NormalDist().inv_cdf
    mean = (before + after) / 2
    unchanged = z((1 + confidence) / 2) * math.sqrt(2 * mean * (1 - mean))
    changed = z(power) * math.sqrt(before * (1 - before) + after * (1 - after))
    return math.ceil(((unchanged + changed) / (before - after)) ** 2)


def _between_0_and_1(**numbers: float) -> None:
    for name, number in numbers.items():
        if not 0 < number < 1:
            raise ValueError(f"{name} is {number!r}: expected a number between 0 and 1")
