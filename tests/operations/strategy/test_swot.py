"""SWOT: each line rests on something and leads somewhere; what presses most comes first."""

from dataclasses import replace

import pytest

from medoffice.operations.strategy.swot import Box, Item, Rests, faults, moves

WEAK = Item(Box.WEAKNESS, "phones", Rests.MEASURE, "9% hang up", "answer the phones")
STRONG = Item(Box.STRENGTH, "doctors", Rests.MEASURE, "84% rate 9 or 10", "keep them")
THREAT = Item(Box.THREAT, "urgent care", Rests.MARKET, "opens in May", "answer the phones")
CHANCE = Item(Box.OPPORTUNITY, "quality pay", Rests.RULE, "mips.scale", "report early")
ALL = [WEAK, STRONG, THREAT, CHANCE]


def test_a_whole_swot_has_no_fault():
    assert faults(ALL) == []


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (replace(WEAK, rests=Rests.OPINION), "Which figure"),
        (replace(WEAK, evidence=""), "Which figure"),
        (replace(WEAK, rests=Rests.RULE), "lies outside"),
        (replace(THREAT, rests=Rests.MEASURE), "lies inside"),
        (replace(WEAK, follows=""), "cross it out"),
    ],
)
def test_each_line_is_asked_what_it_lacks(item, said):
    (remark,) = item.remarks()
    assert said in remark


def test_an_empty_box_and_a_full_one_are_named():
    found = faults([STRONG, THREAT, CHANCE, *[THREAT] * 4])
    assert "There is no weakness." in found and any("5 lines stand" in said for said in found)


def test_a_weakness_that_meets_a_threat_comes_first():
    pairs = [("doctors", "quality pay"), ("phones", "quality pay"), ("phones", "urgent care"),
             ("doctors", "urgent care")]  # fmt: skip
    kinds = [move.kind for move in moves(ALL, pairs)]
    assert kinds == ["mend it first", "mend it, to be able to", "use it to hold out", "use it"]


@pytest.mark.parametrize("pair", [("phones", "nowhere"), ("urgent care", "phones")])
def test_lines_that_are_not_there_or_on_the_wrong_side_are_refused(pair):
    with pytest.raises(ValueError, match="expected"):
        moves(ALL, [pair])
