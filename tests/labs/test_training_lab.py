"""The training labs say what their models say, and every choice has an answer."""

import re
from datetime import date
from html import unescape

import pytest

from medoffice.labs import training
from medoffice.labs.training_lab import DAYS, LONGEST_LIST
from medoffice.people.training.grounds import LAW_DAY


@pytest.fixture
def lab():
    return training.who_is_overdue()


@pytest.fixture
def year():
    return training.plan_the_year()


@pytest.fixture
def own():
    return training.try_your_own_list()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def test_the_lists_are_as_long_as_the_sentence_says(lab):
    for day in DAYS.values():
        lab.day.value = day
        late, needed = map(int, re.search(r"(\d+) of (\d+) lines", said(lab.sentence)).groups())
        assert (late, needed) == (len(lab.late), len(lab.items))
        assert lab.results.value.count("<tr>") == late + min(len(lab.next), LONGEST_LIST) + 2


def test_what_is_first_on_the_list_is_due_by_law(lab):
    first = lab._late_rows()[0]
    assert (first[0], first[2], first[-1]) == ("Daphne Meriwether", "never", LAW_DAY)


def test_a_role_has_its_own_people(lab):
    lab.role.value = "biller"
    assert {item.person.role for item in lab.items} == {"biller"}
    assert [item.person.name for item in lab.late] == ["Gloria Entwistle"]


def test_a_role_with_nothing_late_has_no_picture_and_no_list(lab):
    lab.role.value = "referral-coordinator"
    assert "0 of 7 lines are overdue" in said(lab.sentence)
    assert lab.drawing.value == ""
    assert "Was due" not in lab.results.value
    assert lab.still()


def test_a_session_for_many_saves_the_trainer(year):
    alone = year.bill
    year.early.value = 90
    assert year.bill.attending == alone.attending
    assert year.bill.training < alone.training
    year.taught.value = False
    assert year.bill.training == 0 < year.bill.given_away


def test_extra_hours_cost_more(year):
    plain = year.bill.attending
    year.extra.value = True
    assert year.bill.attending > plain


@pytest.mark.parametrize("name", ["training", "early", "taught", "extra"])
def test_every_choice_of_the_year_has_an_answer(year, name):
    control = getattr(year, name)
    for _, value in control.options:
        control.value = value
        assert "fall due" in said(year.sentence)
        assert sum(len(session.dues) for session in year.held) == len(year.dues)
        assert all(session.on <= due.by for session in year.held for due in session.dues)


def test_the_still_says_what_the_lab_says(lab, year, own):
    for each in (lab, year):
        assert said(each.sentence) in unescape(re.sub(r"<[^>]+>", "", each.still()))
        assert said(each.sentence) in each.in_words()
    assert said(own.message) in own.in_words()


def test_the_example_names_who_was_never_trained(own):
    assert "2 overdue, 1 of them never done" in said(own.message)
    assert "<td>never</td>" in own.results.value


def test_a_file_of_ones_own_is_judged_by_today(own):
    own.open(b"Name,Course,Completed\nA,Fire,1/5/2001\n", "the file")
    assert own.day == date.today()
    assert "1 overdue" in said(own.message)
    assert own.columns["person"].value == "Name"


def test_what_is_in_the_way_is_said(own):
    own.open(b"Name,Course,Completed\nA,Fire,someday\n", "the file")
    assert "Line 2, column “Completed”, holds “someday”" in said(own.message)
    own.columns["last"].value = None
    assert "Choose the column for the day it was last done" in said(own.message)
    own.open(b"\x89PNG", "a picture")
    assert "This is a picture" in said(own.message)
