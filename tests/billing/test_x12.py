"""Reading and writing claims and remittances: the practice's own files, and broken ones."""

import random
import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from medoffice import practice
from medoffice.billing import x12
from medoffice.practice import package
from medoffice.practice.money import cents
from medoffice.practice.x12.envelope import REMITTANCE, Route, interchange
from medoffice.practice.x12.parties import Address, Organization
from medoffice.practice.x12.remittances import Payment, ProviderAdjustment, remittance

FOLDER = package.folder() / package.X12
FILES = sorted(FOLDER.glob("*.x12"))
REMITTANCES = sorted(FOLDER.glob("835-*.x12"))
TODAY = date(2025, 11, 30)
PAYERS = {row["electronic_id"] for row in practice.records("payers") if row["electronic_id"]}
KNOWN = x12.Known(TODAY, PAYERS, payee="1000000004")
MEDICARE = (FOLDER / "835-mcr.x12").read_text()
SMALL = (FOLDER / "835-oth.x12").read_text()
CLAIMS = (FOLDER / "837p-2025-10-07.x12").read_text()


def swapped(text, pattern, to, count=1):
    made, number = re.subn(pattern, to, text, count=count, flags=re.M)
    assert number == count
    return made


def said(faults):
    return "\n".join(map(str, faults))


def doubts(text):
    return said(x12.doubts(x12.read_remittances(text).payments, KNOWN))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_is_written_again_byte_for_byte(file):
    document = x12.read(file.read_bytes())
    assert not document.faults
    assert x12.write(document) == file.read_text()


@pytest.mark.parametrize("file", REMITTANCES, ids=lambda file: file.name)
def test_the_practices_payments_add_up_and_nothing_is_in_doubt(file):
    found = x12.read_remittances(file.read_bytes())
    assert found.payments and not found.faults
    assert not x12.doubts(found.payments, KNOWN)


def test_payments_are_the_deposits_in_the_bank():
    remittances = {row["remittance_id"]: row for row in practice.records("remittances")}
    bank = {
        remittances[row["reference"]]["trace_number"]: cents(row["amount"])
        for row in practice.records("bank_transactions")
        if row["kind"] == "insurer" and row["reference"] in remittances
    }
    payments = [p for file in REMITTANCES for p in x12.read_remittances(file.read_bytes()).payments]
    held = x12.deposits(payments, bank)
    assert len(held) == len(payments) == 13
    assert not [one for one in held if one.difference]
    missing = x12.deposits(payments[:1], {})[0]
    assert missing.deposited is None and missing.difference == -payments[0].amount


def test_lines_are_those_of_the_tables():
    found = x12.read_remittances(MEDICARE)
    days = {payment.paid_on for payment in found.payments}
    ids = {
        row["remittance_id"]
        for row in practice.records("remittances")
        if row["payer_id"] == "MCR" and row["date"] in days
    }
    wanted = {
        (row["claim_id"], row["line"]): row["paid"]
        for row in practice.records("remittance_lines")
        if row["remittance_id"] in ids
    }
    rows = x12.lines_of(found.payments)
    paid: dict = {}
    for row in rows:
        key = row["claim"], row["line"]
        paid[key] = round(paid.get(key, 0) + row["paid"], 2)
    assert paid == wanted
    for row in rows:
        parts = row["written_off"] + row["patient_share"] + row["other"] + row["paid"]
        assert round(row["charge"] - parts, 2) == 0


def test_claims_are_those_that_were_sent():
    found = x12.read_claims(CLAIMS)
    sent = {
        row["claim_id"]: cents(row["amount"])
        for row in practice.records("claims")
        if row["submitted_on"] == date(2025, 10, 7) and row["staff_id"]
    }
    assert {claim.claim_id: claim.charge for claim in found.claims} == sent
    assert not x12.claim_doubts(found.claims, KNOWN)
    assert all(claim.diagnoses and claim.member_id and claim.birth_date for claim in found.claims)
    assert all(line.diagnoses for claim in found.claims for line in claim.lines)


# A file that cannot be read at all, and what is said.
UNREADABLE = {
    "empty": ("", "empty"),
    "no X12": ("claim,line,paid\n", "no X12 file: it begins with 'claim,line,p'"),
    "cut in the first segment": (SMALL[:60], "ends within its first segment"),
    "another sign in the first segment": (
        SMALL.replace("*", "|", 9), "the sign after ISA is '|', and it stands there 9 times"),
    "another sign in the rest": (
        SMALL[:106] + SMALL[106:].replace("*", "|"), "separated by '*', and the second segment"),
    "another end sign in the rest": (
        SMALL[:106] + SMALL[106:].replace("~", "'"), "no second segment: ISA says that segments"),
    "an old version": (SMALL.replace("*00501*", "*00301*"), "of version '00301'"),
    "claims": (CLAIMS, "holds 837; 835 expected"),
    "a picture": (b"\x89PNG\x00\x00", "no text file"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told_in_a_sentence(name):
    content, told = UNREADABLE[name]
    with pytest.raises(x12.X12Error, match=re.escape(told)):
        x12.read_remittances(content)


def test_other_signs_are_no_matter_if_the_first_segment_names_them():
    other = SMALL.translate(str.maketrans("*~:", "|!>"))
    assert x12.lines_of(x12.read_remittances(other).payments) == x12.lines_of(
        x12.read_remittances(SMALL).payments
    )
    assert x12.write(x12.read(other)) == other


def numbered(text, pattern):
    """Give the place of the first segment that fits a pattern."""
    segments = [line for line in text.split("~\n")]
    return next(n for n, line in enumerate(segments, 1) if re.match(pattern, line))


# What is broken, and what is said of which segment; every other claim must be kept.
BROKEN = {
    "amount in words": (r"^SVC\*([^*]+)\*[\d.]+", r"SVC*\1*TEN", "SVC02 is 'TEN'; an amount"),
    "half a cent": (r"^SVC\*([^*]+)\*[\d.]+", r"SVC*\1*1.234", "SVC02 is '1.234'"),
    "claim without amount": (r"^CLP\*(\w+)\*(\d+)\*[\d.]+", r"CLP*\1*\2*", "CLP03 is empty"),
    "group that is none": (r"^CAS\*CO", "CAS*XX", "CAS01 is 'XX'; CO, PR, OA or PI"),
    "adjustment in words": (r"^CAS\*CO\*45\*[\d.]+", "CAS*CO*45*ABC", "CAS03 is 'ABC'"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_amount_sets_its_claim_aside_and_keeps_the_rest(name):
    pattern, to, told = BROKEN[name]
    whole = x12.read_remittances(SMALL).payments[0]
    found = x12.read_remittances(swapped(SMALL, pattern, to))
    payment = found.payments[0]
    assert len(payment.claims) == len(whole.claims) - 1
    assert len(payment.set_aside) == 1
    (fault,) = found.faults
    assert told in fault.problem and "set aside" in fault.problem
    assert fault.number == numbered(SMALL, pattern)
    assert str(fault).startswith(f"Segment {fault.number} (")
    # The payment no longer adds up, and the gap is told with the claim's name.
    gap = [doubt for doubt in x12.doubts(found.payments, KNOWN) if "off" in doubt.problem]
    lost = next(c for c in whole.claims if c.claim_id == payment.set_aside[0])
    assert bool(gap) == bool(lost.paid)
    if gap:
        assert payment.set_aside[0] in gap[0].problem


def test_a_date_that_is_none_is_told_and_the_claim_kept():
    found = x12.read_remittances(swapped(SMALL, r"^DTM\*232\*\d+", "DTM*232*20251399"))
    assert "DTM02 is '20251399'; a date such as 20251031" in said(found.faults)
    assert len(found.payments[0].claims) == len(x12.read_remittances(SMALL).payments[0].claims)


def test_a_payment_cut_in_the_middle_keeps_what_came_before():
    whole = x12.read_remittances(SMALL).payments[0]
    third = whole.claims[2]
    at = SMALL.index(f"CLP*{third.claim_id}")
    found = x12.read_remittances(SMALL[: at + 200])
    payment = found.payments[0]
    assert [c.claim_id for c in payment.claims] == [c.claim_id for c in whole.claims[:2]]
    assert payment.set_aside == [third.claim_id]
    told = said(found.faults)
    assert "the file ends within this segment" in told
    assert f"breaks off here; claim {third.claim_id} is set aside" in told
    assert "(IEA)" in told and "(GE)" in told and "(SE)" in told
    assert any("off. Set aside" in doubt.problem for doubt in x12.doubts([payment], KNOWN))


def test_a_segment_before_its_claim_is_told_and_passed_over():
    moved = swapped(SMALL, r"^(CLP\*[^~]+~\n)((?:.+\n)*?)(SVC\*[^~]+~\n)", r"\3\1\2")
    found = x12.read_remittances(moved)
    assert "SVC outside of a claim (CLP); passed over" in said(found.faults)
    assert len(found.payments[0].claims) == len(x12.read_remittances(SMALL).payments[0].claims)


def test_a_claim_before_the_payment_is_told():
    found = x12.read_remittances(swapped(SMALL, r"^BPR\*[^~]+~\n", ""))
    assert not found.payments
    assert "CLP before the payment (BPR)" in said(found.faults)
    assert "all of it is set aside" in said(found.faults)


@pytest.mark.parametrize(
    ("pattern", "to", "told"),
    [
        (r"^SE\*\d+", "SE*7", "the count of segments is wrong"),
        (r"^SE\*(\d+)\*0001", r"SE*\1*0009", "first and last segment are not the same"),
        (r"^GE\*\d+", "GE*9", "the count of transactions is wrong"),
        (r"^IEA\*1\*000000005", "IEA*1*000000099", "(ISA, IEA) are not the same"),
        (r"^LX\*1~", "LX*1~\nXYZ*9~", "no segment of a remittance"),
        (r"^LX\*1~", "LX*1~\n~", "the segment is empty"),
        (r"^IEA", "SE*1*0001~\nIEA", "not the same"),
        (r"^IEA", "ISA*00*~\nIEA", "a first segment (ISA) that cannot be made out"),
    ],
)
def test_a_broken_envelope_is_told_and_the_claims_are_kept(pattern, to, told):
    found = x12.read_remittances(swapped(SMALL, pattern, to))
    assert told in said(found.faults)
    assert x12.lines_of(found.payments) == x12.lines_of(x12.read_remittances(SMALL).payments)


def test_what_closes_a_part_that_was_not_opened_is_told():
    found = x12.read_remittances(f"{SMALL.rstrip()}\nIEA*1*000000005~\n")
    assert "closes a part of the file that was not opened" in said(found.faults)
    assert found.payments


# What can be read and cannot be right.
DOUBTFUL = {
    "negative payment": (r"^BPR\*I\*2342\.78", "BPR*I*-2342.78", "a payer cannot pay less than 0"),
    "debit": (r"^BPR\*I\*2342\.78\*C", "BPR*I*2342.78*D", "a payer cannot pay less than 0"),
    "payment from the future": (r"\*20251028~$", "*20261028~", "dated 2026-10-28, after today"),
    "service from the future": (r"^DTM\*232\*\d+", "DTM*232*20261028", "service is dated 2026-10"),
    "service after the payment": (r"^DTM\*232\*\d+", "DTM*232*20251115", "after the payment of"),
    "unknown payer": (r"^REF\*2U\*WBT07", "REF*2U*NOBODY", "has the id NOBODY: not known here"),
    "another payee": (r"XX\*1000000004", "XX*1999999992", "not for this practice"),
    "line out of balance": (r"^CAS\*CO\*45\*(\d+)", r"CAS*CO*45*1\1", "less adjustments"),
    "payment out of balance": (r"^BPR\*I\*2342\.78", "BPR*I*2342.79", "-$0.01 off"),
    "posted before": (r"^TRN\*1\*OTH251028", "TRN*1*OLD", "it would be posted twice"),
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_what_cannot_be_right_is_told_with_its_segment(name):
    pattern, to, told = DOUBTFUL[name]
    found = x12.read_remittances(swapped(SMALL, pattern, to))
    assert not found.faults
    known = x12.Known(TODAY, PAYERS, KNOWN.payee, posted={"OLD"})
    doubts = x12.doubts(found.payments, known)
    assert told in said(doubts)
    assert all(doubt.segment > 0 and str(doubt.segment) in str(doubt) for doubt in doubts)


def test_a_negative_line_is_right_only_where_a_decision_is_taken_back():
    texts = [file.read_text() for file in REMITTANCES]
    back = next(text for text in texts if re.search(r"^CLP\*\w+\*22\*-", text, re.M))
    assert not doubts(back)
    wrong = swapped(back, r"^CLP\*(\w+)\*22\*-", r"CLP*\1*1*-")
    assert "no decision is taken back" in doubts(wrong)


def test_a_payment_and_a_claim_that_stand_there_twice_are_told():
    body = SMALL[SMALL.index("ST*835") : SMALL.index("GE*")]
    twice = SMALL.replace(body, body + body.replace("*0001~", "*0002~")).replace("GE*1", "GE*2")
    assert "payment of this trace number was there before" in doubts(twice)
    claim = re.search(r"^CLP\*(?:.+\n)+?(?=CLP)", SMALL, re.M).group()
    assert "the same decision was there before" in doubts(SMALL.replace(claim, 2 * claim))


def test_a_claim_that_is_paid_again_in_another_payment_is_told():
    body = SMALL[SMALL.index("ST*835") : SMALL.index("GE*")]
    again = body.replace("*0001~", "*0002~").replace("OTH251028", "OTH251104")
    both = SMALL.replace(body, body + again).replace("GE*1", "GE*2")
    told = doubts(both)
    assert "trace number was there before" not in told
    claims = x12.read_remittances(SMALL).payments[0].claims
    # Not of the one that is taken back first: it may rightly be decided anew.
    once = {c.claim_id for c in claims} - {c.claim_id for c in claims if c.taken_back}
    assert told.count("the same decision was there before") == len(once)


def test_money_kept_from_a_payment_as_a_whole_is_part_of_the_balance():
    """Written by our writer with a PLB, accepted by the guide, and read again."""
    place = Address("PO BOX 1", "CEDAR HOLLOW", "00012-0104")
    payer = Organization("A PAYER", "WBT04", "100000104", place, "5555550104", "a@b.example")
    payee = replace(payer, name="WILLOW BEND", identifier="1000000004")
    kept = (ProviderAdjustment("WO", "B1", -2_500), ProviderAdjustment("L6", "", -13))
    made = Payment(payer, payee, "ACH", "000000000", date(2025, 10, 1), "T1", (), kept)
    assert made.amount == 2_513
    moment = datetime(2025, 10, 1, 6)
    text = interchange(REMITTANCE, Route("A", "B"), moment, 1, [remittance(made)])
    (payment,) = x12.read_remittances(text).payments
    assert (payment.amount, payment.kept_back) == (2_513, -2_513)
    assert x12.out_of_balance(payment) == 0
    assert not x12.guide_faults(text)
    assert "kept back" in doubts(text.replace("*-25", "*-24"))


CLAIMS_BROKEN = {
    "amount in words": (r"^SV1\*([^*]+)\*[\d.]+", r"SV1*\1*TEN", "SV102 is 'TEN'"),
    "pointer to nowhere": (r"^(SV1\*.*)\*[1-9:]+~", r"\1*9~", "points to diagnosis 9"),
    "claim without amount": (r"^CLM\*(\w+)\*[\d.]+", r"CLM*\1*", "CLM02 is empty"),
}


@pytest.mark.parametrize("name", CLAIMS_BROKEN)
def test_a_broken_claim_is_set_aside_and_the_rest_kept(name):
    pattern, to, told = CLAIMS_BROKEN[name]
    found = x12.read_claims(swapped(CLAIMS, pattern, to))
    whole = x12.read_claims(CLAIMS)
    assert len(found.claims) == len(whole.claims) - 1 and len(found.set_aside) == 1
    assert told in said(found.faults)


@pytest.mark.parametrize(
    ("pattern", "to", "told"),
    [
        (r"^SV1\*([^*]+)\*[\d.]+", r"SV1*\1*9999", "its lines come to"),
        (r"^DTP\*472\*D8\*\d+", "DTP*472*D8*20261006", "after today"),
        (r"^(NM1\*PR\*2\*.*)\*WBT\d\d~", r"\1*NOBODY~", "is not known here"),
        (r"^DTP\*472\*D8\*\d+~\n", "", "no date of service"),
    ],
)
def test_a_claim_that_cannot_be_right_is_told(pattern, to, told):
    found = x12.read_claims(swapped(CLAIMS, pattern, to))
    assert told in said(x12.claim_doubts(found.claims, KNOWN))


def test_a_segment_out_of_its_place_among_the_claims_is_told():
    moved = swapped(CLAIMS, r"^(CLM\*[^~]+~\n)((?:.+\n)*?)(LX\*1~\n)", r"\3\1\2")
    told = said(x12.read_claims(moved).faults)
    assert "LX outside of a claim (CLM)" in told and "without its line (LX)" in told


def test_a_corrected_segment_is_written_with_counts_made_anew():
    document = x12.read(CLAIMS)
    name = next(s for s in document.segments if s.name == "NM1" and s.get(1) == "IL")
    dropped = next(s.number for s in document.segments if s.name == "AMT")
    fixed = name.text().replace(name.get(9), "NEW-ID-01")
    text = x12.write(x12.changed(document, {name.number: fixed, dropped: None}))
    again = x12.read(text)
    assert not again.faults and len(again.segments) == len(document.segments) - 1
    assert "NEW-ID-01" in {claim.member_id for claim in x12.read_claims(again).claims}
    with pytest.raises(x12.X12Error, match="no segment 99999"):
        x12.changed(document, {99_999: None})


def test_the_guide_finds_what_reading_lets_pass():
    assert not x12.guide_faults(SMALL)
    broken = swapped(SMALL, r"^CAS\*CO", "CAS*XX")
    (fault, *_) = x12.guide_faults(broken)
    assert fault.number == numbered(SMALL, r"CAS\*CO") and "CAS*XX" in fault.problem
    assert x12.guide_faults(swapped(SMALL, r"^N1\*PE[^~]*~\n", ""))
    with pytest.raises(x12.X12Error, match="no X12 file"):
        x12.guide_faults("nothing of the kind")


@pytest.mark.parametrize("text", [SMALL, CLAIMS], ids=["remittance", "claims"])
def test_whatever_is_broken_is_told_and_never_stops_the_reader(text):
    rng = random.Random(835)
    lines = text.splitlines()
    for _ in range(40):
        broken = list(lines)
        for _ in range(3):
            at, other = rng.randrange(1, len(broken)), rng.randrange(1, len(broken))
            damage = rng.choice(("lost", "twice", "swapped", "cut", "sign"))
            if damage == "lost":
                del broken[at]
            elif damage == "twice":
                broken.insert(other, broken[at])
            elif damage == "swapped":
                broken[at], broken[other] = broken[other], broken[at]
            elif damage == "cut":
                broken[at] = broken[at][: len(broken[at]) // 2]
            else:
                broken[at] = broken[at].replace("*", rng.choice("~:|"), 1)
        document = x12.read("\n".join(broken))
        found = x12.read_remittances if text is SMALL else x12.read_claims
        faults = found(document).faults
        if broken != lines:
            assert faults or x12.write(document) != text
        assert all(str(fault) for fault in faults)


def test_without_the_library_one_sentence_is_said(monkeypatch):
    monkeypatch.setattr("medoffice.billing.x12.document.find_spec", lambda _: None)
    with pytest.raises(x12.X12Error, match="takes the library pyx12"):
        x12.read(SMALL)
