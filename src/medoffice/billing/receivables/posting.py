"""Posting controls: what must be looked at before a day's payments are believed.

A payment journal is checked row by row. A row that cannot be right is set aside with a sentence
that says why, and the rest is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

DUPLICATE, NEGATIVE, FUTURE, UNKNOWN_PAYER = (
    "duplicate",
    "negative or nothing",
    "dated in the future",
    "unknown payer",
)
KINDS = (DUPLICATE, NEGATIVE, FUTURE, UNKNOWN_PAYER)


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment as it stands in a journal.

    Parameters
    ----------
    row : int
        The row it stands in, to find it again.
    number : str
        Its receipt or trace number; may be empty.
    day : datetime.date
        Day it was posted.
    account : str
        The account or visit it is for.
    payer : str
        Who paid.
    amount : int
        Cents.
    """

    row: int
    number: str
    day: date
    account: str
    payer: str
    amount: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A payment that was set aside, and why.

    Parameters
    ----------
    payment : Payment
        What stands in the row.
    kind : str
        One of :data:`KINDS`.
    message : str
        Row, column, what was found, and what was expected.
    """

    payment: Payment
    kind: str
    message: str


@dataclass(frozen=True)
class Checked:
    """A journal after the check.

    Parameters
    ----------
    kept : tuple of Payment
        What may be posted.
    findings : tuple of Finding
        What somebody must look at first, in the order of the rows.
    """

    kept: tuple[Payment, ...]
    findings: tuple[Finding, ...]

    @property
    def total(self) -> int:
        """Cents of what may be posted."""
        return sum(payment.amount for payment in self.kept)

    @property
    def set_aside(self) -> int:
        """Cents of what was set aside."""
        return sum(finding.payment.amount for finding in self.findings)


def check_payments(payments: Iterable[Payment], payers: Collection[str], as_of: date) -> Checked:
    """Set aside the payments that cannot be posted as they stand.

    Parameters
    ----------
    payments : iterable of Payment
        The journal.
    payers : collection of str
        Who may pay: the practice's payers, and the word for patients.
    as_of : datetime.date
        Today. A payment dated later has not been made.

    Returns
    -------
    Checked
        Every payment, either kept or set aside for the first thing that is wrong with it. Of two
        payments with one number, account, payer and amount, or, without a number, of one day,
        the first is kept.
    """
    kept: list[Payment] = []
    findings: list[Finding] = []
    seen: dict[tuple, int] = {}
    for payment in payments:
        found = _problem(payment, payers, as_of, seen)
        if found is None:
            kept.append(payment)
        else:
            kind, message = found
            findings.append(Finding(payment, kind, f"Row {payment.row}, {message}"))
    return Checked(tuple(kept), tuple(findings))


def _problem(
    payment: Payment, payers: Collection[str], as_of: date, seen: dict[tuple, int]
) -> tuple[str, str] | None:
    if payment.payer not in payers:
        known = ", ".join(sorted(payers))
        return UNKNOWN_PAYER, (
            f"payer: found “{payment.payer or '(empty)'}”, which no account is billed to: expected "
            f"one of {known}."
        )
    if payment.amount <= 0:
        return NEGATIVE, (
            f"amount: found {payment.amount / 100:,.2f}: expected an amount above 0. Money sent "
            "back is a refund, with an approval of its own; a reversal names the payment it takes "
            "back."
        )
    if payment.day > as_of:
        return FUTURE, f"date: found {payment.day}: expected {as_of} or before."
    # A receipt's number belongs to one payment, whatever the day; without one, the day tells.
    key = (payment.number or payment.day, payment.account, payment.payer, payment.amount)
    if key in seen:
        what = f"number “{payment.number}”" if payment.number else f"day {payment.day}"
        return DUPLICATE, (
            f"amount: found {payment.amount / 100:,.2f} for account {payment.account} under "
            f"{what}, as in row {seen[key]}: expected each payment once."
        )
    seen[key] = payment.row
    return None
