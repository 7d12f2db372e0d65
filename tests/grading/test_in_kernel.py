import nbformat
import pytest

from medoffice.grading import engine, in_kernel

RIGHT = "def double(x):\n    return 2 * x"
SQUARE = "def double(x):\n    return x * x"


@pytest.fixture
def submissions(small_course_once, answered, tmp_path):
    """Return submissions of some kinds."""
    folders = {}
    for name, answer in (("right", RIGHT), ("square", SQUARE), ("broken", "def double(")):
        notebook = nbformat.from_dict(answered)
        notebook.cells[2].source = answer
        if name == "square":
            notebook.cells[5].source = "*Double-click here and write your answer.*"
        folders[name] = tmp_path / name / "small"
        folders[name].mkdir(parents=True)
        nbformat.write(notebook, folders[name] / "small.ipynb")
    (folders["right"] / "note.txt").write_text("mine")
    return folders


@pytest.mark.slow
def test_a_kernel_gives_what_the_engine_gives(small_course_once, submissions):
    assignment = engine.Assignment.load(small_course_once, "small")
    theirs = {one.student: one for one in in_kernel.grade_many(assignment, submissions.values())}
    for ours in engine.grade_many(assignment, submissions.values()):
        assert theirs[ours.student].grades == ours.grades
    assert theirs["right"].grades["small-double"].score == 4
    # The hidden tests were run, and are in nothing that is kept.
    assert theirs["square"].grades["small-double"].score == 2
    assert "answer=154" not in str([one.notebook for one in theirs.values()])
