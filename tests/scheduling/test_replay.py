"""Mornings replayed: who shares a slot, and who waits, against counting by hand."""

from itertools import permutations
from random import Random
from statistics import fmean

import pandas as pd
import pytest

from medoffice.scheduling.fairness import seat_by_lot, waits_by_group
from medoffice.scheduling.replay import by_group, replay, sessions


def morning(missed, session=0):
    return pd.DataFrame({"session": session, "missed": missed})


def line_of_people(order, came, shared):
    """Let a morning run minute by minute: a second way to the waits, for one way of seating."""
    slots, waits, line, at = len(order) - 1, {}, [], 0
    seats = [[] for _ in range(slots)]
    for patient in order:
        seats[at].append(patient)
        at += len(seats[at]) == (2 if at == shared else 1)
    for slot in range(2 * slots):
        line += [
            (patient, slot) for patient in (seats[slot] if slot < slots else []) if came[patient]
        ]
        if line:
            patient, since = line.pop(0)
            waits[patient] = slot - since
    return waits


@pytest.mark.parametrize("place", ["first", "last"])
@pytest.mark.parametrize("missed", [[0, 0, 0, 0], [0, 1, 0, 0, 0], [1, 0, 0, 1, 0]])
def test_by_lot_is_the_mean_over_all_ways_of_dealing(missed, place):
    came = [not miss for miss in missed]
    at = 0 if place == "first" else len(came) - 2
    runs = [line_of_people(order, came, at) for order in permutations(range(len(came)))]
    found = replay(morning(missed), place)
    for patient, there in enumerate(came):
        if there:
            mean = fmean(run[patient] for run in runs)
            assert found["wait"][patient] == pytest.approx(mean)
        else:
            assert pd.isna(found["wait"][patient])
    assert found["shared"].tolist() == pytest.approx([2 / len(came)] * len(came))


def test_by_lot_agrees_with_drawing_the_lots():
    missed = [0, 1, 0, 0, 0, 0]
    shows, lot = [1 - miss for miss in missed], Random(3)
    draws = [waits_by_group(seat_by_lot(shows, 5, lot), shows, ["all"] * 6) for _ in range(3000)]
    found = replay(morning(missed), "first")["wait"].mean()
    assert fmean(draw["all"] for draw in draws) == pytest.approx(found, rel=0.03)


def test_in_the_last_slot_only_the_two_who_share_it_wait():
    chance = pd.Series([0.05, 0.3, 0.1, 0.02, 0.2])
    found = replay(morning([0, 0, 0, 0, 0]), "last", chance)
    assert found["shared"].tolist() == [0, 1, 0, 0, 1]
    # One of the two goes in at once, by lot, and the other one slot later.
    assert found["wait"].tolist() == [0, 0.5, 0, 0, 0.5]


def test_from_the_first_slot_the_wait_passes_on_until_somebody_stays_away():
    chance = pd.Series([0.3, 0.2, 0.1, 0.1, 0.1, 0.1])
    found = replay(morning([0, 0, 0, 0, 1, 0]), "first", chance)
    assert found["wait"].tolist()[:4] == [0.5, 0.5, 1, 1]
    assert found["wait"].tolist()[5] == 0


def test_nobody_waits_if_one_of_the_two_stays_away():
    found = replay(morning([1, 0, 0]), "last", pd.Series([0.9, 0.5, 0.1]))
    assert found["wait"].tolist()[1:] == [0, 0]


def test_sessions_are_the_mornings_of_each_clinician_with_enough_visits():
    def visit(who, time, minutes=20):
        moment = pd.Timestamp(f"2025-01-06 {time}")
        return (who, moment.normalize(), moment, minutes)

    visits = pd.DataFrame(
        [
            visit("B", "09:00"),
            visit("A", "11:40"),
            visit("A", "08:00"),
            visit("A", "12:00"),
            visit("A", "10:00", minutes=40),
            visit("B", "13:00"),
        ],
        columns=["provider_id", "date", "start", "minutes"],
    )
    kept = sessions(visits, minutes=20, at_least=2)
    assert kept["start"].dt.strftime("%H:%M").tolist() == ["08:00", "11:40"]
    assert kept["session"].nunique() == 1


def test_groups_are_counted_and_averaged_over_those_who_came():
    visits = pd.concat(
        [morning([0, 0, 1], 0), morning([0, 0, 0], 1), morning([0, 1, 0], 2)], ignore_index=True
    )
    chance = pd.Series([0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.2, 0.3])
    groups = pd.Series(["x", "y", "y"] * 3)
    found = by_group(replay(visits, "last", chance), visits["session"], groups)
    assert found["patients"].to_dict() == {"x": 3, "y": 4}
    assert found["wait"]["x"].mean == 0
    # The two of the second morning wait half a slot each; the other two of the group do not.
    assert found["wait"]["y"].mean == pytest.approx(0.25)
    assert found["shared"]["y"].mean == 1
    # By hand: sums 0, 1, 0 less a quarter of the sizes 1, 2, 1, over the mean size of 4/3.
    off = [-0.25 * 0.75, 0.5 * 0.75, -0.25 * 0.75]
    error = (sum(value**2 for value in off) / 2 / 3) ** 0.5
    assert found["wait"]["y"].standard_error == pytest.approx(error)


def test_a_morning_without_the_group_still_counts_as_a_morning():
    rows = pd.DataFrame({"shared": [1.0, 0.0, 0.0], "wait": [1.0, 0.0, 0.0]})
    numbers, groups = pd.Series([0, 1, 2]), pd.Series(["x", "x", "y"])
    found = by_group(rows, numbers, groups)["wait"]["x"]
    off = [0.5 * 1.5, -0.5 * 1.5, 0]
    assert found.standard_error == pytest.approx((sum(v**2 for v in off) / 2 / 3) ** 0.5)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: replay(morning([0, 0]), "middle"), "place is 'middle': expected first or last"),
        (lambda: replay(morning([0]), "last"), "session 0 has 1 visit"),
        (lambda: replay(morning([0, 0]), "last", pd.Series([0.1])), "different rows"),
        (lambda: replay(pd.DataFrame({"missed": [0]}), "last"), "visits has no column session"),
        (
            lambda: by_group(replay(morning([0, 0]), "last"), pd.Series([0])),
            "different rows: expected the same",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(ask, message):
    with pytest.raises(ValueError, match=message):
        ask()
