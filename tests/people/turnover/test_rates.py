"""Turnover against published examples, and against a count by hand of the practice's own list."""

from datetime import date
from fractions import Fraction

import pytest

from medoffice.people.turnover.rates import (
    Turnover,
    average_by_day,
    average_of_ends,
    left_early,
    reasons,
    retention,
    turnover,
)
from medoffice.people.turnover.stays import Stay, in_roles, staff

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


def person(number, hired, left=None, reason=None, role="desk"):
    return Stay(str(number), role, 1.0, hired, left, reason)


def test_published_example_with_a_team_that_grows():
    # Bizfluent, "How to calculate turnover rate percentage": 30 at the start of the year, 40 at
    # the end, 5 left: 5 / 35, or 14 percent.
    old, mid = date(2020, 1, 1), date(2025, 7, 1)
    team = [person(n, old) for n in range(25)]
    team += [person(n, old, mid) for n in range(25, 30)]
    team += [person(n, mid) for n in range(30, 45)]
    found = turnover(team, FIRST, LAST, average_of_ends)
    assert found.left == 5
    assert found.average == 35
    assert f"{float(found.rate):.0%}" == "14%"


def test_published_example_of_a_small_team():
    # The Hackett Group, glossary: two leave out of ten employees is a rate of 20%.
    assert Turnover(2, Fraction(10)).rate == Fraction(1, 5)


def test_a_seat_that_stood_empty_counts_only_the_days_it_was_filled():
    # One post: somebody to the end of March (90 days), nobody until July 1, then somebody (184).
    team = [
        person(1, date(2020, 1, 1), date(2025, 3, 31)),
        person(2, date(2025, 7, 1)),
    ]
    assert average_by_day(team, FIRST, LAST) == Fraction(90 + 184, 365)
    assert average_of_ends(team, FIRST, LAST) == 1


def test_who_leaves_on_the_last_day_has_left_and_the_last_day_was_worked():
    team = [person(1, FIRST, LAST), person(2, FIRST)]
    assert average_by_day(team, FIRST, LAST) == 2
    assert turnover(team, FIRST, LAST).left == 1
    assert average_of_ends(team, FIRST, LAST) == Fraction(1, 2)
    assert retention(team, FIRST, LAST) == Fraction(1, 2)


def test_dismissals_can_be_told_from_resignations():
    team = [
        person(1, FIRST, date(2025, 5, 5), "dismissed"),
        person(2, FIRST, date(2025, 6, 5), "pay"),
        person(3, FIRST),
    ]
    counted = {chosen: turnover(team, FIRST, LAST, chosen=chosen).left for chosen in (None, 1, 0)}
    assert counted == {None: 2, 1: 1, 0: 1}
    assert reasons(team, FIRST, LAST) == {"dismissed": 1, "pay": 1}


def test_a_year_that_goes_on_as_the_quarter_did():
    assert Turnover(1, Fraction(20)).yearly(3) == Fraction(1, 5)
    with pytest.raises(ValueError, match="months is 0"):
        Turnover(1, Fraction(20)).yearly(0)


def test_what_cannot_be_is_refused_with_names_and_days():
    with pytest.raises(ValueError, match=r"7 left on 2025-01-01, before the first day 2025-02-01"):
        person(7, date(2025, 2, 1), date(2025, 1, 1))
    with pytest.raises(ValueError, match="average number employed is 0"):
        turnover([], FIRST, LAST)
    with pytest.raises(ValueError, match="nobody was employed"):
        retention([person(1, LAST)], FIRST, LAST)


def test_willow_bend_by_hand():
    # Counted in datasets/staff.csv: S23, S24 and S14 left the desk in 2025.
    desk = in_roles(staff(), "front-desk")
    found = turnover(desk, FIRST, LAST)
    assert found.left == 3
    assert reasons(desk, FIRST, LAST) == {"hours": 1, "moved": 1, "pay": 1}
    assert found.rate - Turnover(2, found.average).rate == found.one_person
    # Pandas counts the same days.
    import pandas as pd

    year = pd.date_range(FIRST, LAST)
    there = sum(
        ((year.date >= stay.hired_on) & (year.date <= (stay.left_on or LAST))).sum()
        for stay in desk
    )
    assert found.average == Fraction(int(there), len(year))


def test_everybody_hired_in_2024_was_gone_within_a_year():
    hired = {stay.number for stay in staff() if stay.hired_on.year == 2024}
    assert {stay.number for stay in left_early(staff())} == hired
    assert len(hired) == 4
