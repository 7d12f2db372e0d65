"""The explorer of the phones shows what the models say, and what happened beside it."""

import itertools

import pytest

from medoffice import practice
from medoffice.explorers.phone_staffing import AS_HERE, MOST_PEOPLE, NOBODY, PARTS, staffing_rows
from medoffice.explorers.staff_schedules import people_on_the_phones
from medoffice.scheduling.phones import find_patience
from medoffice.scheduling.queues import erlang_a


@pytest.fixture(scope="module")
def calls():
    return practice.load("phone_calls")


@pytest.fixture(scope="module")
def rows(calls):
    return staffing_rows(calls)


@pytest.fixture(scope="module")
def explorer():
    return people_on_the_phones()


def one(rows, weekday, time, patience, people):
    (row,) = (
        row
        for row in rows
        if (row["weekday"], row["time"], row["patience"], row["people"])
        == (weekday, time, patience, people)
    )
    return row


def test_there_is_a_bar_for_every_choice_a_reader_can_make(explorer, rows):
    menus = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    assert {p["value"] for p in explorer.spec()["params"]} == {"Monday", "11:30 am", AS_HERE}
    drawn = {tuple(row[name] for name in (*menus, "people")) for row in rows}
    assert drawn == set(itertools.product(*menus.values(), range(1, MOST_PEOPLE + 1)))
    assert all({"name", "options"} <= p["bind"].keys() for p in explorer.spec()["params"])


def test_bars_say_what_the_model_says(rows, calls):
    monday = calls[(calls["date"].dt.day_of_week == 0) & (calls["start"].dt.hour == 9)]
    late = monday[monday["start"].dt.minute >= 30]
    handle = calls["handle_seconds"].sum() / calls["answered"].sum()
    line = erlang_a(late["offered"].mean(), 15, handle, 3, 20, find_patience(calls))
    row = one(rows, "Monday", "9:30 am", AS_HERE, 3)
    assert (row["in_time"], row["lost"]) == (round(line.service_level, 3), round(line.abandoned, 3))
    with_three = late[late["agents"] == 3]
    real = with_three["answered_in_20s"].sum() / with_three["offered"].sum()
    assert row["happened"] == round(real, 3)


def test_shares_add_up_and_a_line_without_end_has_none(rows):
    for row in rows:
        shares = [row[part] for part in PARTS]
        assert shares == [None] * 3 or sum(shares) == pytest.approx(1)
    alone = one(rows, "Monday", "11:30 am", NOBODY, 1)
    assert (alone["in_time"], alone["label"]) == (None, "the line grows without end")
    assert all(row["happened"] is None for row in rows if row["patience"] != AS_HERE)


def test_what_the_reader_is_told_to_notice_is_so(rows):
    here = [row for row in rows if row["patience"] == AS_HERE]
    gain = [
        one(here, "Monday", "11:30 am", AS_HERE, people + 1)["in_time"]
        - one(here, "Monday", "11:30 am", AS_HERE, people)["in_time"]
        for people in range(1, 4)
    ]
    assert gain == sorted(gain, reverse=True)
    reach = [row for row in here if row["in_time"] >= 0.8]
    assert all(float(row["label"].split("busy ")[1].rstrip("%")) < 50 for row in reach)
    known = [row for row in here if row["happened"] is not None]
    off = [row["happened"] - row["in_time"] for row in known]
    assert sum(map(abs, off)) / len(off) < 0.025
    at_opening = [row for row in known if (row["time"], row["people"]) == ("8:00 am", 1)]
    assert len(at_opening) == 5
    assert all(row["happened"] > row["in_time"] for row in at_opening)


def test_the_explorer_can_be_read_without_a_chart(explorer):
    page = explorer.to_html()
    assert page.count('<th scope="row">') == MOST_PEOPLE == len(explorer.table.rows)
    assert "too few calls" in page
