"""Reorder point, lot size and season order against published examples, and what always holds."""

from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medoffice.budgeting.stock.lot_size import (
    PriceFrom,
    economic_order_quantity,
    ordering_and_holding,
    with_price_breaks,
)
from medoffice.budgeting.stock.newsvendor import (
    critical_ratio,
    season_cost,
    season_order,
    season_order_by_case,
    whole_season,
)
from medoffice.budgeting.stock.reorder import (
    Levels,
    Varying,
    expected_short,
    plan,
    reorder_point,
    safety_stock,
    service_level,
    use_until_delivery,
)
from medoffice.budgeting.stock.shelf import try_out

BREAKS = [PriceFrom(0, 500), PriceFrom(200, 475), PriceFrom(500, 450)]


def test_the_published_reorder_point():
    """Stevenson, 14th edition, chapter 13, example 8: use of 50 +- 5 and a risk of 3%."""
    use = Varying(50, 5)
    assert safety_stock(use, 0.97) == pytest.approx(9.404, abs=5e-4)
    assert reorder_point(use, 0.97) == pytest.approx(59.404, abs=5e-4)
    assert service_level(use, 59.404) == pytest.approx(0.97, abs=1e-5)


def test_use_and_lead_time_both_vary():
    """Against draws: the sum of as many random days as a random lead time has."""
    use, lead = Varying(12.0, 5.0), Varying(9.0, 2.0)
    rng = Random(7)
    drawn = [
        sum(rng.gauss(use.mean, use.sd) for _ in range(round(rng.gauss(lead.mean, lead.sd))))
        for _ in range(20_000)
    ]
    both, found = use_until_delivery(use, lead), Varying.of(drawn)
    assert both.mean == pytest.approx(found.mean, rel=0.01)
    assert both.sd == pytest.approx(found.sd, rel=0.02)
    assert use_until_delivery(use, lead, 7).mean == 12 * 16


def test_expected_short_against_draws():
    rng = Random(11)
    drawn = [max(rng.gauss(50, 8) - 55, 0) for _ in range(200_000)]
    assert expected_short(Varying(50, 8), 55) == pytest.approx(Varying.of(drawn).mean, rel=0.02)


def test_published_order_quantities():
    """Heizer and Render: 1,000 units, $10 an order, $.50 to hold. Snyder and Shen, example 3.1."""
    assert economic_order_quantity(10, 1_000, 0.5) == 200
    assert ordering_and_holding(200, 10, 1_000, 0.5) == 100
    best = economic_order_quantity(8, 1_300, 0.225)
    assert best == pytest.approx(304.0467800)
    assert ordering_and_holding(best, 8, 1_300, 0.225) == pytest.approx(68.4105255)


def test_the_published_price_breaks():
    """The documentation of stockpyl: all-units discount, 500 at 450, 472,900 a year."""
    best = with_price_breaks(200, 1_000, 0.20, BREAKS)[0]
    assert (best.quantity, best.price, best.yearly_cost) == (500, 450, 472_900)


@given(
    st.integers(1, 500), st.integers(10, 5_000), st.floats(0.05, 0.5), st.sampled_from([1, 5, 12])
)
def test_no_quantity_costs_less_than_the_best(order_cost, demand, rate, pack):
    best = with_price_breaks(order_cost, demand, rate, BREAKS, pack=pack)[0]
    assert best.quantity % pack == 0

    def cost(quantity):
        price = next(rank.price for rank in reversed(BREAKS) if quantity >= rank.quantity)
        return price * demand + ordering_and_holding(quantity, order_cost, demand, rate * price)

    least = min(cost(quantity) for quantity in range(pack, 1_500, pack))
    assert best.yearly_cost <= least + 1e-6
    assert best.yearly_cost == pytest.approx(cost(best.quantity))


def test_published_season_orders():
    """Snyder and Shen, example 4.3; Nahmias: a critical ratio of .77 and 15 copies."""
    demand = Varying(50, 8)
    best = season_order(demand, 0.70, 0.18)
    assert best == pytest.approx(56.6039559)
    assert season_cost(best, demand, 0.70, 0.18) == pytest.approx(1.9976052)
    assert season_cost(60, demand, 0.70, 0.18) == pytest.approx(2.1561316)
    assert critical_ratio(0.50, 0.15) == pytest.approx(0.769, abs=5e-4)
    assert season_order(Varying(11.73, 4.74), 0.50, 0.15) == pytest.approx(15.22, abs=0.005)


def test_a_season_goes_on_as_the_one_before():
    assert whole_season(90, 120, 160) == 120
    assert whole_season(0, 120, 160) == 0
    assert whole_season(120, 120, 120) == 120


@given(st.lists(st.integers(0, 300), min_size=1, max_size=12), st.sampled_from([1, 10]))
def test_no_order_of_whole_packs_loses_less(seasons, pack):
    chances = {demand: seasons.count(demand) / len(seasons) for demand in seasons}

    def loses(order):
        return sum(9 * max(d - order, 0) + 4 * max(order - d, 0) for d in seasons)

    order = season_order_by_case(chances, 9, 4, pack=pack)
    assert order % pack == 0
    assert loses(order) == min(loses(other) for other in range(0, 311, pack))


@given(st.integers(0, 40), st.integers(1, 30), st.integers(1, 14), st.sampled_from([1, 6, 25]))
def test_steady_use_never_empties_a_shelf(a_day, lead, review, pack):
    """With use and lead time the same each day, no safety stock is needed."""
    levels = plan(Varying(a_day), Varying(lead), 0.5, review_days=review, cycle_days=28, pack=pack)
    fared = try_out([a_day] * 400, levels, [lead], review_days=review, pack=pack)
    assert fared.units_short == 0
    assert min(fared.on_hand) >= 0


@given(st.lists(st.integers(0, 30), min_size=30, max_size=120), st.integers(1, 12))
def test_what_came_is_used_or_still_there(use, lead):
    levels = Levels(20, 60)
    fared = try_out(use, levels, [lead, lead + 3], review_days=7, pack=5)
    arrived = fared.on_hand[-1] - levels.par + sum(use) - fared.units_short
    assert min(fared.on_hand) >= 0 and all(units % 5 == 0 for _, units in fared.ordered)
    assert 0 <= arrived <= sum(units for _, units in fared.ordered)


def test_a_lower_reorder_point_never_helps():
    use = [round(NormalDist(6, 3).inv_cdf((7 * n % 97 + 1) / 99)) for n in range(600)]
    use = [max(units, 0) for units in use]
    short = [try_out(use, Levels(point, point + 40), [6]).units_short for point in (15, 30, 60)]
    assert short[0] > short[1] > short[2] == 0


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: safety_stock(Varying(5, 1), 1), "expected a share between 0 and 1"),
        (lambda: Varying(5, -1), "standard deviation is -1; expected 0 or more"),
        (lambda: Levels(9, 9), "a par level above it"),
        (lambda: try_out([3, -1], Levels(1, 5), [2]), "use 2 is -1; expected 0 or more"),
        (lambda: try_out([3], Levels(1, 5), [0]), "lead time 1 is 0; expected 1 or more"),
        (lambda: economic_order_quantity(0, 5, 1), "order cost is 0; expected more than 0"),
        (lambda: with_price_breaks(1, 1, 1, []), "there is no price"),
        (lambda: critical_ratio(0, 1), "one unit too few loses 0"),
        (lambda: season_order_by_case({10: 0.5}, 1, 1), "add up to 0.5; expected 1"),
        (lambda: whole_season(5, 0, 9), "had 0 by that day and 9 in all; expected more than 0"),
        (lambda: whole_season(5, 10, 9), "had 10 by that day and 9 in all"),
    ],
)
def test_what_cannot_be_is_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        wrong()


def test_below_a_price_break_the_most_that_does_not_reach_it_is_best():
    """The best quantity at the dear price lies beyond its end: one less than the break is next."""
    prices = [PriceFrom(1, 8_87), PriceFrom(40, 8_16)]
    lots = with_price_breaks(15_00, 952, 0.2, prices, pack=1)
    assert [(lot.quantity, lot.price) for lot in lots] == [(132, 8_16), (39, 8_87)]
