"""Rehearse the grading of an assignment: hand in recorded answers, and grade them.

A submission holds one answer to each task, so the whole set of answers takes no more
submissions than the task with the most answers has.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Any
from unittest import mock

from medoffice.grading.answers import Answer
from medoffice.grading.course import ALONE, EXERCISES, nbgrader, succeed
from medoffice.grading.engine.graded import Grade, said
from medoffice.grading.engine.handed_in import grade_id_of
from medoffice.grading.release import release


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
    release = course / "release" / assignment
    notebook = json.loads((release / f"{assignment}.ipynb").read_text(encoding="utf-8"))
    return fill_in(notebook, cells, course / "submitted" / student / assignment, release)


def fill_in(
    notebook: dict[str, Any], cells: Mapping[str, str], folder: Path, beside: Path | None = None
) -> Path:
    """Write a student's notebook: the student version with some cells filled in.

    Parameters
    ----------
    notebook : dict
        The student version. It is not changed.
    cells : mapping of str to str
        New content by grade id.
    folder : Path
        The new folder to write it to, named as the assignment is.
    beside : Path, optional
        A folder whose other files are copied.

    Returns
    -------
    Path
        The notebook.

    Raises
    ------
    ValueError
        If the notebook has no cell of a grade id.
    """
    missing = set(cells).difference(map(grade_id_of, notebook["cells"]))
    if missing:
        raise ValueError(f"{folder.name} has no cell with the grade id {min(missing)!r}")
    filled = [
        {**cell, "source": cells.get(grade_id_of(cell), cell["source"])}
        for cell in notebook["cells"]
    ]
    if beside:
        shutil.copytree(beside, folder)
    else:
        folder.mkdir(parents=True)
    file = folder / f"{folder.name}.ipynb"
    content = json.dumps({**notebook, "cells": filled}, ensure_ascii=False, indent=1)
    file.write_text(f"{content}\n", encoding="utf-8")
    return file


def students(assignment: str, answers: Iterable[Answer]) -> dict[str, dict[str, Answer]]:
    """Deal answers out to students: by student, then by grade id of the cell to fill in."""
    return {
        f"student-{number:02}": {f"{assignment}-{answer.task}-answer": answer for answer in one}
        for number, one in enumerate(submissions(answers), start=1)
    }


def by_nbgrader(course: Path, assignment: str) -> dict[str, dict[str, Grade]]:
    """Let nbgrader grade everything that was handed in, in its own way.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Slug of the assignment.

    Returns
    -------
    dict
        By student, then by grade id of the cell that carries the points.

    Raises
    ------
    NbgraderError
        If a submission could not be graded.
    """
    with mock.patch.dict(os.environ, {ALONE: "1"}), nbgrader(course) as api:
        succeed(api.autograde(assignment, "*"))
    return grades_of(course, assignment)


def grades_of(course: Path, assignment: str) -> dict[str, dict[str, Grade]]:
    """Read what nbgrader has given, as :func:`by_nbgrader` returns it."""
    import nbformat

    grades: dict[str, dict[str, Grade]] = {}
    with nbgrader(course) as api, api.gradebook as gradebook:
        for submission in gradebook.assignment_submissions(assignment):
            student = submission.student.id
            file = course / "autograded" / student / assignment / f"{assignment}.ipynb"
            cells = {grade_id_of(cell): cell for cell in nbformat.read(file, as_version=4).cells}
            grades[student] = {
                grade.name: Grade(
                    grade.auto_score,
                    grade.max_score,
                    said(cells[grade.name]),
                    is_manual=bool(cells[grade.name].metadata.nbgrader.solution),
                )
                for grade in submission.notebooks[0].grades
            }
    return grades
