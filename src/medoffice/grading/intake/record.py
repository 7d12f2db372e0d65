"""The record of what was received: one file beside each original."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from medoffice.grading.intake.findings import Finding, Outcome

FILE = "intake.json"


@dataclass
class Intake:
    """What became of one attempt of one student.

    Parameters
    ----------
    student, assignment : str
        Whose it is, and of what.
    attempt : int
        Which of the student's attempts, from 1 on, in the order of their receipt.
    when : datetime or None
        Time of handing in, UTC without a time zone; None if nobody knows.
    received : datetime
        Time of receipt, likewise.
    source : str
        Where it came from.
    digest : str
        SHA-256 of the names and contents of its files.
    findings : list of Finding
        Everything found.
    files : dict of str to str
        Each file's name as it came, and where below ``original/`` it is kept.
    is_late : bool
        Whether the place it comes from says so.
    front, by_clock : str
        As for :class:`medoffice.grading.intake.HandedIn`.
    """

    student: str
    assignment: str
    attempt: int
    when: datetime | None
    received: datetime
    source: str
    digest: str
    findings: list[Finding] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    is_late: bool = False
    front: str = ""
    by_clock: str = ""

    @property
    def outcome(self) -> Outcome:
        """Accepted, repaired or refused: the worst of what was found."""
        return max((one.outcome for one in self.findings), default=Outcome.ACCEPTED)

    @property
    def is_refused(self) -> bool:
        """Whether it cannot be graded."""
        return self.outcome is Outcome.REFUSED

    @property
    def flags(self) -> list[str]:
        """What an instructor should look at."""
        return [one.for_instructor for one in self.findings if one.is_flagged]

    def folder(self, course: Path) -> Path:
        """Return where it is kept."""
        return folder(course, self.assignment, self.student) / f"{self.attempt:04}"

    def write(self, course: Path) -> None:
        """Write the record beside the original."""
        place = self.folder(course)
        place.mkdir(parents=True, exist_ok=True)
        content = {
            **asdict(self),
            "when": self.when and self.when.isoformat(),
            "received": self.received.isoformat(),
            "outcome": self.outcome.name.lower(),
            "for_student": [one.for_student for one in self.findings],
            "for_instructor": [one.for_instructor for one in self.findings],
        }
        text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
        (place / FILE).write_text(text, encoding="utf-8")

    @classmethod
    def read(cls, file: Path) -> Intake:
        """Read a record."""
        content = json.loads(file.read_text(encoding="utf-8"))
        for derived in ("outcome", "for_student", "for_instructor"):
            del content[derived]
        content["when"] = content["when"] and datetime.fromisoformat(content["when"])
        content["received"] = datetime.fromisoformat(content["received"])
        content["findings"] = [Finding(**one) for one in content["findings"]]
        return cls(**content)


@dataclass
class Standing:
    """Where one student stands with an assignment.

    Parameters
    ----------
    student : str
        Id.
    attempts : list of Intake
        All that was received, in the order of receipt.
    counts : Intake or None
        The attempt that counts; None if each was refused.
    findings : list of Finding
        What is found only when all attempts are looked at: late, repeated.
    """

    student: str
    attempts: list[Intake]
    counts: Intake | None
    findings: list[Finding]

    @property
    def told(self) -> list[Finding]:
        """Everything found, in the attempt that counts (or the last one) and in all together."""
        return [*(self.counts or self.attempts[-1]).findings, *self.findings]

    @property
    def outcome(self) -> Outcome:
        """What became of the student's work."""
        return (self.counts or self.attempts[-1]).outcome

    @property
    def flags(self) -> list[str]:
        """What an instructor should look at."""
        return [one.for_instructor for one in self.told if one.is_flagged]


def folder(course: Path, assignment: str, student: str) -> Path:
    """Return where all attempts of a student are kept."""
    return course / "received" / assignment / student


def attempts(course: Path, assignment: str, student: str) -> list[Intake]:
    """Return the records of all attempts of a student, in the order of receipt."""
    files = folder(course, assignment, student).glob(f"[0-9]*/{FILE}")
    return [Intake.read(file) for file in sorted(files)]


def students(course: Path, assignment: str) -> list[str]:
    """Return who has handed anything in, by id."""
    place = course / "received" / assignment
    return sorted(one.name for one in place.iterdir() if one.is_dir()) if place.is_dir() else []
