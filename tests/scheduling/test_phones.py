"""How many people on the phones: against published answers, and against Willow Bend's two years."""

import pandas as pd
import pytest

from medoffice import practice
from medoffice.scheduling.phones import (
    compare_with_model,
    find_patience,
    people_by_half_hour,
    people_needed,
    phone_measures,
)
from medoffice.scheduling.queues import erlang_a


@pytest.fixture(scope="module")
def calls():
    return practice.load("phone_calls")


def test_a_hundred_calls_in_half_an_hour_take_14_positions_and_20_people():
    """The packages pyworkforce (PyPI) and ErlangC (CRAN)."""
    answer = people_needed(100, 30, 180, shrinkage=0.3)
    assert (answer.positions, answer.scheduled) == (14, 20)
    assert answer.queue.service_level == pytest.approx(0.8883500192)


def test_25_calls_in_ten_minutes_take_11_positions_and_16_people():
    """The README of the package turbotab."""
    answer = people_needed(25, 10, 180, max_occupancy=1, shrinkage=0.3)
    assert (answer.positions, answer.scheduled) == (11, 16)


@pytest.mark.parametrize(
    ("goal", "positions"),
    [
        ({"max_occupancy": 1}, 14),
        ({"service_level": 0.79, "max_occupancy": 1}, 13),
        ({"service_level": 0.6, "max_occupancy": 1}, 12),
        # The cap on occupancy asks for one more where callers would be content with fewer.
        ({"service_level": 0.6, "max_occupancy": 0.8}, 13),
    ],
)
def test_each_limit_can_be_the_one_that_decides(goal, positions):
    assert people_needed(100, 30, 180, **goal).positions == positions


def test_patience_that_ends_takes_fewer_people_until_lost_calls_are_limited():
    few = people_needed(100, 30, 180, patience_seconds=60, max_occupancy=1)
    limited = people_needed(100, 30, 180, patience_seconds=60, max_occupancy=1, max_abandoned=0.02)
    assert few.positions < 14
    assert few.positions < limited.positions
    fewer = erlang_a(100, 30, 180, limited.positions - 1, 20, 60)
    assert limited.queue.abandoned <= 0.02 < fewer.abandoned


def test_no_calls_take_one_person():
    assert people_needed(0, 30, 180).positions == 1


def test_what_callers_met_is_counted_by_the_call(calls):
    everything = phone_measures(calls).loc["all"]
    assert everything["offered"] == calls["offered"].sum()
    assert everything["abandonment"] == pytest.approx(4719 / 66858)
    assert everything["service_level"] == pytest.approx(56067 / 66858)
    # 66,858 calls of 165.6 seconds in 18,036 quarter hours.
    assert everything["load"] == pytest.approx(66858 * (10293071 / 62139) / (18036 * 900))
    by_day = phone_measures(calls, "weekday")
    assert by_day["offered"].sum() == everything["offered"]
    assert by_day["abandonment"].idxmax() == 1


@pytest.fixture(scope="module")
def patience(calls):
    return find_patience(calls)


def test_the_patience_found_is_near_the_one_the_calls_were_made_with(patience):
    assert patience == pytest.approx(240, rel=0.2)


def test_the_model_is_as_near_to_what_happened_as_the_lab_says(calls, patience):
    compared = compare_with_model(calls, patience)
    weight = compared["offered"] / compared["offered"].sum()
    off = {
        name: compared[f"predicted_{name}"] - compared[name]
        for name in ("service_level", "abandonment")
    }
    assert (off["abandonment"] * weight).sum() == pytest.approx(0, abs=0.0005)
    assert (off["abandonment"].abs() * weight).sum() < 0.01
    assert (off["service_level"].abs() * weight).sum() < 0.015
    # A steady state is too hard on the first half hour: at eight nobody is waiting yet.
    opening = compared.index.get_level_values("half_hour") == "08:00"
    assert (off["service_level"][opening] < 0).all()
    assert off["service_level"][~opening].abs().max() < 0.06


def test_where_people_are_missing(calls, patience):
    week = people_by_half_hour(calls, patience_seconds=patience)
    assert len(week) == 90
    assert (week["short"] == week["positions"] - week["agents"]).all()
    lunch = week.loc[(1, "11:30")]
    assert (lunch["positions"], round(lunch["short"], 1)) == (3, 1.5)
    answered = erlang_a(lunch["calls"], 30, 165.65, 3, 20, patience)
    assert answered.service_level >= 0.8


def test_intervals_of_half_an_hour_give_the_same_load(calls):
    quarter = calls[calls["start"].dt.month == 3]
    halves = quarter.groupby(quarter["start"].dt.floor("30min").rename("start")).agg(
        {name: "sum" for name in quarter.columns if name not in ("date", "start", "agents")}
        | {"agents": "first"}
    )
    mine = people_by_half_hour(halves.reset_index(), minutes=30)
    theirs = people_by_half_hour(quarter)
    pd.testing.assert_frame_equal(mine[["calls", "load"]], theirs[["calls", "load"]])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"agents": 0}, "calls row 1: agents is 0, expected one person at least"),
        ({"answered": 99}, "calls row 1: answered is 99, expected no more than offered"),
        ({"offered": -1}, "calls row 1: offered is -1, expected 0 or more"),
    ],
)
def test_an_interval_that_makes_no_sense_is_named(calls, change, message):
    few = calls.head(20).copy()
    for column, value in change.items():
        few.loc[1, column] = value
    with pytest.raises(ValueError, match=message):
        compare_with_model(few, 240)


def test_a_missing_column_and_callers_who_never_hang_up_are_named(calls):
    with pytest.raises(ValueError, match="calls has no column offered"):
        phone_measures(calls.drop(columns="offered"))
    patient = calls.head(40).assign(abandoned=0)
    with pytest.raises(ValueError, match=r"abandoned is 0.0% of the calls offered: expected more"):
        find_patience(patient)


@pytest.mark.parametrize(
    ("goal", "message"),
    [
        ({"service_level": 1.0}, "service_level is 1.0: expected a share from 0 to below 1"),
        ({"shrinkage": 1.0}, "shrinkage is 1.0"),
        ({"max_occupancy": 0}, "max_occupancy is 0: expected a share above 0 and up to 1"),
    ],
)
def test_a_goal_nobody_can_meet_is_refused(goal, message):
    with pytest.raises(ValueError, match=message):
        people_needed(10, 30, 180, **goal)
