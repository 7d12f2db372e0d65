"""Policies and records, against cases worked out by hand."""

from collections import Counter

import pytest

from medoffice import practice
from medoffice.compliance.records import schedule
from medoffice.compliance.records.cases import answer, cases

KINDS = (
    "keep", "release", "policy", "calendar", "blocking", "infeasible", "blocking_cost", "amend",
    "refusal",
)  # fmt: skip


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_the_models_say_what_was_worked_out_by_hand(case):
    assert answer(case) == case.expected


def test_the_cases_reach_every_topic_and_cite_their_law():
    rules = practice.rules()
    assert len(cases()) >= 50 and set(Counter(case.kind for case in cases())) == set(KINDS)
    assert len({case.id for case in cases()}) == len(cases())
    for case in cases():
        assert case.cite and case.by_hand, case.id
        assert case.rules and set(case.rules) <= set(rules), case.id


def test_every_kind_of_paper_has_a_case():
    assert {case.given["kind"] for case in cases() if case.kind == "keep"} == set(schedule.SCHEDULE)
