"""Competence watched and signed off: who may do a task alone, and what is still to be seen.

A test says that somebody knows. Only watching says that somebody can. Each step is watched until
it was done right often enough; a critical step done wrong begins its count anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Step:
    """A step of a task, as the assessor watches it.

    Parameters
    ----------
    name : str
        What is done, in words that two assessors see alike.
    critical : bool
        Whether doing it wrong can hurt somebody.
    """

    name: str
    critical: bool = False


@dataclass(frozen=True)
class Observation:
    """A step that was watched.

    Parameters
    ----------
    step : str
        Name of the step.
    on : datetime.date
        The day.
    right : bool
        Whether it was done as written.
    by : str
        Who watched.
    """

    step: str
    on: date
    right: bool
    by: str


@dataclass(frozen=True)
class SignOff:
    """Where somebody stands with a task.

    Parameters
    ----------
    person : str
        Who does the task.
    steps : tuple of Step
        The task.
    needed : int
        How often each step must be done right.
    seen : tuple of Observation
        What was watched, in order of the days.
    """

    person: str
    steps: tuple[Step, ...]
    needed: int
    seen: tuple[Observation, ...]

    def counts(self, step: Step) -> int:
        """Return how often a step was done right; of a critical one, since it last went wrong."""
        right = 0
        for each in self.seen:
            if each.step == step.name:
                right = right + 1 if each.right else (0 if step.critical else right)
        return right

    def missing(self) -> dict[str, int]:
        """Return the steps still to be watched, and how often."""
        left = {step.name: self.needed - self.counts(step) for step in self.steps}
        return {name: count for name, count in left.items() if count > 0}

    @property
    def may_work_alone(self) -> bool:
        """Whether every step was done right often enough."""
        return not self.missing()


def sign_off(
    person: str,
    steps: Iterable[Step],
    seen: Iterable[Observation],
    *,
    needed: int = 3,
    assessors: Iterable[str],
) -> SignOff:
    """Check what was watched, and say where somebody stands.

    Parameters
    ----------
    person : str
        Who does the task.
    steps : iterable of Step
        The task.
    seen : iterable of Observation
        What was watched.
    needed : int, default 3
        How often each step must be done right; a teaching value, set it for the task.
    assessors : iterable of str
        Who may watch.

    Raises
    ------
    ValueError
        If somebody watched who may not, or watched himself or herself, or if a step is not one
        of the task.
    """
    steps, allowed = tuple(steps), set(assessors)
    names = {step.name for step in steps}
    ordered = sorted(seen, key=lambda each: each.on)
    for each in ordered:
        if each.step not in names:
            raise ValueError(f"{each.step!r} on {each.on} is not a step of this task")
        if each.by == person:
            raise ValueError(
                f"{person} watched himself or herself on {each.on}: expected another assessor"
            )
        if each.by not in allowed:
            raise ValueError(
                f"{each.by!r} watched on {each.on}: expected one of {', '.join(sorted(allowed))}"
            )
    return SignOff(person, steps, needed, tuple(ordered))
