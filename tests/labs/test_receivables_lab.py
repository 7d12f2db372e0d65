"""The receivables lab shows a month end, and what a reader's own file says."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest

from medoffice.billing.receivables.accounts import PATIENT
from medoffice.labs.own_receivables_lab import SAMPLE
from medoffice.labs.receivables import see_where_money_waits, try_your_own_export
from medoffice.labs.receivables_lab import AGE, ENDS, NET, tie_rows
from medoffice.labs.wording import dollars


@pytest.fixture
def lab():
    return see_where_money_waits()


@pytest.fixture
def own():
    return try_your_own_export()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def choose(lab, content, name="open.csv"):
    file = {"name": name, "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    lab.upload.value = ({**file, "content": memoryview(content)},)


def test_the_two_conventions_are_named_and_differ(lab):
    first = said(lab.sentence)
    lab.days_by.value = NET
    assert "gross charges (AAFP)" in first and "net revenue (HFMA)" in said(lab.sentence)
    assert first != said(lab.sentence)


def test_each_line_ties_to_the_books(lab):
    for _, *_, difference in tie_rows(lab.made.ties())[1]:
        assert difference == "$0.00"


def test_the_picture_of_an_owner_is_that_owners_money(lab):
    lab.owner.value, lab.view.value = PATIENT, AGE
    shown = [dollars(amount) for amount in lab.aging.owed[PATIENT]]
    assert all(amount in lab.drawing.value for amount in shown)
    assert said(lab.sentence).startswith("On December 31, 2025, Patients: $99,553 owed")


def test_another_month_is_another_picture(lab):
    before = lab.results.value
    lab.month.value = ENDS[-2]
    assert lab.results.value != before
    assert "November 30, 2025" in said(lab.sentence)


def test_the_still_and_the_words_say_the_same(lab):
    assert 'role="status"' not in lab.still()
    assert said(lab.sentence) in lab.in_words()
    assert "Do the books agree?" in lab.still()


def test_an_example_is_aged_and_its_bad_rows_are_named(own):
    assert said(own.message).startswith(
        "In the example, as of November 30, 2025: $1,701 owed to you, 4.7% of it older than 90 "
        "days; credits −$15. 2 rows set aside."
    )
    assert "Line 5, column “Date of Service”, holds “02/30/2025”" in unescape(own.results.value)
    assert SAMPLE in unescape(own.still())


def test_another_day_makes_the_money_older(own):
    own.as_of.value = date(2052, 12, 31)
    assert "97.7% of it older than 90 days" in said(own.message)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"Claim,DOS,Balance\n1,11/01/2025,5\n", "Choose the column for who owes."),
        (b"Claim,Payer,DOS,Balance\n1,North,soon,5\n", "No cell of “DOS” holds a date"),
        (b"Claim,Payer,DOS,Balance\n1,<script>,11/01/2025,5\n", "$5 owed to you"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_a_good_one_is_read_afterwards(own, content, sentence):
    choose(own, content)
    assert sentence in said(own.message)
    assert "<script>" not in own.message.value + own.results.value
    choose(own, SAMPLE.encode(), "again.csv")
    assert said(own.message).startswith("In “again.csv”")


def test_a_journal_keeps_what_can_be_posted(own):
    own.kind.value = "payments"
    journal = """Receipt,Acct,Payer,Posted,Amount
R1,101,North Plan,11/03/2025,40.00
R1,101,North Plan,11/03/2025,40.00
R2,102,Nroth Plan,11/04/2025,25.00
R3,103,North Plan,11/04/2025,-9.00
"""
    choose(own, journal.encode())
    assert "1 payment of $40 can be posted. 3 rows set aside" in said(own.message)
    assert "found “Nroth Plan”" in unescape(own.results.value)
    own.meanings["Nroth Plan"].value = True
    assert "2 payments of $65 can be posted. 2 rows set aside" in said(own.message)


def test_an_amount_of_nothing_has_no_sign():
    assert [dollars(cents) for cents in (-1, -5000, 123456)] == ["$0", "−$50", "$1,235"]
    assert dollars(-5, exact=True) == "−$0.05"


def test_every_column_has_a_heading_to_read_aloud(lab, own):
    headings = re.findall(r'<th scope="col">(.*?)</th>', lab.still() + own.still())
    assert headings and all(headings)
