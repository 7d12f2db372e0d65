"""The hiring funnel: how many came to each stage, and where the others stayed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

APPLIED, SCREEN, CALL, INTERVIEW, OFFER, HIRED = (
    "applied", "met the minimum", "passed the call", "interviewed", "offered", "hired",
)  # fmt: skip
WITHDREW = "withdrew"


@dataclass(frozen=True)
class Application:
    """One person's application, as far as it has come.

    Parameters
    ----------
    candidate, opening, source : str
        As in the table ``candidates``.
    applied_on : datetime.date
        Day of the application.
    qualified : bool
        Whether the minimum of the posting is met.
    stage : str
        ``applied``, ``phone call``, ``interview`` or ``offer``: the last one reached.
    outcome : str
        What became of it.
    decided_on, checked_on : datetime.date or None
        Day of the outcome, and of the search in the exclusion list.
    """

    candidate: str
    opening: str
    source: str
    applied_on: date
    qualified: bool
    stage: str
    outcome: str
    decided_on: date | None = None
    checked_on: date | None = None

    @property
    def withdrew(self) -> bool:
        """Whether the candidate, and not the practice, ended it."""
        return self.outcome == WITHDREW


# Each step: its name, who comes to it, and who of them passes.
STEPS: tuple[tuple[str, Callable[[Application], bool], Callable[[Application], bool]], ...] = (
    (SCREEN, lambda each: True, lambda each: each.qualified),
    (CALL, lambda each: each.qualified and not (each.withdrew and each.stage == "phone call"),
     lambda each: each.stage in ("interview", "offer")),
    (OFFER, lambda each: each.stage in ("interview", "offer"), lambda each: each.stage == "offer"),
    (HIRED, lambda each: each.stage == "offer", lambda each: each.outcome == "hired"),
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One step of the funnel: how many came to it, and how many passed."""

    name: str
    came: int
    passed: int

    @property
    def rate(self) -> Fraction | None:
        """The share who passed; None if nobody came."""
        return Fraction(self.passed, self.came) if self.came else None


def step(name: str) -> tuple[Callable[[Application], bool], Callable[[Application], bool]]:
    """Return who comes to a step, and who of them passes.

    Raises
    ------
    ValueError
        If there is no such step.
    """
    for each, came, passed in STEPS:
        if each == name:
            return came, passed
    raise ValueError(f"step is {name!r}: expected one of {', '.join(each for each, *_ in STEPS)}")


def funnel(applications: Iterable[Application]) -> list[Step]:
    """Count who came to each step and who passed it.

    Who withdrew during the calls was neither passed nor turned down, and is left out of that
    step. A choice that still stands open counts as not passed yet.

    Raises
    ------
    ValueError
        If there is no application.
    """
    listed = list(applications)
    if not listed:
        raise ValueError("no application: expected at least one")
    made = []
    for name, came, passed in STEPS:
        there = [each for each in listed if came(each)]
        made.append(Step(name, len(there), sum(map(passed, there))))
    return made


def by_source(applications: Iterable[Application]) -> dict[str, tuple[int, int]]:
    """Return for each source how many applied and how many reached an interview."""
    counted: dict[str, tuple[int, int]] = {}
    for each in applications:
        applied, met = counted.get(each.source, (0, 0))
        counted[each.source] = applied + 1, met + (each.stage in ("interview", "offer"))
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1][1], -pair[1][0], pair[0])))


def checked_too_late(applications: Iterable[Application]) -> list[Application]:
    """Return offers whose search of the exclusion list came after them, or never came."""
    return [
        each
        for each in applications
        if each.stage == "offer"
        and each.decided_on is not None
        and (each.checked_on is None or each.checked_on > each.decided_on)
    ]
