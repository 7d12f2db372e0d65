"""More time for single students: until when each may hand in, as it was agreed on.

nbgrader knows an extension of a submission, so of nobody who has not handed in. What was agreed on
stands in a table of our own, as a moment: it stays when the deadline is moved. The extension that
nbgrader has of a submission follows it, so that nbgrader's own tools agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, delete, insert, select, update

from medoffice.grading.gradebook import tables
from medoffice.grading.gradebook.mark_log import OWN_TABLES
from medoffice.grading.gradebook.tables import Released, Submission

EXTENSIONS = Table(
    "medoffice_extension",
    OWN_TABLES,
    Column("assignment", String(128), primary_key=True),
    Column("student", String(128), primary_key=True),
    Column("until", String(32), nullable=False),
)


def standing(db: Connection, place: Released) -> dict[str, datetime]:
    """Return until when single students have time, where that is after the deadline.

    Parameters
    ----------
    db : sqlalchemy.Connection
        To the gradebook's database.
    place : Released
        The assignment.

    Returns
    -------
    dict of str to datetime
        By student, in UTC without a time zone. An extension that stands in nbgrader's table alone
        is among them.
    """
    if place.due is None:
        return {}
    c = tables.SUBMISSION.c
    in_nbgrader = select(c.student_id, c.extension).where(
        c.assignment_id == place.id, c.extension.is_not(None)
    )
    found = {student: place.due + more for student, more in db.execute(in_nbgrader)}
    found |= _agreed(db, place.name)
    return {student: until for student, until in sorted(found.items()) if until > place.due}


def agree(db: Connection, place: Released, students: Sequence[str], until: datetime | None) -> None:
    """Note until when students have time, in place of what was agreed on before.

    Parameters
    ----------
    db : sqlalchemy.Connection
        In a transaction.
    place : Released
        The assignment.
    students : sequence of str
        Who.
    until : datetime or None
        In UTC without a time zone; None takes back whatever stands.
    """
    c = EXTENSIONS.c
    db.execute(delete(EXTENSIONS).where(c.assignment == place.name, c.student.in_(students)))
    if until and students:
        row = {"assignment": place.name, "until": until.isoformat()}
        db.execute(insert(EXTENSIONS), [row | {"student": student} for student in students])
    if until is None:
        s = tables.SUBMISSION.c
        theirs = s.assignment_id == place.id, s.student_id.in_(students)
        db.execute(update(tables.SUBMISSION).where(*theirs).values(extension=None))


def follow(db: Connection, place: Released, there: Mapping[str, Submission]) -> None:
    """Have the extensions that nbgrader knows follow what was agreed on.

    Parameters
    ----------
    db : sqlalchemy.Connection
        In a transaction.
    place : Released
        The assignment.
    there : mapping of str to Submission
        Its submissions by student. Their extensions are set, too.
    """
    if place.due is None:
        return
    changed = []
    for student, until in _agreed(db, place.name).items():
        submission = there.get(student)
        more = until - place.due if until > place.due else None
        if submission and submission.extension != more:
            submission.extension = more
            changed.append({"key": submission.id, "more": more})
    tables.set_columns(db, tables.SUBMISSION, changed, extension="more")


def _agreed(db: Connection, assignment: str) -> dict[str, datetime]:
    c = EXTENSIONS.c
    rows = db.execute(select(c.student, c.until).where(c.assignment == assignment))
    return {student: datetime.fromisoformat(until) for student, until in rows}
