"""The underpayment lab shows what is short on a day, and the reader's own payments likewise."""

import re
from datetime import date
from html import unescape

import pytest

from medoffice.labs.contracts import find_underpayments, try_your_own_export
from medoffice.labs.own_payments_lab import SAMPLE
from medoffice.labs.underpayment_lab import BOTH, DAYS, LIST_HEADINGS, TOGETHER, TOO_LATE


@pytest.fixture
def lab():
    return find_underpayments()


@pytest.fixture
def own():
    return try_your_own_export()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def amounts(sentence):
    found = re.findall(r"\$([\d,]+\.\d\d)", sentence)
    return [int(amount.replace(",", "").replace(".", "")) for amount in found]


def test_what_is_open_and_what_is_too_late_make_the_whole(lab):
    for day in DAYS:
        lab.as_of.value = day
        whole, *parts = amounts(said(lab.sentence)) or [0]
        assert whole == sum(parts) == sum(one.short for one in lab.findings)


def test_before_it_began_nothing_is_short(lab):
    lab.as_of.value = date(2025, 5, 30)
    assert "none is short" in said(lab.sentence)
    assert lab.results.value == ""
    assert lab.still()


def test_one_payer_and_one_service_are_named(lab):
    assert [(one.payer_id, one.service_id) for one in lab.patterns] == [("KEY", "V-EST-4")]
    lab.payer.value = "BRD"
    assert not lab.findings
    lab.kind.value = TOGETHER
    assert lab.findings
    assert {one.line.payer_id for one in lab.findings} == {"BRD"}


def test_the_list_says_how_long_it_is_and_goes_by_the_last_day(lab):
    assert "the first 12 of 206 lines" in lab.results.value
    days = [day for day, _ in lab.listed()]
    assert days == sorted(days)
    assert days[0] >= lab.as_of.value
    lab.show.value = TOO_LATE
    assert all(day < lab.as_of.value for day, _ in lab.listed())
    for heading in LIST_HEADINGS:
        assert f'<th scope="col">{heading}</th>' in lab.results.value


def test_both_kinds_together_are_the_sum(lab):
    counted = {}
    for kind in (TOGETHER, BOTH):
        lab.kind.value = kind
        counted[kind] = len(lab.findings)
    assert counted[BOTH] == counted[TOGETHER] + 609


def test_the_example_is_answered_and_can_be_chosen_anew(own):
    assert "3 short, together by $31.96; 1 above" in said(own.message)
    assert "1 without an allowed amount" in said(own.message)
    own.columns["contract"].value = None
    assert "No line can be compared" in said(own.message)
    own.columns["contract"].value = "Contract Rate"
    own.columns["service"].value = None
    assert said(own.message) == "Choose the column for the service."


def test_a_file_that_cannot_be_read_is_told(own):
    own.open(b"%PDF-1.7", "“x.pdf”")
    assert "This is a PDF" in said(own.message)
    own.open(SAMPLE.replace("152.52", "many").encode(), "“mine.csv”")
    assert "Line 3, column “Allowed”, holds “many”" in said(own.message)
