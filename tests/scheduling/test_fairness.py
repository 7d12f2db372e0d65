from random import Random

import pytest

from medoffice.scheduling.fairness import (
    seat_by_lot,
    seat_by_risk,
    waits_by_group,
    waits_by_rule,
)

SHOWS = [0.9, 0.7] * 10
GROUPS = ["ride", "no ride"] * 10


def test_the_patients_least_likely_to_come_share_the_slots():
    seats = seat_by_risk(SHOWS, 16)
    sharing = [patient for slot in seats if len(slot) == 2 for patient in slot]
    assert len(sharing) == 8
    assert {GROUPS[patient] for patient in sharing} == {"no ride"}
    assert sorted(patient for slot in seats for patient in slot) == list(range(20))


def test_the_slot_to_share_can_be_chosen():
    assert seat_by_risk([0.9, 0.5, 0.8, 0.7], 3, [2]) == [[0], [2], [1, 3]]


def test_a_lot_gives_everybody_one_seat():
    seats = seat_by_lot(SHOWS, 16, Random(1))
    assert sorted(patient for slot in seats for patient in slot) == list(range(20))
    assert [at for at, slot in enumerate(seats) if len(slot) == 2] == [0, 4, 8, 12]


def test_two_to_a_slot_by_hand():
    # Both come for certain: each waits half a slot on average. The third waits for the second.
    assert waits_by_group([[0, 1], [2]], [1, 1, 1], ["a", "b", "b"]) == {"a": 0.5, "b": 0.75}


def test_a_rule_by_risk_widens_the_gap_between_the_groups():
    waits = waits_by_rule(SHOWS, GROUPS, 16)
    gap = {rule: by["no ride"] / by["ride"] - 1 for rule, by in waits.items()}
    assert gap["by risk"] > 0.14
    assert gap["by lot"] < gap["by risk"] / 1.5


def test_everybody_at_the_same_risk_waits_alike_by_lot():
    waits = waits_by_rule([0.8] * 20, GROUPS, 16, draws=2000)["by lot"]
    assert waits["ride"] == pytest.approx(waits["no ride"], rel=0.01)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: seat_by_risk([0.8] * 3, 4), "shows has 3 patients: expected 4 to 8"),
        (lambda: seat_by_risk([0.8] * 9, 4), "shows has 9 patients"),
        (
            lambda: seat_by_risk([0.8] * 5, 4, [4]),
            r"shared is \[4\]: expected 1 of the slots 0 to 3",
        ),
        (lambda: seat_by_risk([0.8] * 5, 4, [0, 1]), r"shared is \[0, 1\]: expected 1"),
        (lambda: waits_by_group([[0]], [0.8], ["a", "b"]), "groups has 2 values: expected 1"),
        (lambda: waits_by_group([[0, 0]], [0.8, 0.8], "ab"), "exactly once"),
        (lambda: waits_by_rule(SHOWS, GROUPS, 16, draws=0), "draws is 0"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(build, message):
    with pytest.raises(ValueError, match=message):
        build()
