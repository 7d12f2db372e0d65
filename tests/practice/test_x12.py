"""The grammar and the envelope of X12, and what is refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from medoffice.practice.generate.formats import FormatParameters
from medoffice.practice.x12.claims import Adjustment, Procedure, adjusted
from medoffice.practice.x12.eligibility import Benefits, Question, answer
from medoffice.practice.x12.envelope import CLAIM, Route, interchange
from medoffice.practice.x12.parties import Address, Clinician, Organization, Person, npi
from medoffice.practice.x12.remittances import PaidClaim, PaidLine, Payment, remittance
from medoffice.practice.x12.segments import amount, composite, segment, share, text

HOME = Address("12 Elm Road", "Millrace", "00013")
PAYER = Organization("Test Payer", "TP1", "000000009", HOME, "5555550101", "edi@payer.example")
PRACTICE = Organization("Practice", npi("100000000"), "000000008", HOME, "5555550102", "x@x.test")
PATIENT = Person("Peña", "José", "T1-01", date(1980, 2, 29), "M", HOME)
CLINICIAN = Clinician("Doe", "Ann", npi("100000012"), "207Q00000X")


def test_empty_elements_at_the_end_are_left_off():
    assert segment("NM1", "PR", None, "X", None, "") == "NM1*PR**X"
    assert composite("HC", "G0008", None) == "HC:G0008"


@pytest.mark.parametrize(
    ("cents", "written"),
    [(0, "0"), (27_600, "276"), (1_250, "12.5"), (5, "0.05"), (-10_330, "-103.3"), (100, "1")],
)
def test_amounts_have_no_zeros_at_the_end(cents, written):
    assert amount(cents) == written


def test_words_are_capitals_without_accents_and_delimiters():
    assert text("Núñez  del~Río *:^") == "NUNEZ DEL RIO"
    assert text("A" * 70) == "A" * 60
    assert share(0.2) == ".2"


def test_a_national_provider_identifier_gets_its_check_digit():
    """The example of the standard of the Centers for Medicare and Medicaid Services."""
    assert npi("123456789") == "1234567893"


@pytest.mark.parametrize("stem", ["12345678", "323456789", "12345678x", "１23456789"])
def test_a_stem_that_is_none_is_refused(stem):
    with pytest.raises(ValueError, match="nine digits that begin with 1 or 2"):
        npi(stem)


def test_the_envelope_counts_segments_and_transactions():
    moment = datetime(2025, 10, 6, 17, 30)
    written = interchange(CLAIM, Route("A", "B"), moment, 7, [["BHT*0019"], ["X", "Y"]])
    lines = written.split("~\n")
    assert len(lines[0]) == 105  # with its end sign 106, as every reader takes for granted
    assert lines[2:5] == ["ST*837*0001*005010X222A1", "BHT*0019", "SE*3*0001"]
    assert lines[8:] == ["SE*4*0002", "GE*2*7", "IEA*1*000000007", ""]


def test_adjustments_of_one_group_share_a_segment():
    reasons = [Adjustment("CO", "45", 100), Adjustment("PR", "1", 250), Adjustment("CO", "253", 2)]
    assert list(adjusted(reasons)) == ["CAS*CO*45*1**253*0.02", "CAS*PR*1*2.5"]


def paid(charge: int, amount_paid: int, *adjustments: Adjustment) -> Payment:
    line = PaidLine(1, Procedure("V-1", False), charge, amount_paid, 1, 0, adjustments)
    claim = PaidClaim(
        "B1", "1", "12", "TP1", "11", "1", PATIENT, CLINICIAN, date(2025, 10, 6),
        date(2025, 10, 7), (line,),
    )  # fmt: skip
    return Payment(PAYER, PRACTICE, "ACH", "000000000", date(2025, 10, 27), "T1", (claim,))


def test_a_line_that_does_not_add_up_is_refused():
    assert "SVC*ER:V-1*100*60**1" in remittance(paid(10_000, 6_000, Adjustment("CO", "45", 4_000)))
    with pytest.raises(ValueError, match="line 1 of claim B1: 100 is billed, and payment and"):
        remittance(paid(10_000, 6_000, Adjustment("CO", "45", 3_999)))


def test_a_payment_below_zero_is_refused():
    with pytest.raises(ValueError, match="payment T1 is -60; 0 or more"):
        remittance(paid(-10_000, -6_000, Adjustment("CO", "45", -4_000)))


def test_nothing_paid_has_no_bank():
    lines = remittance(paid(10_000, 0, Adjustment("CO", "16", 10_000)))
    assert lines[0] == "BPR*I*0*C*NON************20251027"


def test_an_answer_that_is_none_is_refused():
    asked = Question("1", PAYER, PRACTICE, PATIENT, date(2025, 10, 6))
    plan = Benefits("Plan", "PR", date(2025, 1, 1), None)
    with pytest.raises(ValueError, match="result is 'perhaps'; active, inactive, not-found or"):
        answer(asked, datetime(2025, 10, 6, 9), "perhaps", plan)


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"claims_from": date(2025, 10, 7)}, "claims_from is 2025-10-07, a Tuesday; a Monday"),
        ({"month_from": date(2025, 10, 2)}, "month_from is 2025-10-02; the first of a month"),
    ],
)
def test_parameters_out_of_range_are_refused(bad, message):
    with pytest.raises(ValueError, match=message):
        FormatParameters(**bad)
