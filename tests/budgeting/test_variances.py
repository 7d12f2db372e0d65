"""Variances against published examples, and always adding up to the cent."""

import random
from fractions import Fraction

import pytest

from medoffice.budgeting.rounding import rounded, shared
from medoffice.budgeting.variances import Line, Variance, cost_split, of, revenue_split


def leaves(variance):
    return [leaf for part in variance.parts for leaf in leaves(part)] or [variance]


def parts(variance):
    return {part.name: part.amount for part in variance.parts}


def test_materials_of_the_first_published_example():
    """185,000 units at $6.00 allowed, 183,200 at $5.80 bought: 36,640 F, 10,800 F, 47,440 F."""
    made = cost_split(
        "materials", actual=183_200 * 580, actual_quantity=183_200,
        standard_quantity=185_000, standard_price=600,
    )  # fmt: skip
    assert (made.amount, made.letter) == (4_744_000, "F")
    assert parts(made) == {"price": 3_664_000, "quantity": 1_080_000}


def test_materials_of_the_second_published_example():
    """450 at $6.50 used, 430 at $6.90 allowed: 180 F, 138 U, 42 F."""
    made = cost_split(
        "materials", actual=450 * 650, actual_quantity=450,
        standard_quantity=430, standard_price=690,
    )  # fmt: skip
    assert parts(made) == {"price": 18_000, "quantity": -13_800}
    assert made.part("quantity").letter == "U"


def test_quantity_of_the_published_mix_example():
    """Margins of $760, $94 and $940; 46,000 units, 40,000 planned: $2,124,600 favorable."""
    planned = {"one": (8_000, 760), "two": (26_000, 94), "three": (6_000, 940)}
    lines = {
        kind: Line(units, round(units * 1.15), units * margin * 100, 0)
        for kind, (units, margin) in planned.items()
    }
    volume = revenue_split("margin", lines).part("volume")
    assert volume.part("quantity").amount == 212_460_000
    assert volume.part("mix").amount == 0


def test_quantity_of_the_published_ticket_example():
    """10,000 sold in all against 12,500 planned, 44% of them of this kind, $14 each: 15,400 U."""
    lines = {
        "this": Line(5_500, 4_400, 5_500 * 1400, 4_400 * 1400),
        "other": Line(7_000, 5_600, 7_000 * 1000, 5_600 * 1000),
    }
    quantity = revenue_split("margin", lines).part("volume").part("quantity")
    assert quantity.part("this").amount == -1_540_000


def test_volume_of_the_published_example():
    """(5,000 − 6,000) × $20: 20,000 U."""
    made = revenue_split("margin", {"all": Line(6_000, 5_000, 12_000_000, 10_000_000)})
    assert made.part("volume").amount == -2_000_000 == made.amount


@pytest.mark.parametrize("seed", range(40))
def test_parts_add_up_to_the_cent_at_every_level(seed):
    draw = random.Random(seed)
    lines = {
        kind: Line(
            draw.randint(1, 5_000), draw.randint(0, 5_000),
            draw.randint(0, 90_000_000), draw.randint(0, 90_000_000),
        )
        for kind in "abcdefgh"[: draw.randint(1, 8)]
    }  # fmt: skip
    made = revenue_split("revenue", lines)
    whole = sum(line.actual - line.planned for line in lines.values())
    assert made.amount == whole == sum(leaf.amount for leaf in leaves(made))
    volume = made.part("volume")
    for kind, line in lines.items():
        of_kind = [volume.part("quantity"), volume.part("mix"), made.part("price")]
        assert sum(each.part(kind).amount for each in of_kind) == line.actual - line.planned
    split = cost_split(
        "cost", actual=draw.randint(0, 9_999_999),
        actual_quantity=Fraction(draw.randint(1, 999), 7),
        standard_quantity=Fraction(draw.randint(1, 999), 3),
        standard_price=Fraction(draw.randint(1, 99_999), 11),
    )  # fmt: skip
    assert split.amount == sum(part.amount for part in split.parts)


def test_parts_that_do_not_add_up_are_refused():
    with pytest.raises(ValueError, match="'result' add up to 3; expected 4"):
        Variance("result", 4, (Variance("a", 1), Variance("b", 2)))
    with pytest.raises(ValueError, match="no part 'c'; expected one of a"):
        of("result", [Variance("a", 1)]).part("c")
    with pytest.raises(ValueError, match="no units are planned for 'new'"):
        revenue_split("r", {"old": Line(1, 1, 1, 1), "new": Line(0, 5, 0, 9)})


def test_rounding_is_that_of_a_spreadsheet_and_loses_no_cent():
    assert [rounded(Fraction(n, 2)) for n in (-3, -1, 1, 3, 5)] == [-2, -1, 1, 2, 3]
    assert shared(100, [1, 1, 1]) == [33, 34, 33]
    draw = random.Random(1)
    for _ in range(200):
        weights = [draw.randint(0, 9) for _ in range(7)] + [1]
        total = draw.randint(-999_999, 999_999)
        assert sum(shared(total, weights)) == total
    with pytest.raises(ValueError, match="expected 0 or more, not all 0"):
        shared(5, [0, 0])
