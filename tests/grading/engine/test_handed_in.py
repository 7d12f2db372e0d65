"""Only what the student was to write is taken from a submission."""

import copy
import json

import pytest

from medoffice.grading.engine import handed_in


@pytest.fixture
def notebook(answered):
    return json.loads(json.dumps(answered))


def taken(notebook, small):
    cells, flags = handed_in.cells(notebook, small.released)
    return [(cell.grade_id, cell.content["source"]) for cell in cells], flags


def at(notebook, name):
    return next(n for n, cell in enumerate(notebook["cells"]) if cell["id"] == name)


def test_answers_are_taken_and_all_else_is_ours(notebook, small):
    cells, flags = taken(notebook, small)
    sources = dict(cells)
    assert sources.pop("small-double-answer") == "def double(x):\n    return x + x"
    assert sources.pop("small-note") == "To the owner: all is well."
    ours = {
        handed_in.grade_id_of(cell): handed_in.source_of(cell) for cell in small.released["cells"]
    }
    assert sources.items() <= ours.items()
    assert [grade_id for grade_id, _ in cells] == list(ours)
    assert flags == []


def test_what_was_changed_doubled_moved_or_lost_is_put_right_and_flagged(notebook, small):
    whole, _ = taken(notebook, small)
    cells = notebook["cells"]
    cells[at(notebook, "double")]["source"] = "4"
    cells.append(copy.deepcopy(cells[at(notebook, "double")]))
    cells.insert(0, cells.pop(at(notebook, "note")))
    del cells[at(notebook, "setup")]
    mended, flags = taken(notebook, small)
    assert mended == whole
    assert flags == [
        "The cell small-double was changed. It was graded as it was handed out.",
        "The cell small-double is there twice.",
        "The cell small-setup is missing.",
    ]


def test_a_lost_answer_is_empty(notebook, small):
    del notebook["cells"][at(notebook, "double-answer")]
    cells, flags = taken(notebook, small)
    assert dict(cells)["small-double-answer"] == ""
    assert flags == ["The cell small-double-answer is missing."]


def test_a_second_answer_is_run_where_it_stands(notebook, small):
    copied = copy.deepcopy(notebook["cells"][at(notebook, "double-answer")])
    copied["source"] = "def double(x):\n    return 2 * x"
    notebook["cells"].insert(at(notebook, "double"), copied)
    cells, flags = taken(notebook, small)
    names = [grade_id for grade_id, _ in cells]
    place = names.index("small-double-answer")
    assert cells[place + 1] == (None, copied["source"])
    assert names[place + 2] == "small-double"
    assert flags == ["The cell small-double-answer is there twice."]


def test_added_cells_stay_where_they_are_and_carry_no_points(notebook, small):
    first = {"cell_type": "code", "source": ["1 +", " 1"], "outputs": [{"forged": True}]}
    forged = {
        "cell_type": "code",
        "source": "4",
        "metadata": {"nbgrader": {"grade": True, "grade_id": "mine", "points": 100}},
    }
    notebook["cells"].insert(0, first)
    notebook["cells"].append(forged)
    cells, _ = handed_in.cells(notebook, small.released)
    assert (cells[0].content["source"], cells[0].content["outputs"]) == ("1 + 1", [])
    assert (cells[-1].content["source"], cells[-1].has_points) == ("4", False)


@pytest.mark.parametrize(
    "cell",
    [None, 3, {}, {"source": 3}, {"metadata": []}, {"metadata": {"nbgrader": 1}},
     {"metadata": {"nbgrader": {"grade_id": []}}, "source": [1, None, "a\ud800"]}],
)  # fmt: skip
def test_a_cell_may_be_anything(notebook, small, cell):
    notebook["cells"].append(cell)
    cells, _ = handed_in.cells(notebook, small.released)
    json.dumps([one.content for one in cells], ensure_ascii=False).encode()


def test_an_old_notebook_is_read_as_one_of_today(tmp_path):
    old = {
        "nbformat": 3, "nbformat_minor": 0, "metadata": {},
        "worksheets": [{"cells": [{"cell_type": "code", "input": "1 + 1", "outputs": [],
                                   "language": "python", "metadata": {}}]}],
    }  # fmt: skip
    file = tmp_path / "old.ipynb"
    file.write_text(json.dumps(old))
    assert [handed_in.source_of(cell) for cell in handed_in.read(file)["cells"]] == ["1 + 1"]
    file.write_text(json.dumps(old | {"worksheets": [3]}))
    with pytest.raises(handed_in.Unreadable):
        handed_in.read(file)
