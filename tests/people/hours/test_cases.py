"""Wage and hour law, against cases worked out by hand and against published examples."""

from collections import Counter

import pytest

from medoffice import practice
from medoffice.people.hours.cases import answer, cases

TOPICS = (
    "worked", "by_week", "overtime", "rounding", "on_call", "training", "day_trip", "week",
    "later_bonus", "salaried", "exempt", "family_leave", "deadlines", "weeks_left", "order",
)  # fmt: skip


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_the_models_say_what_was_worked_out_by_hand(case):
    assert answer(case) == case.expected


def test_the_cases_reach_every_topic_and_cite_their_law():
    rules = practice.rules()
    kinds = Counter(case.kind for case in cases())
    assert len(cases()) >= 60 and set(TOPICS) <= set(kinds)
    assert len({case.id for case in cases()}) == len(cases())
    assert sum(bool(case.published) for case in cases()) >= 6
    for case in cases():
        assert case.cite.startswith(("29 CFR", "42 USC")) and case.by_hand, case.id
        assert case.rules and set(case.rules) <= set(rules), case.id
