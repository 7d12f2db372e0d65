"""A course of two small assignments, quick to release and to grade, for all tests of grading."""

import shutil

import nbformat
import pytest
from nbformat import v4

from medoffice.grading.release import release

CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "small-course"
c.ClearSolutions.code_stub = {"python": "# Write your lines here.\\n..."}
"""

ANSWER = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
TEST = """task = check.Task("double", points=4)
task.case("of two", 2, answer=4)
### BEGIN HIDDEN TESTS
task.case("of the secret number", 77, answer=154)
### END HIDDEN TESTS
task.points()"""


def locked(name, source, code=False):
    return _cell(name, source, code=code, locked=True)


def _cell(name, source, *, code, **mark):
    mark = {"grade": False, "solution": False, "locked": False, "task": False, **mark}
    make = v4.new_code_cell if code else v4.new_markdown_cell
    nbgrader = {**mark, "grade_id": name, "schema_version": 3}
    return make(source, id=name.partition("-")[2], metadata={"nbgrader": nbgrader})


def source(name):
    """Return the instructor's notebook: a function to write, and a text."""
    notebook = v4.new_notebook(
        cells=[
            locked(f"{name}-title", f"# The assignment {name}"),
            locked(f"{name}-setup", f"from medoffice.grading import check\n{name} = 1", code=True),
            _cell(f"{name}-double-answer", ANSWER, code=True, solution=True),
            _cell(f"{name}-double", TEST, code=True, grade=True, locked=True, points=4),
            locked(f"{name}-look", "Look at what you did."),
            _cell(f"{name}-note", "A sample.", code=False, grade=True, solution=True, points=5),
            locked(f"{name}-end", "The end."),
        ]
    )
    notebook.metadata.kernelspec = {
        "name": "python3", "display_name": "Python 3", "language": "python",
    }  # fmt: skip
    return notebook


@pytest.fixture(scope="session")
def small_course_once(tmp_path_factory):
    """Return a course with the assignments `small` and `other`, released. It must not change."""
    folder = tmp_path_factory.mktemp("small-course")
    (folder / "nbgrader_config.py").write_text(CONFIG)
    for name in ("small", "other"):
        place = folder / "source" / name
        (place / "data").mkdir(parents=True)
        nbformat.write(source(name), place / f"{name}.ipynb")
        (place / "data" / "visits.csv").write_text("visits\n3\n")
        release(name, folder)
    return folder


@pytest.fixture
def small_course(small_course_once, tmp_path):
    """Return a copy of that course for one test."""
    return shutil.copytree(small_course_once, tmp_path / "course")


@pytest.fixture(scope="session")
def answered(small_course_once):
    """Return the assignment `small` as a good student hands it in."""
    notebook = nbformat.read(small_course_once / "release" / "small" / "small.ipynb", as_version=4)
    cells = {cell.id: cell for cell in notebook.cells}
    cells["double-answer"].source = "def double(x):\n    return x + x"
    cells["note"].source = "To the owner: all is well."
    return notebook
