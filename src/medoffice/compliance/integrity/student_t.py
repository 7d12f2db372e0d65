"""Student's t: how many standard errors an interval from few items reaches to each side."""

from __future__ import annotations

import math
from functools import cache


@cache
def t_value(confidence: float, freedom: int) -> float:
    """Return the t that a two-sided interval of a given confidence takes.

    Parameters
    ----------
    confidence : float
        Level of confidence, between 0 and 1.
    freedom : int
        Degrees of freedom; at least 1. Of a plain sample, the items less one.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If the level is not between 0 and 1, or there is no degree of freedom.

    Notes
    -----
    The chance within ±t is a finite sum for a whole number of degrees of freedom: M. Abramowitz
    and I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.7.3 and 26.7.4. Turned
    around by halving, so that a lab needs no package for it.

    Examples
    --------
    >>> round(t_value(0.90, 29), 3)
    1.699
    """
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence!r}: expected a number between 0 and 1")
    if freedom < 1:
        raise ValueError(f"freedom is {freedom!r}: expected at least 1")
    low, high = 0.0, math.pi / 2
    while high - low > 1e-13:
        angle = (low + high) / 2
        if _within(angle, freedom) < confidence:
            low = angle
        else:
            high = angle
    return math.sqrt(freedom) * math.tan((low + high) / 2)


def _within(angle: float, freedom: int) -> float:
    """Return the chance that t lies within ±(root of the freedom times the angle's tangent)."""
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = freedom % 2
    if freedom == 1:
        return 2 * angle / math.pi
    term = cosine if odd else 1.0
    total = term
    for step in range(1 + odd, freedom - 2, 2):
        term *= cosine * cosine * step / (step + 1)
        total += term
    return 2 / math.pi * (angle + sine * total) if odd else sine * total
