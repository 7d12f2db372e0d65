"""A check may do without our own words: it uses the student's names, and asserts."""

import copy
import dataclasses

import pytest

from medoffice.grading import engine

CHECK = """assert double(2) == 4
### BEGIN HIDDEN TESTS
assert double(77) == 154, "Try a larger number."
assert size == [1, 2]
### END HIDDEN TESTS"""
RIGHT = "size = [1, 2]\ndef double(x):\n    return x + x"


@pytest.fixture(scope="module")
def plain(small):
    """Return the assignment `small` with a check of asserts."""
    source, released = copy.deepcopy(small.source), copy.deepcopy(small.released)
    for notebook, check in ((source, CHECK), (released, CHECK.partition("\n")[0])):
        cells = {cell["id"]: cell for cell in notebook["cells"]}
        cells["double"]["source"] = check
        if notebook is source:
            cells["double-answer"]["source"] = RIGHT
    return dataclasses.replace(small, source=source, released=released)


@pytest.mark.parametrize(
    ("code", "score", "said"),
    [
        (RIGHT, 4, ""),
        ("size = [1, 2]\ndef double(x):\n    return x + 2", 0, "Try a larger number."),
        (f"{RIGHT}\nsize = [1]", 0, "This is not right yet."),
        (RIGHT.replace("size", "length"), 0, "Python does not find size yet."),
        ("half a line(", 0, "Python does not find double yet."),
        ("size = 1\ndef double(x):\n    return y", 0, "It does not know the name “y”."),
        (
            "import pandas\ndef double(x):\n    return pandas.Series([1, 2])",
            0,
            "could not be finished",
        ),
    ],
)
def test_it_gives_all_or_nothing_and_shows_no_hidden_line(plain, hand_in, code, score, said):
    graded = engine.grade(plain, hand_in(code))
    grade = graded.grades["small-double"]
    assert (grade.score, "154" in grade.said) == (score, False)
    assert said in grade.said
    told = any("The check small-double ended with ValueError" in flag for flag in graded.flags)
    assert told == ("could not be finished" in said)
