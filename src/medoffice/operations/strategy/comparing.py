"""What to ask before a figure is held against a published one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from medoffice.practice.facts import Benchmark


class Trap(StrEnum):
    """What makes a comparison unfair."""

    COUNTED = "counted differently"
    OTHERS = "other practices"
    OLD = "years old, or of no known year"
    SECOND_HAND = "quoted by somebody, not seen"
    BEST = "only those who did well answered"
    NOISE = "one month of few cases"
    GAMED = "a figure that one can improve without being better"


OLD_YEARS = 5
"""A teaching value; costs and pay age faster than the shape of a day."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published figure beside the way we count.

    Parameters
    ----------
    benchmark : Benchmark
        The published figure.
    same_count : bool
        Whether numerator and denominator are ours.
    same_kind : bool
        Whether those practices are like ours in specialty, size and patients.
    self_chosen : bool
        Whether those who answered chose to.
    """

    benchmark: Benchmark
    same_count: bool
    same_kind: bool
    self_chosen: bool = False

    def traps(self, year: int) -> list[Trap]:
        """Return what is to be minded in a year, the worst first."""
        found = {
            Trap.COUNTED: not self.same_count,
            Trap.OTHERS: not self.same_kind,
            Trap.BEST: self.self_chosen,
            Trap.OLD: _year(self.benchmark) is None or year - _year(self.benchmark) > OLD_YEARS,
            Trap.SECOND_HAND: self.benchmark.standing != "checked",
        }
        return [trap for trap, minded in found.items() if minded]

    def usable(self, year: int) -> bool:
        """Tell whether it may be held against our figure at all: the same is counted."""
        return Trap.COUNTED not in self.traps(year)


def _year(benchmark: Benchmark) -> int | None:
    digits = benchmark.year[-4:]
    return int(digits) if digits.isdigit() else None


def chance_that_one_looks_worse(lines: int, chance: float = 0.5) -> float:
    """Return how likely one line at least looks worse by luck alone, of so many that are steady.

    Parameters
    ----------
    lines : int
        How many lines, none of which has changed.
    chance : float, default 0.5
        How likely one line looks worse: half the time than in the month before.

    Raises
    ------
    ValueError
        If a figure cannot be.
    """
    if lines < 1 or not 0 <= chance <= 1:
        raise ValueError(
            f"{lines} lines and a chance of {chance:g}: expected 1 or more, and 0 to 1"
        )
    return 1 - (1 - chance) ** lines
