"""What is kept of the grading of each submission besides its marks: what was said, and what of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Column, Connection, Double, String, Table, Text, delete, insert, select

from medoffice.grading.gradebook.mark_log import OWN_TABLES


@dataclass(frozen=True)
class Run:
    """The last grading of a submission.

    Parameters
    ----------
    student, assignment : str
        Whose submission of what.
    fingerprint : str
        Of all that went into its points, as :func:`fingerprint` gives it; empty if not told.
    answers, said : dict of str to str
        Checksum of each answer, and what each graded cell said, by grade id.
    flags : tuple of str
        What an instructor should look at.
    seconds, megabytes : float
        What the grading took.
    at : datetime
        When it was written.
    """

    student: str
    assignment: str
    fingerprint: str
    answers: dict[str, str]
    said: dict[str, str]
    flags: tuple[str, ...]
    seconds: float
    megabytes: float
    at: datetime


RUNS = Table(
    "medoffice_grading_run",
    OWN_TABLES,
    Column("assignment", String(128), primary_key=True),
    Column("student", String(128), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("answers", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("flags", Text, nullable=False),
    Column("seconds", Double, nullable=False),
    Column("megabytes", Double, nullable=False),
    Column("at", String(32), nullable=False),
)


def fingerprint(*contents: Path | str) -> str:
    """Tell apart what a submission was graded by.

    Parameters
    ----------
    *contents : Path or str
        Folders, by all their files, and other things that matter, such as a version or a seed.

    Returns
    -------
    str
        The same for the same contents, and for no others.
    """
    whole = hashlib.sha256()
    for content in contents:
        if isinstance(content, str):
            whole.update(f"text {len(content)} {content}".encode())
            continue
        for file in sorted(content.rglob("*")):
            if file.is_file() and not file.is_symlink():
                name = file.relative_to(content).as_posix()
                whole.update(f"file {len(name)} {name} {file.stat().st_size} ".encode())
                whole.update(file.read_bytes())
    return whole.hexdigest()


def read(db: Connection, assignment: str, students: Sequence[str] | None = None) -> dict[str, Run]:
    """Return the last grading of each submission of an assignment, by student."""
    query = select(RUNS).where(RUNS.c.assignment == assignment)
    if students is not None:
        query = query.where(RUNS.c.student.in_(students))
    return {
        row["student"]: Run(
            **dict(row)
            | {
                "answers": json.loads(row["answers"]),
                "said": json.loads(row["said"]),
                "flags": tuple(json.loads(row["flags"])),
                "at": datetime.fromisoformat(row["at"]),
            }
        )
        for row in db.execute(query).mappings()
    }


def replace(db: Connection, assignment: str, runs: Iterable[Run]) -> None:
    """Keep these gradings of an assignment in place of the ones before."""
    rows = [
        vars(run)
        | {
            "answers": json.dumps(run.answers),
            "said": json.dumps(run.said),
            "flags": json.dumps(run.flags),
            "at": run.at.astimezone(UTC).isoformat(timespec="seconds"),
        }
        for run in runs
    ]
    if not rows:
        return
    students = [row["student"] for row in rows]
    db.execute(delete(RUNS).where(RUNS.c.assignment == assignment, RUNS.c.student.in_(students)))
    db.execute(insert(RUNS), rows)
