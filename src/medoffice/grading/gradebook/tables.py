"""Nbgrader's tables, asked for a whole class at a time.

nbgrader's own programming interface looks up one thing after the other and commits after each,
which takes it longer than to run the notebooks. These questions go to the same tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from nbgrader import api
from sqlalchemy import Connection, FromClause, bindparam, insert, select, update

STUDENT: FromClause = api.Student.__table__
ASSIGNMENT: FromClause = api.Assignment.__table__
NOTEBOOK: FromClause = api.Notebook.__table__
CELL: FromClause = api.BaseCell.__table__
GRADE_CELL: FromClause = api.GradeCell.__table__
TASK_CELL: FromClause = api.TaskCell.__table__
SOURCE_CELL: FromClause = api.SourceCell.__table__
SUBMISSION: FromClause = api.SubmittedAssignment.__table__
SUBMITTED_NOTEBOOK: FromClause = api.SubmittedNotebook.__table__
GRADE: FromClause = api.Grade.__table__
COMMENT: FromClause = api.Comment.__table__


class NotReleased(LookupError):  # noqa: N818 - it names the state
    """The gradebook does not know an assignment yet."""


@dataclass(frozen=True)
class Released:
    """An assignment as it was released.

    Parameters
    ----------
    id, name : str
        In the gradebook, and its slug.
    due : datetime or None
        When it is due, in UTC without time zone, as nbgrader keeps it.
    notebooks : tuple of str
        Ids of its notebooks.
    points : dict of str to float
        Points that can be had, by grade id.
    graded_cells, answer_cells : dict of str to str
        Id of each cell that carries points, and of each that takes an answer, by grade id.
    notebook_of : dict of str to str
        Id of the notebook of each cell, by the cell's id.
    checksums : dict of str to str
        Of each answer cell as it was handed out, by grade id.
    cells : frozenset of str
        Grade ids of all cells that nbgrader knows, also of those that only stand there.
    """

    id: str
    name: str
    due: datetime | None
    notebooks: tuple[str, ...]
    points: dict[str, float]
    graded_cells: dict[str, str]
    answer_cells: dict[str, str]
    notebook_of: dict[str, str]
    checksums: dict[str, str]
    cells: frozenset[str]


@dataclass
class Mark:
    """What one cell of one submission got so far.

    Parameters
    ----------
    id : str
        In the gradebook.
    auto, manual, extra : float or None
        By the autograder, by a person in its place, and on top.
    waits : bool
        Whether a person has to look at it.
    """

    id: str
    auto: float | None
    manual: float | None
    extra: float | None
    waits: bool

    @property
    def score(self) -> float:
        """The points that count."""
        counts = self.auto if self.manual is None else self.manual
        return (counts or 0.0) + (self.extra or 0.0)


@dataclass
class Submission:
    """A submission in the gradebook.

    Parameters
    ----------
    id, student : str
        In the gradebook, and whose it is.
    handed_in : datetime or None
        When, in UTC without time zone.
    extension : timedelta or None
        How much longer this student had.
    notebooks : list of str
        Ids of its notebooks.
    penalty : float or None
        Points taken off for lateness.
    marks : dict of str to Mark
        By grade id.
    comments, remarks : dict of str to str
        Ids of its comments, and what a person wrote in them, by grade id.
    """

    id: str
    student: str
    handed_in: datetime | None
    extension: timedelta | None
    notebooks: list[str] = field(default_factory=list)
    penalty: float | None = None
    marks: dict[str, Mark] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    remarks: dict[str, str] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The points that count, before a penalty."""
        return sum(mark.score for mark in self.marks.values())

    def seconds_late(self, due: datetime | None) -> float:
        """Return how late it came, with the extension; 0 where it came in time or has no time."""
        if due is None or self.handed_in is None:
            return 0.0
        return max(0.0, (self.handed_in - due - (self.extension or timedelta())).total_seconds())


def released(db: Connection, name: str) -> Released:
    """Look up an assignment.

    Parameters
    ----------
    db : sqlalchemy.Connection
        To the gradebook's database.
    name : str
        Slug of the assignment.

    Raises
    ------
    NotReleased
        If it was never released.
    """
    row = db.execute(select(ASSIGNMENT).where(ASSIGNMENT.c.name == name)).mappings().one_or_none()
    notebooks = (
        row and db.scalars(select(NOTEBOOK.c.id).where(NOTEBOOK.c.assignment_id == row["id"])).all()
    )
    if not row or not notebooks:
        raise NotReleased(f"the gradebook does not know {name!r} yet: release it first")
    cells = db.execute(select(CELL).where(CELL.c.notebook_id.in_(notebooks))).mappings().all()
    graded = [cell for cell in cells if cell["type"] in ("GradeCell", "TaskCell")]
    answers = [cell for cell in cells if cell["type"] in ("SolutionCell", "TaskCell")]
    points = {
        cell: of
        for kind in (GRADE_CELL, TASK_CELL)
        for cell, of in db.execute(
            select(CELL.c.name, kind.c.max_score)
            .join(kind, kind.c.id == CELL.c.id)
            .where(CELL.c.notebook_id.in_(notebooks))
        )
    }
    checksums = {
        cell: checksum
        for cell, checksum in db.execute(
            select(SOURCE_CELL.c.name, SOURCE_CELL.c.checksum).where(
                SOURCE_CELL.c.notebook_id.in_(notebooks)
            )
        )
    }
    answer_cells = {cell["name"]: cell["id"] for cell in answers}
    return Released(
        row["id"], name, row["duedate"], tuple(notebooks), points,
        {cell["name"]: cell["id"] for cell in graded}, answer_cells,
        {cell["id"]: cell["notebook_id"] for cell in cells},
        {cell: checksum for cell, checksum in checksums.items() if cell in answer_cells},
        frozenset(checksums),
    )  # fmt: skip


def submissions(
    db: Connection, assignment: Released, students: Sequence[str] | None = None
) -> dict[str, Submission]:
    """Look up the submissions of an assignment with all their marks.

    Parameters
    ----------
    db : sqlalchemy.Connection
        To the gradebook's database.
    assignment : Released
        The assignment.
    students : sequence of str, optional
        Only theirs.

    Returns
    -------
    dict of str to Submission
        By student.
    """

    def theirs(query):
        query = query.where(SUBMISSION.c.assignment_id == assignment.id)
        return query if students is None else query.where(SUBMISSION.c.student_id.in_(students))

    c = SUBMISSION.c
    found = {
        row.id: Submission(row.id, row.student_id, row.timestamp, row.extension)
        for row in db.execute(theirs(select(c.id, c.student_id, c.timestamp, c.extension)))
    }
    notebooks = theirs(
        select(c.id, SUBMITTED_NOTEBOOK.c.id, SUBMITTED_NOTEBOOK.c.late_submission_penalty).join(
            SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.assignment_id == c.id
        )
    )
    for submission, notebook, penalty in db.execute(notebooks):
        found[submission].notebooks.append(notebook)
        if penalty is not None:
            found[submission].penalty = (found[submission].penalty or 0.0) + penalty
    g = GRADE.c
    marks = theirs(
        select(
            c.id, CELL.c.name, g.id, g.auto_score, g.manual_score, g.extra_credit,
            g.needs_manual_grade,
        )
        .select_from(SUBMISSION)
        .join(SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.assignment_id == c.id)
        .join(GRADE, g.notebook_id == SUBMITTED_NOTEBOOK.c.id)
        .join(CELL, CELL.c.id == g.cell_id)
    )  # fmt: skip
    for submission, cell, *mark in db.execute(marks):
        found[submission].marks[cell] = Mark(*mark)
    comments = theirs(
        select(c.id, CELL.c.name, COMMENT.c.id, COMMENT.c.manual_comment)
        .select_from(SUBMISSION)
        .join(SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.assignment_id == c.id)
        .join(COMMENT, COMMENT.c.notebook_id == SUBMITTED_NOTEBOOK.c.id)
        .join(CELL, CELL.c.id == COMMENT.c.cell_id)
    )
    for submission, cell, comment, remark in db.execute(comments):
        found[submission].comments[cell] = comment
        if remark:
            found[submission].remarks[cell] = remark
    return {submission.student: submission for submission in found.values()}


def handed_in(db: Connection, assignment: str) -> set[str]:
    """Return who has a submission of an assignment, by id; nobody if it was never released."""
    query = select(SUBMISSION.c.student_id).join(
        ASSIGNMENT, ASSIGNMENT.c.id == SUBMISSION.c.assignment_id
    )
    return set(db.scalars(query.where(ASSIGNMENT.c.name == assignment)))


def enter_submissions(db: Connection, assignment: Released, students: Sequence[str]) -> None:
    """Enter students who are new, and an empty submission of each, as nbgrader does.

    Parameters
    ----------
    db : sqlalchemy.Connection
        In a transaction.
    assignment : Released
        The assignment.
    students : sequence of str
        Those who have no submission of it yet.
    """
    if not students:
        return
    known = set(db.scalars(select(STUDENT.c.id).where(STUDENT.c.id.in_(students))))
    if new := [{"id": student} for student in students if student not in known]:
        db.execute(insert(STUDENT), new)
    rows: dict[FromClause, list[dict]] = defaultdict(list)
    for student in students:
        for table, row in _empty(assignment, student):
            rows[table].append(row)
    for table, those in rows.items():
        db.execute(insert(table), those)


def set_columns(
    db: Connection, table: FromClause, rows: Sequence[Mapping[str, object]], **columns: str
) -> None:
    """Set columns of many rows, each to a value of its own.

    Parameters
    ----------
    db : sqlalchemy.Connection
        In a transaction.
    table : sqlalchemy.FromClause
        The table, with a column ``id``.
    rows : sequence of mapping
        For each row its id, as ``key``, and its values.
    **columns : str
        For each column what its value is called in `rows`.
    """
    if rows:
        values = {column: bindparam(value) for column, value in columns.items()}
        db.execute(update(table).where(table.c.id == bindparam("key")).values(values), [*rows])


def _empty(assignment: Released, student: str) -> Iterator[tuple[FromClause, dict]]:
    submission = uuid4().hex
    yield SUBMISSION, {"id": submission, "assignment_id": assignment.id, "student_id": student}
    copies = {notebook: uuid4().hex for notebook in assignment.notebooks}
    for notebook, copy in copies.items():
        yield (
            SUBMITTED_NOTEBOOK,
            {"id": copy, "notebook_id": notebook, "assignment_id": submission, "flagged": False},
        )

    def place(cell: str) -> dict[str, str]:
        return {
            "id": uuid4().hex,
            "cell_id": cell,
            "notebook_id": copies[assignment.notebook_of[cell]],
        }

    for cell in assignment.graded_cells.values():
        yield GRADE, place(cell) | {"needs_manual_grade": True}
    for cell in assignment.answer_cells.values():
        yield COMMENT, place(cell)
