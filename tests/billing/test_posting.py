"""Posting controls: what is set aside and why, deposits that tie, duties apart."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice.billing.deposits import deposit_ties
from medoffice.billing.posting import (
    DUPLICATE,
    FUTURE,
    NEGATIVE,
    UNKNOWN_PAYER,
    Payment,
    check_payments,
    duty_conflicts,
    tie_deposits,
)

TODAY = date(2025, 9, 16)
PAYERS = {"BRD", "MCR", "patient"}


def payment(row: int, number: str = "", payer: str = "BRD", amount: int = 5000, **more) -> Payment:
    day = more.pop("day", TODAY)
    return Payment(row, number, day, more.pop("account", "A1"), payer, amount)


def test_what_cannot_be_right_is_set_aside_and_the_rest_is_kept():
    journal = [
        payment(2, "T1"),
        payment(3, "T1"),
        payment(4, "T2", amount=-5000),
        payment(5, "T3", day=date(2025, 9, 17)),
        payment(6, "T4", payer="BRX"),
        payment(7, "T5", amount=0),
        payment(8, "T6", payer="MCR", amount=1),
    ]
    made = check_payments(journal, PAYERS, TODAY)
    assert [kept.row for kept in made.kept] == [2, 8]
    assert [(found.payment.row, found.kind) for found in made.findings] == [
        (3, DUPLICATE), (4, NEGATIVE), (5, FUTURE), (6, UNKNOWN_PAYER), (7, NEGATIVE),
    ]  # fmt: skip
    assert (made.total, made.set_aside) == (5001, 10000)
    assert made.total + made.set_aside == sum(row.amount for row in journal)


def test_a_message_names_the_row_and_what_was_expected():
    made = check_payments([payment(9, "T4", payer="BRX"), payment(10, payer="")], PAYERS, TODAY)
    assert made.findings[0].message == (
        "Row 9, payer: found “BRX”, which no account is billed to: expected one of BRD, MCR, "
        "patient."
    )
    assert "“(empty)”" in made.findings[1].message


def test_equal_amounts_are_no_duplicates_by_themselves():
    journal = [
        payment(2, "T1"),
        payment(3, "T1", account="A2"),
        payment(4, "T2"),
        payment(5),
        payment(6, day=date(2025, 9, 15)),
    ]
    assert not check_payments(journal, PAYERS, TODAY).findings
    again = check_payments([*journal, payment(7)], PAYERS, TODAY).findings
    assert [(found.payment.row, found.kind) for found in again] == [(7, DUPLICATE)]
    assert "as in row 5" in again[0].message


def test_the_practices_short_deposit_is_found():
    off = [tie for tie in deposit_ties(date(2024, 1, 1), date(2025, 12, 31)) if tie.difference]
    under_way = [tie for tie in off if tie.day == date(2025, 12, 31)]
    short = [tie for tie in off if tie not in under_way]
    assert [(tie.day, tie.kind, tie.difference) for tie in short] == [(TODAY, "counter", 18000)]
    assert all(tie.banked == 0 for tie in under_way)


def test_money_at_the_bank_that_nobody_posted_is_seen():
    (tie,) = tie_deposits([], [(TODAY, "card", 700)])
    assert (tie.posted, tie.difference) == (0, -700)


def test_two_duties_in_one_hand():
    found = duty_conflicts(
        [
            ("Front desk", ["takes money"]),
            ("Biller", ["posts payments", "makes the deposit", "reconciles the bank"]),
            ("Manager", ["approves refunds and write-offs", "reconciles the bank"]),
        ]
    )
    assert {conflict.person for conflict in found} == {"Biller"}
    assert [conflict.duties[1] for conflict in found] == [
        "makes the deposit", "reconciles the bank", "reconciles the bank",
    ]  # fmt: skip


def test_a_duty_nobody_knows_is_named():
    with pytest.raises(ValueError, match="Biller: found “counts beans”"):
        duty_conflicts([("Biller", ["counts beans"])])
