"""Enter a batch of graded submissions into nbgrader's tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from medoffice.grading.gradebook import extensions, mark_log, noticing, penalties, runs, tables
from medoffice.grading.gradebook.mark_log import Change, Part, Why
from medoffice.grading.gradebook.penalties import Penalty
from medoffice.grading.gradebook.tables import Mark, Released, Submission

if TYPE_CHECKING:
    from medoffice.grading.engine import Graded

NO_RESPONSE = "No response."
"""nbgrader's comment on an answer that is as it was handed out."""


@dataclass(frozen=True)
class Filed:
    """A graded submission whose notebook lies in its place.

    Parameters
    ----------
    graded : Graded
        What grading gave.
    fingerprint : str
        What it was graded by.
    handed_in : datetime or None
        When it was handed in, in UTC without time zone.
    answers : dict of str to str
        Checksum of each answer, by grade id.
    """

    graded: Graded
    fingerprint: str
    handed_in: datetime | None
    answers: dict[str, str]


def enter(
    db: Connection, place: Released, batch: Sequence[Filed], by: str, penalty_of: Penalty
) -> None:
    """Enter graded submissions of one assignment, and log what changes.

    What a person gave stays: points, extra credit and comments.

    Parameters
    ----------
    db : sqlalchemy.Connection
        In a transaction that no other writer shares.
    place : Released
        The assignment.
    batch : sequence of Filed
        At most one of each student.
    by : str
        Who grades, for the log.
    penalty_of : callable
        What takes points off for lateness.
    """
    students = [filed.graded.student for filed in batch]
    there = tables.submissions(db, place, students)
    changes = list(noticing.found(db, place.name, there, students))
    new = [student for student in students if student not in there]
    tables.enter_submissions(db, place, new)
    there |= tables.submissions(db, place, new) if new else {}
    extensions.follow(db, place, there)
    # Who was taken out of the gradebook and comes anew was not graded before.
    before = runs.read(db, place.name, [one for one in students if one not in new])
    marks, comments, submitted, raised = [], [], [], []
    for filed in batch:
        graded, submission = filed.graded, there[filed.graded.student]
        run = before.get(graded.student)
        changes += _changes_of_marks(submission, graded, by)
        for cell, mark in submission.marks.items():
            is_new = run is None or run.answers.get(cell) != filed.answers.get(cell)
            marks.append(_regraded(mark, _score(graded, cell), is_new))
        for cell, comment in submission.comments.items():
            is_blank = filed.answers.get(cell) == place.checksums[cell]
            comments.append({"key": comment, "said": NO_RESPONSE if is_blank else None})
        submission.handed_in = filed.handed_in
        submitted.append({"key": submission.id, "at": filed.handed_in})
        if _is_new(graded.flags, run):
            raised += [{"key": notebook, "flag": True} for notebook in submission.notebooks]
    changes += penalties.set_anew(db, place, there, penalty_of, by)
    tables.set_columns(db, tables.GRADE, marks, auto_score="auto", needs_manual_grade="waits")
    tables.set_columns(db, tables.COMMENT, comments, auto_comment="said")
    tables.set_columns(db, tables.SUBMISSION, submitted, timestamp="at")
    tables.set_columns(db, tables.SUBMITTED_NOTEBOOK, raised, flagged="flag")
    runs.replace(db, place.name, map(_run, batch))
    mark_log.enter(db, changes)


def _score(graded: Graded, cell: str) -> float | None:
    """Return the autograder's points; None where it says nothing, so that a person does."""
    return graded.grades[cell].score if cell in graded.grades else None


def _changes_of_marks(submission: Submission, graded: Graded, by: str) -> Iterator[Change]:
    for cell, mark in submission.marks.items():
        before, after = mark.auto, _score(graded, cell)
        if before != after:
            why = Why.AUTOGRADED if before is None else Why.REGRADED
            yield Change(
                submission.student, graded.assignment, cell, Part.AUTO, before, after, why, by
            )


def _regraded(mark: Mark, score: float | None, is_new_answer: bool) -> dict[str, object]:
    """Grade a mark anew, and return its row.

    A person has to look where there are no points, and again where the points given by hand were
    given for something else. nbgrader asks to look again every time.
    """
    given_for_another = score != mark.auto or (score is None and is_new_answer)
    mark.waits = score is None if mark.manual is None else mark.waits or given_for_another
    mark.auto = score
    return {"key": mark.id, "auto": score, "waits": mark.waits}


def _is_new(flags: Sequence[str], run: runs.Run | None) -> bool:
    """Tell whether there is something to look at that nobody was asked to look at before."""
    return bool(flags) and (run is None or run.flags != tuple(flags))


def _run(filed: Filed) -> runs.Run:
    graded = filed.graded
    said = {cell: grade.said for cell, grade in graded.grades.items()}
    return runs.Run(
        graded.student, graded.assignment, filed.fingerprint, filed.answers, said,
        tuple(graded.flags), graded.seconds, graded.megabytes, datetime.now(UTC),
    )  # fmt: skip
