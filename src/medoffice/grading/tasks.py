"""The tasks of an assignment as its notebook states them: titles, points, texts and rubrics."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

_HEADING = re.compile(r"^## (?P<title>.+?) \(\d+ points?\)\s*$", re.MULTILINE)
_ROW = re.compile(
    r"^\| (?P<name>[^|]+?) \| (?P<points>[\d.]+) \| (?P<earns>[^|]+?) \|\s*$", re.MULTILINE
)
RUBRIC = "**How this is graded**"
"""What stands above a rubric in a notebook."""


@dataclass(frozen=True)
class Row:
    """A row of a rubric.

    Parameters
    ----------
    name : str
        One word or two.
    points : float
        Points that can be had for it.
    earns : str
        What earns them.
    """

    name: str
    points: float
    earns: str


@dataclass(frozen=True)
class Task:
    """A task of an assignment.

    Parameters
    ----------
    grade_id : str
        Of the cell that carries its points.
    name : str
        The same without the assignment.
    title : str
        Its heading, such as "Task 1. How many visits do we plan?".
    points : float
        Points that can be had.
    text : str
        What is asked, in Markdown, without heading and rubric.
    rubric : tuple of Row
        How a person grades it; empty where the autograder does.
    """

    grade_id: str
    name: str
    title: str
    points: float
    text: str
    rubric: tuple[Row, ...]


def tasks(course: Path, assignment: str) -> list[Task]:
    """Read the tasks of an assignment, in the order of its notebook.

    Parameters
    ----------
    course : Path
        Folder of the nbgrader course.
    assignment : str
        Slug of the assignment.

    Raises
    ------
    FileNotFoundError
        If the course has no such assignment.
    """
    file = course / "source" / assignment / f"{assignment}.ipynb"
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    known = [cell for cell in cells if "nbgrader" in cell["metadata"]]
    sources = {cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"]) for cell in known}
    return [
        _task(about["grade_id"], about["points"], assignment, sources)
        for cell in known
        if (about := cell["metadata"]["nbgrader"]).get("grade")
    ]


def written(course: Path, assignment: str) -> list[Task]:
    """Read the tasks that a person grades by a rubric."""
    return [task for task in tasks(course, assignment) if task.rubric]


def _task(grade_id: str, points: float, assignment: str, sources: dict[str, str]) -> Task:
    name = grade_id.removeprefix(f"{assignment}-")
    text, _, rubric = sources.get(f"{grade_id}-task", "").partition(RUBRIC)
    heading = _HEADING.search(text)
    rows = (Row(row["name"], float(row["points"]), row["earns"]) for row in _ROW.finditer(rubric))
    return Task(
        grade_id,
        name,
        heading["title"] if heading else name,
        float(points),
        _HEADING.sub("", text).strip(),
        tuple(rows),
    )
