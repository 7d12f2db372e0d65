"""Willow Bend's fortnight: put together from its tables, planned, and what its rules cost."""

from collections import Counter
from datetime import date, timedelta

import pytest

from medoffice import practice
from medoffice.scheduling import phones
from medoffice.scheduling.planner import Kind, NoPlan, plan, willow_bend
from medoffice.scheduling.planner.willow_bend import ASSISTANT, DESK, House

NEAR = 0.001


@pytest.fixture(scope="module")
def usual():
    return plan(willow_bend.problem(), NEAR)


@pytest.fixture(scope="module")
def staff():
    return {row["staff_id"]: row for row in practice.records("staff")}


def test_the_team_is_who_works_there(staff):
    team = willow_bend.problem().people
    there = [
        key for key, row in staff.items()
        if row["role"] in (DESK, ASSISTANT) and row["left_on"] is None
    ]  # fmt: skip
    assert sorted(person.key for person in team) == sorted(there)
    for person in team:
        assert person.rate == pytest.approx(100 * staff[person.key]["hourly_rate"])
        # As many hours as people are employed for.
        hours = sum(
            shift.minutes
            for shift in willow_bend.SHIFTS
            for code in person.usual.values()
            if (shift.role, shift.code) == (person.role, code)
        )
        assert hours == 40 * 60 * staff[person.key]["fte"]


def test_usual_shifts_are_those_of_the_table_or_half_an_hour_off():
    problem = willow_bend.problem()
    for row in practice.records("shifts"):
        if row["staff_id"] in problem.by_key:
            person = problem.by_key[row["staff_id"]]
            shift = problem.by_code[person.role, person.usual[row["weekday"]]]
            starts, ends = (60 * row[at].hour + row[at].minute for at in ("starts", "ends"))
            assert abs(shift.starts - starts) + abs(shift.ends - ends) <= 30


def test_the_days_are_the_open_ones_of_a_pay_period():
    days = willow_bend.problem().days
    assert len(days) == 9
    assert date(2025, 12, 25) not in days
    with_saturdays = willow_bend.problem(House(saturdays=True)).days
    assert set(with_saturdays) - set(days) == {date(2025, 12, 20), date(2025, 12, 27)}


def test_no_vacation_is_forgotten_and_none_is_known_too_early():
    asked = {(one.person, one.day) for one in willow_bend.problem().requests}
    granted = practice.load("time_off").query("kind == 'vacation' and requested_on <= '2025-12-08'")
    days = granted[granted["date"].between("2025-12-14", "2025-12-27")]
    assert asked == set(zip(days["staff_id"], days["date"].dt.date, strict=True))
    assert len(asked) == 14


def test_the_desk_needs_who_the_phones_and_the_counter_take():
    calls = practice.load("phone_calls")
    calls = calls[calls["date"].between("2025-10-06", "2025-12-05")]
    on_phones = phones.people_by_half_hour(calls)["positions"].sum() / 2
    first_week = [
        need for need in willow_bend.problem().needs
        if need.role == DESK and need.day < date(2025, 12, 20)
    ]  # fmt: skip
    minutes = Counter()
    for need in first_week:
        minutes[need.kind] += need.people * (need.ends - need.starts)
    assert minutes[Kind.PLACES] / 60 == on_phones + 5 * (2 * 9 + 2 * 0.5)
    assert minutes[Kind.VITAL] / 60 == 5 * (0.5 + 0.5)


def test_each_clinician_with_a_session_has_an_assistant():
    """Monday, December 22: all seven are there, and each has patients at ten."""
    needs = [
        need.people for need in willow_bend.problem().needs
        if need.role == ASSISTANT and need.day == date(2025, 12, 22)
        and need.credential is None and need.starts <= 600 < need.ends
    ]  # fmt: skip
    assert needs == [7]


def test_the_plan_is_near_the_cheapest_and_keeps_the_hard_rules(usual):
    assert 0 <= usual.gap <= NEAR
    assert {one.rule.kind for one, _ in usual.broken} <= {Kind.PLACES, Kind.USUAL}
    days = usual.problem.days
    for person in usual.problem.people:
        share = usual.share(person)
        assert share.minutes == share.usual_minutes
        assert not share.refused
        assert not share.overtime_minutes
        assert share.late <= 3 or person.role == ASSISTANT
        for day in days:
            after = usual.shift(person, day + timedelta(days=1))
            shift = usual.shift(person, day)
            if shift and after:
                assert 24 * 60 - shift.ends + after.starts >= 14.5 * 60


def test_somebody_opens_and_somebody_closes_each_day(usual):
    desk = [person for person in usual.problem.people if person.role == DESK]
    for day in usual.problem.days:
        shifts = [shift for person in desk if (shift := usual.shift(person, day))]
        assert min(shift.starts for shift in shifts) == 7.5 * 60
        assert max(shift.ends for shift in shifts) == 17.5 * 60


def test_a_fair_share_of_late_shifts_costs_little_and_one_person_pays_without_it(usual):
    unfair = plan(willow_bend.problem(House(shared=False)), NEAR)
    late = {p.name: unfair.share(p).late for p in unfair.problem.people if p.role == DESK}
    assert late["Valerie Aylesworth"] >= 8
    assert 0 < usual.cost - unfair.cost < 50_00
    assert usual.pay == unfair.pay


def test_two_sentences_clash_if_mondays_are_full_and_vacations_kept():
    clash = plan(willow_bend.problem(House(mondays=True)), NEAR)
    assert isinstance(clash, NoPlan)
    assert clash.smallest
    assert {rule.kind for rule in clash.rules} == {Kind.OFF, Kind.PLACES}
    vacation, places = clash.sentences
    assert vacation == "Mira Smallbone has Monday, December 15, off"
    assert "Front desk: " in places
    assert "Monday, December 15" in places


def test_a_clash_is_summed_up_where_its_parts_would_take_more_sentences():
    clash = plan(willow_bend.problem(House(usual_shifts=True)), NEAR)
    assert {rule.kind for rule in clash.rules} == {Kind.VITAL, Kind.USUAL, Kind.LATE}
    assert set(clash.sentences) == {
        "Front desk: places that must never be empty are filled",
        "Front desk: nobody has a shift but the usual one",
        "Valerie Aylesworth has at most 3 late shifts",
    }


def test_nobody_would_open_on_the_last_friday_before_christmas():
    clash = plan(willow_bend.problem(House(usual_shifts=True, shared=False)), NEAR)
    assert len(clash.sentences) == 3
    assert "1 person is there on Friday, December 19, from 7:30 to 8:00" in clash.sentences[0]


def test_there_is_no_nurse_whose_license_is_valid():
    (clash,) = plan(willow_bend.problem(House(nurse=True)), NEAR).sentences
    assert "1 person with a valid registered nurse license" in clash
    assert "Graham Rosethorn’s ended on November 30, 2025" in clash
