"""The trail lab accounts for every dollar of a visit and shows where the ledger holds it."""

import pytest

from medoffice.labs.trail_lab import HEADINGS, LEDGER_HEADINGS, MONEY, TrailLab
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
    before = lab.sentence.value, lab.drawing.value, lab.results.value
    lab.visit.value = EXAMPLES["No insurance"]
    after = lab.sentence.value, lab.drawing.value, lab.results.value
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


@pytest.mark.parametrize("visit", EXAMPLES.values(), ids=list(EXAMPLES))
def test_the_bars_have_whole_names(lab, visit):
    lab.visit.value = visit
    assert "…" not in lab.drawing.value


def test_the_tables_have_no_more_columns_than_a_phone_has_room_for():
    assert len(HEADINGS) == len(LEDGER_HEADINGS) == 3


def test_what_a_contract_takes_from_a_denied_charge_is_not_called_a_loss(lab):
    lab.visit.value = EXAMPLES["Denied and lost"]
    assert lab.totals() == {"Charged": 17600, "Given up by contract": 4969, "Written off": 12631}
