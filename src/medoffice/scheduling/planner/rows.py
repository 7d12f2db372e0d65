"""What a rule asks, as sums over choices: the rows of the integer programme.

A choice is a person on a day on a shift, and is made or not. A row is a sum over choices that may
be at most its bound. A requirement is a sentence with the rows that say the same.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from medoffice.scheduling.planner.problem import Need
from medoffice.scheduling.planner.rules import Rule


class Choice(NamedTuple):
    """A person on a day on a shift."""

    person: str
    day: date
    shift: str


@dataclass(frozen=True)
class Row:
    """A sum over choices that may be at most a bound.

    Parameters
    ----------
    terms : dict
        What each choice adds to the sum if it is made.
    most : int
        The bound.
    weight : int, default 1
        What one above the bound counts: minutes for rules broken by the hour, or 1.
    """

    terms: dict[Choice, int]
    most: int
    weight: int = 1

    def above(self, made: Collection[Choice]) -> int:
        """Return by how much some choices go above the bound; 0 if they do not."""
        return max(sum(self.terms.get(choice, 0) for choice in made) - self.most, 0)


@dataclass(frozen=True)
class Requirement:
    """One thing that a rule asks of a plan.

    Parameters
    ----------
    rule : Rule
        The rule it belongs to.
    sentence : str
        What is asked, in words, without a full stop.
    rows : tuple of Row
        The same as inequalities.
    topic : str, optional
        A sentence that sums up this one and others, such as all places of a day.
    need : Need, optional
        The places it is about, if it is about places.
    """

    rule: Rule
    sentence: str
    rows: tuple[Row, ...]
    topic: str = ""
    need: Need | None = None

    def broken(self, made: Collection[Choice]) -> int:
        """Return how far some choices break it: minutes, or times (see :class:`Kind`)."""
        return sum(row.weight * row.above(made) for row in self.rows)
