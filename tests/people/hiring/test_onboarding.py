"""The plan of the first weeks: published dates, dependencies, and what the practice left undone."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.people.hiring import first_weeks, willow_bend
from medoffice.people.hiring.onboarding import (
    Basis,
    Count,
    PlanError,
    Step,
    plan,
    waiting_for,
)

MONDAY = date(2026, 1, 12)
DAYS = willow_bend.open_days(date(2025, 12, 1), date(2026, 12, 31))


def due(role: str, start: date) -> dict[str, date]:
    return {each.step.step_id: each.on for each in plan(first_weeks.steps_for(role), start, DAYS)}


@pytest.mark.parametrize(
    ("start", "seen_by"),
    [
        # USCIS, Handbook M-274: work begins on Monday, section 2 is due on Thursday.
        (MONDAY, date(2026, 1, 15)),
        (date(2026, 1, 15), date(2026, 1, 21)),  # a weekend and a holiday lie between
        (date(2026, 1, 16), date(2026, 1, 22)),
    ],
)
def test_the_documents_are_seen_within_three_business_days(start, seen_by):
    assert due("front-desk", start)["i9-2"] == seen_by


def test_a_medical_assistant():
    days = due("medical-assistant", MONDAY)
    assert days["T02"] == MONDAY  # before the first needle
    assert days["hepb"] == date(2026, 1, 27)  # ten working days; January 19 is a holiday
    assert days["reported"] == date(2026, 2, 1)
    assert days["exclusion"] < days["offer"] < MONDAY


def test_a_last_day_on_a_sunday_is_acted_upon_before():
    planned = plan(first_weeks.steps_for("biller"), MONDAY, DAYS)
    (report,) = (each for each in planned if each.step.step_id == "reported")
    assert (report.on.weekday(), report.act_by) == (6, date(2026, 1, 30))
    assert report.days_late(None, date(2026, 2, 3)) == 2
    assert report.days_late(date(2026, 1, 20), date(2026, 2, 3)) == 0


def test_every_role_has_a_plan_whose_rules_exist():
    rules = practice.rules()
    for role in {row["role"] for row in practice.records("training_requirements")}:
        steps = first_weeks.steps_for(role)
        assert plan(steps, MONDAY, DAYS)
        assert not {step.rule for step in steps} - {""} - set(rules)
        assert all(step.rule for step in steps if step.basis is Basis.LAW)
    with pytest.raises(ValueError, match="role is 'pilot'"):
        first_weeks.steps_for("pilot")


def step(name: str, days: int = 0, *after: str) -> Step:
    return Step(name, name, "manager", days, Count.CALENDAR, after=after)


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        ([step("a", 0, "b"), step("b", 0, "c"), step("c", 0, "a")], "circle: 'a' after 'b'"),
        ([step("a", 0, "b")], "'a' builds on 'b', which is not in the plan"),
        ([step("a"), step("a")], "'a' comes twice"),
        ([step("a", 1, "b"), step("b", 2)], "'a' is due 2026-01-13, before 'b' on 2026-01-14"),
    ],
)
def test_steps_that_make_no_plan(steps, says):
    with pytest.raises(PlanError, match=says):
        plan(steps, MONDAY, DAYS)


def test_a_first_day_on_a_holiday():
    with pytest.raises(PlanError, match="2026-01-19"):
        plan([step("a")], date(2026, 1, 19), DAYS)


def test_on_one_day_a_step_stands_after_what_it_builds_on():
    order = [each.step.step_id for each in plan([step("a", 0, "b"), step("b")], MONDAY, DAYS)]
    assert order == ["b", "a"]


def test_what_waits():
    steps = [step("a"), step("b", 0, "a"), step("c", 0, "a", "b")]
    assert waiting_for(steps, ["a"]) == {"c": ["b"]}


def test_the_vaccine_is_offered_after_the_training_and_no_injection_alone_before():
    waiting = waiting_for(first_weeks.steps_for("medical-assistant"), ["offer", "login"])
    assert waiting["hepb"] == ["T02"]
    assert waiting["alone"] == ["T02", "T11"]


def test_law_that_leaves_the_day_to_the_practice_is_told_apart():
    basis = {step.step_id: step.basis for step in first_weeks.steps_for("medical-assistant")}
    assert {basis[name] for name in ("T02", "T03", "i9-2", "hepb")} == {Basis.LAW}
    assert {basis[name] for name in ("T01", "T07")} == {Basis.OUR_DAY}
    assert basis["T10"] is Basis.POLICY


def test_what_the_practice_left_undone():
    """Planted: a medical assistant without bloodborne training, one lesson on civil rights."""
    undone = {
        (item.person.number, item.training.number): item.due
        for item in willow_bend.never_trained(date(2025, 12, 15))
    }
    assert undone == {("S27", "T02"): date(2025, 4, 7), ("S31", "T07"): date(2025, 11, 5)}
