"""Billing compliance, against cases worked out by hand."""

from collections import Counter

import pytest

from medoffice import practice
from medoffice.compliance.integrity.cases import answer, cases

KINDS = {
    "clock", "lookback", "screen", "checks", "cost", "suit", "patient_gift", "physician_gift",
    "waiver", "contact",
}  # fmt: skip


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_the_models_say_what_was_worked_out_by_hand(case):
    assert answer(case) == case.expected


def test_the_cases_reach_every_topic_and_cite_their_law():
    rules = practice.rules()
    kinds = Counter(case.kind for case in cases())
    assert len(cases()) >= 35 and set(kinds) == KINDS
    assert len({case.id for case in cases()}) == len(cases())
    assert {16, 17, 18} <= {trap for case in cases() for trap in case.traps}
    for case in cases():
        assert case.cite.startswith(("42 CFR", "42 USC", "31 USC", "OIG")) and case.by_hand, case.id
        assert case.rules and set(case.rules) <= set(rules), case.id
