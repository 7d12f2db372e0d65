"""Fisher's exact test: how often luck alone brings a gap between two small groups."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import comb


@cache
def p_value(first_passed: int, first: int, second_passed: int, second: int) -> Fraction:
    """Return how often luck alone brings a difference as large as this one, or larger.

    Parameters
    ----------
    first_passed, first : int
        Of the first group, how many passed and how many there were.
    second_passed, second : int
        The same of the second group.

    Returns
    -------
    fractions.Fraction
        The two-sided p: with as many passing in all, dealt out at random, the chance of every
        split that is no likelier than the one seen.

    Raises
    ------
    ValueError
        If more passed than there were, or a group is empty.

    Notes
    -----
    R. A. Fisher, *Statistical Methods for Research Workers* (1934), section 21.02. The figures
    are exact, so that splits of the same chance are never told apart by rounding.
    """
    for passed, there in ((first_passed, first), (second_passed, second)):
        if there < 1 or not 0 <= passed <= there:
            raise ValueError(
                f"{passed} of {there} passed: expected at least one person, and from 0 to all of "
                "them passing"
            )
    passed = first_passed + second_passed
    ways = [
        comb(first, k) * comb(second, passed - k)
        for k in range(max(0, passed - second), min(first, passed) + 1)
    ]
    seen = comb(first, first_passed) * comb(second, second_passed)
    return Fraction(sum(way for way in ways if way <= seen), comb(first + second, passed))
