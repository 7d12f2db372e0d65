"""Scores of surveys and how many surveys it takes."""

import random
from statistics import stdev

import pytest

from medoffice import practice
from medoffice.operations.patient_experience.sample_size import for_change, for_margin, margin
from medoffice.operations.patient_experience.surveys import COMPOSITES, change, score


def answered(question, best, of):
    return [{question: 4}] * best + [{question: 3}] * (of - best)


@pytest.mark.parametrize(
    ("best", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)],
)
def test_one_question_has_newcombes_printed_interval(best, of, low, high):
    found = score(answered("listened", best, of), "listened")
    assert found.share == best / of
    assert found.interval() == pytest.approx((low, high), abs=5e-5)


def test_a_composite_is_the_mean_of_its_questions_whoever_answered_them():
    surveys = [{"a": 4, "b": None}, {"a": 4, "b": None}, {"a": 4, "b": 4}, {"a": 1, "b": 1}]
    found = score(surveys, ("a", "b"))
    assert found.share == pytest.approx((3 / 4 + 1 / 2) / 2)
    assert (found.people, found.missing, found.few) == (4, 2, True)


def test_only_always_and_a_9_or_10_are_in_the_top_box():
    assert score([{"listened": answer} for answer in (1, 2, 3, 4)], "listened").share == 1 / 4
    assert score([{"rating": answer} for answer in range(11)], "rating").share == 2 / 11


def test_answers_that_always_agree_are_worth_one_answer_each():
    alike = [{"a": 4, "b": 4}] * 30 + [{"a": 1, "b": 1}] * 10
    assert score(alike, ("a", "b")).effective == pytest.approx(40)


def test_the_error_of_a_composite_is_that_of_surveys_drawn_again():
    everybody = list(practice.records("survey_responses"))
    rng = random.Random(1)
    again = [score(rng.choices(everybody, k=100), COMPOSITES["access"]).share for _ in range(300)]
    told = score(everybody[:], COMPOSITES["access"])
    # The error of 100 surveys, from the effective number of all of them.
    spread = (told.share * (1 - told.share) / told.effective * len(everybody) / 100) ** 0.5
    assert stdev(again) == pytest.approx(spread, rel=0.12)


def test_the_practice_scores_as_its_tables_say():
    surveys = list(practice.records("survey_responses"))
    told = {"access": 65, "communication": 86, "office staff": 82, "coordination": 75}
    for name, questions in COMPOSITES.items():
        assert 100 * score(surveys, questions).share == pytest.approx(told[name], abs=1.5)
    assert 100 * score(surveys, "rating").share == pytest.approx(83, abs=1.5)


def test_thirty_surveys_cannot_tell_what_six_hundred_can():
    before, after = (score(answered("a", *counts), "a") for counts in ((24, 30), (26, 30)))
    low, high = change(before, after)
    assert low < 0 < high
    before, after = (score(answered("a", *counts), "a") for counts in ((480, 600), (520, 600)))
    assert change(before, after)[0] > 0


def test_a_change_has_newcombes_printed_interval():
    before, after = score(answered("a", 48, 80), "a"), score(answered("a", 56, 70), "a")
    assert change(before, after) == pytest.approx((0.0524, 0.3339), abs=5e-5)


@pytest.mark.parametrize(
    ("surveys", "questions", "says"),
    [
        ([{"a": 4}, {"a": 5}], "a", "survey 2: a is 5: expected a whole number from 1 to 4"),
        ([{"rating": 11}], "rating", "rating is 11: expected a whole number from 0 to 10"),
        ([{"a": True}], "a", "a is True"),
        ([{"a": 4}], "b", "survey 1 has no question 'b'"),
        ([{"a": None}], "a", "nobody answered a"),
        ([{"a": 4}], (), "questions is empty"),
    ],
)
def test_bad_answers_are_named(surveys, questions, says):
    with pytest.raises(ValueError, match=says):
        score(surveys, questions)


def test_the_number_for_a_change_is_that_of_rs_example():
    # The help page of R's power.prop.test: 76.7 in each group.
    assert for_change(0.5, 0.75, power=0.9) == 77
    assert for_change(0.75, 0.5, power=0.9) == 77


def test_the_number_for_a_margin_is_the_well_known_one():
    assert for_margin(0.5, 0.05) == 385
    assert for_margin(0.5, 0.03) == 1068


def test_82_percent_of_30_may_be_nearly_anything():
    reach = margin(0.82, 30)
    assert (round(0.82 - reach, 2), round(0.82 + reach, 2)) == (0.68, 0.96)
    assert for_margin(0.82, reach + 1e-9) == 30
    with pytest.raises(ValueError, match="people is 0"):
        margin(0.82, 0)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: for_margin(0.5, 5), "margin is 5: expected a number between 0 and 1"),
        (lambda: for_change(82, 0.9), "before is 82"),
        (lambda: for_change(0.8, 0.8), "expected two different shares"),
    ],
)
def test_percent_for_a_share_is_refused(made, says):
    with pytest.raises(ValueError, match=says):
        made()
