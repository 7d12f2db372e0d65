"""What the chapter on leading the team argues from is so in the data."""

import pytest

from medoffice import practice
from medoffice.book import facts
from medoffice.people.conversations.scene import scenes


@pytest.fixture(scope="module")
def page():
    return facts.of("leading-the-team")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def money(text):
    return round(float(text.replace("$", "").replace(",", "")), 2)


def test_the_worked_example_adds_up_to_the_cent(figures):
    of = {name: money(figures[name]) for name in figures if figures[name].startswith("$")}
    assert of["saved"] == round(int(figures["hours-empty"]) * of["hour"], 2)
    spent = of["leaving"] + of["hiring"] + of["training"] + of["learning"]
    assert of["sticks"] == round(spent, 2)
    assert of["alone"] == round(of["saved"] - of["sticks"], 2)
    assert of["visits-lost"] == round(6 * 2 * of["visit-worth"], 2)
    assert of["with-visits"] == round(of["visits-lost"] - of["alone"], 2)
    assert (figures["weeks"], figures["visits"]) == ("six", "two")


def test_callers_gave_up_more_than_twice_as_often_and_overtime_did_not_rise(page, figures):
    rows = page.while_empty().rows
    filled, empty = ([float(row[name].rstrip("%")) for row in rows] for name in ("Filled", "Empty"))
    assert empty[0] > 2 * filled[0]
    assert 1.6 < empty[1] / filled[1] < 2  # "nearly doubled"
    assert max(empty[2:]) <= max(filled[2:]) < 1
    given_up, expected = (money(figures[name]) for name in ("calls-given-up", "calls-expected"))
    assert given_up - expected == money(figures["calls-beyond"])


def test_maeve_asked_for_hours_was_not_told_and_left_for_them():
    (note,) = (row for row in practice.records("evidence_notes") if row["note_id"] == "N022")
    (maeve,) = (row for row in practice.records("staff") if row["staff_id"] == note["staff_id"])
    assert maeve["name"] == "Maeve Kirkbride"
    assert (maeve["left_reason"], maeve["left_on"].month) == ("hours", 3)
    assert "The delay is ours" in note["note"]
    assert "not told so for two weeks" in note["note"]


def test_one_departure_fewer_makes_a_third_less(figures):
    assert (figures["desk-left"], figures["desk-rate"], figures["desk-two"]) == ("3", "45%", "30%")
    assert figures["early"] == "four"


def test_the_scenes_are_of_the_days_of_the_page(page):
    # The page opens on the Friday on which the report is made.
    assert f"{page.TODAY:%A}" == "Friday"
    assert "Friday, ten to five" in scenes()["harassment-report"].setting
    assert "Tuesday, December 16" in scenes()["harassment-report"].nodes["details"].text
