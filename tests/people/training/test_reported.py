"""A reader's own list of trainings is read whole, or what cannot be read is named."""

from datetime import date, timedelta

import pytest

from medoffice.people.training.matrix import DONE, NEVER, OVERDUE, SOON
from medoffice.people.training.reported import ONCE, propose, reported_matrix
from medoffice.practice.exports import ExportError, read

LIST = """Employee,Course,Completed,Hire Date,Months,Minutes
Ann,Fire,1/5/25,,12,30
Ann,Fire,1/9/24,,12,30
Bo,Fire,,11/3/25,12,30
Bo,Privacy,12/1/25,,0,45
Cy,Fire,2/10/25,,,
"""
DAY = date(2026, 1, 6)


def made(text=LIST, months=12, first_days=30, **changed):
    export = read(text.encode())
    return reported_matrix(export, propose(export.columns) | changed, months, first_days)


def test_the_newest_line_counts_and_the_plan_says_how_long():
    found = made()
    states = {(i.person, i.training): i.state(DAY) for i in found.items}
    assert states == {
        ("Ann", "Fire"): OVERDUE,
        ("Bo", "Fire"): NEVER,
        ("Bo", "Privacy"): DONE,
        ("Cy", "Fire"): SOON,
    }
    assert found.older == 1
    assert [(i.person, i.days_overdue(DAY)) for i in found.overdue(DAY)] == [("Bo", 34), ("Ann", 1)]
    assert [i.person for i in found.coming(DAY, timedelta(days=40))] == ["Cy"]


def test_where_the_list_does_not_say_the_reader_does():
    assert made(months=ONCE).coming(DAY) == []
    assert "Cy" in {i.person for i in made(months=10).overdue(DAY)}


def test_never_done_without_a_first_day_is_due_at_once():
    (bo, *_) = made(hired=None).overdue(DAY)
    assert (bo.person, bo.due) == ("Bo", date.min)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("1/5/25", "soon", "Line 2, column “Completed”, holds “soon”"),
        ("Cy,Fire,2/10/25,,,", "Cy,Fire,2/10/25,,a year,", "Line 6, column “Months”, holds “a ye"),
        ("Bo,Privacy", ",Privacy", "Line 5, column “Employee”, is empty"),
    ],
)
def test_what_cannot_be_read_is_named(old, new, says):
    with pytest.raises(ExportError, match=says):
        made(LIST.replace(old, new))


def test_a_column_that_is_needed_is_asked_for():
    with pytest.raises(ExportError, match="Choose the column for the day it was last done"):
        made(last=None)
