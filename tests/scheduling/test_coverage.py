"""Full-time equivalents and relief, against published figures and the practice's payroll."""

import math

import pandas as pd
import pytest

from medoffice import practice
from medoffice.scheduling.coverage import Posts, fte, relief_by_role, relief_factor


@pytest.fixture(scope="module")
def books():
    return [practice.load(name) for name in ("payroll", "staff", "time_off", "pay_periods")]


@pytest.fixture(scope="module")
def by_role(books):
    return relief_by_role(*books).set_index("role")


def test_how_surveys_count_a_person():
    assert fte(30) == 0.75
    assert fte(3, 12) == 0.25
    assert fte(48) == 1
    assert fte(36, 36) == 1


def test_hours_off_make_the_relief_factor():
    # 80 vacation, 48 sick, 8 personal, 80 holidays, 8 training: 224 of 2,080 hours, .1077.
    assert 1 - 1 / relief_factor(224) == pytest.approx(0.1077, abs=5e-5)
    assert relief_factor(224) == pytest.approx(1.1207, abs=5e-5)
    assert relief_factor(0) == 1


def test_seven_day_cover_is_not_added_to_the_people_of_a_day():
    posts = Posts(24, hours_a_day=8, days_a_week=7)
    assert posts.fte() == pytest.approx(33.6)
    assert posts.fte(relief_factor(224)) == pytest.approx(37.66, abs=5e-3)
    # Not 33.6 × 1.1077: those who relieve are away as well.
    assert posts.fte(relief_factor(224)) > 33.6 * 1.1077


def test_relief_is_measured_from_the_payroll(books, by_role):
    payroll = books[0]
    off = payroll["time_off_hours"].sum() + payroll["holiday_hours"].sum()
    worked = payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()
    assert by_role["worked_hours"].sum() == pytest.approx(worked)
    assert by_role["paid_hours"].sum() == pytest.approx(worked + off)
    desk = by_role.loc["front-desk"]
    assert desk["relief_factor"] == pytest.approx(desk["paid_hours"] / desk["worked_hours"])
    assert desk["unpaid_hours"] > 0
    assert "office-manager" not in by_role.index


def test_an_office_that_closes_on_holidays_needs_less_relief(by_role):
    assert (by_role["open_days_factor"] < by_role["relief_factor"]).all()
    assert (by_role["open_days_factor"] > 1).all()


def test_time_off_after_the_last_payroll_does_not_count(books, by_role):
    payroll, staff, time_off, periods = books
    late = time_off.tail(1).assign(
        date=periods["ends_on"].max(), hours=8.0, paid=False, staff_id="S02"
    )
    both = pd.concat([time_off, late])
    again = relief_by_role(payroll, staff, both, periods).set_index("role")
    assert again["unpaid_hours"].equals(by_role["unpaid_hours"])


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: fte(-1), "worked is -1: expected hours"),
        (lambda: fte(10, 0), "normal is 0: expected a number above 0"),
        (lambda: relief_factor(2080), "fewer than the 2080 hours paid"),
        (lambda: Posts(1, 25, 5), "hours_a_day is 25: expected at most 24"),
        (lambda: Posts(math.inf, 8, 5), "positions is inf"),
        (lambda: Posts(1, 8, 5).fte(0.9), "relief is 0.9: expected a relief factor"),
    ],
)
def test_what_makes_no_sense_is_refused(build, message):
    with pytest.raises(ValueError, match=message):
        build()
