"""What a day, or one decision in it, costs."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Costs:
    """What is lost beyond a usual day; below 0 is a gain.

    Parameters
    ----------
    cents : int
        Money, in cents.
    callers : float
        Callers who hang up.
    waiting : float
        Minutes that patients wait.
    visits : float
        Visits that are not made; what they would have brought is in the money.
    risk : int
        Times somebody's health was left to luck.
    """

    cents: int = 0
    callers: float = 0.0
    waiting: float = 0.0
    visits: float = 0.0
    risk: int = 0

    def __add__(self, other: Costs) -> Costs:
        """Return both together."""
        return Costs(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def __sub__(self, other: Costs) -> Costs:
        """Return what this costs more than the other."""
        return Costs(*(getattr(self, f.name) - getattr(other, f.name) for f in fields(self)))


NOTHING = Costs()
