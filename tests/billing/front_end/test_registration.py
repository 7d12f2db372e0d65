"""Slips of registration: each rule on a record that breaks it, and on one that does not."""

from datetime import date

import pytest

from medoffice.billing.front_end import registration as reg
from medoffice.billing.front_end.reported_registrations import propose, reported_registrations
from medoffice.practice.exports import ExportError, read

GOOD = {
    reg.VISIT: date(2025, 3, 3),
    reg.BORN: date(1960, 5, 2),
    reg.PAYER: "Keystream Health Plan",
    reg.MEMBER: "K839158967-02",
    reg.PHONE: "(555) 555-0134",
    reg.ZIP: "00012",
}
ROLES = tuple(GOOD)


def broken(**changes):
    found = reg.look_over([{**GOOD, **changes}], ROLES)
    return [slip.rule.rule_id for slip in found.slips]


def test_a_good_record_breaks_no_rule():
    assert broken() == []
    assert broken(payer="Self-Pay", member=None) == []
    assert broken(member="1EG4-TE5-MK73", phone="555-0134", zip="00012-3456") == []
    assert broken(born=date(2025, 3, 3)) == []  # born on the day of the visit


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"born": None}, "birth-date-missing"),
        ({"born": date(2025, 3, 4)}, "birth-date-impossible"),
        ({"born": date(1902, 5, 2)}, "birth-date-impossible"),
        ({"payer": None}, "payer-missing"),
        ({"payer": "TBD"}, "payer-missing"),
        ({"member": None}, "member-number-missing"),
        ({"member": "0000000"}, "member-number-missing"),
        ({"member": "see card"}, "member-number-missing"),
        ({"member": "K83"}, "member-number-malformed"),
        ({"member": "KEYSTREAM"}, "member-number-malformed"),
        ({"member": "K83915*967"}, "member-number-malformed"),
        ({"phone": "555"}, "telephone-bad"),
        ({"phone": "999-999-9999"}, "telephone-bad"),
        ({"zip": "123"}, "zip-bad"),
    ],
)
def test_each_rule_finds_its_slip_and_no_other(changes, rule):
    assert broken(**changes) == [rule]


def test_a_rule_on_a_field_that_is_not_there_is_left_out():
    found = reg.look_over([{reg.VISIT: date(2025, 3, 3), reg.ZIP: ""}], [reg.ZIP])
    assert found.by_rule() == {"zip-bad": 1}
    with pytest.raises(ValueError, match="a field that a rule looks at"):
        reg.look_over([GOOD], [reg.VISIT])


def test_the_clean_rate_counts_records_and_not_slips():
    found = reg.look_over([GOOD, {**GOOD, reg.ZIP: None, reg.PHONE: None}, GOOD, GOOD], ROLES)
    assert (found.clean, found.clean_rate, len(found.slips)) == (3, 0.75, 2)


REPORT = """Appt,Visit Date,Verified,Insurance,Member ID,DOB,Phone,Zip,User
1,3/3/25,2/27/25,Keystream,K839158967,5/2/60,555-0134,00012,DP
2,3/3/25,,Broadleaf,unknown,3/14/28,555-0135,00013,KM
3,3/4/25,3/4/25,Self Pay,,1/1/80,,00012,KM
"""


def test_a_report_is_read_with_its_own_names():
    export = read(REPORT.encode())
    found = reported_registrations(export, propose(export.columns))
    assert [(slip.at, slip.rule.rule_id) for slip in found.quality.slips] == [
        (1, "member-number-missing"),
        (2, "telephone-bad"),
    ]
    # A year of two digits is one before the visit; a self-pay visit has nothing to check.
    assert [(visit.visit_id, visit.checked) for visit in found.visits] == [
        ("1", True),
        ("2", False),
    ]
    assert found.who == ("DP", "KM", "KM")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("3/4/25,3/4/25", "3/4/25,soon", "Line 4, column “Verified”, holds “soon”: expected a US"),
        ("2,3/3/25", "2,", "Line 3, column “Visit Date”, holds “”: expected a US date"),
        ("Visit Date", "Day Of It", "Choose the column for the day of the visit"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(old, new, message):
    export = read(REPORT.replace(old, new, 1).encode())
    with pytest.raises(ExportError, match=message):
        reported_registrations(export, propose(export.columns))


def test_one_column_cannot_be_two_things():
    export = read(REPORT.encode())
    with pytest.raises(ExportError, match="“Zip” is chosen twice"):
        reported_registrations(export, {**propose(export.columns), "phone": "Zip"})


def test_an_unreadable_birth_date_is_a_slip_and_stops_nothing():
    export = read(REPORT.replace("5/2/60", "May?").encode())
    found = reported_registrations(export, propose(export.columns))
    assert found.quality.by_rule()["birth-date-missing"] == 1
