"""The explorer of receivables shows what the models say, whatever the reader picks."""

from datetime import date
from itertools import pairwise

import pytest

from medoffice.billing.receivables.month_end import month_end
from medoffice.explorers import receivables


@pytest.fixture(scope="module")
def explorer():
    return receivables.where_the_money_waits()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def picked(rows, month, whose, view):
    return [r for r in rows if (r["month"], r["whose"], r["view"]) == (month, whose, view)]


def test_there_are_bars_for_every_choice_a_reader_can_make(explorer, rows):
    choices = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    drawn = {(row["month"], row["whose"], row["view"]) for row in rows}
    assert drawn == {
        (month, whose, view)
        for month in choices["month"]
        for whose in choices["whose"]
        for view in choices["view"]
    }


def test_both_waterfalls_end_at_the_balance_of_the_books(rows):
    for number in receivables.MONTHS:
        month = f"{date(2025, number, 1):%B}"
        for whose in {row["whose"] for row in rows}:
            waits, moved = (
                picked(rows, month, whose, view)[-1]["to"]
                for view in (receivables.WAITS, receivables.MOVED)
            )
            assert waits == pytest.approx(moved, abs=0.001), (month, whose)
    for as_of in (date(2025, 8, 31), date(2025, 12, 31)):
        (*_, end) = picked(rows, f"{as_of:%B}", receivables.EVERYBODY, receivables.WAITS)
        assert end["to"] == month_end(as_of).closing / 100


def test_a_month_begins_where_the_one_before_ended(rows):
    for whose in {row["whose"] for row in rows}:
        ends = picked(rows, "July", whose, receivables.MOVED)[-1]["to"]
        assert picked(rows, "August", whose, receivables.MOVED)[0]["to"] == pytest.approx(ends)


def test_each_bar_begins_where_the_one_before_ended(rows):
    for view in (receivables.WAITS, receivables.MOVED):
        bars = picked(rows, "December", receivables.EVERYBODY, view)[:-1]
        for before, after in pairwise(bars):
            assert after["from"] == before["to"]


def test_the_explorer_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows)
    assert len(explorer.to_html()) < 250_000
