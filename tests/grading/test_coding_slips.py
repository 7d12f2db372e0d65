"""Each likely mistake of the assignment on coding is a mistake, and is told without a figure."""

import pandas as pd
import pytest

from medoffice.grading import compare
from medoffice.grading.assignments.coding import slips
from medoffice.grading.course import EXERCISES
from medoffice.scheduling.intervals import clopper_pearson

DATA = EXERCISES / "source/coding/data"
VISITS = pd.read_csv(DATA / "visits.csv", parse_dates=["date", "entered_on"])
HALF = VISITS.assign(entered_on=VISITS["entered_on"].where(VISITS.index % 2 > 0))
FINDINGS = pd.read_csv(DATA / "findings.csv")
END = pd.Timestamp("2025-08-04")
ASKED = {
    "MEDIAN_LAG": [(HALF,)],
    "NEVER_CHARGED": [(HALF, END, 14)],
    "ERROR_RATE": [(FINDINGS,)],
    "STANDS_OUT": [(FINDINGS, 0.02)],
}


def right(name):
    if name == "MEDIAN_LAG":
        return (HALF["entered_on"] - HALF["date"]).dt.days.groupby(HALF["provider_id"]).median()
    if name == "NEVER_CHARGED":
        old = HALF["entered_on"].isna() & (HALF["date"] < END - pd.Timedelta(days=14))
        return HALF[old].groupby("type_id").size()
    counts = (FINDINGS["coded"] != FINDINGS["supported"]).groupby(FINDINGS["provider_id"])
    if name == "ERROR_RATE":
        return counts.sum() / counts.size()
    low = pd.Series({who: clopper_pearson(int(one.sum()), len(one))[0] for who, one in counts})
    return low[low > 0.02]


@pytest.mark.parametrize("name", list(ASKED))
def test_each_mistake_gives_another_answer(name):
    for sentence, mistaken in getattr(slips, name).items():
        assert not any(character.isdigit() for character in sentence)
        given = [mistaken(*asked) for asked in ASKED[name]]
        assert not all(compare.same(wrong, right(name), 0.0005) for wrong in given), sentence


def test_the_audit_of_the_assignment_finds_one_clinician_apart():
    """The task on who stands out, and the note, rest on it."""
    counts = (FINDINGS["coded"] != FINDINGS["supported"]).groupby(FINDINGS["provider_id"])
    low = {who: clopper_pearson(int(one.sum()), len(one))[0] for who, one in counts}
    assert [who for who, end in low.items() if end > 0.10] == ["SO"]
    assert sum(end > 0.02 for end in low.values()) > 1
