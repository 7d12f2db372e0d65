from datetime import date, timedelta
from statistics import mean

import pandas as pd
import pytest

from medoffice import practice
from medoffice.billing.coding.charge_lag import by_month, charge_lag, lag_days, not_charged, waiting

MONDAY = date(2025, 3, 3)


def test_lag_is_counted_in_calendar_days_from_the_visit():
    assert lag_days(MONDAY, MONDAY) == 0
    assert lag_days(MONDAY - timedelta(3), MONDAY) == 3  # over a weekend


def test_a_charge_before_its_visit_is_refused_by_name():
    with pytest.raises(ValueError, match="the charges of A000001 were entered on 2025-03-02"):
        lag_days(MONDAY, MONDAY - timedelta(1), "A000001")


def test_ten_visits_by_hand():
    made = charge_lag([0, 0, 1, 1, 1, 2, 3, 5, 9, 20], limit=3)
    assert (made.visits, made.median_days, made.mean_days) == (10, 1.5, 4.2)
    assert (made.nine_in_ten, made.longest) == (9, 20)
    assert (made.in_time, made.in_time_share) == (7, 0.7)


@pytest.mark.parametrize(("visits", "nine"), [(1, 1), (9, 9), (10, 9), (11, 10), (20, 18)])
def test_within_those_days_at_least_nine_in_ten_were_entered(visits, nine):
    assert charge_lag(range(1, visits + 1), limit=3).nine_in_ten == nine


def test_what_waits_follows_littles_law():
    # Little and Graves' wine: 160 bottles on average, 8 drunk a month: each stays 20 months.
    assert waiting(8, 20) == 160


@pytest.fixture(scope="module")
def visits():
    rows = practice.load("appointments").set_index("appointment_id")
    return rows[rows["outcome"] == "completed"]


@pytest.fixture(scope="module")
def charges(visits):
    charges = practice.load("charges")
    return charges.assign(date=charges["appointment_id"].map(visits["date"]))


def test_what_waits_is_what_a_count_on_every_evening_finds(charges):
    spring = pd.date_range("2025-02-03", "2025-04-27")  # twelve whole weeks
    cents = (charges["amount"] * 100).round().astype(int)
    evenings = [
        cents[(charges["date"] <= day) & (charges["entered_on"] > day)].sum() for day in spring
    ]
    of_spring = charges["date"].between(spring[0], spring[-1])
    lag = (charges["entered_on"] - charges["date"]).dt.days[of_spring]
    a_day = cents[of_spring].sum() / len(spring)
    mean_days = (cents[of_spring] * lag).sum() / cents[of_spring].sum()
    assert waiting(round(a_day), mean_days) == pytest.approx(mean(evenings), rel=0.03)


def test_missing_charges_are_those_past_their_grace():
    completed = {"A1": MONDAY, "A2": MONDAY + timedelta(1), "A3": MONDAY + timedelta(6)}
    late = not_charged(completed, ["A1"], MONDAY + timedelta(8), grace_days=7)
    assert late == {}
    late = not_charged(completed, ["A1"], MONDAY + timedelta(9), grace_days=7)
    assert late == {"A2": MONDAY + timedelta(1)}


def test_the_lost_video_charges_are_found(visits, charges):
    completed = {visit: day.date() for visit, day in visits["date"].items()}
    late = not_charged(completed, set(charges["appointment_id"]), date(2025, 12, 31), grace_days=31)
    assert set(visits.loc[list(late), "type_id"]) == {"TELE"}
    assert by_month(late.values()) == {
        date(2025, 5, 1): 71, date(2025, 6, 1): 81, date(2025, 7, 1): 50,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda: charge_lag([], 3), "at least one visit"),
        (lambda: charge_lag([2, -1], 3), "a lag is -1"),
        (lambda: charge_lag([2], -3), "limit is -3"),
        (lambda: waiting(-1, 2), "charges_a_day is -1"),
        (lambda: not_charged({"A1": MONDAY}, ["A2"], MONDAY, 7), "visit 'A2' has charges"),
    ],
)
def test_what_cannot_be(act, says):
    with pytest.raises(ValueError, match=says):
        act()
