"""Overtime, against the examples of the rules and against every line of the practice's payroll."""

from datetime import date

import pandas as pd
import pytest

from medoffice import practice
from medoffice.scheduling import workweek
from medoffice.scheduling.workweek import WeekPay


@pytest.fixture(scope="module")
def books():
    return {
        name: practice.load(name) for name in ("time_clock", "bonuses", "payroll", "pay_periods")
    }


@pytest.fixture(scope="module")
def weeks(books):
    return workweek.pay_by_week(**books)


@pytest.mark.parametrize(
    ("hours", "rate", "bonus", "regular_rate", "total"),
    [
        # 29 CFR 778.110(a) and (b): 46 hours at $12, without and with a bonus of $46.
        (46, 12, 0, 12, 588),
        (46, 12, 46, 13, 637),
        # The example of the course's rule flsa.regular_rate.
        (45, 20, 90, 22, 1045),
        (40, 20, 90, 22.25, 890),
        (0, 20, 0, 20, 0),
    ],
)
def test_the_examples_of_the_rules(hours, rate, bonus, regular_rate, total):
    week = WeekPay(hours, rate, bonus)
    assert week.regular_rate == pytest.approx(regular_rate)
    assert week.total == total
    assert week.regular_hours + week.overtime_hours == hours


def test_each_week_stands_alone():
    assert workweek.overtime([50, 30]) == 10
    assert workweek.missed_by_averaging([50, 30]) == 10
    assert workweek.missed_by_averaging([50, 36]) == 4
    assert workweek.missed_by_averaging([44, 42]) == 0


def test_a_workweek_begins_where_the_employer_says():
    saturday = date(2025, 3, 15)
    assert workweek.workweek_of(saturday) == date(2025, 3, 9)
    assert workweek.workweek_of(saturday, begins_on=6) == saturday
    assert workweek.workweek_of(saturday, begins_on=1) == date(2025, 3, 10)


def test_half_a_cent_and_half_a_hundredth_go_up():
    assert workweek.hours_of(3) == 0.05
    assert workweek.hours_of(2715) == 45.25
    # Half of 20.15 for one hundredth of an hour is 10.075 cents; for a whole hour, 10.075 dollars.
    assert WeekPay(41, 20.15).premium == 10.08


def test_the_clock_gives_the_payroll_to_the_hundredth_and_the_cent(books, weeks):
    assert workweek.against_payroll(weeks, books["payroll"]).empty
    assert weeks["premium"].sum() == pytest.approx(books["payroll"]["overtime_premium"].sum())
    assert weeks["overtime_hours"].sum() > 100


def test_a_cent_or_a_hundredth_amiss_is_found(books, weeks):
    payroll = books["payroll"].copy()
    paid = payroll.index[payroll["overtime_hours"] > 0]
    payroll.loc[paid[0], "overtime_premium"] -= 0.01
    payroll.loc[paid[1], "overtime_hours"] += 0.01
    differ = workweek.against_payroll(weeks, payroll)
    assert list(differ["staff_id"]) == list(payroll.loc[paid[:2], "staff_id"])


def test_the_bonus_of_the_short_week_raised_the_premium(weeks):
    short = weeks[(weeks["week_of"] == "2025-03-09") & (weeks["bonus"] > 0)]
    over = short[short["overtime_hours"] > 0]
    assert len(over)
    assert (over["regular_rate"] > over["rate"]).all()
    on_the_rate_alone = (over["rate"] / 2 * over["overtime_hours"]).round(2)
    assert (over["premium"] > on_the_rate_alone).all()


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: WeekPay(169, 20), "hours is 169: expected 0 to 168"),
        (lambda: WeekPay(40, -1), "rate is -1: expected dollars"),
        (lambda: workweek.missed_by_averaging([]), "at least one workweek"),
        (lambda: workweek.workweek_of(date(2025, 1, 1), 0), "begins_on is 0"),
        (lambda: workweek.weekly_hours(pd.DataFrame({"date": []})), "no column staff_id"),
    ],
)
def test_what_makes_no_sense_is_refused(build, message):
    with pytest.raises(ValueError, match=message):
        build()
