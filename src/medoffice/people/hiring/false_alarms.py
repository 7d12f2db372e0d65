"""How often a fair choice fails the four-fifths rule, and how often an unfair one is seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import comb

from medoffice.people.hiring.adverse_impact import RARE, Comparison, Group

Outcomes = tuple[tuple[int, int], ...]


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

    Notes
    -----
    Every outcome is counted with its binomial chance; nothing is drawn.
    """
    for rate in (first_rate, second_rate):
        if not 0 <= rate <= 1:
            raise ValueError(f"rate is {rate}: expected a share from 0 to 1")
    of_first = [_chance(passed, first, first_rate) for passed in range(first + 1)]
    of_second = [_chance(passed, second, second_rate) for passed in range(second + 1)]

    def together(outcomes: Iterable[tuple[int, int]]) -> float:
        return sum(of_first[a] * of_second[b] for a, b in outcomes)

    return Chances(*map(together, _found(first, second)))


@cache
def _found(first: int, second: int) -> tuple[Outcomes, Outcomes]:
    """Return the outcomes in which the rule warns, and those in which luck is no answer either."""
    below = [
        pair
        for passed in range(first + 1)
        for others in range(second + 1)
        if (
            pair := Comparison(Group("first", passed, first), Group("second", others, second))
        ).below
    ]
    rare = [pair for pair in below if pair.p < RARE]
    return _passed(below), _passed(rare)


def _passed(pairs: Iterable[Comparison]) -> Outcomes:
    return tuple((pair.group.passed, pair.highest.passed) for pair in pairs)


def _chance(passed: int, of: int, rate: float) -> float:
    return comb(of, passed) * rate**passed * (1 - rate) ** (of - passed)
