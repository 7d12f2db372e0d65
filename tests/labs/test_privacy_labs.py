"""The labs on privacy say what the models say, and what they ask the reader to see is so."""

import re
from html import unescape

import pytest

from medoffice.compliance.privacy import risk_register
from medoffice.labs import access_log, deadlines
from medoffice.labs.access_log_lab import LIST
from medoffice.labs.deadline_lab import AGENT, SPREAD, TOLD, WHAT


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


@pytest.fixture(scope="module")
def log():
    return access_log.ask_the_log()


def test_the_log_shows_what_the_reader_is_to_see(log):
    assert said(log.sentence).startswith("61 of 32,868 entries are to be asked about, of 15")
    seven = dict((row[0], row[1]) for row in log._counts())
    log.listed.value = LIST["is not kept"]
    without = dict((row[0], row[1]) for row in log._counts())
    assert {name for name in seven if seven[name] != without[name]} == {
        "own record", "same household", "coworker", "public figure",
    }  # fmt: skip
    assert without["same surname"] == seven["same surname"] == "18"
    log.listed.value = True
    log.closes.value = "17:00"
    assert dict((row[0], row[1]) for row in log._counts())["after hours"] == "15"
    log.closes.value = "19:00"
    log.asked.value = "only: no appointment"
    assert len(log.flags) == 359
    log.asked.value = "the seven narrow questions"


def test_one_account_is_read_line_by_line_and_no_patient_is_named(log):
    from medoffice.compliance.privacy.willow_bend import office

    log.who.value = "S29"
    assert len(log.flags) == 9 and "Rosalind Furnival: 9 entries" in said(log.sentence)
    shown = log.still() + log.in_words()
    assert not [
        name for flag in log.flags if (name := office().patients[flag.entry.patient]) in shown
    ]
    log.who.value = "MC"
    assert "Dr. Miriam Castellane: 0 entries" in said(log.sentence) and log._picture() is None
    log.who.value = None


def test_the_example_of_the_readers_own_log_and_files_that_do_not_fit():
    own = access_log.your_own_log()
    assert (
        "6 entries of 2 accounts. After hours: 2. On a weekend: 1. Of the user’s surname: 1"
        in said(own.message)
    )
    own.open(b"User,Date,Patient\nU1,10/6/2025,7\n", "a file")
    assert "1 entry of 1 account" in said(own.message) and "–" in own.in_words()
    own.open(b"User,Date,Time,Patient\nU1,10/6/2025,late,7\n", "a file")
    assert "Line 2, column “Time”, holds “late”" in said(own.message)
    own.open(b"User,Date,Patient\nU1,10/6/2025,\n", "a file")
    assert "Line 2 has no patient’s number" in said(own.message)
    own.open(b"User,Date,Patient,Patient name\nU1,10/6/2025,7,Bo\n", "a file")
    assert "Choose a column for both names" in said(own.message)


def last_days(lab):
    return [(row[0], row[1]) for row in lab._rows()]


def test_the_last_days_are_as_the_lab_says():
    lab = deadlines.the_last_days()
    assert [day for _, day in last_days(lab)] == ["November 23, 2025"] * 3
    lab.people.value = 500
    assert [what for what, _ in last_days(lab)] == ["Tell the patients", "Tell HHS"]
    lab.people.value = 499
    assert last_days(lab)[1] == ("Tell HHS, in the yearly report", "March 1, 2026")
    lab.people.value, lab.spread.value = 538, SPREAD["half in each of two states"]
    assert [what for what, _ in last_days(lab)] == ["Tell the patients", "Tell HHS"]
    lab.vendor.value = AGENT["a vendor that is your agent"]
    assert last_days(lab)[0][1] == "November 2, 2025" and "your agent knew" in said(lab.sentence)
    lab.what.value = WHAT["a request for a copy"]
    lab.told.value = TOLD["yes, on day 31"]
    assert "too late" in said(lab.sentence) and len(lab.due) == 1
    lab.told.value = TOLD["yes, on day 30"]
    assert last_days(lab)[-1][1] == "November 23, 2025"
    lab.month.value, lab.day.value = 2, 31
    assert lab.began.isoformat() == "2025-02-28"


def test_the_register_moves_with_what_is_chosen():
    lab = deadlines.the_risk_register()
    assert len(lab.faults) == 5 and "5 things are wrong" in said(lab.sentence)
    server = next(one for _, one in lab.which.options if one.asset == "The server")
    lab.which.value = server
    assert (lab.likelihood.value, lab.impact.value) == (server.likelihood, server.impact)
    before = lab.risks.index(lab.changed)
    lab.likelihood.value = risk_register.Step.HIGH
    assert lab.risks.index(lab.changed) < before and lab.changed.level == "high"
    stick = next(one for _, one in lab.which.options if one.asset == "Memory sticks")
    lab.which.value = stick
    lab.likelihood.value = risk_register.Step.LOW
    assert lab.changed.level == "medium" and lab.changed in [risk for risk, _ in lab.faults]
    assert said(lab.sentence) in unescape(re.sub(r"<[^>]+>", "", lab.still()))
