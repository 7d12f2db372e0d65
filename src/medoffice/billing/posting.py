"""Posting controls: what must be looked at before a day's payments are believed.

A payment journal is checked row by row. A row that cannot be right is set aside with a sentence
that says why, and the rest is kept. The day's payments are then set beside what reached the bank.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class DayTie:
    """One day's money of one kind, as posted and as the bank has it.

    Parameters
    ----------
    day : datetime.date
        The day it was posted.
    kind : str
        How it reaches the bank, such as ``"card"`` or ``"counter"``.
    posted, banked : int
        Cents.
    """

    day: date
    kind: str
    posted: int
    banked: int

    @property
    def difference(self) -> int:
        """Cents posted that did not reach the bank; below 0 if the bank has more."""
        return self.posted - self.banked


def tie_deposits(
    posted: Iterable[tuple[date, str, int]], banked: Iterable[tuple[date, str, int]]
) -> list[DayTie]:
    """Set each day's posted payments beside what reached the bank for that day.

    Parameters
    ----------
    posted, banked : iterable of (datetime.date, str, int)
        The day the money was taken, its kind, and cents. Several of one day and kind are added
        up. For the bank's lines too the day is the one the money was taken, which the deposit
        slip or the batch says, and not the day the bank entered it.

    Returns
    -------
    list of DayTie
        By day and kind, also those that tie.
    """
    sums: dict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0])
    for at, rows in enumerate((posted, banked)):
        for day, kind, amount in rows:
            sums[day, kind][at] += amount
    return [DayTie(day, kind, *sums[day, kind]) for day, kind in sorted(sums)]


# Duties that one person should not hold together, and what he or she could do with both.
TAKES_MONEY, POSTS, WRITES_OFF, DEPOSITS, RECONCILES, REFUNDS, APPROVES = (
    "takes money",
    "posts payments",
    "writes off balances",
    "makes the deposit",
    "reconciles the bank",
    "asks for refunds",
    "approves refunds and write-offs",
)
DUTIES = (TAKES_MONEY, POSTS, WRITES_OFF, DEPOSITS, RECONCILES, REFUNDS, APPROVES)
APART = (
    (TAKES_MONEY, POSTS, "keep cash and leave the payment out of the books"),
    (TAKES_MONEY, WRITES_OFF, "keep cash and write the balance off"),
    (POSTS, WRITES_OFF, "cover a missing payment with a write-off"),
    (POSTS, DEPOSITS, "deposit less than was posted and change the posting"),
    (DEPOSITS, RECONCILES, "deposit less and hide it in the reconciliation"),
    (POSTS, RECONCILES, "post what never came and hide it in the reconciliation"),
    (WRITES_OFF, APPROVES, "approve a write-off of his or her own"),
    (REFUNDS, APPROVES, "approve a refund to a name of his or her choice"),
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two duties in one hand.

    Parameters
    ----------
    person : str
        Who holds both.
    duties : tuple of str
        The two.
    risk : str
        What could be done with both.
    """

    person: str
    duties: tuple[str, str]
    risk: str


def duty_conflicts(who_does: Iterable[tuple[str, Sequence[str]]]) -> list[Conflict]:
    """Find duties that should be in different hands and are not (segregation of duties).

    Parameters
    ----------
    who_does : iterable of (str, sequence of str)
        Each person, and which of :data:`DUTIES` he or she has.

    Returns
    -------
    list of Conflict
        In the order of the people.

    Raises
    ------
    ValueError
        If a duty is not one of :data:`DUTIES`; the message names it.
    """
    found = []
    for person, duties in who_does:
        unknown = [duty for duty in duties if duty not in DUTIES]
        if unknown:
            raise ValueError(f"{person}: found “{unknown[0]}”: expected one of {', '.join(DUTIES)}")
        found += [
            Conflict(person, (one, other), risk)
            for one, other, risk in APART
            if one in duties and other in duties
        ]
    return found
