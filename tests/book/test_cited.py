import datetime
from dataclasses import replace

import pytest

from medoffice import practice
from medoffice.book.cited import anchor, fact, past_review, source


@pytest.fixture
def figure():
    return next(iter(practice.benchmarks().values()))


@pytest.fixture
def rule():
    return next(iter(practice.rules().values()))


def test_an_unknown_id_is_refused_with_its_neighbors():
    with pytest.raises(KeyError, match=r"no-show\.nowhere.*no-show\.marshfield"):
        fact("benchmark", "no-show.nowhere")


def test_a_source_gives_citation_and_year(figure):
    said = source(replace(figure, citation="A survey", year="2023", standing="checked"))
    assert said == "A survey, 2023"


def test_a_year_is_not_said_twice(figure):
    said = source(replace(figure, citation="A survey of 2023", year="2023", standing="checked"))
    assert said == "A survey of 2023"


def test_what_we_have_only_heard_is_called_second_hand(figure):
    assert "second-hand" in source(replace(figure, standing="second-hand"))


def test_a_rule_says_since_when_it_holds(rule):
    said = source(replace(rule, effective=datetime.date(2025, 4, 1), standing="checked"))
    assert said == f"{rule.citation}, in force since April 1, 2025"


def test_a_fact_past_its_review_warns_from_the_day_after(figure):
    due = replace(figure, review_by=datetime.date(2027, 1, 31))
    assert past_review(due, datetime.date(2027, 1, 31)) is None
    assert "January 31, 2027" in past_review(due, datetime.date(2027, 2, 1))


def test_every_fact_has_an_anchor_of_its_own():
    names = [anchor("benchmark", name) for name in practice.benchmarks()]
    names += [anchor("rule", name) for name in practice.rules()]
    assert len(names) == len(set(names))
