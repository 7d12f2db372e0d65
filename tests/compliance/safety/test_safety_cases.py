"""Safety at work, against cases worked out by hand."""

import pytest

from medoffice import practice
from medoffice.compliance.safety.cases import KINDS, answer, cases


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_the_models_say_what_was_worked_out_by_hand(case):
    assert answer(case) == case.expected


def test_the_cases_reach_every_topic_and_cite_their_law():
    rules = practice.rules()
    assert len(cases()) >= 40 and {case.kind for case in cases()} == set(KINDS)
    assert len({case.id for case in cases()}) == len(cases())
    for case in cases():
        assert case.cite.startswith(("29 CFR", "29 USC", "42 CFR", "Bureau")), case.id
        assert case.by_hand and case.rules and set(case.rules) <= set(rules), case.id
