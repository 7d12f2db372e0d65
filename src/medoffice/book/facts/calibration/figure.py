"""One figure of the practice beside the published or chosen one it was made to match."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice

if TYPE_CHECKING:
    import pandas as pd

INSIDE, NEAR, APART, OUTSIDE = "inside", "near", "apart", "outside"


@dataclass(frozen=True)
class Figure:
    """A figure with its target.

    Parameters
    ----------
    name : str
        What is measured, with its denominator.
    shown : str
        How to write a value, such as ``"{:.1f}%"``.
    measure : callable
        Works the figure out from the tables.
    benchmarks : tuple of str
        Ids of the benchmarks the target comes from.
    low, high : float
        The target. Equal if it is one number; infinite if it is open at that end.
    slack : float
        How far beside the target the figure may still lie, in its unit.
    why : str
        Why it may, or why the two cannot be compared, in a sentence.
    comparable : bool, default True
        Whether both were measured in the same way. If not, a figure within the slack is held to
        its place all the same, but said to be neither good nor bad.

    Raises
    ------
    ValueError
        If the target is upside down, or a slack or a comparison that fails is not explained.
    """

    name: str
    shown: str
    measure: Callable[[], float]
    benchmarks: tuple[str, ...]
    low: float
    high: float
    slack: float = 0.0
    why: str = ""
    comparable: bool = True

    def __post_init__(self) -> None:
        """Refuse a target that cannot be met or is not explained."""
        if self.low > self.high:
            raise ValueError(f"{self.name}: the target runs from {self.low} down to {self.high}")
        if (bool(self.slack) or not self.comparable) != bool(self.why):
            raise ValueError(
                f"{self.name}: a slack needs a reason, and a reason a slack; so does what cannot "
                "be compared"
            )

    @property
    def ours(self) -> float:
        """The practice's figure."""
        return _measured(self)

    @property
    def verdict(self) -> str:
        """Say whether the figure is inside its target, near it, apart from it, or outside."""
        if not self.low - self.slack <= self.ours <= self.high + self.slack:
            return OUTSIDE
        if not self.comparable:
            return APART
        return INSIDE if self.low <= self.ours <= self.high else NEAR

    @property
    def target(self) -> str:
        """The target in words."""
        low, high = self.shown.format(self.low), self.shown.format(self.high)
        if math.isinf(self.low):
            return f"at most {high}"
        if math.isinf(self.high):
            return f"at least {low}"
        return f"about {low}" if self.low == self.high else f"{low} to {high}"


@cache
def _measured(figure: Figure) -> float:
    return float(figure.measure())


@cache
def table(name: str) -> pd.DataFrame:
    """Return a table of the practice, read once."""
    return practice.load(name)


@cache
def benchmark(benchmark_id: str) -> practice.Benchmark:
    """Return a benchmark.

    Raises
    ------
    KeyError
        If there is none with this id.
    """
    return practice.benchmarks()[benchmark_id]


def span(benchmark_id: str) -> tuple[float, float]:
    """Return the range a benchmark gives."""
    found = benchmark(benchmark_id)
    return found.low, found.high


def value(benchmark_id: str) -> float:
    """Return the one number a benchmark gives."""
    return benchmark(benchmark_id).value


def in_range(
    name: str,
    shown: str,
    measure: Callable[[], float],
    benchmark_id: str,
    slack: float = 0.0,
    why: str = "",
    comparable: bool = True,
) -> Figure:
    """Return a figure whose target is the range of one benchmark."""
    ends = span(benchmark_id)
    return Figure(name, shown, measure, (benchmark_id,), *ends, slack, why, comparable)


def about(
    name: str,
    shown: str,
    measure: Callable[[], float],
    benchmark_id: str,
    share: float,
    why: str,
) -> Figure:
    """Return a figure whose target is the number of one benchmark, give or take a share of it."""
    number = value(benchmark_id)
    return Figure(name, shown, measure, (benchmark_id,), number, number, share * number, why)


def at_most(
    name: str,
    shown: str,
    measure: Callable[[], float],
    benchmark_id: str,
    slack: float = 0.0,
    why: str = "",
    comparable: bool = True,
) -> Figure:
    """Return a figure that should not lie above the number of one benchmark."""
    high = value(benchmark_id)
    return Figure(name, shown, measure, (benchmark_id,), -math.inf, high, slack, why, comparable)


def at_least(
    name: str,
    shown: str,
    measure: Callable[[], float],
    benchmark_id: str,
    slack: float = 0.0,
    why: str = "",
) -> Figure:
    """Return a figure that should not lie below the number of one benchmark."""
    low = value(benchmark_id)
    return Figure(name, shown, measure, (benchmark_id,), low, math.inf, slack, why)
