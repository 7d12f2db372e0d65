import copy
import itertools

import pytest

from medoffice.grading import engine, rehearsal, sandbox


@pytest.fixture(scope="session")
def small(small_course_once):
    """Return the assignment `small`."""
    return engine.Assignment.load(small_course_once, "small")


def _sandbox(**limits):
    if sandbox.available():
        pytest.skip("Students' programs cannot be shut in on this machine")
    return sandbox.choose(limits=sandbox.Limits(output=2_000, reply=20_000, **limits))


@pytest.fixture(scope="session")
def shut_in():
    """Return a sandbox in which little may be shown and given back."""
    return _sandbox()


@pytest.fixture(scope="session")
def impatient():
    """Return such a sandbox for what has no end. Nothing else may take long in it."""
    return _sandbox(seconds=0.5)


@pytest.fixture
def hand_in(small, tmp_path):
    """Return a function that hands in a function `double`, and cells after it."""
    numbers = itertools.count(1)

    def handed_in(double, *after, text="A note."):
        notebook = copy.deepcopy(small.released)
        at = next(at for at, cell in enumerate(notebook["cells"]) if cell["id"] == "double-answer")
        notebook["cells"][at + 1 : at + 1] = [
            {"cell_type": "code", "metadata": {}, "outputs": [], "source": one} for one in after
        ]
        cells = {"small-double-answer": double, "small-note": text}
        folder = tmp_path / f"student-{next(numbers)}" / "small"
        return rehearsal.fill_in(notebook, cells, folder).parent

    return handed_in
