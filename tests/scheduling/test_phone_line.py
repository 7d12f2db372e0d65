"""A half hour played out is the model's, and the usual week is the report's."""

from datetime import datetime
from itertools import pairwise

import pytest

from medoffice import practice
from medoffice.scheduling.phone_line import ring
from medoffice.scheduling.phone_week import Interval, usual_week
from medoffice.scheduling.phones import people_by_half_hour
from medoffice.scheduling.queues import erlang_a


def test_many_half_hours_come_to_erlang_a():
    came = [
        call
        for seed in range(1500)
        for call in ring(12, 30, 165, 2, 270, seed=seed)
        if call.came >= 0
    ]
    line = erlang_a(12, 30, 165, 2, 20, 270)
    in_time = sum(call.answered is not None and call.waited <= 20 for call in came) / len(came)
    lost = sum(call.answered is None for call in came) / len(came)
    assert len(came) / 1500 == pytest.approx(12, rel=0.03)
    assert in_time == pytest.approx(line.service_level, abs=0.015)
    assert lost == pytest.approx(line.abandoned, abs=0.01)


def test_nobody_answers_two_calls_at_once_and_the_line_is_served_in_turn():
    played = ring(30, 30, 165, 2, seed=4)
    for agent in range(2):
        mine = sorted((c.answered, c.ended) for c in played if c.agent == agent)
        assert all(begun >= done for (_, done), (begun, _) in pairwise(mine))
    answered = [call.answered for call in played if call.answered is not None]
    assert answered == sorted(answered)


def test_the_same_callers_meet_more_people():
    few, many = (ring(12, 30, 165, agents, 270, seed=3) for agents in (1, 3))
    assert {call.came for call in few if call.came > 0} == {c.came for c in many if c.came > 0}
    assert sum(call.waited for call in many) < sum(call.waited for call in few)
    with pytest.raises(ValueError, match="agents is 0 and calls is 12: expected 1 person or more"):
        ring(12, 30, 165, 0)
    assert ring(0, 30, 165, 1) == []


def test_the_usual_week_is_the_one_pandas_finds():
    week = usual_week(
        (
            Interval(row["start"], row["offered"], row["abandoned"], row["agents"])
            for row in practice.records("phone_calls")
        ),
        minutes=15,
    )
    theirs = people_by_half_hour(practice.load("phone_calls"))
    assert len(week) == len(theirs)
    for (weekday, start), slot in week.items():
        row = theirs.loc[(weekday, f"{start // 60:02}:{start % 60:02}")]
        assert (slot.calls, slot.agents) == pytest.approx((row["calls"], row["agents"]))


def test_a_report_by_the_hour_stays_by_the_hour_and_may_not_know_the_people():
    monday = datetime(2025, 3, 3, 9)
    week = usual_week([Interval(monday, 20, 2), Interval(monday.replace(day=10), 10, 1)], 60)
    (slot,) = week.values()
    assert (slot.weekday, slot.start, slot.minutes, slot.calls) == (1, 540, 60, 15)
    assert (slot.abandonment, slot.agents) == (0.1, None)
    (quiet,) = usual_week([Interval(monday, 0, 0, 2)], 15).values()
    assert (quiet.calls, quiet.abandonment, quiet.agents) == (0, None, 2)
