"""Let Formgrader show the rubric and the marked samples beside the answer that a person marks.

They stand in the page that Formgrader draws for the grader, never in a notebook: what is in the
graded notebook goes to the student with the feedback. nbconvert runs the step below because the
course's ``nbgrader_config.py`` names it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.preprocessors import Preprocessor
from nbformat import v4

from medoffice.grading import pages
from medoffice.grading.marking.samples import samples
from medoffice.grading.tasks import written

if TYPE_CHECKING:
    from nbformat import NotebookNode

STYLE = Path(pages.__file__).with_name("beside.css")

# A cell's text is Markdown, in which an empty line ends HTML, and these two begin a formula.
_AS_TEXT = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\n$\\"})


class RubricBeside(Preprocessor):
    """Puts a cell with rubric and samples after each answer, in what Formgrader shows."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook with those cells.

        Parameters
        ----------
        nb : NotebookNode
            A graded notebook; nbconvert gives a copy.
        resources : dict
            What Formgrader's page says of itself. The pages of feedback go through this step, too:
            they have no number of a submission, and stay as they are.
        """
        if "submission_id" not in resources:
            return nb, resources
        # autograded/<student>/<assignment>
        course = Path(resources["metadata"]["path"]).absolute().parents[2]
        beside = _beside(course, resources["assignment_id"])
        # The page's template has no place for styles that nbconvert's own do not take.
        style = f"<style>{' '.join(STYLE.read_text(encoding='utf-8').split())}</style>"
        cells = []
        for cell in nb.cells:
            cells.append(cell)
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
            if grade_id in beside:
                cells.append(v4.new_markdown_cell(style + beside[grade_id]))
                style = ""
        nb.cells = cells
        return nb, resources


def _beside(course: Path, assignment: str) -> dict[str, str]:
    """Return what is shown beside an answer, by grade id."""
    try:
        asked = written(course, assignment)
    except FileNotFoundError:  # the gradebook knows it, and its source is gone
        return {}
    there = samples(course, assignment) if asked else []
    return {
        task.grade_id: pages.render(
            "beside.html", task=task, samples=[one for one in there if one.task == task.name]
        ).translate(_AS_TEXT)
        for task in asked
    }
