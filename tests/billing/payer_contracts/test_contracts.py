"""A contract is worth what the hand cases say, and what the practice was in fact allowed."""

from dataclasses import replace
from decimal import Decimal

import pytest

from medoffice.billing.payer_contracts import contracts
from medoffice.billing.payer_contracts.contracts import Item, Terms

VISITS = Item("VISIT", "visit", 100, Decimal("80.00"), by_rvu=True, fee=20000)
BLOOD = Item("BLOOD", "lab", 50, Decimal("10.00"), by_rvu=False, fee=1500)
SHOTS = Item("SHOT", "vaccine", 10, Decimal("200.00"), by_rvu=False, fee=28000)
MIX = [VISITS, BLOOD, SHOTS]
TERMS = Terms(120, 110)


def test_value_by_hand():
    """100 x 96.00 + 50 x 11.00 + 10 x 220.00."""
    assert contracts.value(MIX, TERMS) == 960000 + 55000 + 220000
    assert contracts.value_by_category(MIX, TERMS) == {
        "visit": 960000,
        "lab": 55000,
        "vaccine": 220000,
    }


def test_percent_of_medicare_is_weighted_by_the_mix():
    """12,350 of 10,500 is 117.6 %; another mix makes another percentage of the same terms."""
    assert contracts.percent_of_medicare(MIX, TERMS) == Decimal("117.6")
    more_shots = [VISITS, BLOOD, replace(SHOTS, units=100)]
    assert contracts.percent_of_medicare(more_shots, TERMS) == Decimal("112.8")
    assert contracts.percent_of_medicare(MIX, contracts.MEDICARE) == 100


def test_a_point_moves_only_what_rests_on_rvus():
    assert contracts.worth_of_a_point(MIX, TERMS) == 100 * 80
    carved = replace(TERMS, carve_outs={"visit": 100})
    assert contracts.worth_of_a_point(MIX, carved) == 0


def test_a_carve_out_costs_its_difference_and_a_service_goes_before_its_category():
    assert contracts.cost_of_carve_out(MIX, TERMS, "vaccine", 95) == 10 * 3000
    assert contracts.cost_of_carve_out(MIX, TERMS, "vaccine", 120) == -10 * 2000
    both = replace(TERMS, carve_outs={"vaccine": 95, "SHOT": 110})
    assert contracts.value(MIX, both) == contracts.value(MIX, TERMS)
    with pytest.raises(ValueError, match="nothing in the mix is called 'surgery'"):
        contracts.cost_of_carve_out(MIX, TERMS, "surgery", 90)


def test_a_charge_below_the_price_gives_money_away():
    low = [replace(VISITS, fee=9000), BLOOD, SHOTS]
    assert contracts.lost_to_lesser_of(low, TERMS) == 100 * 600
    assert contracts.lost_to_lesser_of(MIX, TERMS) == 0
    assert contracts.worth_of_a_point(low, TERMS) == 0
    at_120 = contracts.with_fees(MIX, 115)
    assert contracts.lost_to_lesser_of(at_120, TERMS) == 100 * 400


def test_waiting_costs_interest():
    """$100,000 a year, 36.5 days, 10 percent a year: a thousand dollars."""
    assert contracts.cost_of_waiting(10_000_000, 73, 5) == 100_000


@pytest.mark.parametrize(
    ("cut", "more"),
    [
        (0, 0),
        # 1,000 visits at $100 that cost $40: $10 less is a sixth of the margin, a fifth of what
        # is left.
        (1000, 200),
        (3000, 1000),
        (1001, 201),
    ],
)
def test_how_many_visits_make_up_for_a_cut(cut, more):
    assert contracts.visits_to_make_up(1000, 10000, 4000, cut) == more


def test_no_number_of_visits_makes_up_for_a_loss():
    with pytest.raises(ValueError, match="no number of visits"):
        contracts.visits_to_make_up(1000, 10000, 4000, 6000)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: replace(VISITS, units=-1), "units of VISIT is -1"),
        (lambda: Terms(-5), "percent is -5"),
        (lambda: Terms(100, carve_outs={"lab": -1}), "percentage lab is -1"),
        (lambda: contracts.percent_of_medicare([], TERMS), "no service with a price"),
    ],
)
def test_what_cannot_be_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()
