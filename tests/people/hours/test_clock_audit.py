"""The audit of the clock, against the payroll to the cent and against weeks worked out by hand."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest

from medoffice import practice
from medoffice.people.hours import willow_bend
from medoffice.people.hours.clock_audit import (
    AS_PAID,
    FAULTS,
    LAWFUL,
    ClockWeek,
    Method,
    by_period,
    pay,
    short_by,
    week_pay,
)

WEEK = date(2025, 10, 5)


def week(**given):
    return ClockWeek(**{"who": "A", "period": "P", "week": WEEK, "rate": 20_00, "bonus": 0} | given)


def test_every_minute_of_the_clock_is_accounted_for():
    assert not [day for day in willow_bend.days() if day.unexplained]
    assert {day.who for day in willow_bend.days() if day.meal_owed} == {"S20"}


def test_counted_as_it_was_the_premium_of_every_line_is_the_payrolls():
    due = defaultdict(int)
    for one in willow_bend.weeks():
        due[one.who, one.period] += week_pay(one, AS_PAID).premium
    paid = {
        (row["staff_id"], row["period_id"]): round(100 * row["overtime_premium"])
        for row in practice.records("payroll")
        if row["hourly_rate"]
    }
    assert len(due) > 800
    assert all(paid[key] == premium for key, premium in due.items())


def test_a_week_by_hand():
    """38.5 paid hours; 150 minutes of meals make 41 hours: 2.5 × 20 and half of 20 for one."""
    one = week(paid=38 * 60 + 30, meals=150)
    assert short_by([one], AS_PAID)["deducts_worked_meals"] == 50_00 + 10_00
    assert week_pay(one, LAWFUL).total == 830_00


def test_a_bonus_left_out_costs_half_its_part_of_the_overtime_hours():
    """45 hours and $90: the rate is 22, not 20, so 5 hours lose $1 each."""
    one = week(paid=45 * 60, bonus=90_00)
    assert short_by([one], Method(leaves_bonus_out=True))["leaves_bonus_out"] == 5_00


def test_averaging_loses_the_overtime_of_the_long_week():
    both = [week(paid=46 * 60), week(paid=34 * 60)]
    assert short_by(both, Method(averages_two_weeks=True))["averages_two_weeks"] == 60_00
    assert pay(both, Method(averages_two_weeks=True)) == 80 * 20_00


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_ever_pays_more_than_the_law(fault):
    for group in by_period(willow_bend.weeks()).values():
        if fault == "averages_two_weeks" and any(week.bonus for week in group):
            # Averaged, a bonus of one week raises the rate of the other one's overtime as well.
            continue
        # Two weeks together round once instead of twice: a cent may go either way.
        assert pay(group, replace(LAWFUL, **{fault: True})) <= pay(group, LAWFUL) + 1


def test_the_causes_add_up_to_what_is_owed():
    all_four = Method(*[True] * len(FAULTS))
    for method in (AS_PAID, all_four):
        owed = sum(
            pay(group, LAWFUL) - pay(group, method)
            for group in by_period(willow_bend.weeks()).values()
        )
        assert sum(short_by(willow_bend.weeks(), method).values()) == owed > 0
    assert set(short_by(willow_bend.weeks(), LAWFUL).values()) == {0}
