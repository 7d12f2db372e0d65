"""An assignment that could not be graded fairly is refused when it is read."""

import shutil

import nbformat
import pytest

from medoffice.grading.engine import Assignment
from medoffice.grading.engine.names import defined, looked_up

CELL = """import pandas as pd
from a.b import c as d
total = sum(one for one in rows if one > limit)
def f(rows, extra=start):
    inner = rows + elsewhere
    return [each for each in inner]
class Mine: size = 3
for number in range(3): pass
"""


def test_a_cell_leaves_behind_what_stands_outside_of_its_functions():
    assert defined(CELL) == {"pd", "d", "total", "f", "Mine", "number"}
    assert looked_up(CELL) - {"sum", "range"} == {"rows", "limit", "start", "elsewhere"}
    assert defined("half a line(") == looked_up("half a line(") == set()
    assert defined("import a.b") == {"a"}


@pytest.fixture
def load(small_course_once, tmp_path):
    """Return a function that reads the assignment `small` with a cell changed, or some added."""

    def loaded(change, data=None):
        course = shutil.copytree(small_course_once, tmp_path / "course")
        file = course / "source" / "small" / "small.ipynb"
        notebook = nbformat.read(file, as_version=4)
        change({cell.id: cell for cell in notebook.cells})
        nbformat.write(notebook, file)
        return Assignment.load(course, "small", data)

    return loaded


def nothing(_):
    """Change nothing."""


def test_no_cell_may_rest_on_what_a_check_defines(load):
    def change(cells):
        cells["double"].source = f"secret = 77\n{cells['double'].source}"
        cells["end"].update(cell_type="code", source="print(secret)", outputs=[])
        cells["end"].execution_count = None

    with pytest.raises(ValueError, match="small-end uses 'secret', which a check defines"):
        load(change)


def test_points_must_be_a_number(load):
    with pytest.raises(ValueError, match="small-double carries points, but not how many"):
        load(lambda cells: cells["double"].metadata.nbgrader.update(points="four"))


def test_an_assignment_that_is_not_there_is_named(small_course_once):
    with pytest.raises(FileNotFoundError, match="absent"):
        Assignment.load(small_course_once, "absent")


def test_a_class_may_have_data_of_its_own(load, small, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "visits.csv").write_text("visits\n99\n")
    other = load(nothing, own)
    assert small.files == {"data/visits.csv": b"visits\n3\n"}
    assert other.files == {"data/visits.csv": b"visits\n99\n"}
    assert (other.released, other.fingerprint == small.fingerprint) == (small.released, False)


def test_what_students_get_is_what_nbgrader_releases(small, small_course_once):
    file = small_course_once / "release" / "small" / "small.ipynb"
    by_nbgrader = nbformat.read(file, as_version=4)
    ours = [(cell["source"], cell["metadata"]["nbgrader"]) for cell in small.released["cells"]]
    assert ours == [(cell.source, cell.metadata.nbgrader) for cell in by_nbgrader.cells]
