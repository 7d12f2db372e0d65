"""Strengths, weaknesses, opportunities and threats that lead to measures, or are crossed out.

A list of four boxes is where most offices stop. Here each line says what it rests on, and what
follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST = 4
"""Lines in a box; a teaching value."""


class Box(StrEnum):
    """One of the four."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"

    @property
    def inside(self) -> bool:
        """Whether it is about the practice itself, and not about what lies around it."""
        return self in (Box.STRENGTH, Box.WEAKNESS)


class Rests(StrEnum):
    """What a line rests on."""

    MEASURE = "a measure of our own"
    RULE = "a rule"
    MARKET = "a payer, a competitor, the town"
    BENCHMARK = "a published figure"
    OPINION = "an opinion"


INSIDE, OUTSIDE = frozenset({Rests.MEASURE}), frozenset({Rests.RULE, Rests.MARKET})


@dataclass(frozen=True, slots=True)
class Item:
    """A line in a box.

    Parameters
    ----------
    box : Box
        Where it stands.
    text : str
        What it says.
    rests : Rests
        What it rests on.
    evidence : str
        The figure, the rule or the paper itself.
    follows : str
        The objective that follows, or why none does.
    """

    box: Box
    text: str
    rests: Rests
    evidence: str = ""
    follows: str = ""

    def remarks(self) -> list[str]:
        """Return what is to be asked about the line, a sentence each."""
        found = []
        if self.rests is Rests.OPINION or not self.evidence:
            found.append("Which figure or paper shows it?")
        if self.box.inside and self.rests in OUTSIDE:
            found.append(f"That lies outside the practice: it is no {self.box}.")
        if not self.box.inside and self.rests in INSIDE:
            found.append(f"That lies inside the practice: it is no {self.box}.")
        if not self.follows:
            found.append("What follows from it? If nothing, cross it out.")
        return found


@dataclass(frozen=True, slots=True)
class Move:
    """A line from within crossed with one from outside."""

    inner: Item
    outer: Item

    @property
    def kind(self) -> str:
        """What to do with the two."""
        return MOVES[self.inner.box, self.outer.box]


MOVES = {
    (Box.WEAKNESS, Box.THREAT): "mend it first",
    (Box.WEAKNESS, Box.OPPORTUNITY): "mend it, to be able to",
    (Box.STRENGTH, Box.THREAT): "use it to hold out",
    (Box.STRENGTH, Box.OPPORTUNITY): "use it",
}
"""By what presses most. Crossing the boxes is H. Weihrich, "The TOWS matrix: a tool for situational
analysis", Long Range Planning 15 (1982), 54-66."""


def moves(items: Iterable[Item], related: Iterable[tuple[str, str]]) -> list[Move]:
    """Cross lines from within with lines from outside that have to do with each other.

    Parameters
    ----------
    items : iterable of Item
        The lines.
    related : iterable of (str, str)
        Texts of a line from within and one from outside.

    Returns
    -------
    list of Move
        What presses most first.

    Raises
    ------
    ValueError
        If there is no such line, or both lie on the same side.
    """
    named = {item.text: item for item in items}
    found = []
    for inner, outer in related:
        for text in (inner, outer):
            if text not in named:
                raise ValueError(f"there is no line {text!r}; expected one of {', '.join(named)}")
        if not named[inner].box.inside or named[outer].box.inside:
            raise ValueError(
                f"{inner!r} and {outer!r}: expected a line from within, then one from outside"
            )
        found.append(Move(named[inner], named[outer]))
    order = list(MOVES.values())
    return sorted(found, key=lambda move: order.index(move.kind))


def faults(items: Sequence[Item]) -> list[str]:
    """Return what is wrong with a SWOT, a sentence each, line by line and then box by box."""
    found = [f"{item.text}: {remark}" for item in items for remark in item.remarks()]
    for box in Box:
        lines = sum(item.box is box for item in items)
        if lines == 0:
            found.append(f"There is no {box}.")
        elif lines > MOST:
            found.append(f"{lines} lines stand under {box}; expected {MOST} at most.")
    return found
