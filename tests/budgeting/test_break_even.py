"""Break-even, high-low and cash against published examples and second opinions."""

from fractions import Fraction

import pytest

from medoffice.budgeting.break_even import (
    CostStructure,
    Step,
    income_with_steps,
    mixed,
    profitable_ranges,
)
from medoffice.budgeting.cash import cash_budget, collections
from medoffice.budgeting.rvu_costing import high_low


def test_the_published_stove_example():
    """Price 50, variable 32, fixed 108,000: 6,000 units, 300,000; a cut of price loses 14,000."""
    stove = CostStructure(5_000, 3_200, 10_800_000)
    assert stove.break_even() == 6_000
    assert stove.break_even() * stove.price == 30_000_000
    assert stove.income(8_000) == 3_600_000
    cheaper = CostStructure(4_500, 3_200, 10_800_000)
    assert cheaper.margin * 10_000 == 13_000_000
    assert cheaper.income(10_000) == 2_200_000


def test_the_published_example_of_a_higher_price():
    assert CostStructure(7_500, 4_500, 4_800_000).break_even() == 1_600
    assert CostStructure(9_500, 4_500, 4_800_000).break_even() == 960


def test_target_and_margin_of_safety():
    stove = CostStructure(5_000, 3_200, 10_800_000)
    assert stove.income(stove.break_even(target=1_800_000)) == 1_800_000
    assert stove.margin_of_safety(8_000) == Fraction(1, 4)
    with pytest.raises(ValueError, match="expected it to bring more than it costs"):
        CostStructure(30, 30, 100).break_even()


def test_a_target_margin_is_a_share_of_what_the_units_bring():
    stove = CostStructure(5_000, 3_200, 10_800_000)
    units = stove.for_margin(Fraction(1, 10))
    assert stove.income(units) == units * stove.price / 10
    assert stove.for_margin(Fraction(0)) == stove.break_even()
    with pytest.raises(ValueError, match=r"leaves 36\.0% of its price"):
        stove.for_margin(Fraction(2, 5))


def test_a_mix_is_weighted_by_units():
    assert mixed({"a": 1, "b": 3}, {"a": 100, "b": 200}) == 175
    with pytest.raises(ValueError, match="no amount for 'b'"):
        mixed({"a": 1, "b": 3}, {"a": 100})


def test_a_step_makes_a_loss_behind_a_profit():
    structure, step = CostStructure(100, 40, 600), Step(20, 600)
    assert [step.positions(n) for n in (0, 1, 20, 21, 40)] == [0, 1, 1, 2, 2]
    assert income_with_steps(structure, [step], 20) == 0
    assert profitable_ranges(structure, [step], range(0, 45)) == [(20, 20), (30, 44)]


def test_high_low_of_the_published_example():
    """672,000 at 10,000 and 782,000 at 12,000: 55 variable, 122,000 fixed, 396.55 for 6 units."""
    cost = high_low([(12_000, 78_200_000), (11_000, 70_000_000), (10_000, 67_200_000)])
    assert (cost.variable, cost.fixed) == (5_500, 12_200_000)
    assert float(cost.average(11_000)) == pytest.approx(6_609.09, abs=0.01)
    average, marginal = cost.of_service(Fraction(6), 11_000)
    assert (round(float(average)), marginal) == (39_655, 33_000)


def test_high_low_of_the_second_example():
    cost = high_low([(11_000, 75_000_000), (14_000, 95_000_000)])
    assert float(cost.variable) == pytest.approx(6_666.67, abs=0.01)
    assert float(cost.fixed) == pytest.approx(1_666_667, abs=1)
    with pytest.raises(ValueError, match="expected two that differ"):
        high_low([(5, 1), (5, 2)])


def test_cash_comes_by_the_pattern_and_is_carried_on():
    pattern = (Fraction(1, 5), Fraction(1, 2), Fraction(3, 10))
    assert collections([1_000, 2_000, 3_000], pattern) == (200, 900, 1_900)
    first, second = cash_budget(500, [200, 900], [600, 400], least=300)
    assert (first.closing, first.short, second.opening, second.closing) == (100, 200, 100, 600)
    with pytest.raises(ValueError, match="expected as many"):
        cash_budget(0, [1], [1, 2])
    with pytest.raises(ValueError, match=r"add up to 1\.5"):
        collections([1], (Fraction(3, 2),))
