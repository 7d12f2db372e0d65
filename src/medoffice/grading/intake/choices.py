"""Which attempt of a student counts: a rule for the class, and exceptions for single students."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from medoffice.grading.intake.deadline import Deadline
from medoffice.grading.intake.record import Intake


@dataclass
class Choices:
    """What an instructor chose. It stays until something else is chosen.

    Parameters
    ----------
    count : str, default "latest"
        One of `RULES`. It chooses among the attempts that were not refused.
    attempts : dict of str to int
        Number of the attempt that counts, for single students.
    """

    count: str = "latest"
    attempts: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, course: Path, assignment: str) -> Choices:
        """Read what was chosen for an assignment."""
        file = _file(course, assignment)
        return cls(**json.loads(file.read_text(encoding="utf-8"))) if file.exists() else cls()

    def write(self, course: Path, assignment: str) -> None:
        """Keep it for the next time."""
        file = _file(course, assignment)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    def choose(self, student: str, attempts: list[Intake], deadline: Deadline) -> Intake:
        """Return the attempt that counts.

        Parameters
        ----------
        student : str
            Whose attempts they are.
        attempts : list of Intake
            Those that can be graded, in the order of their time.
        deadline : Deadline
            When it is due.
        """
        number = self.attempts.get(student)
        for one in attempts:
            if one.attempt == number:
                return one
        return RULES[self.count](attempts, deadline)


def _latest(attempts: list[Intake], deadline: Deadline) -> Intake:
    return attempts[-1]


def _first(attempts: list[Intake], deadline: Deadline) -> Intake:
    return attempts[0]


def _in_time(attempts: list[Intake], deadline: Deadline) -> Intake:
    before = [one for one in attempts if not deadline.is_late(one)]
    return before[-1] if before else attempts[0]


RULES: dict[str, Callable[[list[Intake], Deadline], Intake]] = {
    "latest": _latest,
    "first": _first,
    "in-time": _in_time,
}
"""The last attempt; the first; or the last before the deadline, else the first after it."""


def _file(course: Path, assignment: str) -> Path:
    return course / "received" / assignment / "choices.json"
