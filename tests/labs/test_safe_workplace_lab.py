"""The labs on exposures and injuries say what their models say, and every choice has an answer."""

import re
from html import unescape

import pytest

from medoffice.compliance.safety.exposure import Way
from medoffice.labs import safe_workplace
from medoffice.labs.injury_lab import ALL, LOST


@pytest.fixture
def lab():
    return safe_workplace.after_an_exposure()


@pytest.fixture
def injuries():
    return safe_workplace.count_injuries()


@pytest.fixture
def own():
    return safe_workplace.try_your_own_list()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def test_every_choice_of_what_happened_has_an_answer(lab):
    for name in ("way", "blood", "source", "test", "day", "slow", "log"):
        control = getattr(lab, name)
        for _, value in control.options:
            control.value = value
            assert "xposure" in said(lab.sentence)
            assert lab.results.value.count("<tr>") == (len(lab.steps) + 1 if lab.steps else 0)
        control.value = control.options[0][1]


def test_whole_skin_and_a_clean_needle_are_none(lab):
    lab.way.value = Way.WHOLE_SKIN
    assert "nothing got through" in said(lab.sentence) and lab.results.value == ""
    lab.blood.value = False
    assert "nothing infectious" in said(lab.sentence)


def test_the_opinion_counts_from_the_evaluation(lab):
    assert "Dec 3, 2026" in said(lab.sentence)
    lab.slow.value = 10
    assert "Dec 13, 2026" in said(lab.sentence)


def test_a_method_of_counting_decides_the_rate(injuries):
    assert injuries.rates.cases == 2
    injuries.method.value = ALL
    assert injuries.rates.cases == len(injuries.reports) == 7
    injuries.method.value = LOST
    assert injuries.rates.cases == 1


def test_ten_times_the_office_has_the_rate_and_a_narrower_range(injuries):
    small, (low, high) = injuries.rates.total, injuries.rates.interval
    injuries.size.value = 10
    assert injuries.rates.total == pytest.approx(small)
    assert injuries.rates.interval[1] - injuries.rates.interval[0] < (high - low) / 2
    injuries.years.value = (2024, 2025)
    assert "40 cases" in said(injuries.sentence)


def test_the_still_says_what_the_lab_says(lab, injuries, own):
    for each in (lab, injuries):
        assert said(each.sentence) in unescape(re.sub(r"<[^>]+>", "", each.still()))
        assert said(each.sentence) in each.in_words()
    assert said(own.message) in own.in_words()


def test_the_example_has_two_that_count(own):
    assert "of 4 reports, 2 count, with 7 days" in said(own.message)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (
            b"Injury,Treatment\nA,magic\n",
            "Line 2, column “Treatment”, holds “magic”: expected none",
        ),
        (b"Treatment,Days away\nnone,-1\n", "holds “-1”: expected a whole number"),
        (b"Treatment,Work related\nnone,perhaps\n", "holds “perhaps”: expected yes or no"),
        (b"Injury,Day\nA,1\n", "Choose the column"),
    ],
)
def test_what_is_in_the_way_is_said(own, file, says):
    own.open(file, "the file")
    assert says in said(own.message)
