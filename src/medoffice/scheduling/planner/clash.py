"""The smallest set of things that cannot all be had.

A set of demands clashes if no plan keeps them all. Such a set is *smallest* if no clashing set
has fewer members, and *irreducible* if it no longer clashes once any one member is dropped. A
smallest set is irreducible; an irreducible one need not be smallest.

The search follows Ignatiev, Previti, Liffiton and Marques-Silva, "Smallest MUS extraction with
minimal hitting set dualization", Principles and Practice of Constraint Programming (2015). Each
set of demands whose dropping makes a plan possible must share a member with every clash. So the
fewest members that share one with each such set found so far are no more than a smallest clash
has; if they clash themselves, they are one. If not, as many demands as possible are added, and
what is left over is one more such set.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

Most = Callable[[Collection[int]], frozenset[int] | None]
"""Gives as many demands as can be had together with some; None if those cannot be had."""

ROUNDS = 100


@dataclass(frozen=True)
class Clash:
    """Demands that cannot all be had.

    Parameters
    ----------
    members : frozenset of int
        Their numbers.
    smallest : bool
        Whether it is shown that no clash has fewer. If not, the clash is irreducible.
    """

    members: frozenset[int]
    smallest: bool


def smallest_clash(count: int, most: Most, rounds: int = ROUNDS) -> Clash | None:
    """Find a smallest set of demands that clash.

    Parameters
    ----------
    count : int
        How many demands there are; they are numbered from 0.
    most : callable
        Given the numbers of some demands, returns a set of demands that can be had together, has
        those in it, and to which none can be added; or None if they clash.
    rounds : int, default 100
        After so many rounds the search gives an irreducible clash instead of a smallest.

    Returns
    -------
    Clash or None
        None if all demands can be had.
    """
    everything = frozenset(range(count))
    if most(everything) is not None:
        return None
    corrections: list[frozenset[int]] = []
    for _ in range(rounds):
        fewest = _fewest_that_hit(corrections)
        had = most(fewest)
        if had is None:
            return Clash(fewest, smallest=True)
        corrections.append(everything - had)
    return Clash(_irreducible(everything, most), smallest=False)


def _fewest_that_hit(sets: Sequence[frozenset[int]]) -> frozenset[int]:
    """Return a smallest set that shares a member with each of some sets."""
    if not sets:
        return frozenset()
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    members = sorted(frozenset().union(*sets))
    hits = np.array([[member in one for member in members] for one in sets], dtype=float)
    result = milp(
        np.ones(len(members)),
        integrality=np.ones(len(members)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(hits, lb=1),
    )
    return frozenset(m for m, value in zip(members, result.x, strict=True) if value > 0.5)


def _irreducible(clash: frozenset[int], most: Most) -> frozenset[int]:
    """Drop from a clash, half by half, what it does not need."""
    needed, left, size = clash, sorted(clash), max(len(clash) // 2, 1)
    while left:
        tried = frozenset(left[:size])
        if most(needed - tried) is None:
            needed -= tried
            left = left[size:]
        elif size == 1:
            left = left[1:]
        else:
            size = max(size // 2, 1)
    return needed
