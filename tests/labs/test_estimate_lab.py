"""The estimate lab says what a visit costs, and the own-export lab what is wrong in a file."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest

from medoffice.labs import estimate_lab
from medoffice.labs.front_end import estimate_a_visit, try_your_own_export
from medoffice.labs.own_registration_lab import SAMPLE


@pytest.fixture
def lab():
    return estimate_a_visit()


@pytest.fixture
def own():
    return try_your_own_export()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def test_it_begins_with_the_visit_of_the_chapter(lab):
    """Visit A023081 of the records: the payer left 94.11 of deductible and a copay of 30.00."""
    assert said(lab.sentence) == (
        "The visit costs $268.65. The patient owes $124.11. The first plan leaves: $94.11 "
        "deductible, $30.00 copay."
    )


def test_a_met_deductible_leaves_a_coinsurance(lab):
    lab.used.value = 100
    # 20 % of 85.43 and of 8.68, each line rounded by itself.
    assert "$18.83 coinsurance, $30.00 copay" in said(lab.sentence)
    lab.maximum.value = 0
    assert "The patient owes $0.00." in said(lab.sentence)


def test_every_plan_and_visit_can_be_estimated(lab):
    for name in estimate_lab.PLANS:
        lab.plan.value = name
        for visit in estimate_lab.VISITS:
            lab.visit.value = visit
            assert 0 <= lab.made.patient <= lab.made.first.allowed


def test_medicaid_as_second_plan_leaves_nothing_to_the_patient(lab):
    lab.plan.value, lab.second.value = "MCR-2025", "Medicaid"
    assert lab.made.first.patient > 0
    assert "The patient owes $0.00." in said(lab.sentence)
    assert "nobody: written off" in lab.drawing.value


def test_two_ways_of_coordination_differ(lab):
    lab.second.value = "Keystream Plus, standard coordination"
    standard = lab.made.patient
    lab.second.value = "Keystream Plus, non-duplication"
    assert standard < lab.made.patient


@pytest.mark.parametrize(
    ("ahead", "told"),
    [
        (2, "it is due only if the patient asks. None is due."),
        (3, "due within 1 business day of the booking. It is due by Tuesday, March 4."),
        (10, "due within 3 business days of the booking. It is due by Thursday, March 6."),
    ],
)
def test_who_has_no_insurance_is_told_when_the_estimate_is_due(lab, ahead, told):
    lab.plan.value, lab.ahead.value = None, ahead
    assert said(lab.sentence).endswith(told)
    assert "posted price" in said(lab.sentence)


def test_the_still_and_the_words_say_the_same(lab):
    assert 'role="status"' not in lab.still()
    assert said(lab.sentence) in lab.in_words()
    for heading in estimate_lab.HEADINGS:
        assert heading in lab.in_words() and heading in lab.still()


def choose(own, content, name="visits.csv"):
    file = {"name": name, "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    own.upload.value = ({**file, "content": memoryview(content)},)


def test_the_example_shows_slips_and_checks(own):
    assert said(own.message) == (
        "In the example, 6 registrations. Without a slip: 2 (33.3%). 5 slips in the others. "
        "Coverage checked by the day of the visit: 3 of 5 insured visits (60.0%)."
    )
    assert "Registrations with a slip, by who registered" in own.results.value
    assert SAMPLE in unescape(own.still())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04", "This is an Excel workbook"),
        (SAMPLE.replace("3/5/25,3/3/25", "3/5/25,last week").encode(), "holds “last week”"),
        (b"Visit Date,Color\n3/3/25,red\n", "Choose at least one more column"),
        (SAMPLE.replace("101", "<script>").encode(), "6 registrations"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_a_good_one_is_read_afterwards(own, content, sentence):
    choose(own, content)
    assert sentence in said(own.message)
    assert "<script>" not in own.message.value + own.results.value
    choose(own, SAMPLE.encode(), "again.csv")
    assert said(own.message).startswith("In “again.csv”")


def test_a_file_without_checks_is_looked_over_all_the_same(own):
    choose(own, b"Visit Date,Zip\n3/3/25,00012\n3/3/25,\n")
    assert said(own.message) == (
        "In “visits.csv”, 2 registrations. Without a slip: 1 (50.0%). 1 slip in the others."
    )
