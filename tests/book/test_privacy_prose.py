"""What the chapter on privacy argues from is so in the data."""

import pytest

from medoffice.book import facts
from medoffice.compliance.privacy import access_audit, willow_bend


@pytest.fixture(scope="module")
def page():
    return facts.of("privacy-and-security")


def flags(user):
    found = access_audit.audit(willow_bend.log(), willow_bend.office())
    return [flag.entry for flag in found if flag.entry.user == user]


def test_two_incidents_of_the_desk_are_late_and_two_are_not(page):
    last = [list(row.values())[-1] for row in page.open_incidents().rows]
    assert [("late" in words, "left" in words) for words in last] == [
        (True, False), (True, False), (False, True), (False, True),
    ]  # fmt: skip


def test_the_closed_reports_that_are_read_again_are_closed_and_nobody_was_told(page):
    of = willow_bend.incidents()
    for number in (page.NAMESAKE, *page.ALOUD):
        assert of[number]["judged"] == "not-a-breach" and of[number]["patients_told_on"] is None
        assert of[number]["viewed"] == "yes"
    assert "same name" in of[page.NAMESAKE]["recipient"]
    assert all("spoken aloud" in of[number]["information"] for number in page.ALOUD)
    assert page.figures()["namesake-left"] == "5", "a Saturday, so the page says by Friday"
    assert page._due(page.NAMESAKE).weekday() == 5


def test_the_relative_opened_that_chart_on_three_days_and_nothing_else():
    entries = flags("S31")
    assert {entry.patient for entry in entries} == {"P03941"}
    assert len({entry.day for entry in entries}) == 3


def test_the_street_was_read_in_the_evening_and_bookings_made_with_the_old_account():
    assert all(entry.time >= "20:00" for entry in flags("S29"))
    assert {entry.action for entry in flags("S03")} == {"book"}


def test_the_last_day_of_the_statements_is_a_sunday_and_no_clock_was_met(page):
    figures = page.figures()
    assert page._due(page.STATEMENTS).weekday() == 6
    assert int(figures["flagged"]) - int(figures["flagged-right"]) == 1
    assert figures["flagged-right"] == figures["planted"]
    assert willow_bend.incidents()[page.STATEMENTS]["hhs_told_on"] is None
