"""What cannot be a week, a shift or a salary is refused in words; one rate agrees with workweek."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medoffice.people.hours import leave, regular_rate, special_time, work_time
from medoffice.people.hours.regular_rate import Week, Work
from medoffice.people.hours.work_time import Meal, Rounding, Shift
from medoffice.scheduling.workweek import WeekPay


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Meal(720, 700), "back at 700: expected 720 or later"),
        (lambda: Meal(720, 750, ((740, 760),))
         , r"\(740, 760\): expected a span within the meal, from 720 to 750"),
        (lambda: Shift(480, 400), "leaves is 400: expected 480 to 1920; past midnight"),
        (lambda: Shift(480, 900, (Meal(910, 940),)), "from 910 to 940 lies outside the shift"),
        (lambda: work_time.rounded(480, Rounding.NEAREST, 0, arriving=True), "step is 0"),
        (lambda: work_time.by_workweek(datetime(2025, 1, 2), datetime(2025, 1, 1)), "or later"),
        (lambda: work_time.by_workweek(datetime(2025, 1, 1), datetime(2025, 1, 2), 7, 1440),
         "begins_at is 1440"),
        (lambda: Work(Decimal(169), 20_00), "hours is 169: expected 0 to 168"),
        (lambda: Work(40, -1), "rate is -1"),
        (lambda: Week((Work(100, 1), Work(100, 1))), "the hours of the week are 200"),
        (lambda: Week((), counted=-5), "counted is -5"),
        (lambda: regular_rate.salaried_week(900_00, 45, 46), "meant_for is 45: expected 1 to 40"),
        (lambda: regular_rate.weekly(1, "day"), "every is 'day': expected one of week"),
        (lambda: regular_rate.premium_of_later_bonus(1, [0]), "holds no work"),
        (lambda: special_time.OnCall(60, True, 90), "calls is 90: expected minutes, 0 to 60"),
        (lambda: special_time.one_day_trip(480, 540, 30, 60), "no more than the 60 of the trip"),
        (lambda: leave.questions_in_order(0), "employees is 0"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_words(make, says):
    with pytest.raises(ValueError, match=says):
        make()


@given(
    st.decimals(0, 168, places=2), st.integers(7_25, 90_00), st.integers(0, 500_00)
)  # fmt: skip
def test_one_rate_and_one_bonus_agree_with_the_planners_week(hours, cents, bonus):
    ours = Week((Work(hours, cents),), counted=bonus)
    other = WeekPay(float(hours), cents / 100, bonus / 100)
    assert ours.premium == round(100 * other.premium)
    if hours:
        assert ours.total == round(100 * other.total)


@given(st.integers(0, 1440), st.integers(1, 30))
def test_trimming_never_gives_time_and_the_nearest_step_is_near(minute, step):
    for arriving in (True, False):
        cut = work_time.rounded(minute, Rounding.TRIMMED, step, arriving=arriving) - minute
        assert 0 <= (cut if arriving else -cut) < step
        near = work_time.rounded(minute, Rounding.NEAREST, step, arriving=arriving) - minute
        assert abs(near) * 2 <= step


def test_a_day_of_leave_is_counted_once_and_only_within_the_year():
    assert leave.weeks_left([(date(2025, 1, 6), 12)], date(2025, 12, 1)) == 0
    assert leave.weeks_left([(date(2025, 1, 6), 12)], date(2026, 4, 1)) == 12
