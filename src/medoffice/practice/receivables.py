"""Accounts receivable, worked out from the rows: what is still owed for each visit on any day.

This is the subledger. A visit's balance is its charges less what insurers and the patient paid,
what the practice gave up under its contracts, and write-offs, plus refunds. What an insurer
refuses stays on the account until it is paid or written off.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from medoffice.practice.money import cents as from_dollars

TABLES = (
    "charges",
    "claims",
    "reason_codes",
    "remittances",
    "remittance_lines",
    "adjustments",
    "patient_payments",
    "write_offs",
    "refunds",
)

# The columns of a remittance line that are the patient's to pay (group code PR).
SHARES = ("deductible", "coinsurance", "copay")

# What changes a balance, each a kind of posting.
CHARGE = "charge"
INSURANCE_PAYMENT = "insurance-payment"
CONTRACTUAL = "contractual"
PATIENT_PAYMENT = "patient-payment"
WRITE_OFF = "write-off"
REFUND = "refund"

# Write-offs of what a patient owed; the others are of what an insurer did not pay.
PATIENT_WRITE_OFFS = ("bad-debt", "bad-debt-recovery", "small-balance", "self-pay-discount")

Tables = Mapping[str, Iterable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Posting:
    """One change of one visit's balance, in cents; what is owed to the practice is positive."""

    day: date
    appointment_id: str
    kind: str
    amount: int
    of_patient: bool = False


@dataclass(frozen=True, slots=True)
class Balance:
    """What is open, in cents: owed by insurers, owed by patients, and owed back (negative)."""

    insurance: int = 0
    patient: int = 0
    credit: int = 0

    @property
    def total(self) -> int:
        """The balance of the accounts receivable."""
        return self.insurance + self.patient + self.credit

    def __add__(self, other: Balance) -> Balance:
        """Add two balances, part by part."""
        return Balance(
            self.insurance + other.insurance,
            self.patient + other.patient,
            self.credit + other.credit,
        )


def postings(tables: Tables, cents: Callable[[Any], int] = from_dollars) -> Iterator[Posting]:
    """Give every change of a balance that the rows tell of, table after table.

    A charge is posted on the day it was entered; a remittance with its adjustments on the day
    it was deposited; everything else on its own day.

    Parameters
    ----------
    tables : mapping of name to rows
        The tables named in ``TABLES``; a row maps a column to its value.
    cents : callable, optional
        Turns an amount as it stands in the rows into whole cents. Left out, the amounts are
        dollars, as :func:`medoffice.practice.records` gives them.

    Yields
    ------
    Posting
        Never with an amount of 0.
    """
    visit = {claim["claim_id"]: claim["appointment_id"] for claim in tables["claims"]}
    posted = {r["remittance_id"]: r["deposited_on"] for r in tables["remittances"]}
    given_up = {r["code"] for r in tables["reason_codes"] if r["kind"] == "contractual"}
    for row in tables["charges"]:
        yield Posting(row["entered_on"], row["appointment_id"], CHARGE, cents(row["amount"]))
    for row in tables["remittance_lines"]:
        day, appointment_id = posted[row["remittance_id"]], visit[row["claim_id"]]
        if paid := _cents(row["paid"], cents):
            yield Posting(day, appointment_id, INSURANCE_PAYMENT, -paid)
        if contractual := _cents(row["contractual"], cents):
            yield Posting(day, appointment_id, CONTRACTUAL, -contractual)
    for row in tables["adjustments"]:
        if row["reason"] in given_up:
            day, amount = posted[row["remittance_id"]], cents(row["amount"])
            yield Posting(day, visit[row["claim_id"]], CONTRACTUAL, -amount)
    for row in tables["patient_payments"]:
        amount = -cents(row["amount"])
        yield Posting(row["received_on"], row["appointment_id"], PATIENT_PAYMENT, amount, True)
    for row in tables["write_offs"]:
        of_patient, amount = row["kind"] in PATIENT_WRITE_OFFS, -cents(row["amount"])
        yield Posting(row["date"], row["appointment_id"], WRITE_OFF, amount, of_patient)
    for row in tables["refunds"]:
        of_patient, amount = row["to"] == "patient", cents(row["amount"])
        yield Posting(row["date"], row["appointment_id"], REFUND, amount, of_patient)


def _cents(amount: Any, cents: Callable[[Any], int]) -> int:
    """Give an amount in cents; an empty cell is 0."""
    return 0 if amount is None else cents(amount)


class Subledger:
    """The accounts receivable of every visit, day by day.

    A visit with a claim is the insurer's to pay until the claim sent last has been decided;
    then the patient owes what that decision left to the patient (deductible, coinsurance, copay,
    and what was refused under group code PR), less what the patient has paid. The rest stays
    with the insurer until it is paid, appealed or written off.
    A visit without a claim is the patient's.
    """

    def __init__(self, tables: Tables, cents: Callable[[Any], int] = from_dollars) -> None:
        """Read the rows; parameters as for :func:`postings`."""
        self._postings = sorted(postings(tables, cents), key=lambda posting: posting.day)
        self._insured = {claim["appointment_id"] for claim in tables["claims"]}
        self._sent = sorted(
            (claim["submitted_on"], claim["claim_id"], claim["appointment_id"])
            for claim in tables["claims"]
            if claim["submitted_on"] is not None
        )
        posted = {r["remittance_id"]: r["deposited_on"] for r in tables["remittances"]}
        shares = [
            (row["remittance_id"], row["claim_id"], _cents(row[column], cents))
            for row in tables["remittance_lines"]
            for column in SHARES
            if row[column] is not None
        ]
        shares += [
            (row["remittance_id"], row["claim_id"], cents(row["amount"]))
            for row in tables["adjustments"]
            if row["group_code"] == "PR"
        ]
        self._shares = sorted(
            (posted[remittance], claim, amount) for remittance, claim, amount in shares
        )

    def open_on(self, day: date) -> dict[str, Balance]:
        """Give the balance of each visit that is not settled at the end of a day.

        Parameters
        ----------
        day : datetime.date
            The day.

        Returns
        -------
        dict
            Appointment to balance in cents, in the order in which visits were first posted.
        """
        balance: dict[str, int] = defaultdict(int)
        by_patient: dict[str, int] = defaultdict(int)
        for posting in self._postings:
            if posting.day > day:
                break
            balance[posting.appointment_id] += posting.amount
            if posting.of_patient:
                by_patient[posting.appointment_id] -= posting.amount
        sent_last = {visit: claim for sent, claim, visit in self._sent if sent <= day}
        share: dict[str, int] = defaultdict(int)
        for posted, claim, amount in self._shares:
            if posted > day:
                break
            share[claim] += amount
        opened = {}
        for visit, owed in balance.items():
            if owed < 0:
                opened[visit] = Balance(credit=owed)
            elif owed and visit not in self._insured:
                opened[visit] = Balance(patient=owed)
            elif owed:
                of_patient = share.get(sent_last.get(visit, ""), 0) - by_patient.get(visit, 0)
                of_patient = min(max(of_patient, 0), owed)
                opened[visit] = Balance(owed - of_patient, of_patient)
        return opened

    def total_on(self, day: date) -> Balance:
        """Give the balance of all visits together at the end of a day, in cents."""
        return sum(self.open_on(day).values(), Balance())
