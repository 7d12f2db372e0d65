"""Grade where no process can be forked: in a Jupyter kernel, as nbgrader does.

That is so on macOS and Windows. It gives the same points and messages as `engine`, is slower, and
trusts the student: the code runs beside the tests and can do whatever the one who grades can do.
"""

from __future__ import annotations

import copy
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medoffice.grading.engine import handed_in
from medoffice.grading.engine.graded import Grade, Graded, said

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from medoffice.grading.engine import Assignment

SECONDS = 60
"""How long a cell may run."""


def grade(assignment: Assignment, submission: Path, sandbox: None = None) -> Graded:
    """Grade one submission, as :func:`medoffice.grading.engine.grade` does; without a sandbox."""
    from nbgrader.preprocessors import Execute, LimitOutput

    began = time.perf_counter()
    given = handed_in.read(submission / f"{assignment.name}.ipynb")
    cells, flags = handed_in.cells(given, assignment.released)
    notebook = _with_tests(assignment, cells)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _lay_out(Path(folder), assignment, submission)
        step = Execute(timeout=SECONDS, allow_errors=True)
        executed, resources = step.preprocess(notebook, {"metadata": {"path": folder}})
    executed, _ = LimitOutput().preprocess(executed, resources)
    grades = {}
    for cell in executed.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade") or mark.get("task"):
            grades[mark.grade_id] = _grade(cell)
    _take_tests_out(executed, assignment)
    return Graded(
        student=submission.parent.name,
        assignment=assignment.name,
        grades=grades,
        notebook=executed,
        flags=tuple(flags),
        seconds=round(time.perf_counter() - began, 3),
        megabytes=0.0,
    )


def grade_many(
    assignment: Assignment | Callable[[Path], Assignment],
    submissions: Iterable[Path],
    *_: object,
) -> Iterator[Graded]:
    """Grade as :func:`medoffice.grading.engine.grade_many` does, one after the other."""
    for submission in submissions:
        yield grade(assignment(submission) if callable(assignment) else assignment, submission)


def _with_tests(assignment: Assignment, cells: list[handed_in.Cell]) -> NotebookNode:
    """Return the notebook to run: our cells with the hidden tests, and the student's answers."""
    import nbformat

    sources = {
        handed_in.grade_id_of(cell): handed_in.source_of(cell)
        for cell in assignment.source["cells"]
    }
    whole: dict[str, Any] = {**copy.deepcopy(assignment.released), "cells": []}
    for cell in cells:
        if cell.is_test:
            cell.content["source"] = sources[cell.grade_id]
        whole["cells"].append(cell.content)
    return nbformat.from_dict(whole)


def _lay_out(folder: Path, assignment: Assignment, submission: Path) -> None:
    """Put the files of a submission and, over them, those of the assignment into a folder."""
    for file in submission.rglob("*"):
        if file.is_file() and not file.is_symlink() and file.suffix != ".ipynb":
            _write(folder / file.relative_to(submission), file.read_bytes())
    for name, content in assignment.files.items():
        _write(folder / name, content)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _grade(cell: NotebookNode) -> Grade:
    from nbgrader import utils

    of = float(cell.metadata.nbgrader.points)
    if cell.metadata.nbgrader.get("task"):
        return Grade(None, of, "", is_manual=True)
    try:
        score, _ = utils.determine_grade(cell)
    except ValueError:  # more than can be had
        score = 0.0
    is_manual = bool(cell.metadata.nbgrader.get("solution"))
    return Grade(score if score is None else float(score), of, said(cell), is_manual)


def _take_tests_out(executed: NotebookNode, assignment: Assignment) -> None:
    """Put the cells that carry points back as they were handed out."""
    released = {
        handed_in.grade_id_of(cell): handed_in.source_of(cell)
        for cell in assignment.released["cells"]
    }
    for cell in executed.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade") and not mark.get("solution"):
            cell.source = released[mark.grade_id]
