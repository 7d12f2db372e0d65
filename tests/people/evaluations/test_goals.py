from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.people.evaluations import goals
from medoffice.people.evaluations.goals import Goal

DENIALS = Goal(
    "Work denials sooner", "Denials worked within ten days", "percent", 70, 90,
    date(2025, 1, 1), date(2025, 1, 21),
)  # fmt: skip
CLOSING = replace(
    DENIALS, goal="Close the books earlier", unit="working day", baseline=12, target=10
)


def test_finds_the_status_of_every_goal_in_the_files():
    written = [row["status"] for row in practice.records("goals")]
    assert [goal.status for goal in goals.goals()] == written
    assert set(written) == {goals.MET, goals.PARTLY, goals.NOT_MET, goals.DROPPED}


@pytest.mark.parametrize(
    ("result", "status"), [(90, "met"), (80, "partly met"), (79, "not met"), (60, "not met")]
)
def test_half_of_the_way_is_partly_met(result, status):
    assert replace(DENIALS, result=result).status == status


def test_a_goal_may_go_down():
    assert [replace(CLOSING, result=days).status for days in (9, 11, 12)] == [
        "met", "partly met", "not met",
    ]  # fmt: skip


def test_asks_for_an_even_way():
    assert DENIALS.wanted_on(date(2025, 1, 11)) == 80
    assert CLOSING.wanted_on(date(2025, 1, 6)) == Fraction(23, 2)
    assert DENIALS.wanted_on(date(2024, 12, 1)) == 70
    assert DENIALS.wanted_on(date(2025, 3, 1)) == 90


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"target": 70}, "70 is where it stands now"),
        (
            {"due_on": date(2025, 1, 1)},
            "'Work denials sooner': 2025-01-01; expected after",
        ),
        ({"measure": " "}, "measure of 'Work denials sooner' is empty"),
    ],
)
def test_refuses_a_goal_nobody_can_judge(change, said):
    with pytest.raises(ValueError, match=said):
        replace(DENIALS, **change)
