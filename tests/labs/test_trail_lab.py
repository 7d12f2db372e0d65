"""The trail lab accounts for every dollar of a visit and shows where the ledger holds it."""

import pytest

from medoffice.labs.trail_lab import MONEY, TrailLab
from medoffice.operations.trail import EXAMPLES


@pytest.fixture
def lab():
    return TrailLab()


@pytest.mark.parametrize("visit", EXAMPLES.values(), ids=list(EXAMPLES))
def test_charges_are_all_accounted_for(lab, visit):
    lab.visit.value = visit
    totals = lab.totals()
    charged = totals.pop("Charged")
    assert charged == sum(totals.values()) + lab.steps[-1].balance


def test_choosing_another_visit_changes_everything_shown(lab):
    before = lab.sentence.value, lab.drawing.value, lab.results.value, lab.ledger.value
    lab.visit.value = EXAMPLES["No insurance"]
    after = lab.sentence.value, lab.drawing.value, lab.results.value, lab.ledger.value
    assert all(old != new for old, new in zip(before, after, strict=True))


def test_only_money_can_be_shown(lab):
    rows = lab.results.value.count("<tr>")
    lab.show.value = MONEY
    assert 1 < lab.results.value.count("<tr>") < rows
    assert "Booked" not in lab.results.value


def test_the_still_and_the_words_say_the_same(lab):
    for said in ("charged $302.00", "Owed at the end: $0.00"):
        assert said in lab.still() and said in lab.in_words()
    assert "J03854" in lab.still()
