"""Each likely mistake of the assignment on contracts is one of its own, told without a figure."""

from itertools import combinations

import pandas as pd
import pytest

from medoffice.grading import compare
from medoffice.grading.assignments.contracts import slips

SERVICES = pd.DataFrame(
    {"service_id": ["V", "R"], "rvu_work": [1.0, 0.2], "rvu_pe": [1.5, 0.4], "rvu_mp": [0.1, 0.2]}
)
MIX = pd.DataFrame(
    [
        ("V", "visit", True, 100, 80.0, 104.0, 160.0),
        ("P", "preventive", True, 20, 100.0, 125.0, 200.0),
        ("L", "lab", False, 60, 10.0, 10.5, 14.0),
        ("X", "vaccine", False, 5, 200.0, 190.0, 280.0),
    ],
    columns=["service_id", "category", "by_rvu", "units", "medicare", "contract", "charge"],
)
PAYMENTS = pd.DataFrame(
    [
        ("V", 1, 160.0, 94.0, 100.0),
        ("V", 1, 160.0, 103.0, 100.0),
        ("V", 1, 160.0, 0.0, 100.0),
        ("J", 4, 60.0, 10.0, 12.5),
        ("L", 1, 9.0, 9.0, 10.5),
    ],
    columns=["service_id", "units", "charge", "allowed", "contract"],
)
SHORT = pd.DataFrame(
    [
        ("2025-02-03", "2025-03-01", 10.0),
        ("2025-02-20", "2025-02-28", 7.0),
        ("2025-03-10", "2025-03-31", 5.0),
        ("2025-04-10", "2025-05-02", 1.5),
        ("2025-01-15", "2025-03-20", 3.0),
    ],
    columns=["date", "decided_on", "missing"],
).astype({"date": "datetime64[us]", "decided_on": "datetime64[us]"})
OFFER = {"visit": 210, "preventive": 125, "lab": 120, "vaccine": 95}

ASKED = {
    "CONTRACT_PRICE": ((SERVICES, 30, 120), {"V": 93.6, "R": 28.8}),
    "PERCENT_OF_MEDICARE": ((MIX,), 14480 / 11600),
    "WORTH_OF_A_POINT": ((MIX, ["preventive"]), 80),
    "MISSING_BY_SERVICE": ((PAYMENTS,), {"V": 6, "J": 40}),
    "STILL_OPEN": ((SHORT, 60, pd.Timestamp("2025-04-30")), 18),
    "AGAINST_TODAY": ((MIX, OFFER), 5690),
}


@pytest.mark.parametrize("name", list(ASKED))
def test_each_mistake_gives_an_answer_of_its_own(name):
    asked, right = ASKED[name]
    given = {sentence: mistaken(*asked) for sentence, mistaken in getattr(slips, name).items()}
    for sentence, wrong in given.items():
        assert not any(character.isdigit() for character in sentence)
        assert not compare.same(wrong, right, 0.0051), sentence
    for (one, wrong), (other, another) in combinations(given.items(), 2):
        assert not compare.same(wrong, another, 0.0051), (one, other)
