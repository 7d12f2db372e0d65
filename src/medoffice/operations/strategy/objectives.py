"""From a mission to objectives, from objectives to figures with a day and an owner.

One objective can be written in two forms. SMART: specific, measurable, achievable, relevant,
time-bound (G. T. Doran, "There's a S.M.A.R.T. way to write management's goals and objectives",
Management Review 70 (1981), 35-36; the letters are read differently since). OKR: an objective in
words, and key results that are scored from 0 to 1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MOST_OBJECTIVES, MOST_RESULTS = 3, 3
"""More of them at a time get less done. Teaching values."""
# What one does, where a result says what comes of it.
DOING = re.compile(
    r"^(hold|holding|send|sending|train|training|meet|meeting|remind|reminding|write|writing|"
    r"discuss|discussing|review|reviewing|call|calling|launch|launching|roll|buy|buying|set up|"
    r"number of (meetings|trainings|reminders|letters|calls made|huddles))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KeyResult:
    """A figure, from where it is to where it should be.

    Parameters
    ----------
    what : str
        What is measured.
    unit : str
        Unit of the figures.
    baseline, target : float
        Where it stood, and where it should be; the target may be lower.
    counted : str
        How it is counted, and from what.
    """

    what: str
    unit: str
    baseline: float
    target: float
    counted: str = ""

    def score(self, value: float) -> float:
        """Return how far a value has come, from 0 (nothing) to 1 (there, or beyond).

        Raises
        ------
        ValueError
            If no way leads from the baseline to the target.
        """
        if self.baseline == self.target:
            raise ValueError(f"{self.what}: baseline and target are both {self.target:g}")
        return min(1.0, max(0.0, (value - self.baseline) / (self.target - self.baseline)))


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done, by whom and by when."""

    what: str
    owner: str
    due: date


@dataclass(frozen=True, slots=True)
class Objective:
    """What is to be better, and how it will be known.

    Parameters
    ----------
    name : str
        What is to be better, in words.
    why : str
        What it has to do with the mission.
    owner : str
        Who answers for it.
    starts_on, due_on : datetime.date or None
        From when to when.
    results : tuple of KeyResult
        How it will be known.
    steps : tuple of Step
        What will be done.
    """

    name: str
    why: str = ""
    owner: str = ""
    starts_on: date | None = None
    due_on: date | None = None
    results: tuple[KeyResult, ...] = ()
    steps: tuple[Step, ...] = ()

    def score(self, values: Sequence[float]) -> float:
        """Return the mean of the key results' scores.

        Raises
        ------
        ValueError
            If there is not one value for each key result.
        """
        if len(values) != len(self.results) or not self.results:
            raise ValueError(
                f"{self.name}: {len(values)} values for {len(self.results)} key results; expected "
                "one for each, and one at least"
            )
        scores = [result.score(value) for result, value in zip(self.results, values, strict=True)]
        return sum(scores) / len(scores)

    def missing(self) -> list[str]:
        """Return what a program can see missing from SMART, a sentence each."""
        found = []
        if not self.owner:
            found.append("Specific: nobody answers for it.")
        if not self.results:
            found.append("Measurable: it has no figure. So far it is a wish.")
        for result in self.results:
            if not result.counted:
                found.append(f"Measurable: nothing says how “{result.what}” is counted.")
            if result.baseline == result.target:
                found.append(f"Measurable: “{result.what}” begins where it should end.")
            if DOING.match(result.what):
                found.append(f"Measurable: “{result.what}” counts what is done. What comes of it?")
        if not self.steps:
            found.append("Achievable: no step leads there.")
        if not self.why:
            found.append("Relevant: nothing says what it has to do with the mission.")
        if self.due_on is None:
            found.append("Time-bound: it has no day.")
        elif self.starts_on and self.due_on <= self.starts_on:
            found.append("Time-bound: it is due before it begins.")
        return found

    def as_smart(self) -> list[str]:
        """Return it in SMART form, a sentence for each key result."""
        return [
            f"By {_day(self.due_on)}, {self.owner or 'nobody'} brings “{result.what}” from "
            f"{_figure(result.baseline, result.unit)} to {_figure(result.target, result.unit)}."
            for result in self.results
        ]

    def as_okr(self) -> list[str]:
        """Return it as an objective with its key results, a line each."""
        return [
            self.name,
            *(
                f"{result.what}: {_figure(result.baseline, result.unit)} → "
                f"{_figure(result.target, result.unit)}"
                for result in self.results
            ),
        ]


@dataclass(frozen=True, slots=True)
class Plan:
    """A tree: a mission, objectives under it, figures under them."""

    mission: str
    objectives: tuple[Objective, ...]

    def faults(self) -> list[str]:
        """Return what is wrong with the tree, a sentence each."""
        found = []
        if not self.mission:
            found.append("There is no mission: nothing says what all this is for.")
        if len(self.objectives) > MOST_OBJECTIVES:
            found.append(
                f"{len(self.objectives)} objectives at a time; expected {MOST_OBJECTIVES} at most."
            )
        for objective in self.objectives:
            found += [f"{objective.name}: {sentence}" for sentence in objective.missing()]
            if len(objective.results) > MOST_RESULTS:
                found.append(
                    f"{objective.name}: {len(objective.results)} figures; expected "
                    f"{MOST_RESULTS} at most."
                )
            found += [
                f"{objective.name}: the step “{step.what}” ends after the objective."
                for step in objective.steps
                if objective.due_on and step.due > objective.due_on
            ]
        named = Counter(result.what for each in self.objectives for result in each.results)
        found += [
            f"“{what}” stands under {times} objectives; one should own it."
            for what, times in named.items()
            if times > 1
        ]
        return found


def _figure(value: float, unit: str) -> str:
    if unit == "percent":
        return f"{value:g}%"
    return f"${value:,.0f}" if unit == "dollars" else f"{value:g} {unit}"


def _day(day: date | None) -> str:
    return f"{day:%B} {day.day}, {day.year}" if day else "no day"
