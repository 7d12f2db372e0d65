"""Checks of coverage: counted by hand, and the story of the Mondays found in the records."""

from datetime import date

import pytest

from medoffice.billing.front_end import verification
from medoffice.billing.front_end.verification import Visit, measure, measure_by

MONDAY, TUESDAY = date(2025, 3, 3), date(2025, 3, 4)
FOUR = (
    Visit("A1", MONDAY, date(2025, 2, 27), "active"),
    Visit("A2", MONDAY, MONDAY, "active", refused=True),
    Visit("A3", MONDAY, TUESDAY, "inactive", refused=True),  # after the visit is too late
    Visit("A4", TUESDAY),
)


def test_a_check_counts_if_it_was_made_by_the_day_of_the_visit():
    assert measure(FOUR) == verification.Checks(visits=4, checked=2, ahead=1, refused=2)
    assert (measure(FOUR).rate, measure(FOUR).refused_rate) == (0.5, 0.5)


def test_groups_keep_their_own_order():
    by_day = measure_by(reversed(FOUR), verification.weekday)
    assert list(by_day) == [1, 2]
    assert (by_day[1].checked, by_day[1].visits) == (2, 3)


def test_a_visit_without_a_check_is_told_apart_from_one_without_an_answer():
    assert verification.unanswered(FOUR) == {"active": 2, "inactive": 1, "not checked": 1}


def test_a_share_of_nothing_is_refused():
    with pytest.raises(ValueError, match="no visit to measure"):
        measure([])


def test_mondays_are_hardly_checked_and_their_claims_come_back():
    visits = verification.practice_visits(date(2025, 1, 6), date(2025, 12, 31))
    by_day = measure_by(visits, verification.weekday)
    assert by_day[1].rate < 0.4 < 0.9 < min(by_day[day].rate for day in (2, 3, 4, 5))
    others = [by_day[day].refused_rate for day in (2, 3, 4, 5)]
    assert by_day[1].refused_rate > 3 * sum(others) / 4
    by_check = measure_by(visits, lambda visit: visit.checked)
    assert by_check[False].refused > 10 * by_check[True].refused
