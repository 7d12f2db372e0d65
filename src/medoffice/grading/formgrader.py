"""Let Formgrader's button grade as our command does.

Formgrader's *Autograde*, and ``nbgrader autograde``, would run a student's program with all that
the instructor may do. The course's ``nbgrader_config.py`` puts the step below in place of
nbgrader's, so that a submission is graded in the sandbox however it is asked for.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor

if TYPE_CHECKING:
    from nbformat import NotebookNode


class GradeShutIn(NbGraderPreprocessor):
    """Grades a submission in the sandbox, in place of all of nbgrader's own steps."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the graded notebook, after its marks were written into the gradebook.

        Raises
        ------
        NbGraderException
            If it could not be graded. The message says why; nbgrader shows it.
        """
        about = resources["nbgrader"]
        # nbgrader goes to the course's folder before it converts anything.
        course, student, assignment = Path.cwd(), about["student"], about["assignment"]
        # In a thread of its own, as Formgrader asks from within the server's loop.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(_grade, course, student, assignment, about["db_url"]).result()
        file = course / "autograded" / student / assignment / f"{assignment}.ipynb"
        graded = nbformat.read(file, as_version=4)
        # nbgrader writes it again, and cannot write over a file that is only to be read.
        file.unlink()
        return graded, resources


def _grade(course: Path, student: str, assignment: str, database: str) -> None:
    from medoffice.grading.class_run import grade_class
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.sandbox import NoSandbox, choose

    try:
        sandbox = choose(hidden=[course])
    except NoSandbox as error:
        raise NbGraderException(str(error)) from None
    with Gradebook(course, database=database) as gradebook:
        done = grade_class(gradebook, assignment, students=[student], again=True, sandbox=sandbox)
    if student in done.failed:
        raise NbGraderException(f"{student} could not be graded: {done.failed[student]}")
    if student not in done.graded:
        raise NbGraderException(
            f"{student}'s {assignment} was refused, and so was not graded. "
            f"See: python -m medoffice.grading collect {assignment}"
        )
