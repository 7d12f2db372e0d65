"""What an absence costs the day: by hand on a small office, and against the week of March 2025."""

from dataclasses import replace

import pandas as pd
import pytest

from medoffice import practice
from medoffice.scheduling import absence
from medoffice.scheduling.absence import (
    AGENCY,
    ANSWERS,
    ASSISTANT,
    BORROW,
    CLOSE,
    DESK,
    GAP,
    HALF_HOURS,
    LONGER,
    PART_TIME,
    Day,
    Office,
    Terms,
    Worker,
    outcome,
)

EVERY = len(HALF_HOURS)
OFFICE = Office(handle_seconds=165, patience_seconds=240, visit_minutes=24, visit_revenue=160)


def worker(name, starts=480, ends=1020, meal=None, week=40.0, rate=20.0):
    return Worker(name, starts, ends, meal, week, rate)


# Two whole days, a half day in the morning, and one who has the day off.
TEAM = (
    worker("A", meal=(720, 750)),
    worker("B", meal=(750, 780)),
    worker("C", ends=720, week=20.0),
    worker("D", starts=0, ends=0, week=24.0),
)


def day(role=DESK, needed=2.0):
    return Day(role, *((figure,) * EVERY for figure in (needed, 6.0, 4.0, 4.0, 2.0)))


@pytest.fixture(scope="module")
def books():
    names = ("staffing_demand", "shifts", "staff", "phone_calls", "appointments", "ledger")
    tables = {name: practice.load(name) for name in (*names, "accounts")}
    office = absence.office(*(tables[name] for name in names[3:]), tables["accounts"])
    return tables, office


def test_a_day_without_absence_needs_no_answer():
    outcomes = [outcome(day(), TEAM, 0, answer, OFFICE) for answer in ANSWERS]
    assert len({(one.there, one.hung_up, one.extra_pay, one.visits_lost) for one in outcomes}) == 1
    # Short by one from one half past twelve on, as C has gone and B eats, and so for A at noon.
    assert outcomes[0].hours_short == 1.0
    assert outcomes[0].worst == (720, 1.0)


def test_the_gap_is_counted_by_half_hour():
    gap = outcome(day(), TEAM, 1, GAP, OFFICE)
    # B is left, with C until noon: one short for five hours, two while B eats.
    assert gap.hours_short == 5.5
    assert gap.worst == (750, 2.0)
    assert gap.extra_pay == gap.other_work_hours == gap.visits_lost == 0


def test_colleagues_who_stay_are_paid_overtime_and_come_too_late_for_the_morning():
    longer = outcome(day(), TEAM, 1, LONGER, OFFICE)
    assert longer.helpers == 1
    assert longer.extra_pay == 1.5 * 1.5 * 20
    assert longer.hours_short == outcome(day(), TEAM, 1, GAP, OFFICE).hours_short


def test_part_timers_come_at_their_rate_up_to_forty_hours():
    one = outcome(day(), TEAM, 1, PART_TIME, OFFICE)
    # D has the day off and takes the whole shift, 8.5 hours: 32.5 hours in the week.
    assert (one.helpers, one.extra_pay) == (1, 8.5 * 20)
    full = tuple(replace(who, week_hours=38.0) for who in TEAM)
    nobody = outcome(day(), full, 1, PART_TIME, OFFICE)
    assert (nobody.helpers, nobody.extra_pay) == (0, 0)
    two = outcome(day(), TEAM, 2, PART_TIME, OFFICE)
    assert (two.helpers, two.extra_pay) == (2, (8.5 + 4) * 20)


def test_a_borrowed_colleague_costs_other_work():
    lent = outcome(day(), TEAM, 1, BORROW, OFFICE)
    assert (lent.extra_pay, lent.other_work_hours) == (0, 4)
    assert lent.there[0] == outcome(day(), TEAM, 1, GAP, OFFICE).there[0] + 1


def test_an_agency_is_paid_by_the_hour_and_comes_late():
    sent = outcome(day(), TEAM, 2, AGENCY, OFFICE, Terms(agency_times_rate=2))
    assert sent.extra_pay == 2 * 6 * 40
    gap = outcome(day(), TEAM, 2, GAP, OFFICE)
    assert sent.there[:4] == gap.there[:4]
    assert sent.there[4] == gap.there[4] + 2


def test_a_closed_session_loses_its_visits_and_frees_people():
    closed = outcome(day(), TEAM, 1, CLOSE, OFFICE)
    assert closed.visits_lost == 16  # half of the 32 patients who come until noon
    assert closed.needed[0] > 2.0 > closed.needed[2]  # first the patients are called
    rooms = outcome(day(ASSISTANT), TEAM, 1, CLOSE, OFFICE)
    assert rooms.needed == (1.0,) * 8 + (2.0,) * 10


def test_a_missing_assistant_costs_the_clinician_minutes():
    gap = outcome(day(ASSISTANT), TEAM, 1, GAP, OFFICE)
    # Two patients a half hour for each clinician, eight minutes each, in eleven half hours.
    assert gap.clinician_minutes == pytest.approx(11 * 2 * 8)
    assert gap.visits_lost == pytest.approx(11 * 2 * 8 / 24)
    assert gap.hung_up == 0


def test_fewer_people_on_the_phones_lose_more_callers():
    team = tuple(worker(name) for name in "ABCDE")
    lost = [outcome(day(), team, out, GAP, OFFICE) for out in (0, 1, 2)]
    assert lost[0].hung_up < lost[1].hung_up < lost[2].hung_up < lost[2].late < 1


def test_the_short_week_went_about_as_the_model_says(books):
    tables, office = books
    demand, calls = tables["staffing_demand"], tables["phone_calls"]
    said = happened = callers = 0
    for date, weekday, out in (
        ("2025-03-10", "Monday", 1),
        ("2025-03-11", "Tuesday", 2),
        ("2025-03-12", "Wednesday", 2),
    ):
        number = pd.Timestamp(date).isoweekday()
        team = absence.team(tables["shifts"], tables["staff"], DESK, number, date)
        that_day = demand[demand["date"] == date]
        work = absence.average_day(that_day, tables["appointments"], DESK, weekday)
        said += outcome(work, team, out, LONGER, office).hung_up * sum(work.calls)
        there = calls[calls["date"] == date]
        happened += there["abandoned"].sum()
        callers += there["offered"].sum()
    # 60 of 411 callers hung up; how many do is partly luck.
    assert said / callers == pytest.approx(happened / callers, abs=0.03)


def test_the_team_and_the_average_day_come_from_the_tables(books):
    tables, office = books
    people = absence.team(tables["shifts"], tables["staff"], DESK, 1, "2025-12-15")
    by_id = {one.staff_id: one for one in people}
    assert by_id["S29"].ends == 0  # has Mondays off
    assert by_id["S04"].hours == 4
    assert by_id["S02"].week_hours == 40
    assert "S23" not in by_id  # left in March
    monday = absence.average_day(tables["staffing_demand"], tables["appointments"], DESK, "Monday")
    demand = tables["staffing_demand"]
    mondays = demand[demand["date"].dt.day_of_week == 0]
    within = mondays[mondays["hour"].between(8, 16)]
    assert sum(monday.calls) == pytest.approx(within["calls"].sum() / mondays["date"].nunique())
    assert 150 < office.visit_revenue < 175


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: outcome(day(), TEAM, 1, "Pray", OFFICE), "answer is 'Pray': expected one of"),
        (lambda: outcome(day(), TEAM, 4, GAP, OFFICE), "out is 4: expected 0 to 3"),
        (lambda: Terms(agency_from=400), "agency_from is 400"),
        (lambda: Terms(colleagues=-1), "colleagues is -1: expected 0 or more"),
    ],
)
def test_what_makes_no_sense_is_refused(ask, message):
    with pytest.raises(ValueError, match=message):
        ask()


def test_unknown_roles_and_days_are_refused(books):
    tables, _ = books
    demand, visits = tables["staffing_demand"], tables["appointments"]
    with pytest.raises(ValueError, match="role is 'nurse'"):
        absence.average_day(demand, visits, "nurse", "Monday")
    with pytest.raises(ValueError, match="weekday is 'Sunday'"):
        absence.average_day(demand, visits, DESK, "Sunday")
    with pytest.raises(ValueError, match="nobody with it on 1999-01-01"):
        absence.team(tables["shifts"], tables["staff"], DESK, 1, "1999-01-01")
