import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from medoffice.people.evaluations import pay_equity
from medoffice.people.evaluations.pay_matrix import Employee, Matrix, Raise, decide

MATRIX = Matrix(
    (Decimal("4.5"), Decimal("3.5"), Decimal("2.5"), Decimal(1)),
    (Fraction(9, 10), Fraction(11, 10)),
    ((600, 450, 300), (450, 350, 200), (300, 200, 100), (0, 0, 0)),
)
ANN = Employee("A", "biller", 20_00, 20_00, 2_080, Decimal("3.5"), date(2020, 1, 1), "X")
BEN = Employee("B", "biller", 17_99, 20_00, 1_040, Decimal("4.49"), date(2024, 1, 1), "X")
CAL = Employee("C", "biller", 22_00, 20_00, 2_080, Decimal("4.5"), date(2022, 1, 1), "Y")
DEE = Employee("D", "front-desk", 18_00, 18_00, 2_080, Decimal("2.49"), date(2022, 1, 1), "Y")
ALL = [ANN, BEN, CAL, DEE]


def test_looks_up_rating_and_place():
    assert ANN.compa_ratio == 1
    # The limits belong to the better rating and to the higher place: 22.00 is 110% of 20.00.
    assert [MATRIX.share(each) for each in ALL] == [350, 450, 300, 0]


def test_pays_the_matrix_if_the_budget_lets_it():
    decided = decide(ALL, MATRIX, 10_000_00)
    # 20.00 * 3.5% = 0.70; 17.99 * 4.5% = 0.80955, rounded down; 22.00 * 3% = 0.66
    assert [each.new_rate for each in decided.raises] == [20_70, 18_79, 22_66, 18_00]
    assert decided.scale == 1
    assert decided.cost == 70 * 2_080 + 80 * 1_040 + 66 * 2_080
    assert decided.left == 10_000_00 - decided.cost


def test_keeps_to_any_budget_with_the_largest_scale():
    rng = random.Random(7)
    for _ in range(10):
        people = [
            replace(ANN, rate=rng.randint(16_00, 26_00), hours=rng.choice((1_040, 1_664, 2_080)))
            for _ in range(9)
        ]
        budget = rng.randint(0, 12_000_00)
        decided = decide(people, MATRIX, budget)
        assert decided.left >= 0
        if decided.scale < 1:
            next_up = decided.scale * 10_000 + 1
            more = sum(
                int(each.rate * MATRIX.share(each) * next_up / 10_000**2) * each.hours
                for each in people
            )
            assert more > budget


def test_without_a_budget_nobody_gets_more():
    decided = decide(ALL, MATRIX, 0)
    assert [each.new_rate for each in decided.raises] == [each.rate for each in ALL]


def test_compares_groups_and_says_that_they_are_few():
    raises = [Raise(ANN, 20_80), Raise(BEN, 17_99), Raise(CAL, 22_22)]
    first, second = pay_equity.by_group(raises, lambda each: each.rater)
    assert (first.name, first.people, first.share) == ("X", 2, Fraction(2, 100))
    assert first.rating == Fraction(799, 200)
    assert (second.name, second.share, second.few) == ("Y", Fraction(1, 100), True)


def test_finds_the_newer_one_who_is_paid_more_for_no_better_work():
    newer = replace(BEN, rate=20_50, rating=Decimal("3.5"))
    raises = [Raise(ANN, 20_20), Raise(newer, 20_55), Raise(replace(CAL, rating=Decimal(5)), 22_00)]
    (pair,) = pay_equity.inversions(raises)
    assert (pair.longer, pair.newer, pair.gap) == (ANN, newer, 35)
    assert pay_equity.inversions([Raise(ANN, 20_60), Raise(newer, 20_55)]) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"raises": MATRIX.raises[:3]}, "raises has 3 rows; expected 4"),
        ({"places": (Fraction(1),)}, "expected that"),
        ({"places": (Fraction(11, 10), Fraction(9, 10))}, "expected each above the one before"),
        ({"ratings": MATRIX.ratings[::-1]}, "expected each below the one before"),
        ({"raises": MATRIX.raises[::-1]}, "pays a better rating less"),
        ({"raises": ((-1, -1, -1),) * 4}, "a raise is below 0"),
    ],
)
def test_refuses_a_matrix_with_holes(change, said):
    with pytest.raises(ValueError, match=said):
        replace(MATRIX, **change)


def test_refuses_what_is_no_pay():
    with pytest.raises(ValueError, match="hours of A is 0; expected above 0"):
        replace(ANN, hours=0)
    with pytest.raises(ValueError, match="rating of A is 35; expected from 1 to 5"):
        replace(ANN, rating=Decimal(35))
    with pytest.raises(ValueError, match="budget is -1"):
        decide(ALL, MATRIX, -1)
