"""A shared-savings contract settled by hand, and what luck alone would pay."""

import random
from dataclasses import replace

import pytest

from medoffice.operations.strategy.value_contract import Contract, by_luck, settle

TERMS = Contract(
    benchmark=1_000_00, share=0.5, least=0.02, quality_gate=0.7, loss_share=0.3, most=0.1, fee=3_00
)


@pytest.mark.parametrize(
    ("cost", "quality", "shared", "why"),
    [
        (950_00, 0.8, 300_000_00, "savings are shared"),
        (950_00, 0.69, 0, "the quality gate was missed"),
        (981_00, 1.0, 0, "too little was saved to count"),
        (980_00, 0.7, 120_000_00, "savings are shared"),
        (700_00, 1.0, 1_200_000_00, "savings are shared"),
        (1_050_00, 1.0, -180_000_00, "a loss is shared"),
        (1_000_00, 1.0, 0, "too little was saved to count"),
    ],
)
def test_a_year_is_settled_as_by_hand(cost, quality, shared, why):
    made = settle(TERMS, 12_000, cost, quality)
    assert (made.shared, made.why) == (shared, why)
    assert made.fees == 36_000_00 and made.paid == 36_000_00 + shared


def test_a_loss_is_owed_only_where_losses_are_shared_and_up_to_the_most():
    assert settle(replace(TERMS, loss_share=0), 12_000, 1_050_00, 1).paid == 36_000_00
    assert settle(TERMS, 12_000, 2_000_00, 1).shared == -1_200_000_00


def test_the_fewer_the_members_the_more_luck_pays():
    few, many = by_luck(TERMS, 600 * 12, 9_000_00), by_luck(TERMS, 20_000 * 12, 9_000_00)
    assert few > 0.2 and many < 0.001
    assert by_luck(TERMS, 600 * 12, 9_000_00, least=0) == 0.5


def test_what_luck_pays_agrees_with_drawing_it():
    draw, members = random.Random(7), 400
    error = 9_000 / members**0.5
    saved = sum(draw.gauss(0, error) >= 0.02 * 12_000 for _ in range(20_000)) / 20_000
    assert by_luck(TERMS, members * 12, 9_000_00) == pytest.approx(saved, abs=0.01)


def test_figures_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="0 member months"):
        settle(TERMS, 0, 1, 1)
    with pytest.raises(ValueError, match="spread of 0"):
        by_luck(TERMS, 12, 0)
