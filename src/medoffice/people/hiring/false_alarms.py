"""How often a fair choice fails the four-fifths rule, and how often an unfair one is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import comb

from medoffice.people.hiring.adverse_impact import RARE, Comparison, Group


@dataclass(frozen=True)
class Chances:
    """How often, in many hirings of the same kind, each test speaks up.

    Parameters
    ----------
    four_fifths : float
        The first group's rate is below four fifths of the second's.
    beyond_luck : float
        And luck alone brings as large a gap in fewer than 5 of 100.
    """

    four_fifths: float
    beyond_luck: float


def chances(first: int, first_rate: float, second: int, second_rate: float) -> Chances:
    """Return how often tests find the first group behind the second.

    Parameters
    ----------
    first, second : int
        People of each group at the stage.
    first_rate, second_rate : float
        The chance to pass that each person really has, from 0 to 1. With both the same the
        choice is fair, and every finding is a false alarm.

    Raises
    ------
    ValueError
        If a group is empty or a rate is not from 0 to 1.
    """
    for rate in (first_rate, second_rate):
        if not 0 <= rate <= 1:
            raise ValueError(f"rate is {rate}: expected a share from 0 to 1")
    return Chances(
        _how_often(lambda each: each.below, first, first_rate, second, second_rate),
        _how_often(
            lambda each: each.below and each.p < RARE, first, first_rate, second, second_rate
        ),
    )


def _how_often(
    finds: Callable[[Comparison], bool],
    first: int, first_rate: float, second: int, second_rate: float,
) -> float:  # fmt: skip
    total = 0.0
    for passed in range(first + 1):
        for others in range(second + 1):
            pair = Comparison(Group("first", passed, first), Group("second", others, second))
            if finds(pair):
                total += _chance(passed, first, first_rate) * _chance(others, second, second_rate)
    return total


def _chance(passed: int, of: int, rate: float) -> float:
    return comb(of, passed) * rate**passed * (1 - rate) ** (of - passed)
