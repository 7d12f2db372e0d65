"""What moved the receivables in a period, and the proof that the books say the same.

Every figure is worked out from the rows of claims and payments, and compared with the general
ledger. A figure that does not tie is not reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from medoffice.practice import receivables
from medoffice.practice.money import cents
from medoffice.practice.receivables import (
    CHARGE,
    CONTRACTUAL,
    INSURANCE_PAYMENT,
    PATIENT_PAYMENT,
    REFUND,
)

Rows = Mapping[str, Sequence[Mapping[str, Any]]]

# Write-offs by what they are. What was agreed, or charged in error, was never the practice's to
# collect; the rest was.
AGREED = ("contractual", "charge-correction")  # the ledger keeps these with the denied claims
DISCOUNT = ("self-pay-discount",)
DENIED = ("denied", "timely-filing")
BAD_DEBT = ("bad-debt", "bad-debt-recovery", "small-balance")

RECEIVABLE, ALLOWANCE = "1100", "1190"


@dataclass(frozen=True)
class Activity:
    """What moved the receivables, in cents; each part is positive as it usually goes.

    Parameters
    ----------
    charges : int
        Billed at the practice's full fees.
    contractual : int
        Given up under contracts, as payers' remittances say.
    above_contract : int
        The part of a refused charge that the contract would not have paid anyway, and charges
        taken back.
    discounts : int
        From the full fee to the posted self-pay price.
    insurance, patients : int
        Paid by insurers, and by patients.
    denied : int
        Written off because a payer refused and nobody got it paid.
    bad_debt : int
        Given up after the last statement, and small balances, less what the agency brought.
    refunds : int
        Sent back.
    """

    charges: int = 0
    contractual: int = 0
    above_contract: int = 0
    discounts: int = 0
    insurance: int = 0
    patients: int = 0
    denied: int = 0
    bad_debt: int = 0
    refunds: int = 0

    @property
    def change(self) -> int:
        """By how much receivables grew."""
        return self.collectible - self.denied - self.bad_debt - self.collected

    @property
    def collected(self) -> int:
        """What insurers and patients paid, less what was sent back."""
        return self.insurance + self.patients - self.refunds

    @property
    def collectible(self) -> int:
        """Charges less what was never the practice's to collect."""
        return self.charges - self.contractual - self.above_contract - self.discounts

    def __add__(self, other: Activity) -> Activity:
        """Add two periods or payers, part by part."""
        parts = (part.name for part in fields(self))
        return Activity(**{part: getattr(self, part) + getattr(other, part) for part in parts})


_OF_POSTING = {
    CHARGE: ("charges", 1),
    CONTRACTUAL: ("contractual", -1),
    INSURANCE_PAYMENT: ("insurance", -1),
    PATIENT_PAYMENT: ("patients", -1),
    REFUND: ("refunds", 1),
}
_OF_WRITE_OFF = {
    kind: part
    for part, kinds in (
        ("above_contract", AGREED),
        ("discounts", DISCOUNT),
        ("denied", DENIED),
        ("bad_debt", BAD_DEBT),
    )
    for kind in kinds
}


def grouped(rows: Rows, group: Callable[[date, str], Hashable | None]) -> dict[Hashable, Activity]:
    """Add up what moved the receivables, in groups.

    Parameters
    ----------
    rows : mapping of name to rows
        The tables of :data:`medoffice.practice.receivables.TABLES`.
    group : callable
        Gives the group of what was posted on a day for a visit; None leaves it out.

    Returns
    -------
    dict
        Group to :class:`Activity`, in no order.
    """
    sums: dict[Hashable, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for day, visit, part, amount in _moves(rows):
        name = group(day, visit)
        if name is not None:
            sums[name][part] += amount
    return {name: Activity(**parts) for name, parts in sums.items()}


def _moves(rows: Rows) -> Iterator[tuple[date, str, str, int]]:
    """Give every posting with the part of the activity that it belongs to."""
    for posting in receivables.postings(rows):
        if posting.kind in _OF_POSTING:
            part, sign = _OF_POSTING[posting.kind]
            yield posting.day, posting.appointment_id, part, sign * posting.amount
    for row in rows["write_offs"]:
        part = _OF_WRITE_OFF[row["kind"]]
        yield row["date"], row["appointment_id"], part, cents(row["amount"])


def total(activities: Iterable[Activity]) -> Activity:
    """Add up activities."""
    return sum(activities, Activity())


@dataclass(frozen=True)
class Tie:
    """One figure, as two records of the practice have it.

    Parameters
    ----------
    figure : str
        What it is.
    claims : int
        Cents, from the rows of claims and payments.
    books : int
        Cents, from the general ledger or the bank.
    """

    figure: str
    claims: int
    books: int

    @property
    def difference(self) -> int:
        """Cents in the first that are not in the second; 0 if it ties."""
        return self.claims - self.books


class Ledger:
    """The general ledger, to look accounts up in."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Read the rows of the table ``ledger``."""
        self._lines = [
            (
                row["date"],
                row["account_id"],
                row["source"],
                cents(row["debit"]) - cents(row["credit"]),
            )
            for row in rows
        ]

    def balance(self, account: str, day: date) -> int:
        """Return an account's balance at the end of a day, debits above 0, in cents."""
        return sum(
            amount for on, number, _, amount in self._lines if number == account and on <= day
        )

    def moved(
        self, accounts: Sequence[str], first: date, last: date, source: str | None = None
    ) -> int:
        """Return what moved accounts in a period, debits above 0, in cents.

        Parameters
        ----------
        accounts : sequence of str
            Account numbers.
        first, last : datetime.date
            Both days count.
        source : str, optional
            Only what was entered from this source, such as ``"refunds"``.
        """
        return sum(
            amount
            for on, number, origin, amount in self._lines
            if number in accounts and first <= on <= last and source in (None, origin)
        )


def ties(moved: Activity, closing: int, ledger: Ledger, first: date, last: date) -> tuple[Tie, ...]:
    """Set what claims and payments say of a period beside what the ledger says.

    Parameters
    ----------
    moved : Activity
        Of the period, of all visits.
    closing : int
        The subledger's balance on the last day, in cents.
    ledger : Ledger
        The books.
    first, last : datetime.date
        The period; both days count.

    Returns
    -------
    tuple of Tie
        The figures of a month-end report, the balance first.
    """

    def of(*accounts: str, source: str | None = None) -> int:
        return ledger.moved(accounts, first, last, source)

    cash = "1000"
    return (
        Tie("Receivables at the end", closing, ledger.balance(RECEIVABLE, last)),
        Tie("Charges", moved.charges, -of("4000")),
        Tie("Contractual adjustments", moved.contractual, of("4100")),
        Tie("Self-pay discounts", moved.discounts, of("4150")),
        Tie("Paid by insurers", moved.insurance, of(cash, source="remittances")),
        Tie("Paid by patients", moved.patients, of(cash, source="patient_payments")),
        Tie("Refused charges written off", moved.denied + moved.above_contract, of("4170")),
        Tie("Bad debt and small balances", moved.bad_debt, of("4200", source="write_offs")),
        Tie("Refunds", moved.refunds, -of(cash, source="refunds")),
    )
