"""The work of each hour: from the records, and against the table that joins them."""

import pandas as pd
import pytest

from medoffice import practice
from medoffice.scheduling import demand
from medoffice.scheduling.demand import DeskWork


@pytest.fixture(scope="module")
def table():
    return practice.load("staffing_demand")


def test_the_records_give_the_table_of_demand(table):
    counted = demand.hourly_work(practice.load("appointments"), practice.load("phone_calls"))
    both = table.merge(counted, on=["date", "hour"], how="left", suffixes=("", "_counted"))
    for work in demand.WORK:
        assert both[f"{work}_counted"].fillna(0).eq(both[work]).all()
        assert counted[work].sum() == table[work].sum()


def test_clinicians_are_counted_while_they_have_a_patient(table):
    visits = practice.load("appointments")
    some = visits[visits["date"].dt.month == 3]
    counted = demand.clinicians_with_patients(some).assign(hour=lambda rows: rows["start"] // 60)
    both = table.merge(counted, on=["date", "hour"], how="left", suffixes=("", "_counted"))
    both = both[both["date"].dt.month == 3]
    assert both["clinicians_counted"].fillna(0).eq(both["clinicians"]).all()
    halves = demand.clinicians_with_patients(some, 30)
    assert halves["clinicians"].max() <= counted["clinicians"].max()
    assert halves["clinicians"].sum() < 2 * counted["clinicians"].sum()


def test_the_work_of_an_hour_gives_the_people_it_needs(table):
    open_hours = table[table["hour"].between(8, 16)]
    some = open_hours.iloc[::37]
    needed = [DeskWork().people(r.check_ins, r.check_outs, r.calls) for r in some.itertuples()]
    assert needed == list(some["front_desk_needed"])
    early = table[table["hour"].eq(7) & table["check_ins"].gt(0)].iloc[::20]
    alone = DeskWork(fewest=0)
    assert [alone.people(r.check_ins, r.check_outs, r.calls) for r in early.itertuples()] == list(
        early["front_desk_needed"]
    )


def test_exactly_enough_is_enough():
    assert DeskWork(fewest=0).people(0, 0, 17) == 1  # 51 minutes, all that 85 % of an hour holds
    assert DeskWork(fewest=0).people(0, 0, 18) == 2
    assert DeskWork(fewest=0).people(0, 0, 51) == 3
    assert DeskWork().people(0, 0, 0) == 2


def test_a_day_with_too_many_does_not_make_up_for_one_with_too_few():
    rows = pd.DataFrame(
        {
            "date": pd.to_datetime(["2025-01-06", "2025-01-13", "2025-01-07"]),
            "hour": [9, 9, 9],
            "calls": [10, 30, 20],
            "check_ins": 0,
            "check_outs": 0,
            "front_desk_needed": [2, 5, 3],
            "front_desk": [4, 3, 3],
            "assistants_needed": 1,
            "assistants": 1,
        }
    )
    means = demand.by_weekday_and_hour(rows).set_index("weekday")
    assert list(means.index) == ["Monday", "Tuesday"]
    assert means.loc["Monday", "days"] == 2
    assert means.loc["Monday", "calls"] == 20
    assert means.loc["Monday", "front_desk_needed"] == means.loc["Monday", "front_desk"]
    assert means.loc["Monday", "front_desk_short"] == 1
    assert demand.busiest_hours(rows, count=1)["calls"].tolist() == [20]


def test_monday_at_nine_is_the_busiest_hour_on_the_phones(table):
    first = demand.busiest_hours(table).iloc[0]
    assert (first["weekday"], first["hour"]) == ("Monday", 9)


def test_a_span_of_days_can_be_asked_for(table):
    week = demand.by_weekday_and_hour(table, "2025-03-10", "2025-03-14")
    assert set(week["days"]) == {1}
    there = table[(table["date"] == "2025-03-11") & (table["hour"] == 9)]
    tuesday = week[(week["weekday"] == "Tuesday") & (week["hour"] == 9)]
    assert tuesday["calls"].item() == there["calls"].item()


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda table: demand.short_by(table, "nurse"), "role is 'nurse': expected front-desk or"),
        (lambda table: demand.busiest_hours(table, "visits"), "work is 'visits'"),
        (lambda table: demand.by_weekday_and_hour(table, "2031-01-01"), "no day from 2031-01-01"),
        (lambda table: demand.by_weekday_and_hour(table[["date", "hour"]]), "no column calls"),
        (lambda table: DeskWork(busy=0), "busy is 0: expected a share"),
        (lambda table: DeskWork().people(-1, 0, 0), "check_ins is -1"),
    ],
)
def test_what_makes_no_sense_is_refused(table, ask, message):
    with pytest.raises(ValueError, match=message):
        ask(table)
