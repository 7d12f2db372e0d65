"""The first look at a report points out what a careful person would."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.labs.checkup_lab import SAMPLE
from medoffice.operations.cleaning.checkup import look_over
from medoffice.operations.cleaning.quarter import APPOINTMENTS
from medoffice.operations.cleaning.reports import take_apart

TODAY = date(2025, 12, 1)


@pytest.fixture(scope="module")
def small():
    return look_over(take_apart(SAMPLE.encode()), TODAY)


def remarks(checkup, name):
    return " ".join(next(c for c in checkup.columns if c.name == name).remarks)


def test_each_column_is_named_for_what_it_holds(small):
    kinds = {column.name: column.kind for column in small.columns}
    assert kinds == {
        "Posted": "dates",
        "Time": "times of day",
        "Method": "words",
        "Amount": "amounts",
    }


def test_lines_that_are_no_records_or_stand_twice_are_told(small):
    assert (small.records, small.other_lines, small.repeated) == (7, 2, (9,))


def test_what_to_look_at_is_said_with_an_example(small):
    dates = remarks(small, "Posted")
    assert "6 like 07/01/2025, 1 like 2025-07-01" in dates
    assert "Days that do not exist: 1, such as “03/32/2025”." in dates
    assert "From 03/03/2025 to 03/04/2025." in dates
    assert "Without AM or PM: 1, such as “9:05”." in remarks(small, "Time")
    assert "“Check” (1), “check” (1)" in remarks(small, "Method")
    amounts = remarks(small, "Amount")
    assert "They add up to $1,110.00." in amounts
    assert "Below zero: 1, such as “(25.00)”." in amounts
    assert "not added: 1, such as “waived”" in amounts


def test_days_far_ahead_and_empty_columns_are_told():
    report = take_apart(b"Day,Note\n07/01/2052,\n07/02/2025,\n07/03/2025,x\n")
    checkup = look_over(report, TODAY)
    assert "More than two years ahead: 1, such as “07/01/2052”." in remarks(checkup, "Day")
    assert [(c.filled, c.empty) for c in checkup.columns] == [(3, 0), (1, 2)]


def test_the_practice_s_own_report_is_looked_over():
    checkup = look_over(take_apart(practice.raw_report(APPOINTMENTS).read_bytes()), TODAY)
    kinds = {column.name: column.kind for column in checkup.columns}
    assert kinds["Appt #"] == kinds["Patient"] == "text or codes"
    assert kinds["Booked"] == kinds["Appt Date"] == "dates"
    assert kinds["Provider"] == kinds["Status"] == "words"
    assert kinds["Check-In"] == "times of day"
    assert len(checkup.repeated) == 56
    assert "“Completed”" in remarks(checkup, "Status")
