"""The balance of a few visits, worked out by hand for each day on which it changes."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice.practice.receivables import TABLES, Balance, Subledger, postings


def on(day: int) -> date:
    """Give a day of March."""
    return date(2025, 3, day)


def claim(number: int, visit: str, sent: date | None, replaces: str | None = None) -> dict:
    return {
        "claim_id": f"B{number}",
        "appointment_id": visit,
        "submitted_on": sent,
        "replaces": replaces,
    }


COLUMNS = {"45": "contractual", "1": "deductible", "2": "coinsurance", "3": "copay"}


def paid(remittance: str, claim_id: str, amount: float, *adjustments: tuple) -> tuple:
    """Decide a claim: the payment, and adjustments as group, reason, amount."""
    key = {"remittance_id": remittance, "claim_id": claim_id, "line": 1}
    amounts = {reason: money for _, reason, money in adjustments}
    usual = {column: amounts.get(reason) for reason, column in COLUMNS.items()}
    reasons = [
        key | {"group_code": group, "reason": reason, "amount": money}
        for group, reason, money in adjustments
        if reason not in COLUMNS
    ]
    return key | {"paid": amount} | usual, reasons


@pytest.fixture
def tables() -> dict:
    """Make four visits.

    A1: copay at the visit, then paid. A2: denied, corrected, and the patient's share passed to
    a second payer. A3: no insurance. A4: paid by the patient though nothing was due.
    """
    decisions = [
        paid("M1", "B1", 60.0, ("CO", "45", 90.0), ("PR", "3", 30.0), ("PR", "2", 20.0)),
        paid("M2", "B2", 0.0, ("CO", "16", 100.0)),
        paid("M3", "B3", 62.72, ("CO", "45", 20.0), ("CO", "253", 1.28), ("PR", "2", 16.0)),
        paid("M4", "B4", 16.0, ("OA", "23", 84.0)),
        paid("M1", "B5", 50.0),
    ]
    days = {"M1": on(15), "M2": on(16), "M3": on(25), "M4": on(30)}
    kinds = {"253": "contractual", "16": "denial", "23": "prior-payer"}
    return {
        "charges": [
            {"appointment_id": "A1", "entered_on": on(2), "amount": 200.0},
            {"appointment_id": "A2", "entered_on": on(2), "amount": 100.0},
            {"appointment_id": "A3", "entered_on": on(3), "amount": 80.0},
            {"appointment_id": "A4", "entered_on": on(3), "amount": 50.0},
        ],
        "claims": [
            claim(1, "A1", on(2)),
            claim(2, "A2", on(2)),
            claim(3, "A2", on(18), "B2"),
            claim(4, "A2", on(26)),
            claim(5, "A4", on(3)),
        ],
        "reason_codes": [{"code": code, "kind": kind} for code, kind in kinds.items()],
        "remittances": [
            {"remittance_id": remittance, "deposited_on": day} for remittance, day in days.items()
        ],
        "remittance_lines": [line for line, _ in decisions],
        "adjustments": [reason for _, reasons in decisions for reason in reasons],
        "patient_payments": [
            {"appointment_id": "A1", "received_on": on(1), "amount": 30.0},
            {"appointment_id": "A3", "received_on": on(20), "amount": 40.0},
            {"appointment_id": "A4", "received_on": on(1), "amount": 10.0},
        ],
        "write_offs": [
            {"appointment_id": "A3", "date": on(3), "kind": "self-pay-discount", "amount": 20.0},
            {"appointment_id": "A1", "date": on(28), "kind": "bad-debt", "amount": 20.0},
        ],
        "refunds": [{"appointment_id": "A4", "date": on(29), "to": "patient", "amount": 10.0}],
    }


@pytest.mark.parametrize(
    ("visit", "day", "balance"),
    [
        ("A1", 1, Balance(credit=-3_000)),  # paid before the charge was entered
        ("A1", 2, Balance(insurance=17_000)),
        ("A1", 15, Balance(patient=2_000)),
        ("A1", 28, None),
        ("A2", 16, Balance(insurance=10_000)),  # a denial stays with the insurer
        ("A2", 25, Balance(patient=1_600)),
        ("A2", 26, Balance(insurance=1_600)),  # now the second insurer's to pay
        ("A2", 30, None),
        ("A3", 3, Balance(patient=6_000)),
        ("A3", 20, Balance(patient=2_000)),
        ("A4", 15, Balance(credit=-1_000)),
        ("A4", 29, None),
    ],
)
def test_the_balance_of_a_visit_on_a_day(tables, visit, day, balance):
    assert Subledger(tables).open_on(on(day)).get(visit) == balance


def test_the_total_is_the_sum_of_all_postings(tables):
    for day in range(1, 32):
        posted = sum(p.amount for p in postings(tables) if p.day <= on(day))
        assert Subledger(tables).total_on(on(day)).total == posted


def test_amounts_in_cents_are_taken_as_they_are(tables):
    money = ("amount", "paid", *COLUMNS.values())
    whole = {
        name: [row | {c: round(row[c] * 100) for c in money if row.get(c)} for row in rows]
        for name, rows in tables.items()
    }
    assert Subledger(whole, int).total_on(on(20)) == Subledger(tables).total_on(on(20))


def test_each_table_is_needed(tables):
    assert set(tables) == set(TABLES)
    for name in TABLES:
        with pytest.raises(KeyError, match=name):
            Subledger({other: rows for other, rows in tables.items() if other != name})
