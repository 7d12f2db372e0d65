"""Posting controls: what is set aside and why."""

from __future__ import annotations

from datetime import date

from medoffice.billing.receivables.posting import (
    DUPLICATE,
    FUTURE,
    NEGATIVE,
    UNKNOWN_PAYER,
    Payment,
    check_payments,
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
