"""Which items deserve attention: classes A, B and C by the value used."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

A, B, C = "A", "B", "C"
A_UP_TO, B_UP_TO = Fraction(80, 100), Fraction(95, 100)


def classes(
    used: Mapping[str, int], a_up_to: Fraction = A_UP_TO, b_up_to: Fraction = B_UP_TO
) -> dict[str, str]:
    """Sort items into classes by the value used, the largest first.

    Parameters
    ----------
    used : mapping of str to int
        Cents used of each item in a year or two.
    a_up_to, b_up_to : fractions.Fraction
        Shares of all value. An item is A while the items before it make up less than the first,
        B while they make up less than the second.

    Returns
    -------
    dict of str to str
        The class of each item, the largest value first; equal values by name.

    Raises
    ------
    ValueError
        If a value is below 0, or all are 0.
    """
    if wrong := [item for item, value in used.items() if value < 0]:
        raise ValueError(f"{wrong[0]} was used for {used[wrong[0]]} cents; expected 0 or more")
    total, so_far, found = sum(used.values()), 0, {}
    if not total:
        raise ValueError("nothing was used; expected a value above 0")
    for item in sorted(used, key=lambda item: (-used[item], item)):
        share = Fraction(so_far, total)
        found[item] = A if share < a_up_to else B if share < b_up_to else C
        so_far += used[item]
    return found
