"""Work that was handed in, and that the marks in the gradebook do not tell of."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from medoffice.grading.intake import Deadline, standings

if TYPE_CHECKING:
    from pathlib import Path

    from medoffice.grading.gradebook import Gradebook


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
        elif one.counts and one.student in runs:
            notebook = one.counts.folder(course) / "mended" / f"{assignment}.ipynb"
            # By the answers: the same ones, handed in again, have the mark that they had.
            if notebook.is_file() and _answers(notebook) != runs[one.student].answers:
                found[one.student] = Work.OUTDATED
    return found


def _answers(notebook: Path) -> dict[str, str]:
    """Return a checksum of each answer, by grade id, as it is kept of what was graded."""
    import nbformat

    from medoffice.grading.gradebook.writer import answers

    return answers(nbformat.read(notebook, as_version=4))
