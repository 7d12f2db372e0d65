"""The practice's own contracts: what was planted is found, and every price ties out."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.billing.clocks import ContractClocks
from medoffice.billing.payer_contracts import contracts, recovery
from medoffice.billing.payer_contracts import underpayments as under
from medoffice.billing.payer_contracts.decided import decided_lines
from medoffice.billing.tables import price_list

THIS_YEAR = date(2025, 1, 1)


@pytest.fixture(scope="module")
def lines():
    return list(decided_lines(first=THIS_YEAR))


def test_every_decision_of_the_practice_adds_up(lines):
    assert all(line.allowed == line.paid + line.patient + line.withheld for line in lines)
    assert all(line.allowed == 0 for line in lines if line.reasons)


def test_the_practice_is_paid_to_the_cent_but_for_one_payer_and_service(lines):
    """What was planted is found, all of it, and nothing else."""
    short = [one for one in under.find(lines, price_list()) if one.reason != under.BUNDLED]
    assert {(one.line.payer_id, one.line.service_id) for one in short} == {("KEY", "V-EST-4")}
    assert {one.short for one in short} == {16225 - 15252}
    (pattern,) = recovery.patterns(short, lines)
    assert pattern.systematic
    assert pattern.first >= date(2025, 6, 1)
    assert pattern.short == 609 * 973


def test_two_thirds_of_it_can_no_longer_be_asked_for(lines):
    """Keystream gives 60 days from its decision, and nobody looked for half a year."""
    short = [one for one in under.find(lines, price_list()) if one.reason != under.BUNDLED]
    clocks = ContractClocks(practice.records("contracts"))
    on = recovery.recoverable(short, clocks, date(2025, 12, 31))
    assert (len(on.open), len(on.past)) == (206, 403)
    assert on.money + on.lost == 609 * 973


def test_the_contract_of_a_year_gives_what_was_allowed(lines):
    """Unity's terms did not change in 2025: priced on its own lines, they give its remittances."""
    theirs = [line for line in lines if line.payer_id == "UNI"]
    terms = contracts.terms_on(date(2025, 12, 31))["UNI"]
    mix = contracts.mix_of(lines, THIS_YEAR, "UNI")
    assert contracts.value(mix, terms) == sum(line.allowed for line in theirs)
