import datetime
from dataclasses import replace
from types import SimpleNamespace

import pytest

from medoffice import practice
from medoffice.book.cited import CITED, anchor, fact, fallen_due, past_review, source


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
    assert said == "A survey, 2023, checked"


def test_a_year_is_not_said_twice(figure):
    said = source(replace(figure, citation="A survey of 2023", year="2023", standing="checked"))
    assert said == "A survey of 2023, checked"


def test_what_we_have_only_heard_is_called_second_hand(figure):
    assert "second-hand" in source(replace(figure, standing="second-hand"))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({}, "in force since April 1, 2025, checked November 23, 2026"),
        ({"ends": datetime.date(2027, 12, 31)}, "until December 31, 2027, checked"),
        ({"standing": "second-hand"}, "in force since April 1, 2025, second-hand"),
        ({"standing": "check-citation", "effective": None}, "A law, look up the citation"),
        ({"status": "proposed", "effective": None}, "A law, proposed, not law, checked"),
        ({"status": "guidance"}, "since April 1, 2025, guidance, not law, checked"),
        (
            {"status": "vacated", "ends": datetime.date(2025, 6, 18)},
            "A law, struck down June 18, 2025, checked",
        ),
    ],
)
def test_a_rule_says_whether_it_is_law_and_how_sure_we_are(rule, row, said):
    plain = {
        "citation": "A law",
        "status": "in-force",
        "effective": datetime.date(2025, 4, 1),
        "ends": None,
        "standing": "checked",
        "checked_on": datetime.date(2026, 11, 23),
    }
    assert said in source(replace(rule, **plain | row))


def test_a_fact_past_its_review_warns_from_the_day_after(figure):
    due = replace(figure, review_by=datetime.date(2027, 1, 31))
    assert past_review(due, datetime.date(2027, 1, 31)) is None
    assert "January 31, 2027" in past_review(due, datetime.date(2027, 2, 1))


def test_every_fact_has_an_anchor_of_its_own():
    names = [anchor("benchmark", name) for name in practice.benchmarks()]
    names += [anchor("rule", name) for name in practice.rules()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("review_by", "read_on", "again"),
    [
        (datetime.date(2027, 1, 31), datetime.date(2027, 1, 31), True),
        (datetime.date(2027, 1, 31), datetime.date(2027, 2, 1), False),  # read with its banner
        (datetime.date(2027, 2, 2), datetime.date(2027, 1, 1), False),  # not due yet
    ],
)
def test_a_page_is_read_again_once_a_fact_on_it_falls_due(review_by, read_on, again):
    env = SimpleNamespace(metadata={"page": {CITED: {"a": (review_by, read_on)}}, "other": {}})
    assert fallen_due(env, datetime.date(2027, 2, 2)) == (["page"] if again else [])
