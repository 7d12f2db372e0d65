import copy
import json
import shutil
from functools import cached_property

import nbformat
import pytest

from medoffice.grading import rehearsal
from medoffice.grading.engine import Grade, Graded
from medoffice.grading.gradebook import Gradebook

ASSIGNMENT = "operating-budget"
MEMO = "operating-budget-memo"
PLAN = "operating-budget-plan"


class Classroom:
    """A course in which gradings are made up, not run."""

    def __init__(self, course):
        self.course = course

    @cached_property
    def notebook(self):
        file = self.course / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        return nbformat.read(file, as_version=4)

    def graded(self, student, points=None, memo="My memo", flags=(), said="Right on two."):
        """Return a grading: half of the points where none are told; None leaves the memo blank."""
        notebook = copy.deepcopy(self.notebook)
        grades = {}
        for cell in notebook.cells:
            about = cell.metadata.get("nbgrader", {})
            name = about.get("grade_id")
            if name == MEMO and memo:
                cell.source = memo
            if cell.cell_type == "code":
                cell.outputs = [nbformat.v4.new_output("stream", text=said)]
            if about.get("grade"):
                by_hand = cell.cell_type == "markdown"
                score = (None if memo else 0.0) if by_hand else about["points"] / 2
                score = (points or {}).get(name, score)
                grades[name] = Grade(score, about["points"], "" if by_hand else said, by_hand)
        notebook = json.loads(json.dumps(notebook))
        return Graded(student, ASSIGNMENT, grades, notebook, tuple(flags), 0.5, 60.0)

    def hand_in(self, student, timestamp=None, **files):
        folder = self.course / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.course / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", folder)
        if timestamp:
            (folder / "timestamp.txt").write_text(timestamp)
        return folder

    def gradebook(self, by="teacher"):
        return Gradebook(self.course, by=by)

    def enter(self, *gradings):
        with self.gradebook() as gradebook:
            for graded in gradings:
                gradebook.write(graded)

    def formgrader(self, student, cell, **values):
        """Do what Formgrader does when somebody types in a mark."""
        from nbgrader.api import Gradebook as NbgraderGradebook

        with NbgraderGradebook(f"sqlite:///{self.course}/gradebook.db") as gradebook:
            grade = gradebook.find_grade(cell, ASSIGNMENT, ASSIGNMENT, student)
            for name, value in values.items():
                setattr(grade, name, value)
            grade.needs_manual_grade = grade.manual_score is None and grade.auto_score is None
            gradebook.db.commit()


@pytest.fixture(scope="session")
def released(tmp_path_factory):
    """Return a course with one released assignment, to be copied."""
    return rehearsal.new_course(tmp_path_factory.mktemp("released"), ASSIGNMENT)


@pytest.fixture
def classroom(released, tmp_path):
    """Return a course of its own with an empty gradebook."""
    return Classroom(shutil.copytree(released, tmp_path / "course"))
