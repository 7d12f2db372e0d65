from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from medoffice.grading import compare

RATE = 0.0684
BY_CLINICIAN = pd.Series({"TR": 21.0, "LS": 3.0})
BY_TWO = pd.Series(
    {("1 to 7 days", "no"): 0.1, ("1 to 7 days", "yes"): 0.05, ("8 to 14 days", "no"): 0.2}
)


@pytest.mark.parametrize(
    "given",
    [
        0.0684,
        0.068,
        np.float64(0.0684),
        np.float32(0.0684),
        Decimal("0.068"),
        pd.Series([0.0684]),
        pd.DataFrame({"rate": [0.0684]}),
        np.array([0.0684]),
        np.array(0.0684),
    ],
)
def test_a_number_is_right_in_any_form(given):
    assert compare.problem(given, RATE, within=0.0005) is None


@pytest.mark.parametrize(
    "given", [5, np.int64(5), 5.0, pd.Timedelta(days=5), np.timedelta64(5, "D")]
)
def test_days_may_be_a_span_of_time(given):
    assert compare.problem(given, 5, within=0.0005) is None


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (0.09, "too high"),
        (0.05, "too low"),
        (6.84, "percentage"),
        (6.8, "percentage"),
        ("6.8%", "text"),
        (float("nan"), "no value"),
        (float("inf"), "divided by zero"),
        (True, "True or False"),
        (pd.Timestamp("2025-10-06"), "a date"),
        (np.datetime64("2025-10-06"), "a date"),
        (pd.Series([0.1, 0.2]), "whole table"),
        ([0.0684, 1], "a list"),
        (object(), "not a number"),
        (pd.NA, "not a number"),
    ],
)
def test_a_wrong_number_gets_its_sentence(given, sentence):
    assert sentence in compare.problem(given, RATE, within=0.0005)


@pytest.mark.parametrize(
    "given",
    [
        BY_CLINICIAN,
        BY_CLINICIAN[::-1],
        BY_CLINICIAN.astype(int),
        BY_CLINICIAN.to_dict(),
        BY_CLINICIAN.to_frame("median"),
        BY_CLINICIAN.rename_axis("provider").reset_index(name="median"),
        BY_CLINICIAN.rename_axis("provider").reset_index(name="m").sort_values("m"),
        BY_CLINICIAN.rename(str.lower),
        BY_CLINICIAN.rename({"TR": " TR "}),
        pd.concat([BY_CLINICIAN, pd.Series({"All": 12.0})]),
        pd.to_timedelta(BY_CLINICIAN, unit="D"),
    ],
)
def test_a_table_is_right_in_any_layout(given):
    assert compare.problem(given, BY_CLINICIAN, within=0.0005) is None


@pytest.mark.parametrize(
    "given",
    [
        BY_TWO,
        BY_TWO.swaplevel(),
        BY_TWO.unstack(),
        BY_TWO.unstack(0),
        BY_TWO.rename_axis(["band", "reminded"]).reset_index(name="rate"),
        BY_TWO.rename_axis(["band", "reminded"]).unstack().reset_index(),
        BY_TWO.rename_axis(["band", "reminded"]).reset_index("band", name="rate"),
        BY_TWO.to_dict(),
    ],
)
def test_a_table_with_two_labels_may_be_long_or_wide(given):
    assert compare.problem(given, BY_TWO, within=0.0005) is None


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (pd.Series({"TR": 21.0}), "no figure for “ls”"),
        (pd.Series({"TR": 21.0, "LS": 4.0}), "“ls” is too high"),
        (pd.Series({"TR": 21.0, "LS": 3.0, "MC": 1.0}), "“mc”, which was not asked for"),
        (pd.Series({"EST": 21.0, "NEW": 3.0}), "groups are not the ones"),
        (pd.Series(dtype=float), "empty"),
        (pd.Series({"TR": "long", "LS": "short"}), "does not hold a number"),
        (pd.DataFrame({"provider": ["TR"]}), "no figures"),
        (21.0, "one number"),
        (None, "something else"),
    ],
)
def test_a_wrong_table_gets_its_sentence(given, sentence):
    assert sentence in compare.problem(given, BY_CLINICIAN, within=0.0005)


def test_percentages_in_a_table_are_named():
    assert "percentage" in compare.problem(BY_TWO * 100, BY_TWO, within=0.0005)


def test_missing_combinations_do_not_count():
    with_gap = BY_TWO.unstack()
    assert with_gap.isna().any(axis=None)
    assert compare.problem(with_gap, BY_TWO, within=0.0005) is None


def test_an_answer_that_was_read_is_compared_as_the_answer_itself():
    for given, right in ((0.09, RATE), (BY_CLINICIAN * 2, BY_CLINICIAN), ("no", BY_TWO)):
        read = compare.Answer(given), compare.Answer(right)
        said = [compare.problem(*read, within=0.0005) for _ in range(2)]
        assert said == [compare.problem(given, right, within=0.0005)] * 2
