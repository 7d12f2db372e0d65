"""Whole cents out of shares: rounded once, as a spreadsheet rounds, and adding up again."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def rounded(amount: Fraction | int) -> int:
    """Round to a whole number, halves away from zero, as ROUND does in a spreadsheet.

    Parameters
    ----------
    amount : fractions.Fraction or int
        What to round.

    Returns
    -------
    int
    """
    amount = Fraction(amount)
    size = (2 * abs(amount.numerator) + amount.denominator) // (2 * amount.denominator)
    return size if amount >= 0 else -size


def shared(total: int, weights: Sequence[Fraction | int]) -> list[int]:
    """Share cents out by weight, so that the shares add up to the total.

    Each share is the difference between two rounded running sums, so no cent is lost.

    Parameters
    ----------
    total : int
        Cents to share out.
    weights : sequence of fractions.Fraction or int
        How much each part weighs; 0 or more.

    Returns
    -------
    list of int
        A share for each weight.

    Raises
    ------
    ValueError
        If a weight is below 0, or all are 0.
    """
    if any(weight < 0 for weight in weights) or not sum(weights):
        raise ValueError(f"the weights are {list(weights)}; expected 0 or more, not all 0")
    whole, reached, given, shares = Fraction(sum(weights)), Fraction(0), 0, []
    for weight in weights:
        reached += weight
        upto = rounded(total * reached / whole)
        shares.append(upto - given)
        given = upto
    return shares
