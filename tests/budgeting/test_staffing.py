"""Wages from a staffing plan, by hand and against the tables."""

from datetime import date
from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.budgeting import books, staffing, willow_bend
from medoffice.budgeting.drivers import BENEFITS, TAXES, next_year
from medoffice.budgeting.staffing import Staffed, Worked, by_role, hours_a_day, worked
from medoffice.scheduling.planner import Need

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def test_places_are_added_up_by_hand():
    needs = [
        Need("desk", MONDAY, 480, 720, 2),
        Need("desk", MONDAY, 720, 780, 1),
        Need("desk", TUESDAY, 480, 720, 1),
        # These say more about places that are counted already.
        Need("desk", MONDAY, 480, 540, 1, vital=True),
        Need("desk", MONDAY, 480, 540, 1, "certificate"),
        Need("nurse", TUESDAY, 480, 720, 1),
    ]
    assert hours_a_day(needs) == {"desk": Fraction(13, 2), "nurse": 4}


def test_an_hour_at_work_carries_paid_leave():
    year = Worked(Fraction(1_800), 2_080 * 20_00)
    found = Staffed(Fraction(8), 250, year)
    assert round(year.an_hour) == 23_11
    assert found.worked_a_day == Fraction(36, 5)
    assert found.pay == round(8 * 250 * Fraction(2_080 * 20_00, 1_800))
    assert found.change == found.pay - 2_080 * 20_00


def test_what_was_worked_is_what_pandas_adds_up():
    pay = practice.load("payroll").merge(practice.load("pay_periods"), on="period_id")
    pay = pay.merge(practice.load("staff")[["staff_id", "role"]], on="staff_id")
    pay = pay[(pay["paid_on"].dt.year == 2025) & pay["regular_hours"].notna()]
    sums = pay.groupby("role", observed=True)[["regular_hours", "overtime_hours", "gross"]].sum()
    found = worked(2025)
    assert set(found) == {role for role, row in sums.iterrows() if row["gross"]}
    for role, year in found.items():
        row = sums.loc[role]
        hours = row["regular_hours"] + row["overtime_hours"]
        assert float(year.hours) == pytest.approx(hours)
        assert year.pay == round(100 * row["gross"])


def test_staffing_moves_wages_and_what_comes_with_them():
    base = willow_bend.base()
    plain = next_year(base, willow_bend.expected(pay_raise=0))
    more = next_year(base, willow_bend.expected(pay_raise=0, staffing=12_000_00))
    moved = {n for n in plain.amounts if plain.amounts[n] != more.amounts[n]}
    assert moved == {books.WAGES, TAXES, BENEFITS}
    assert sum(plain.amounts[books.WAGES]) - sum(more.amounts[books.WAGES]) == 12_000_00
    less = next_year(base, willow_bend.expected(pay_raise=0, staffing=-12_000_00))
    assert plain.result - more.result == pytest.approx(less.result - plain.result, abs=40)
    raised = next_year(base, willow_bend.expected(pay_raise=40, staffing=12_000_00))
    without = next_year(base, willow_bend.expected(pay_raise=40))
    extra = sum(without.amounts[books.WAGES]) - sum(raised.amounts[books.WAGES])
    assert extra == pytest.approx(12_000_00 * (1 + 0.04 * 9 / 12), abs=20)


def test_a_role_that_nobody_was_paid_for_is_refused():
    with pytest.raises(ValueError, match="nobody was paid by the hour as 'pilot' in 2025"):
        by_role([Need("pilot", MONDAY, 480, 720, 1)], 2025, 250)


def test_the_desk_of_the_practice_is_staffed_as_planned_within_a_few_percent():
    from medoffice.scheduling.planner.willow_bend import DESK, problem

    found = staffing.by_role(problem().needs, 2025, sum(willow_bend.base().days))[DESK]
    assert float(found.planned) == pytest.approx(float(found.worked_a_day), rel=0.05)
