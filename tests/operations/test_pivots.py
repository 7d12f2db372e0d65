"""A pivot table counts what a person would count by hand, and pandas counts the same."""

import pytest

from medoffice.operations import bookings
from medoffice.operations.pivots import ALL, Measure, pivot

ROWS = [
    {"month": "July", "who": "Ann", "patient": "a", "days": 2},
    {"month": "July", "who": "Ann", "patient": "a", "days": 4},
    {"month": "August", "who": "Ann", "patient": "a", "days": 9},
    {"month": "August", "who": "Bob", "patient": "b", "days": 1},
]


def test_counts_down_and_across():
    made = pivot(ROWS, "who", Measure("patient", "count"), across="month")
    assert made.down == ("Ann", "Bob", ALL)
    assert made.across == ("July", "August", ALL)
    assert [made["Ann", column] for column in made.across] == [2, 1, 3]
    assert [made["Bob", column] for column in made.across] == [None, 1, 1]
    assert [made[ALL, column] for column in made.across] == [2, 2, 4]


def test_all_is_worked_out_from_the_rows_and_not_from_the_groups():
    patients = pivot(ROWS, "month", Measure("patient", "nunique"))
    assert (patients["July", ALL], patients["August", ALL], patients[ALL, ALL]) == (1, 2, 2)
    days = pivot(ROWS, "who", Measure("days", "mean"))
    assert days["Ann", ALL] == 5
    assert days[ALL, ALL] == 4  # and not (5 + 1) / 2


def test_only_the_rows_kept_are_counted():
    made = pivot(ROWS, "who", Measure("patient", "count"), keep={"month": ["August"]})
    assert made[ALL, ALL] == 2
    none = pivot(ROWS, "who", Measure("days", "mean"), keep={"month": ["May"]})
    assert none.down == ()
    assert none[ALL, ALL] is None


def test_months_and_weekdays_stand_in_the_order_of_life():
    rows = [{"day": day, "n": 1} for day in ("Friday", "Monday", "Wednesday")]
    assert pivot(rows, "day", Measure("n", "count")).down == ("Monday", "Wednesday", "Friday", ALL)


def test_what_is_not_there_is_named():
    with pytest.raises(ValueError, match="no column 'year'; there are month, who"):
        pivot(ROWS, "year", Measure("patient", "count"))
    with pytest.raises(ValueError, match="aggregate is 'sum': expected one of count, nunique"):
        Measure("days", "sum")


@pytest.fixture(scope="module")
def quarter():
    return bookings.bookings()


@pytest.mark.parametrize(("column", "aggregate"), [
    ("appointment_id", "count"), ("patient_id", "nunique"), ("missed", "mean"),
    ("lead_days", "mean"),
])  # fmt: skip
def test_pandas_gives_the_same(quarter, column, aggregate):
    made = pivot(quarter, "clinician", Measure(column, aggregate), across="month")
    frame = bookings.table().pivot_table(
        index="clinician", columns="month", values=column, aggfunc=aggregate, margins=True
    )
    for line in made.down:
        for name in made.across:
            assert made[line, name] == pytest.approx(frame.loc[line, name]), (line, name)


def test_the_quarter_is_the_practice_s_own(quarter):
    from medoffice import practice

    book = practice.load("appointments")
    book = book[book["date"].between("2025-07-01", "2025-09-30")]
    assert [row["appointment_id"] for row in quarter] == list(book["appointment_id"])
    assert [row["lead_days"] for row in quarter] == list(book["lead_days"])
    assert [row["weekday"] for row in quarter] == list(book["date"].dt.day_name())
    assert sum(row["missed"] for row in quarter) == (book["outcome"] == "no-show").sum()


def test_a_period_the_wrong_way_round_is_refused():
    with pytest.raises(ValueError, match="last is 2025-07-01, before first"):
        bookings.bookings(bookings.LAST, bookings.FIRST)
