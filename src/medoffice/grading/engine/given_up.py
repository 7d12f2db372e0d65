"""The record of a submission that could not be graded, for the instructor to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice.grading.engine.graded import Grade, Graded
from medoffice.grading.engine.handed_in import Cell, grade_id_of

if TYPE_CHECKING:
    from medoffice.grading.engine.assignment import Assignment

TO_THE_STUDENT = "The grading of this submission did not come to an end."


def given_up(assignment: Assignment, student: str, *flags: str, seconds: float = 0) -> Graded:
    """Return no points by the autograder, and why.

    Parameters
    ----------
    assignment : Assignment
        What was to be answered.
    student : str
        Who handed it in.
    *flags : str
        Why, for the instructor, in whole sentences.
    seconds : float, default 0
        How long was tried.
    """
    cells = [Cell(cell, grade_id_of(cell)) for cell in assignment.released["cells"]]
    grades = {
        cell.grade_id: Grade(
            0.0 if cell.is_test else None,
            float(cell.content["metadata"]["nbgrader"]["points"]),
            TO_THE_STUDENT,
            is_manual=not cell.is_test,
        )
        for cell in cells
        if cell.has_points
    }
    return Graded(student, assignment.name, grades, assignment.released, flags, seconds, 0.0)
