"""Objectives in two forms, what a program can see missing from them, and how far they came."""

from dataclasses import replace
from datetime import date

import pytest

from medoffice.operations.strategy.objectives import KeyResult, Objective, Plan, Step

PHONES = KeyResult("callers who hang up", "percent", 9.5, 5, "abandoned ÷ offered, by month")
ANSWER = Objective(
    "Whoever calls reaches somebody",
    "People come to us because we answer.",
    "the front desk lead",
    date(2026, 1, 5),
    date(2026, 6, 30),
    (PHONES,),
    (Step("move one desk shift to 8:00", "the office manager", date(2026, 2, 2)),),
)


def test_a_whole_objective_lacks_nothing_and_reads_in_both_forms():
    assert ANSWER.missing() == []
    assert ANSWER.as_smart() == [
        "By June 30, 2026, the front desk lead brings “callers who hang up” from 9.5% to 5%."
    ]
    assert ANSWER.as_okr() == ["Whoever calls reaches somebody", "callers who hang up: 9.5% → 5%"]


@pytest.mark.parametrize(
    ("change", "letter"),
    [
        ({"owner": ""}, "Specific"),
        ({"results": ()}, "Measurable"),
        ({"results": (replace(PHONES, counted=""),)}, "Measurable"),
        ({"results": (replace(PHONES, target=9.5),)}, "Measurable"),
        ({"results": (replace(PHONES, what="hold a huddle every day"),)}, "Measurable"),
        ({"results": (replace(PHONES, what="number of trainings"),)}, "Measurable"),
        ({"steps": ()}, "Achievable"),
        ({"why": ""}, "Relevant"),
        ({"due_on": None}, "Time-bound"),
        ({"due_on": date(2026, 1, 5)}, "Time-bound"),
    ],
)
def test_what_is_missing_is_named_by_its_letter(change, letter):
    (said,) = replace(ANSWER, **change).missing()
    assert said.startswith(f"{letter}: ")


@pytest.mark.parametrize("result", ["seconds a call waits", "reviews overdue", "late letters"])
def test_a_result_that_only_names_what_is_done_is_left_alone(result):
    assert replace(ANSWER, results=(replace(PHONES, what=result),)).missing() == []


@pytest.mark.parametrize(("value", "score"), [(9.5, 0), (12, 0), (7.25, 0.5), (5, 1), (3, 1)])
def test_a_key_result_scores_by_how_far_it_came(value, score):
    assert PHONES.score(value) == score


def test_an_objective_scores_the_mean_and_asks_for_every_value():
    two = replace(ANSWER, results=(PHONES, KeyResult("rating", "percent", 80, 84, "surveys")))
    assert two.score([5, 82]) == 0.75
    with pytest.raises(ValueError, match="1 values for 2 key results"):
        two.score([5])


def test_a_plan_is_judged_as_a_whole():
    assert Plan("We answer.", (ANSWER,)).faults() == []
    late = replace(ANSWER, steps=(replace(ANSWER.steps[0], due=date(2026, 12, 1)),))
    found = " ".join(Plan("", (ANSWER, late, ANSWER, ANSWER)).faults())
    for said in ("no mission", "4 objectives at a time", "ends after", "4 objectives; one should"):
        assert said in found
