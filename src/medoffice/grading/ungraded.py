"""Work that was handed in, and that the marks in the gradebook do not tell of."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from medoffice.grading.intake import Deadline, Intake, standings

if TYPE_CHECKING:
    from pathlib import Path

    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.gradebook.runs import Run


class Work(Enum):
    """What was handed in and has no mark of its own."""

    UNGRADED = auto()
    """It was not graded yet, and nothing else of this student was."""
    OUTDATED = auto()
    """It was not graded yet, and the mark is that of another attempt."""
    REFUSED = auto()
    """Nothing of it can be graded."""


def ungraded(
    gradebook: Gradebook, assignment: str, deadline: Deadline | None = None
) -> dict[str, Work]:
    """Return of whom there is work without a mark of its own, by student. Nothing is changed.

    Parameters
    ----------
    gradebook : Gradebook
        An open one.
    assignment : str
        Name of the assignment.
    deadline : Deadline, optional
        When it is due; it may decide which attempt counts.

    Raises
    ------
    LookupError
        If the assignment was never released.
    """
    course, has_mark = gradebook.course, gradebook.submissions(assignment)
    runs = gradebook.runs(assignment)
    # What somebody put there, and what no command has received yet.
    found = {
        place.parent.name: Work.UNGRADED
        for place in (course / "submitted").glob(f"*/{assignment}")
        if place.parent.name not in has_mark
    }
    for one in standings(course, assignment, deadline=deadline):
        if one.student not in has_mark:
            found[one.student] = Work.UNGRADED if one.counts else Work.REFUSED
        elif one.counts and one.student in runs and _is_new(course, one.counts, runs[one.student]):
            found[one.student] = Work.OUTDATED
    return found


def _is_new(course: Path, counts: Intake, run: Run) -> bool:
    """Tell whether the last grading was of another attempt than that which counts."""
    import nbformat
    from nbgrader.utils import is_solution

    from medoffice.grading.engine.given_up import TO_THE_STUDENT
    from medoffice.grading.gradebook.writer import answers

    notebook = counts.folder(course) / "mended" / f"{counts.assignment}.ipynb"
    handout = course / "release" / counts.assignment / notebook.name
    if not (notebook.is_file() and handout.is_file()):
        return False
    if TO_THE_STUDENT in run.said.values():  # no answer is kept of work that was given up
        return counts.received.replace(microsecond=0) > run.at.replace(tzinfo=None)
    # The same answers, handed in again, have the mark that they had. A cell's checksum holds its
    # points, too, which may be others since the assignment was released again.
    as_given = nbformat.read(notebook, as_version=4)
    as_released = nbformat.read(handout, as_version=4)
    texts = {
        cell.metadata.nbgrader.grade_id: cell.source for cell in filter(is_solution, as_given.cells)
    }
    for cell in filter(is_solution, as_released.cells):
        cell.source = texts.get(cell.metadata.nbgrader.grade_id, cell.source)
    given, released = answers(as_given), answers(as_released)
    return any(
        run.answers.get(name, given[name]) not in (given[name], released.get(name))
        for name in given
    )
