"""Answers that are word for word those published with the course.

In a class with names of its own a published answer does not work. Who replaces name by name makes
it work, and neither figures nor names can tell that from an answer that was worked out. It leaves
a trace, though: several longer answers that are those of the public solutions but for the names.
That is no proof, and takes no points off. It is a reason to ask.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path

from medoffice.grading.answers import answers
from medoffice.grading.classes import renaming
from medoffice.grading.classes.names import AS_IN_COURSE, Names
from medoffice.grading.classes.renaming import source_of
from medoffice.grading.course import EXERCISES

LONG = 45
"""Parts of an answer, as Python reads it, from which on it does not come out alike by itself. The
lines that stand there from the beginning are some twenty."""

MANY = 3
"""Answers in the words of the solutions from which on it is said."""


def flag(
    assignment: str, notebook: Path, course: Path = EXERCISES, names: Names = AS_IN_COURSE
) -> str | None:
    """Say which answers of a submission are those published with the course.

    Parameters
    ----------
    assignment : str
        Its slug.
    notebook : Path
        What was handed in.
    course : Path
        The course that holds the solutions.
    names : Names, optional
        What things are called in the student's edition, if not as in the course.

    Returns
    -------
    str or None
        A sentence for the instructor; None if there is no reason to ask.
    """
    solutions = _published(assignment, course)
    same = [
        task
        for task, code in _answers(assignment, notebook).items()
        if solutions.get(task, set()) & {_shape(code), _shape(renaming.code(code, names.back))}
    ]
    if len(same) < MANY:
        return None
    but_for = ", but for the names of the class" if names != AS_IN_COURSE else ""
    return (
        f"{len(same)} longer answers are word for word those published with the course{but_for}: "
        f"{', '.join(same)}. Ask how they came about."
    )


def _published(assignment: str, course: Path) -> dict[str, set[str]]:
    """Give the shapes of the published right answers that are long enough, by task."""
    solutions = _answers(assignment, course / "source" / assignment / f"{assignment}.ipynb")
    given = [*solutions.items()]
    given += [(one.task, one.code) for one in answers(assignment, course) if one.is_right]
    shapes: dict[str, set[str]] = {}
    for task, code in given:
        shape = _shape(code)
        if shape and shape.count("(") > LONG:
            shapes.setdefault(task, set()).add(shape)
    return shapes


def _answers(assignment: str, notebook: Path) -> dict[str, str]:
    """Give the answers in code of a notebook, by task; none if it cannot be read."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        return {
            cell["metadata"]["nbgrader"]["grade_id"]
            .removeprefix(f"{assignment}-")
            .removesuffix("-answer"): source_of(cell)
            for cell in cells
            if cell["cell_type"] == "code" and cell["metadata"].get("nbgrader", {}).get("solution")
        }
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _shape(code: str) -> str | None:
    """Return code without its blanks, comments and docstrings; None if it is no Python."""
    try:
        return ast.dump(ast.parse(code))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
