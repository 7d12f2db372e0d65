"""How the staff are simulated: the line on the phones, the payroll, the years, the limits."""

import math
import random
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from medoffice import practice
from medoffice.practice.generate import Parameters, workforce
from medoffice.practice.generate.appointment_book import make as fill_the_book
from medoffice.practice.generate.workforce import pay_calendar, payroll, phones, roster, training
from medoffice.practice.generate.workforce.parameters import Pay, Phones, TimeOff
from medoffice.practice.generate.workforce.pay_calendar import PayPeriod
from medoffice.practice.generate.workforce.time_clock import Punches
from medoffice.practice.generate.world import Cents, World


def erlang_a(calls: float, handle: float, patience: float, agents: int) -> float:
    """Give the share of callers who hang up in the M/M/c+M queue, from its balance equations."""
    weight, total, lost = 1.0, 1.0, 0.0
    for here in range(1, 400):
        leave = min(here, agents) / handle + max(here - agents, 0) / patience
        weight *= calls / leave
        total += weight
        lost += weight * max(here - agents, 0) / patience
    return lost / total / calls


@pytest.mark.parametrize(("calls", "agents"), [(0.4, 1), (0.6, 2), (0.9, 2), (0.9, 3)])
def test_the_line_is_erlang_a(calls, agents):
    """A line of steady traffic, against the closed form; calls and times in minutes."""
    plan, rng = Phones(), random.Random(f"{calls} {agents}")
    came, at = [], float(phones.OPENS)
    for _ in range(60_000):
        at += rng.expovariate(calls)
        came.append(at)
    taken = phones.answer(rng, plan, came, [agents])
    hung_up = sum(call.handled is None for call in taken) / len(taken)
    expected = erlang_a(calls, plan.handle_seconds / 60, plan.patience_seconds / 60, agents)
    assert hung_up == pytest.approx(expected, abs=0.008)


def test_nobody_answers_before_the_first_agent_comes():
    plan = replace(Phones(), handle_seconds=1e6, patience_seconds=1e9)
    # One agent, and a second from the next quarter hour on; the third caller waits for nobody.
    calls = phones.answer(random.Random(1), plan, [480.0, 481.0], [1, 2])
    assert calls[0].waited == 0
    assert calls[1].waited == pytest.approx(14.0)


def test_the_share_who_hang_up_is_that_of_the_benchmark_and_mondays_are_worse():
    calls = practice.load("phone_calls")
    by_weekday = calls.groupby(calls["date"].dt.day_of_week)[["abandoned", "offered"]].sum()
    share = by_weekday["abandoned"] / by_weekday["offered"]
    average = practice.benchmarks()["phone.abandonment-average"].value
    assert 100 * calls["abandoned"].sum() / calls["offered"].sum() == pytest.approx(average, abs=1)
    assert share.idxmax() == 0 and share[0] > 1.3 * share.drop(0).mean()


def test_there_is_a_row_for_every_quarter_hour_of_every_working_day():
    calls = practice.load("phone_calls")
    rows = calls.groupby("date").size()
    assert (rows == 36).all() and 500 <= len(rows) <= 504


def week(minutes: int, day: date = date(2024, 1, 8), staff=None) -> list[Punches]:
    """Make a Monday of so many minutes at work."""
    return [Punches(staff, day, 480, 480 + minutes, None)]


@pytest.fixture(scope="module")
def staff():
    return roster.members(World(Parameters()))


def hourly(staff):
    return next(one for one in staff if not one.salaried and one.person.name == "Mira Smallbone")


def paid(staff, rate, minutes, bonus=0):
    """Pay one person for one week of some minutes and a bonus."""
    one = hourly(staff)
    extra = [{"staff_id": one.staff_id, "week_of": date(2024, 1, 7), "amount": Cents(bonus)}]
    desk = payroll.Payroll(
        [one], week(minutes, staff=one), [], extra if bonus else [], [],
        {one.staff_id: [(date(2024, 1, 1), Cents(rate))]},
    )  # fmt: skip
    (row,) = desk.rows([PayPeriod("PP001", date(2024, 1, 7))])
    return row


def test_the_regular_rate_counts_a_bonus_in():
    """45 hours at $20 and a bonus of $90: $990, regular rate $22.00, premium $55, in all $1,045."""
    row = paid(staff=roster.members(World(Parameters())), rate=20_00, minutes=45 * 60, bonus=90_00)
    assert (row["regular_hours"], row["overtime_hours"]) == (40, 5)
    assert (row["base_pay"], row["overtime_premium"], row["bonus"]) == (900_00, 55_00, 90_00)
    assert row["gross"] == 1_045_00


def test_hours_are_hundredths_and_half_a_cent_goes_up(staff):
    assert [payroll.hundredths(minutes) for minutes in (1, 2, 3, 479)] == [2, 3, 5, 798]
    assert [payroll.half_up(amount, 100) for amount in (149, 150, 151)] == [1, 2, 2]
    row = paid(staff, 20_05, 10 * 60 + 6)
    assert row["base_pay"] == 202_51  # 10.10 hours at $20.05 are $202.505


def test_taxes_stop_at_their_bases():
    ledger = payroll.Ledger(Pay())
    first = ledger.taxes("S99", date(2025, 1, 3), 6_000_00)
    second = ledger.taxes("S99", date(2025, 1, 17), 6_000_00)
    assert first == (459_00, 186_00)  # 7.65 %; 0.6 % and 2.5 %
    assert second == (459_00, 6_00 + 100_00)  # 0.6 % of $1,000 and 2.5 % of $4,000
    ledger.taxes("S99", date(2025, 2, 14), 160_000_00)
    assert ledger.taxes("S99", date(2025, 2, 28), 10_000_00) == (
        math.floor(4_100_00 * 0.062 + 10_000_00 * 0.0145 + 0.5), 0,
    )  # fmt: skip
    assert ledger.taxes("S99", date(2026, 1, 2), 1_000_00)[0] == 76_50  # a new year


def test_wages_are_the_share_of_revenue_they_are_in_practices():
    """Of the $3.0 million a year the practice is planned for."""
    shape = practice.benchmarks()
    wages, benefits = shape["cost-shape.support-staff"], shape["cost-shape.benefits"]
    pay = practice.load("payroll").merge(practice.load("pay_periods"), on="period_id")
    year = pay[pay["paid_on"].dt.year == 2025]
    assert wages.low < 100 * year["gross"].sum() / 3_000_000 < wages.high
    on_top = ["employer_fica", "unemployment_tax", "health_plan", "retirement_match"]
    assert benefits.low < 100 * year[on_top].sum().sum() / 3_000_000 < benefits.high


def test_the_workweek_begins_on_sunday():
    assert pay_calendar.week_of(date(2025, 3, 9)) == date(2025, 3, 9)
    assert pay_calendar.week_of(date(2025, 3, 15)) == date(2025, 3, 9)
    periods = pay_calendar.pay_periods(date(2024, 1, 1), date(2025, 12, 31))
    assert (periods[0].first, periods[-1].last) == (date(2023, 12, 31), date(2026, 1, 10))


def test_months_are_added_to_the_end_of_a_shorter_one():
    assert training.add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert training.add_months(date(2024, 12, 15), 12) == date(2025, 12, 15)
    assert training.add_months(date(2024, 11, 30), 3) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: TimeOff(paid_days=90), "paid_days is 90; 0 to 60"),
        (lambda: TimeOff(weeks=20), "weeks and single_days come to 102 days"),
        (lambda: TimeOff(call_offs_per_year=-1), "call_offs_per_year is -1"),
        (lambda: Phones(handle_seconds=0), "handle_seconds is 0; more than 0"),
        (lambda: Phones(other_calls=-3), "other_calls is -3"),
    ],
)
def test_a_parameter_out_of_range_is_refused(make, said):
    with pytest.raises(ValueError, match=said):
        make()


@pytest.fixture(scope="module")
def four_years():
    """An office of few patients over four years, whose tables begin before the cast's."""
    world = World(
        Parameters(patients_at_start=100, start=date(2022, 1, 1), end=date(2025, 12, 31),
                   warm_up_days=0)
    )  # fmt: skip
    fill_the_book(world)
    workforce.make(world)
    return world


def test_posts_are_held_by_somebody_before_the_cast(four_years):
    staff = four_years.tables["staff"]
    assert len(staff) > 31
    assert all(row["hired_on"] < date(2022, 6, 1) or row["hired_on"].weekday() == 0
               for row in staff)  # fmt: skip
    here = Counter(
        row["role"]
        for row in staff
        if row["hired_on"] <= date(2022, 3, 1)
        and (row["left_on"] is None or row["left_on"] >= date(2022, 3, 1))
    )
    assert here["front-desk"] >= 5 and here["medical-assistant"] >= 6
    assert len({row["name"] for row in staff}) == len(staff)


def test_reviews_and_raises_go_on_in_longer_tables(four_years):
    cycles = Counter(row["cycle"] for row in four_years.tables["evaluations"])
    assert set(cycles) == {"2022", "2023", "2024", "2025"}
    mira = next(r["staff_id"] for r in four_years.tables["staff"] if r["name"] == "Mira Smallbone")
    rates = {row["hourly_rate"] for row in four_years.tables["payroll"] if row["staff_id"] == mira}
    assert len(rates) >= 3


def test_a_short_office_has_no_stories_of_other_years():
    world = World(
        Parameters(patients_at_start=100, start=date(2024, 1, 1), end=date(2024, 2, 29),
                   warm_up_days=0)
    )  # fmt: skip
    fill_the_book(world)
    workforce.make(world)
    assert world.tables["openings"] == world.tables["candidates"] == []
    assert {row["completed_on"].year for row in world.tables["training_completions"]} <= set(
        range(2009, 2025)
    )
    assert not {story.name for story in world.stories} & {
        "A week with three people out", "Rounding against the staff",
    }  # fmt: skip
