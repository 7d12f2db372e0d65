"""A reader's punch report: read as a person would, counted by the rules, refused with the line."""

from datetime import timedelta
from decimal import Decimal

import pytest

from medoffice import practice
from medoffice.people.hours import willow_bend
from medoffice.people.hours.reported_clock import MINUTES, audited, propose
from medoffice.practice.exports import ExportError, read

HEAD = "Employee,Date,Clock In,Lunch Out,Lunch In,Clock Out,Paid Hours,Rate\n"
WEEK = "".join(
    f"Ada,10/{day:02}/2025,8:01 AM,12:00 PM,12:20 PM,5:14 PM,8.50,20.00\n" for day in range(6, 11)
)


def report(rows, **other):
    file = read((HEAD + rows).encode())
    return audited(file, propose(file.columns), **other)


def test_a_week_by_hand():
    """553 minutes on five days are 46.08 hours; paid were 42.5: 3.58 × 20 and half of 20 again."""
    ada = report(WEEK)["Ada"]
    assert (ada.shifts, ada.worked, ada.paid, ada.short_meals) == (5, 5 * 553, 5 * 510, 5)
    assert ada.overtime == Decimal("6.08")
    assert ada.owed == 71_60 + 35_80


def test_a_night_and_a_long_shift_without_a_meal():
    night = report("Bo,2025-10-06,22:00,,,06:30,,\n")["Bo"]
    assert (night.worked, night.no_meal, night.paid, night.owed) == (510, 1, None, None)


def test_the_workweek_begins_where_the_reader_says():
    rows = "".join(f"Cy,2025-10-{day:02},07:00,,,17:00,10,15.00\n" for day in (8, 9, 10, 11, 12))
    assert report(rows)["Cy"].overtime == 0
    assert report(rows, begins_on=1)["Cy"].overtime == 10


def test_willow_bends_own_report_gives_the_rounding_of_the_audit():
    first = max(day.day for day in willow_bend.days()) - timedelta(days=60)
    rows = ["who,date,in,meal out,meal in,out,minutes"]
    for row in practice.records("time_clock"):
        if row["date"] >= first:
            times = [row[k] for k in ("clock_in", "meal_out", "meal_in", "clock_out")]
            cells = [f"{at:%H:%M}" if at else "" for at in times]
            rows.append(
                ",".join([row["staff_id"], f"{row['date']}", *cells, f"{row['paid_minutes']}"])
            )
    file = read("\n".join(rows).encode())
    found = audited(file, propose(file.columns), MINUTES)
    for who, person in found.items():
        mine = [day for day in willow_bend.days() if day.who == who and day.day >= first]
        assert person.worked - person.paid == sum(day.lost_to_rounding for day in mine)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (",10/6/2025,8:00 AM,,,5:00 PM,9,\n", "Line 2 has no name"),
        ("A,10/6/2025,late,,,5:00 PM,9,\n", "Line 2, column “Clock In”, holds “late”"),
        ("A,10/6/2025,8:00 AM,,,7:00 AM,9,\n", "more than 16 hours: are AM and PM missing"),
        ("A,10/6/2025,8:00 AM,12:00 PM,,5:00 PM,9,\n", "Line 2 has one end of a meal"),
        ("A,10/6/2025,8:00 AM,6:00 PM,6:30 PM,5:00 PM,9,\n", "lies outside the shift"),
        ("A,10/6/2025,8:00 AM,,,5:00 PM,540,\n", "holds “540”: expected the hours paid"),
        ("A,soon,8:00 AM,,,5:00 PM,9,\n", "column “Date”, holds “soon”"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(rows, says):
    with pytest.raises(ExportError, match=says):
        report(rows)


def test_columns_must_be_chosen():
    file = read((HEAD + WEEK).encode())
    with pytest.raises(ExportError, match="Choose the column for the name"):
        audited(file, propose(file.columns) | {"name": None})
    with pytest.raises(ExportError, match="both ends of the meal"):
        audited(file, propose(file.columns) | {"meal_in": None})
