"""The practice's open accounts: what each visit still owes on a day, who owes it, where it waits.

The balances are those of :class:`medoffice.practice.receivables.Subledger`, to the cent. This
module says of each where its money waits: for whom somebody has to do what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.practice import receivables

COLUMNS = {
    "charges": ("appointment_id", "entered_on", "amount"),
    "claims": ("claim_id", "appointment_id", "payer_id", "rank", "replaces", "submitted_on"),
    "reason_codes": ("code", "kind"),
    "remittances": ("remittance_id", "payer_id", "deposited_on", "amount"),
    "remittance_lines": ("remittance_id", "claim_id", "contractual", "paid", *receivables.SHARES),
    "adjustments": ("remittance_id", "claim_id", "group_code", "reason", "amount"),
    "patient_payments": ("appointment_id", "received_on", "kind", "method", "amount"),
    "write_offs": ("appointment_id", "date", "kind", "amount"),
    "refunds": ("appointment_id", "date", "to", "amount"),
    "appointments": ("appointment_id", "date"),
    "denials": ("claim_id", "posted_on", "worked_on", "closed_on"),
    "statements": ("appointment_id", "number", "sent_on"),
    "payers": ("payer_id", "name", "kind"),
}
"""What of the practice's tables the receivables are worked out from; reading less is faster."""

TABLES = tuple(COLUMNS)

PATIENT, CREDIT = "patient", "credit"
SELF_PAY = "SLF"

# Where money waits, in the order in which a visit goes through it.
NOT_SENT = "claim not sent"
FIRST_ANSWER = "payer: first answer"
UNWORKED = "denied: nobody works on it"
WORKED = "denied: answer awaited"
SENT_AGAIN = "payer: corrected claim"
SECOND_PAYER = "second payer"
UNBILLED = "patient: no statement yet"
STATEMENTS = "patient: statements 1 and 2"
LAST_STATEMENTS = "patient: statements 3 and 4"
OWED_BACK = "owed back"
STAGES = (
    NOT_SENT, FIRST_ANSWER, UNWORKED, WORKED, SENT_AGAIN, SECOND_PAYER,
    UNBILLED, STATEMENTS, LAST_STATEMENTS, OWED_BACK,
)  # fmt: skip
LATE_FROM = 3  # the number of the statement from which an account is late in its cycle

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Account:
    """One part of a visit's open balance: an insurer's, the patient's, or a credit.

    Parameters
    ----------
    appointment_id : str
        The visit.
    owner : str
        The payer who owes it, ``"patient"``, or ``"credit"``.
    stage : str
        Where it waits, one of :data:`STAGES`.
    served_on : datetime.date
        The date of service.
    amount : int
        Cents; a credit is below 0.
    """

    appointment_id: str
    owner: str
    stage: str
    served_on: date
    amount: int


@cache
def tables() -> Rows:
    """Return the practice's tables of claims and payments, read once."""
    return {name: list(practice.records(name, columns)) for name, columns in COLUMNS.items()}


class Accounts:
    """The open accounts of every visit, on any day."""

    def __init__(self, rows: Rows | None = None) -> None:
        """Read the rows of :data:`TABLES`; left out, those of the practice."""
        rows = tables() if rows is None else rows
        self.subledger = receivables.Subledger(rows)
        self._served = {row["appointment_id"]: row["date"] for row in rows["appointments"]}
        self._claims: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for claim in rows["claims"]:
            self._claims[claim["appointment_id"]].append(claim)
        deposited = {row["remittance_id"]: row["deposited_on"] for row in rows["remittances"]}
        self._decided: dict[str, date] = {}
        for row in rows["remittance_lines"]:
            day = deposited[row["remittance_id"]]
            first = self._decided.get(row["claim_id"], day)
            self._decided[row["claim_id"]] = min(day, first)
        self._denials = {row["claim_id"]: row for row in rows["denials"]}
        self._statements: dict[str, list[date]] = defaultdict(list)
        for row in sorted(rows["statements"], key=lambda row: row["number"]):
            self._statements[row["appointment_id"]].append(row["sent_on"])

    def on(self, day: date) -> Iterator[Account]:
        """Give every part of a balance that is open at the end of a day."""
        for visit, balance in self.subledger.open_on(day).items():
            served = self._served[visit]
            if balance.credit:
                yield Account(visit, CREDIT, OWED_BACK, served, balance.credit)
            if balance.insurance:
                payer, stage = self._at_insurer(visit, day)
                yield Account(visit, payer, stage, served, balance.insurance)
            if balance.patient:
                yield Account(visit, PATIENT, self._at_patient(visit, day), served, balance.patient)

    def _at_insurer(self, visit: str, day: date) -> tuple[str, str]:
        """Say which payer has a claim, and what it waits for."""
        claim = self._sent_last(visit, day)
        if claim is None:
            return self._claims[visit][0]["payer_id"], NOT_SENT
        if not self._is_decided(claim, day):
            return claim["payer_id"], _undecided(claim)
        return claim["payer_id"], self._denied(claim, day) or UNWORKED

    def _at_patient(self, visit: str, day: date) -> str:
        """Say how far the bills to the patient are; none goes out while a denial is open."""
        claim = self._sent_last(visit, day)
        if claim is not None and (stage := self._denied(claim, day)):
            return stage
        number = sum(sent_on <= day for sent_on in self._statements[visit])
        if not number:
            return UNBILLED
        return LAST_STATEMENTS if number >= LATE_FROM else STATEMENTS

    def _sent_last(self, visit: str, day: date) -> Mapping[str, Any] | None:
        sent = [
            claim
            for claim in self._claims[visit]
            if claim["submitted_on"] and claim["submitted_on"] <= day
        ]
        return max(sent, key=lambda claim: (claim["submitted_on"], claim["claim_id"]), default=None)

    def _is_decided(self, claim: Mapping[str, Any], day: date) -> bool:
        decided = self._decided.get(claim["claim_id"])
        return decided is not None and decided <= day

    def _denied(self, claim: Mapping[str, Any], day: date) -> str | None:
        """Say whether a denial is open on a day, and whether somebody has worked on it."""
        denial = self._denials.get(claim["claim_id"])
        if denial is None or denial["posted_on"] > day:
            return None
        if denial["closed_on"] is not None and denial["closed_on"] <= day:
            return None
        worked = denial["worked_on"] is not None and denial["worked_on"] <= day
        return WORKED if worked else UNWORKED


def _undecided(claim: Mapping[str, Any]) -> str:
    if claim["rank"] > 1:
        return SECOND_PAYER
    return SENT_AGAIN if claim["replaces"] else FIRST_ANSWER


@cache
def accounts() -> Accounts:
    """Return the practice's accounts, read once."""
    return Accounts()


@cache
def first_payers() -> Mapping[str, str]:
    """Return for each visit the payer its first claim went to; a visit without one is self-pay.

    A visit belongs to one payer from its first day to its last, whoever owes at the moment.
    """
    claims = {
        row["appointment_id"]: row["payer_id"]
        for row in reversed(tables()["claims"])
        if row["rank"] == 1 and row["replaces"] is None
    }
    return {
        row["appointment_id"]: claims.get(row["appointment_id"], SELF_PAY)
        for row in tables()["charges"]
    }


def by_stage(open_accounts: Iterable[Account]) -> dict[str, int]:
    """Add up what waits at each stage, in cents, in the order of :data:`STAGES`."""
    sums: dict[str, int] = defaultdict(int)
    for account in open_accounts:
        sums[account.stage] += account.amount
    return {stage: sums[stage] for stage in STAGES}
