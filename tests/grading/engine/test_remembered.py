"""What is worked out once for all submissions is what would be worked out for each."""

import numpy as np
import pandas as pd
import pytest

from medoffice.grading.engine.remembered import Remembered, same

ROWS = pd.DataFrame({"word": ["a", None], "days": [1.0, np.nan]})


def test_a_case_is_worked_out_once():
    asked = []

    def right(rows):
        asked.append("right")
        return len(rows)

    def wrong(rows):
        asked.append("wrong")
        return len(rows) + 1

    remembered = Remembered()
    remembered.expect("count", "for the rows", (ROWS,), right, {"One too many.": wrong})
    remembered.learns = False
    for _ in range(2):
        case = remembered.expect("count", "for the rows", (ROWS.copy(),), right, {"No.": wrong})
        assert (case.right, case.mistaken) == (2, {"One too many.": 3})
    assert asked == ["right", "wrong"]


@pytest.mark.parametrize(
    ("task", "where", "rows"),
    [
        ("sum", "for the rows", ROWS),
        ("count", "for others", ROWS),
        ("count", "for the rows", ROWS.head(1)),
    ],
)
def test_another_case_is_worked_out_anew(task, where, rows):
    remembered = Remembered()
    remembered.expect("count", "for the rows", (ROWS,), len, {})
    case = remembered.expect(task, where, (rows,), lambda rows: -len(rows), {})
    assert case.right == -len(rows)


def test_an_answer_in_figures_is_the_one_given_now():
    remembered = Remembered()
    remembered.expect("count", "for the rows", (ROWS,), 2, {})
    assert remembered.expect("count", "for the rows", (ROWS,), 3, {}).right == 3


def test_what_a_check_does_to_its_data_afterwards_is_not_remembered():
    rows = ROWS.copy()
    remembered = Remembered()
    written = remembered.written("count", (rows,))
    rows["days"] = 7
    assert remembered.written("count", (rows,)) != written
    assert remembered.written("count", (ROWS,)) == written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0), (1, True), (0, False), ("a", "b"), ([1], (1,)), ([1], [1, 2]),
        ({"a": 1}, {"b": 1}), (ROWS, ROWS["word"]), (ROWS, ROWS.iloc[::-1]),
        (ROWS, ROWS.rename(columns={"word": "term"})), (ROWS, ROWS.assign(days=0.0)),
        (ROWS, ROWS.set_axis([1, 2])), (ROWS, ROWS.rename_axis("place")),
        (ROWS, ROWS.astype({"days": "float32"})), (ROWS["days"], ROWS["days"].rename("weeks")),
        (ROWS["days"], ROWS["days"].rename_axis("place")), (float("nan"), float("nan")),
        (object(), object()),
    ],
)  # fmt: skip
def test_data_that_differ_are_not_the_same(one, other):
    assert not same(one, other)


@pytest.mark.parametrize("one", [None, 1, "a", [1, ("b", None)], {"a": ROWS}, ROWS, ROWS["word"]])
def test_data_that_are_equal_are_the_same(one):
    other = one.copy() if hasattr(one, "copy") else one
    assert same(one, other)


def test_the_data_of_a_case_is_known_again_at_one_look(monkeypatch):
    remembered = Remembered()
    case = remembered.expect("count", "for the rows", (ROWS,), len, {})
    written = remembered.written("count", case.given)
    remembered.learns = False
    case = remembered.expect("count", "for the rows", (ROWS.copy(),), len, {})
    monkeypatch.setattr("medoffice.grading.engine.remembered.same", None)
    assert remembered.written("count", case.given) == written
