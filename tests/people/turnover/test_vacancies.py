"""Empty posts are those of the practice's own list, and what they did is what its records say."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.people.turnover import willow_bend
from medoffice.people.turnover.stays import Stay, in_roles, staff
from medoffice.people.turnover.unfilled import (
    ASSISTANT,
    FRONT_DESK,
    Seen,
    callers_who_gave_up,
    empty_fte,
    hours_short,
    overtime,
    some_and_none,
)
from medoffice.people.turnover.vacancies import vacancies


def test_every_opening_of_the_hiring_list_is_an_empty_post_with_the_same_people():
    found = {vacancy.left.number: vacancy for vacancy in willow_bend.empty_posts()}
    for opening in practice.records("openings"):
        vacancy = found[opening["replaces_id"]]
        heir = vacancy.filled_by.number if vacancy.filled_by else None
        assert heir == opening["hired_id"]
        assert vacancy.first <= opening["posted_on"] <= vacancy.last


def test_nobody_takes_two_posts_and_one_post_is_open():
    found = willow_bend.empty_posts()
    heirs = [vacancy.filled_by.number for vacancy in found if vacancy.filled_by]
    assert len(set(heirs)) == len(heirs)
    assert [vacancy.left.number for vacancy in found if vacancy.filled_by is None] == ["S11"]
    assert found[-1].last == date(2025, 12, 31)


def test_days_and_hours_of_an_empty_post():
    # S23 left on Friday, March 28; S28 began on Monday, May 12: 44 days, 30 of them working days.
    (vacancy,) = (v for v in willow_bend.empty_posts() if v.left.number == "S23")
    assert vacancy.days == 44
    assert vacancy.hours(willow_bend.workdays()) == 8 * 30
    assert vacancy.covers(date(2025, 3, 29))
    assert not vacancy.covers(date(2025, 5, 12))


def test_two_people_who_leave_one_after_the_other_get_two_heirs():
    day = date(2025, 1, 1)
    team = [
        Stay("a", "desk", 1.0, day, day + timedelta(10)),
        Stay("b", "desk", 1.0, day, day + timedelta(12)),
        Stay("c", "desk", 1.0, day + timedelta(20)),
        Stay("half", "desk", 0.5, day + timedelta(15)),
    ]
    found = vacancies(team, day + timedelta(30))
    assert [(v.left.number, v.filled_by and v.filled_by.number) for v in found] == [
        ("a", "c"), ("b", None),
    ]  # fmt: skip
    assert found[1].days == 18


def test_more_callers_give_up_while_the_desk_is_short():
    empty = empty_fte(willow_bend.empty_posts(), FRONT_DESK)
    by_gap = callers_who_gave_up(practice.records("phone_calls"), empty)
    some, none = some_and_none(by_gap)
    every = list(practice.records("phone_calls"))
    assert some.of + none.of == sum(row["offered"] for row in every)
    assert some.hits + none.hits == sum(row["abandoned"] for row in every)
    assert by_gap[Fraction(1)].share > 2 * none.share
    assert by_gap[Fraction(1)].beyond(none) == pytest.approx(1047 - 7927 * 2878 / 49468)


def test_hours_short_rise_and_overtime_does_not():
    empty = empty_fte(willow_bend.empty_posts(), ASSISTANT)
    some, none = some_and_none(hours_short(practice.records("staffing_demand"), ASSISTANT, empty))
    assert some.share > 1.5 * none.share
    starts = {row["period_id"]: row["starts_on"] for row in practice.records("pay_periods")}
    team = in_roles(staff(), ASSISTANT)
    late, usual = some_and_none(overtime(practice.records("payroll"), starts, team, empty))
    assert late.share < usual.share < 0.01


def test_the_share_of_nothing_is_nothing():
    assert Seen(0, 0).share == 0
