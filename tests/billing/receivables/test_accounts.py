"""Where the money of a few visits waits, followed by hand from day to day."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice.billing.receivables.accounts import (
    CREDIT,
    FIRST_ANSWER,
    LAST_STATEMENTS,
    NOT_SENT,
    OWED_BACK,
    PATIENT,
    SECOND_PAYER,
    SENT_AGAIN,
    STATEMENTS,
    TABLES,
    UNBILLED,
    UNWORKED,
    WORKED,
    Accounts,
    by_stage,
)


def on(day: int) -> date:
    """Give a day of March."""
    return date(2025, 3, day)


def claim(number: str, visit: str, sent: int | None, **other) -> dict:
    row = {"claim_id": number, "appointment_id": visit, "payer_id": "BRD", "rank": 1}
    return {**row, "replaces": None, "submitted_on": sent and on(sent), **other}


def decided(remittance: str, number: str, paid: float = 0.0, **other) -> dict:
    shares = dict.fromkeys(("contractual", "deductible", "coinsurance", "copay"))
    return {
        "remittance_id": remittance,
        "claim_id": number,
        "line": 1,
        "paid": paid,
        **shares,
        **other,
    }


@pytest.fixture(scope="module")
def accounts() -> Accounts:
    """Make five visits of $100.

    A1 goes to the payer and leaves $20 to the patient, who gets statements. A2 is denied, worked,
    sent again. A3 has a second payer. A4 was paid by the patient, and nothing was due. A5 is
    refused, and the patient owes it unless somebody gets it paid.
    """
    rows = dict.fromkeys(TABLES, ())
    rows |= {
        "appointments": [{"appointment_id": f"A{n}", "date": on(1)} for n in range(1, 6)],
        "charges": [
            {"appointment_id": f"A{n}", "entered_on": on(2), "amount": 100.0} for n in range(1, 6)
        ],
        "claims": [
            claim("B1", "A1", 4),
            claim("B2", "A2", 4),
            claim("B3", "A2", 20, replaces="B2"),
            claim("B4", "A3", 4),
            claim("B5", "A3", 12, rank=2, payer_id="UNI"),
            claim("B6", "A4", 4),
            claim("B7", "A5", 4),
        ],
        "remittances": [
            {"remittance_id": "M1", "deposited_on": on(10)},
        ],
        "remittance_lines": [
            decided("M1", "B1", 80.0, copay=20.0),
            decided("M1", "B2"),
            decided("M1", "B4", 80.0, coinsurance=20.0),
            decided("M1", "B6", 100.0),
            decided("M1", "B7"),
        ],
        "reason_codes": [{"code": code, "kind": "denial"} for code in ("16", "96")],
        "adjustments": [
            {"claim_id": "B2", "remittance_id": "M1", "group_code": "CO", "reason": "16",
             "amount": 100.0},
            {"claim_id": "B7", "remittance_id": "M1", "group_code": "PR", "reason": "96",
             "amount": 100.0},
        ],
        "denials": [
            {"claim_id": "B2", "posted_on": on(11), "worked_on": on(15), "closed_on": on(20)},
            {"claim_id": "B7", "posted_on": on(11), "worked_on": None, "closed_on": None},
        ],
        "statements": [
            {"appointment_id": "A1", "number": number, "sent_on": on(day)}
            for number, day in ((1, 12), (2, 16), (3, 18))
        ],
        "patient_payments": [
            {"appointment_id": "A4", "received_on": on(1), "amount": 25.0},
        ],
    }  # fmt: skip
    return Accounts(rows)


def stages(accounts: Accounts, visit: str, *days: int) -> list[str]:
    return [
        " + ".join(a.stage for a in accounts.on(on(day)) if a.appointment_id == visit)
        for day in days
    ]


def test_a_claim_is_sent_answered_and_its_rest_billed(accounts):
    assert stages(accounts, "A1", 3, 4, 10, 12, 17, 18) == [
        NOT_SENT, FIRST_ANSWER, UNBILLED, STATEMENTS, STATEMENTS, LAST_STATEMENTS,
    ]  # fmt: skip


def test_a_denial_waits_for_somebody_until_it_is_worked_and_then_sent_again(accounts):
    assert stages(accounts, "A2", 9, 11, 14, 15, 19, 20) == [
        FIRST_ANSWER, UNWORKED, UNWORKED, WORKED, WORKED, SENT_AGAIN,
    ]  # fmt: skip


def test_no_bill_goes_out_while_a_denial_is_open(accounts):
    assert stages(accounts, "A5", 9, 10, 11, 31) == [FIRST_ANSWER, UNBILLED, UNWORKED, UNWORKED]


def test_a_second_payer_is_asked_after_the_first(accounts):
    assert stages(accounts, "A3", 9, 10, 12) == [FIRST_ANSWER, UNBILLED, SECOND_PAYER]


def test_what_is_owed_back_is_nobodys_debt(accounts):
    assert stages(accounts, "A4", 1, 5, 10) == [OWED_BACK, FIRST_ANSWER, OWED_BACK]
    (credit,) = [a for a in accounts.on(on(31)) if a.owner == CREDIT]
    assert credit.amount == -2500


def test_who_owes_is_the_payer_that_has_the_claim(accounts):
    owners = {day: {a.appointment_id: a.owner for a in accounts.on(on(day))} for day in (4, 10, 31)}
    assert owners[4]["A3"] == "BRD"
    assert owners[10] == {"A1": PATIENT, "A2": "BRD", "A3": PATIENT, "A4": CREDIT, "A5": PATIENT}
    assert owners[31]["A3"] == "UNI"


def test_stages_add_up_to_the_subledger(accounts):
    for day in (1, 3, 10, 15, 31):
        whole = sum(by_stage(accounts.on(on(day))).values())
        assert whole == accounts.subledger.total_on(on(day)).total
