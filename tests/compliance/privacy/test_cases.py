"""Privacy law, against cases worked out by hand."""

from collections import Counter

import pytest

from medoffice import practice
from medoffice.compliance.privacy.cases import answer, cases

KINDS = (
    "breach", "notices", "associate", "police", "substitute", "request", "copy", "penalty",
    "measure", "training",
)  # fmt: skip


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_the_models_say_what_was_worked_out_by_hand(case):
    assert answer(case) == case.expected


def test_the_cases_reach_every_topic_and_cite_their_law():
    rules = practice.rules()
    kinds = Counter(case.kind for case in cases())
    assert len(cases()) >= 40 and set(kinds) == set(KINDS)
    assert len({case.id for case in cases()}) == len(cases())
    for case in cases():
        assert case.cite.startswith(("45 CFR", "29 CFR", "90 FR")) and case.by_hand, case.id
        assert case.rules and set(case.rules) <= set(rules), case.id
