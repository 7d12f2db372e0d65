"""The one writer of a gradebook."""

from __future__ import annotations

import getpass
import math
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Self

import nbformat
from nbgrader.api import Gradebook as NbgraderGradebook
from nbgrader.utils import compute_checksum, is_solution, parse_utc
from sqlalchemy import select, update

from medoffice.grading import course as courses
from medoffice.grading.classes import own_class
from medoffice.grading.gradebook import (
    autograded,
    entry,
    extensions,
    mark_log,
    noticing,
    penalties,
    runs,
    tables,
)
from medoffice.grading.gradebook.connection import alone, connect
from medoffice.grading.gradebook.entry import Filed
from medoffice.grading.gradebook.harmless import harmless
from medoffice.grading.gradebook.mark_log import Change, Part, Why

if TYPE_CHECKING:
    from nbformat import NotebookNode
    from sqlalchemy import Connection

    from medoffice.grading.engine import Graded
    from medoffice.grading.gradebook.runs import Run
    from medoffice.grading.gradebook.tables import Released, Submission

AT_ONCE, SECONDS = 25, 1.0
"""Submissions, and seconds, after which what is to be written is written."""


class Gradebook:
    """A course's gradebook, to be written and read by one program at a time.

    nbgrader's database stays as nbgrader has it, so that Formgrader, feedback and export work on
    it. Marks that a person gave (manual points, extra credit, comments) stay when a submission is
    graded again. Every change of a mark is logged, also one made in Formgrader: it is noticed when
    the gradebook is next opened.

    Parameters
    ----------
    course : Path
        Folder of the nbgrader course. Its ``nbgrader_config.py`` names the database
        (``c.CourseDirectory.db_url``) and the penalties for being late.
    by : str, optional
        Who grades; by default the name of the account.
    database : str, optional
        Address of another database, such as ``postgresql+psycopg://host/grades``.

    Examples
    --------
    ::

        with Gradebook(course) as gradebook:
            for graded in grade_many(assignment, folders):
                gradebook.write(graded)
    """

    def __init__(self, course: Path, by: str | None = None, database: str | None = None) -> None:
        # Grading changes into other folders, where a relative path would lead nowhere.
        course = self.course = Path(course).resolve()
        self.by = by or getpass.getuser()
        with courses.nbgrader(course) as api:
            self.url = database or api.coursedir.db_url
            # Makes the tables if there are none.
            NbgraderGradebook(self.url, api.coursedir.course_id).close()
            self._penalty_of = penalties.of_course(api.config)
        self.engine = connect(self.url)
        self._released: dict[str, Released] = {}
        self._waiting: list[tuple[Graded, str]] = []
        self._since = monotonic()

    def __enter__(self) -> Self:
        """Notice what was changed elsewhere."""
        self.notice()
        return self

    def __exit__(self, kind: type[BaseException] | None, *details: object) -> None:
        """Write what waits, also when something went wrong, and close the database."""
        try:
            self.flush()
        finally:
            self.engine.dispose()

    def write(self, graded: Graded, fingerprint: str = "") -> None:
        """Take in a graded submission. It is in the database soon, and at the latest at the end.

        Parameters
        ----------
        graded : Graded
            What grading gave.
        fingerprint : str, optional
            What it was graded by, as :func:`medoffice.grading.gradebook.runs.fingerprint` gives
            it; see :meth:`fingerprints`.

        Raises
        ------
        LookupError
            If the assignment was never released.
        ValueError
            If points are missing, or are not between 0 and what can be had. Nothing of this
            submission is written then.
        """
        self._check(graded)
        if any(graded.student == one.student for one, _ in self._waiting):
            self.flush()
        if not self._waiting:
            self._since = monotonic()
        self._waiting.append((graded, fingerprint))
        if len(self._waiting) >= AT_ONCE or monotonic() - self._since > SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what waits, in one transaction for each assignment."""
        waiting, self._waiting = self._waiting, []
        for name in dict.fromkeys(graded.assignment for graded, _ in waiting):
            place = self.released(name)
            batch = [self._file(*one) for one in waiting if one[0].assignment == name]
            with alone(self.engine) as db:
                entry.enter(db, place, batch, self.by, self._penalty_of)

    def mark(
        self,
        student: str,
        assignment: str,
        cell: str,
        points: float,
        why: Why = Why.BY_HAND,
        note: str = "",
        comment: str | None = None,
    ) -> Change | None:
        """Enter points that a person gives. They count in place of the autograder's.

        Parameters
        ----------
        student, assignment, cell : str
            Whose mark, and its cell's grade id.
        points : float
            The points.
        why : Why, default by hand
            The reason, for the log.
        note : str, optional
            For the log.
        comment : str, optional
            What the student reads below the answer; by default the comment stays as it is.

        Returns
        -------
        Change or None
            The entry in the log; None if these were the points before.

        Raises
        ------
        LookupError
            If there is no such submission or cell.
        ValueError
            If the points are not between 0 and what can be had.
        """
        self.flush()
        place = self.released(assignment)
        if cell not in place.graded_cells:
            raise LookupError(f"{assignment} has no graded cell {cell!r}")
        _within(points, place.points[cell], f"{student}'s {cell}")
        with alone(self.engine) as db:
            there = tables.submissions(db, place, [student])
            mark_log.enter(db, noticing.found(db, assignment, there, [student]))
            if student not in there:
                raise LookupError(f"{student} has no submission of {assignment} in the gradebook")
            mark = there[student].marks[cell]
            if comment is not None and cell in there[student].comments:
                _update(db, tables.COMMENT, [there[student].comments[cell]], manual_comment=comment)
            row = {"manual_score": float(points), "needs_manual_grade": False}
            _update(db, tables.GRADE, [mark.id], **row)
            if mark.manual == points:
                return None
            change = Change(
                student, assignment, cell, Part.MANUAL, mark.manual, float(points), why, self.by,
                note,
            )  # fmt: skip
            return mark_log.enter(db, [change])[0]

    def extensions(self, assignment: str) -> dict[str, datetime]:
        """Return until when single students have time beyond the deadline, by student, in UTC."""
        place = self.released(assignment)
        with self.engine.connect() as db:
            return extensions.standing(db, place)

    def extend(
        self, assignment: str, students: Sequence[str], until: datetime | None
    ) -> list[Change]:
        """Give students more time for an assignment, or take it back.

        It holds for who has handed in and for who has not, and takes the place of what was agreed
        on before. Penalties for lateness follow at once.

        Parameters
        ----------
        assignment : str
            Its slug.
        students : sequence of str
            Who, by id. The gradebook need not know them yet.
        until : datetime or None
            Until when they have time, in UTC without a time zone; None takes it back.

        Returns
        -------
        list of Change
            The penalties that changed.

        Raises
        ------
        LookupError
            If the assignment was not released.
        ValueError
            If it has no deadline, or the time is not after it. Nothing is written then.
        """
        self.flush()
        place = self.released(assignment)
        if until and place.due is None:
            raise ValueError(
                f"{assignment} has no deadline, so nobody is late: give it one with release --due"
            )
        if until and until <= place.due:
            raise ValueError(
                f"{until:%Y-%m-%d %H:%M} UTC is not after the deadline of {assignment}, "
                f"{place.due:%Y-%m-%d %H:%M} UTC: expected a later time"
            )
        note = f"until {until:%Y-%m-%d %H:%M} UTC" if until else "taken back"
        with alone(self.engine) as db:
            there = tables.submissions(db, place, students)
            mark_log.enter(db, noticing.found(db, assignment, there, students))
            extensions.agree(db, place, students, until)
            there = tables.submissions(db, place, students)
            extensions.follow(db, place, there)
            changes = penalties.set_anew(
                db, place, there, self._penalty_of, self.by, Why.MORE_TIME, note
            )
            return mark_log.enter(db, changes)

    def notice(self, assignment: str | None = None) -> list[Change]:
        """Log what was changed elsewhere since the gradebook was last looked at.

        Parameters
        ----------
        assignment : str, optional
            Look only at this one.

        Returns
        -------
        list of Change
            What is new in the log.
        """
        noticed = []
        for name in [assignment] if assignment else self.assignments():
            with alone(self.engine) as db:
                place = self._look_up(db, name)
                there = tables.submissions(db, place)
                extensions.follow(db, place, there)
                noticed += mark_log.enter(db, noticing.found(db, name, there))
        return noticed

    def log(
        self, assignment: str | None = None, student: str | None = None, cell: str | None = None
    ) -> list[Change]:
        """Return the log of marks, or what it says of one assignment, student or cell."""
        with self.engine.connect() as db:
            return list(mark_log.read(db, assignment, student, cell))

    def log_is_broken_at(self) -> int | None:
        """Return the number of the first entry of the log that was tampered with, or None."""
        with self.engine.connect() as db:
            return mark_log.broken_at(mark_log.read(db))

    def newest_entry(self) -> tuple[int, str]:
        """Return number and digest of the log's newest entry, to be written down elsewhere."""
        with self.engine.connect() as db:
            return mark_log.newest(db)

    def assignments(self) -> list[str]:
        """Return the assignments that were released, by name."""
        with self.engine.connect() as db:
            has_notebook = tables.NOTEBOOK.c.assignment_id == tables.ASSIGNMENT.c.id
            query = select(tables.ASSIGNMENT.c.name).where(select(1).where(has_notebook).exists())
            return sorted(db.scalars(query))

    def released(self, assignment: str) -> Released:
        """Return an assignment as it was released.

        Raises
        ------
        LookupError
            If it was not.
        """
        if assignment not in self._released:
            with self.engine.connect() as db:
                return self._look_up(db, assignment)
        return self._released[assignment]

    def submissions(self, assignment: str) -> dict[str, Submission]:
        """Return the submissions of an assignment with their marks, by student."""
        place = self.released(assignment)
        with self.engine.connect() as db:
            return tables.submissions(db, place)

    def runs(self, assignment: str) -> dict[str, Run]:
        """Return the last grading of each submission, by student: what was said, flags, time.

        That of somebody who was taken out of the gradebook is none any more.
        """
        with self.engine.connect() as db:
            there = tables.handed_in(db, assignment)
            return {name: run for name, run in runs.read(db, assignment).items() if name in there}

    def fingerprints(self, assignment: str) -> dict[str, str]:
        """Return by student what the last grading was of, where its notebook is still there.

        A submission whose fingerprint is the same need not be graded again.
        """
        return {
            student: run.fingerprint
            for student, run in self.runs(assignment).items()
            if run.fingerprint and self._path(assignment, student).is_file()
        }

    def students(self) -> dict[str, dict]:
        """Return what the gradebook knows of each student: names, email and id in the LMS."""
        with self.engine.connect() as db:
            rows = db.execute(select(tables.STUDENT)).mappings()
            return {row["id"]: dict(row) for row in rows}

    def _look_up(self, db: Connection, assignment: str) -> Released:
        if assignment not in self._released:
            self._released[assignment] = tables.released(db, assignment)
        return self._released[assignment]

    def _path(self, assignment: str, student: str) -> Path:
        return self.course / "autograded" / student / assignment / f"{assignment}.ipynb"

    def _check(self, graded: Graded) -> None:
        place = self.released(graded.assignment)
        for cell, of in place.points.items():
            if cell in graded.grades:
                score = graded.grades[cell].score
                if score is not None:
                    _within(score, of, f"{graded.student}'s {cell}")
            elif cell not in place.answer_cells:  # an answer waits for a person
                raise ValueError(
                    f"the grading of {graded.student}'s {graded.assignment} says nothing of "
                    f"{cell}: expected its points"
                )

    def _file(self, graded: Graded, fingerprint: str) -> Filed:
        """Put a graded notebook into its place."""
        notebook = nbformat.from_dict(graded.notebook)
        shown = harmless(graded.notebook, self.released(graded.assignment).cells)
        given = own_class.course_of(self.course, graded.student, graded.assignment)
        source = given / "source" / graded.assignment
        autograded.write(self.course, graded.assignment, graded.student, shown, source)
        handed_in = self._handed_in(graded.assignment, graded.student)
        return Filed(graded, fingerprint, handed_in, answers(notebook))

    def _handed_in(self, assignment: str, student: str) -> datetime | None:
        file = self.course / "submitted" / student / assignment / "timestamp.txt"
        if not file.is_file() or not (text := file.read_text(encoding="utf-8-sig").strip()):
            return None
        return parse_utc(text)


def answers(notebook: NotebookNode) -> dict[str, str]:
    """Return a checksum of each answer in a notebook, by grade id."""
    return {
        cell.metadata.nbgrader.grade_id: compute_checksum(cell)
        for cell in notebook.cells
        if is_solution(cell)
    }


def _within(points: float, of: float, what: str) -> None:
    if not math.isfinite(points) or not 0 <= points <= of:
        raise ValueError(f"{what} got {points!r}: expected points from 0 to {of:g}")


def _update(db: Connection, table: tables.FromClause, ids: Iterable[str], **values: object) -> None:
    db.execute(update(table).where(table.c.id.in_(ids)).values(**values))
