"""Which few of many good ideas: the best set that the hours of a quarter allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

MOST_IDEAS = 20


@dataclass(frozen=True, slots=True)
class Idea:
    """Something one could take up.

    Parameters
    ----------
    name : str
        What it is.
    worth : int
        Cents a year, if it works.
    chance : float
        How likely it works, between 0 and 1.
    cost : int
        Cents it costs in the first year, whether it works or not.
    hours : int
        Hours of the manager and the team until it runs.
    """

    name: str
    worth: int
    chance: float
    cost: int
    hours: int

    def __post_init__(self) -> None:
        """Refuse an idea that cannot be."""
        if not 0 <= self.chance <= 1 or self.hours < 0:
            raise ValueError(
                f"{self.name}: a chance of {self.chance:g} and {self.hours} hours; expected 0 "
                "to 1, and 0 or more"
            )

    @property
    def expected(self) -> float:
        """Cents a year that may be expected: worth × chance − cost."""
        return self.worth * self.chance - self.cost

    @property
    def an_hour(self) -> float:
        """Expected cents for each hour; infinite where none is needed."""
        return self.expected / self.hours if self.hours else float("inf")


def best(ideas: Sequence[Idea], hours: int, most: int = 3) -> tuple[Idea, ...]:
    """Return the set with the largest expected worth, found by trying all.

    Parameters
    ----------
    ideas : sequence of Idea
        At most 20.
    hours : int
        Hours there are.
    most : int, default 3
        How many may be taken up at a time.

    Returns
    -------
    tuple of Idea
        The best one first; none that costs more than it may be expected to bring.

    Raises
    ------
    ValueError
        If there are too many ideas to try all sets.
    """
    if len(ideas) > MOST_IDEAS:
        raise ValueError(f"there are {len(ideas)} ideas: expected {MOST_IDEAS} at most")
    good = [idea for idea in ideas if idea.expected > 0]
    sets = [
        chosen
        for number in range(min(most, len(good)) + 1)
        for chosen in combinations(good, number)
        if sum(idea.hours for idea in chosen) <= hours
    ]
    found = max(sets, key=lambda chosen: (sum(idea.expected for idea in chosen), -len(chosen)))
    return tuple(sorted(found, key=lambda idea: -idea.expected))
