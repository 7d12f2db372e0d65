"""The time-clock lab says what the audit says, and what it asks the reader to see is so."""

import re
from html import unescape

import pytest

from medoffice.labs.clock_lab import ROUNDING, TIMES
from medoffice.labs.time_clock import audit_the_clock, your_own_clock
from medoffice.people.hours import willow_bend
from medoffice.people.hours.clock_audit import AS_PAID, short_by

PATRICIA = "S20"


@pytest.fixture
def lab():
    return audit_the_clock()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def test_it_begins_with_what_the_practice_did(lab):
    assert lab.method == AS_PAID
    first, last = TIMES[lab.time.value]
    weeks = [week for week in willow_bend.weeks() if first <= week.week <= last]
    owed = sum(short_by(weeks, AS_PAID).values())
    assert lab.owed == owed and f"${owed / 100:,.2f}" in said(lab.sentence)


def test_what_it_asks_the_reader_to_see_is_so(lab):
    assert max(lab.owed_by, key=lambda who: sum(lab.owed_by[who].values())) == PATRICIA
    # "In four months they are nearly two thousand dollars": cents.
    assert 185_000 < lab.causes["rounds_against"] < 200_000
    lab.rounding.value = ROUNDING["not at all"]
    assert {who for who, owed in lab.owed_by.items() if sum(owed.values())} == {PATRICIA}
    assert "rounding" not in said(lab.sentence)
    lab.rounding.value = True
    lab.who.value = PATRICIA
    rows = lab._week_rows()
    paid, due = ([float(row[at]) for row in rows] for at in (1, 2))
    assert sum(hours < 40 for hours in paid) >= 5 and all(hours > 40 for hours in due)
    lab.who.value, lab.time.value = None, "all of 2024"
    assert "nothing is owed" in said(lab.sentence)
    lab.bonus.value = lab.averaged.value = True
    assert lab.causes["averages_two_weeks"] > 50 * lab.causes["leaves_bonus_out"] > 0


def test_every_choice_has_an_answer_and_the_still_says_it(lab):
    for control in (lab.who, lab.time):
        for _, value in control.options:
            control.value = value
            assert said(lab.sentence) in unescape(re.sub(r"<[^>]+>", "", lab.still()))
            assert "None" not in lab.in_words() and "nan" not in lab.in_words()


def test_the_example_of_the_readers_own_clock_and_a_file_without_pay():
    own = your_own_clock()
    assert "7 shifts of 2 workers" in said(own.message) and "$79.01" in said(own.message)
    own.open(b"Name,Date,In,Out\nA,10/6/2025,8:00 AM,4:00 PM\n", "a file")
    assert "0 meals lasted" in said(own.message) and "$" not in said(own.message)
    own.open(b"Name,Date,In,Out\nA,10/6/2025,early,4:00 PM\n", "a file")
    assert "Line 2, column “In”, holds “early”" in said(own.message)
    own.columns["when"].value = None
    assert "Choose the column for the day" in said(own.message)
