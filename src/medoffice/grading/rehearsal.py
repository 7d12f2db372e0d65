"""Rehearse the grading of an assignment: hand in recorded answers, and let nbgrader grade them.

A submission holds one answer to each task, so the whole set of answers takes no more
submissions than the task with the most answers has.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.answers import Answer
from medoffice.grading.course import EXERCISES, nbgrader, succeed
from medoffice.grading.release import release

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class Grade:
    """What one cell of a submission got.

    Parameters
    ----------
    score : float or None
        Points by the autograder; None if a person has to grade it.
    of : float
        Points that can be had.
    said : str
        Everything the cell printed or complained about, without the points.
    """

    score: float | None
    of: float
    said: str


def submissions(answers: Iterable[Answer]) -> list[list[Answer]]:
    """Deal answers out, at most one to each task, into as few submissions as possible."""
    by_task = [
        list(group)
        for _, group in groupby(
            sorted(answers, key=lambda answer: answer.task), key=lambda answer: answer.task
        )
    ]
    return [[answer for answer in one if answer] for one in zip_longest(*by_task)]


def new_course(folder: Path, assignment: str, course: Path = EXERCISES) -> Path:
    """Copy one assignment's source into a course of its own, and release it there.

    Parameters
    ----------
    folder : Path
        Where the new course goes. It may hold others of its assignments already.
    assignment : str
        Slug of the assignment.
    course : Path
        The course to copy from.

    Returns
    -------
    Path
        `folder`.
    """
    shutil.copytree(course / "source" / assignment, folder / "source" / assignment)
    shutil.copy(course / "nbgrader_config.py", folder)
    release(assignment, folder)
    return folder


def hand_in(course: Path, assignment: str, student: str, cells: Mapping[str, str]) -> Path:
    """Fill in the student version of an assignment and hand it in.

    Parameters
    ----------
    course : Path
        Folder of the course, with the assignment released.
    assignment : str
        Its slug.
    student : str
        Id of the student.
    cells : mapping of str to str
        New content by grade id; all other cells stay as released.

    Returns
    -------
    Path
        The submitted notebook.

    Raises
    ------
    ValueError
        If the assignment has no cell of that grade id.
    """
    import nbformat

    folder = course / "submitted" / student / assignment
    shutil.copytree(course / "release" / assignment, folder)
    file = folder / f"{assignment}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    by_id = {_grade_id(cell): cell for cell in notebook.cells}
    for grade_id, content in cells.items():
        if grade_id not in by_id:
            raise ValueError(f"{assignment} has no cell with the grade id {grade_id!r}")
        by_id[grade_id].source = content
    nbformat.write(notebook, file)
    return file


def hand_in_answers(course: Path, assignment: str, answers: Iterable[Answer]) -> dict[Answer, str]:
    """Hand in answers, several in one submission, and return the student of each."""
    students = {}
    for number, one in enumerate(submissions(answers), start=1):
        student = f"student-{number:02}"
        cells = {f"{assignment}-{answer.task}-answer": answer.code for answer in one}
        hand_in(course, assignment, student, cells)
        students |= dict.fromkeys(one, student)
    return students


def autograde(
    course: Path, assignment: str, *, fresh_kernels: bool = False
) -> dict[str, dict[str, Grade]]:
    """Let nbgrader grade everything that was handed in.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Slug of the assignment.
    fresh_kernels : bool, default False
        As for :func:`medoffice.grading.course.nbgrader`.

    Returns
    -------
    dict
        By student, then by grade id of the cell that carries the points.

    Raises
    ------
    NbgraderError
        If a submission could not be graded.
    """
    import nbformat

    grades: dict[str, dict[str, Grade]] = {}
    with nbgrader(course, fresh_kernels=fresh_kernels) as api:
        succeed(api.autograde(assignment, "*"))
        with api.gradebook as gradebook:
            for submission in gradebook.assignment_submissions(assignment):
                student = submission.student.id
                file = course / "autograded" / student / assignment / f"{assignment}.ipynb"
                cells = {_grade_id(cell): cell for cell in nbformat.read(file, as_version=4).cells}
                grades[student] = {
                    grade.name: Grade(grade.auto_score, grade.max_score, said(cells[grade.name]))
                    for grade in submission.notebooks[0].grades
                }
    return grades


def said(cell: NotebookNode) -> str:
    """Return what a cell printed and complained about, as a student would read it."""
    text = ""
    for output in cell.get("outputs", []):
        # On a busy machine one sentence may come in two pieces.
        if output.output_type == "stream":
            text += output.text
        elif output.output_type == "error":
            text = "\n".join([text.rstrip("\n"), *output.traceback]).lstrip("\n")
    return text.rstrip("\n")


def _grade_id(cell: NotebookNode) -> str | None:
    return cell.metadata.get("nbgrader", {}).get("grade_id")
