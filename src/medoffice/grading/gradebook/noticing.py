"""Notice the marks that were changed where no log is kept, such as in Formgrader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection

from medoffice.grading.gradebook import mark_log
from medoffice.grading.gradebook.mark_log import LATE_PENALTY, Change, Part, Why
from medoffice.grading.gradebook.tables import Mark, Submission

ELSEWHERE = "not known"
"""Who changed a mark elsewhere: Formgrader keeps no names."""

NOTICED = "made in Formgrader or by another program, and noticed now"


def found(
    db: Connection,
    assignment: str,
    there: Mapping[str, Submission],
    students: Sequence[str] | None = None,
) -> Iterator[Change]:
    """Compare marks with what the log knows of them, and give what it does not know.

    Parameters
    ----------
    db : sqlalchemy.Connection
        To the gradebook's database.
    assignment : str
        Slug of the assignment.
    there : mapping of str to Submission
        What the gradebook holds now, by student.
    students : sequence of str, optional
        Whom `there` was asked for, if not everybody.
    """
    known = mark_log.last_known(db, assignment, students)
    parts = {
        (student, cell, part): (value, mark)
        for student, submission in there.items()
        for cell, part, value, mark in _parts(submission)
    }
    for place in dict.fromkeys([*parts, *known]):
        after, mark = parts.get(place, (None, None))
        if after == (before := known.get(place)):
            continue
        student, cell, part = place
        why = _why(part, mark, before) if student in there else Why.REMOVED
        yield Change(student, assignment, cell, part, before, after, why, ELSEWHERE, NOTICED)


def _parts(submission: Submission) -> Iterator[tuple[str, Part, float | None, Mark | None]]:
    for cell, mark in submission.marks.items():
        yield cell, Part.AUTO, mark.auto, mark
        yield cell, Part.MANUAL, mark.manual, mark
        yield cell, Part.EXTRA, mark.extra, mark
    yield LATE_PENALTY, Part.PENALTY, submission.penalty, None


def _why(part: Part, mark: Mark | None, before: float | None) -> Why:
    if part is Part.AUTO:
        return Why.AUTOGRADED if before is None else Why.REGRADED
    if part is Part.MANUAL:
        return Why.BY_HAND if mark is None or mark.auto is None else Why.OVERRIDE
    return Why.EXTRA_CREDIT if part is Part.EXTRA else Why.LATE
