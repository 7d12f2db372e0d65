"""The written answers of a class."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from medoffice.grading.gradebook.harmless import NOTHING
from medoffice.grading.tasks import Task, written

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook


@dataclass(frozen=True)
class WrittenAnswer:
    """What one student wrote for one task.

    Parameters
    ----------
    student : str
        Who.
    task : Task
        What for.
    text : str
        The answer, in Markdown.
    points : float or None
        What a person gave for it; None if nobody has yet.
    waits : bool
        Whether a person has to look at it.
    """

    student: str
    task: Task
    text: str
    points: float | None
    waits: bool


def written_answers(gradebook: Gradebook, assignment: str) -> list[WrittenAnswer]:
    """Collect the written answers to an assignment from the graded notebooks.

    An answer that was left as it was handed out is none.

    Parameters
    ----------
    gradebook : Gradebook
        An open one.
    assignment : str
        Slug of the assignment.

    Returns
    -------
    list of WrittenAnswer
        By task, then by student.

    Raises
    ------
    LookupError
        If the assignment was never released.
    """
    asked = written(gradebook.course, assignment)
    submissions = gradebook.submissions(assignment)
    texts = {
        student: texts_of(gradebook, assignment, student, [task.grade_id for task in asked])
        for student in sorted(submissions)
    }
    found = []
    for task in asked:
        for student, text in texts.items():
            mark = submissions[student].marks[task.grade_id]
            if task.grade_id in text and (mark.auto is None or mark.manual is not None):
                found.append(
                    WrittenAnswer(student, task, text[task.grade_id], mark.manual, mark.waits)
                )
    return found


def texts_of(
    gradebook: Gradebook, assignment: str, student: str, cells: Iterable[str]
) -> dict[str, str]:
    """Return what stands in cells of a student's graded notebook, by grade id.

    It is as the student wrote it, so that whoever shows it has to see that it does nothing.
    """
    file = gradebook.course / "autograded" / student / assignment / f"{assignment}.ipynb"
    if not file.is_file():
        return {}
    wanted = set(cells)
    return {
        name: "".join(cell["source"]).replace(NOTHING, "")
        for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]
        if (name := cell["metadata"].get("nbgrader", {}).get("grade_id")) in wanted
    }
