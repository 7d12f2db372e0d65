"""Goals: one figure from where it stood to where it should be by a day, and how far it came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from medoffice.practice import records

MET, PARTLY, NOT_MET, DROPPED = "met", "partly met", "not met", "dropped"
HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Goal:
    """A goal of one person.

    Parameters
    ----------
    goal : str
        What is to be better.
    measure : str
        How it is measured.
    unit : str
        Unit of the figures.
    baseline, target : int or fractions.Fraction
        Where it stood when it was set, and where it should be. The target may be lower.
    set_on, due_on : datetime.date
        When it was set, and by when it is due.
    result : int or fractions.Fraction, optional
        Where it stood on the due day; None if nobody judged it.
    staff_id : str
        Whose goal it is.

    Raises
    ------
    ValueError
        If no way leads from the baseline to the target, or it is due before it was set.
    """

    goal: str
    measure: str
    unit: str
    baseline: Fraction | int
    target: Fraction | int
    set_on: date
    due_on: date
    result: Fraction | int | None = None
    staff_id: str = ""

    def __post_init__(self) -> None:
        """Refuse a goal nobody can reach or judge."""
        if self.target == self.baseline:
            raise ValueError(
                f"target of {self.goal!r}: {self.target} is where it stands now; expected another"
            )
        if self.due_on <= self.set_on:
            raise ValueError(
                f"due_on of {self.goal!r}: {self.due_on}; expected after {self.set_on}"
            )
        for name in ("goal", "measure", "unit"):
            if not getattr(self, name).strip():
                raise ValueError(f"{name} of {self.goal!r} is empty; expected words")

    def way(self, figure: Fraction | int) -> Fraction:
        """Return the share of the way from baseline to target: 1 is there, below 0 is backward."""
        return Fraction(figure - self.baseline) / (self.target - self.baseline)

    def wanted_on(self, day: date) -> Fraction:
        """Return where the figure should stand on a day, if it moves evenly.

        Parameters
        ----------
        day : datetime.date
            Before it is set, the figure is the baseline; after it is due, the target.

        Returns
        -------
        fractions.Fraction
            In the goal's unit.
        """
        days = Fraction((day - self.set_on).days, (self.due_on - self.set_on).days)
        return self.baseline + min(max(days, Fraction(0)), Fraction(1)) * (
            self.target - self.baseline
        )

    @property
    def status(self) -> str:
        """Met; partly met from half of the way on; not met; dropped if nobody judged it."""
        if self.result is None:
            return DROPPED
        way = self.way(self.result)
        return MET if way >= 1 else PARTLY if way >= HALF else NOT_MET


def goals(cycle: str | None = None) -> Iterator[Goal]:
    """Give the goals of Willow Bend.

    Parameters
    ----------
    cycle : str, optional
        A year; by default all.

    Yields
    ------
    Goal
        In the order of the table.
    """
    for row in records("goals"):
        if cycle in (None, row["cycle"]):
            yield Goal(
                row["goal"],
                row["measure"],
                row["unit"],
                row["baseline"],
                row["target"],
                row["set_on"],
                row["due_on"],
                row["result"],
                row["staff_id"],
            )
