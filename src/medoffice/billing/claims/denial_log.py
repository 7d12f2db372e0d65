"""The practice's log of denials, each with what is needed to find its cause and its worth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.billing.clocks import ContractClocks
from medoffice.billing.tables import prices
from medoffice.practice.money import cents

PAID, DENIED_AGAIN, TO_PATIENT, WRITTEN_OFF = "paid", "denied-again", "to-patient", "written-off"
LOST = ("denied", "timely-filing")


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim that a payer refused in whole or in part; amounts in cents.

    Parameters
    ----------
    denial_id, claim_id, payer, reason, cause : str
        As in the table ``denials``; the payer is the claim's.
    amount : int
        Billed for the lines that were denied.
    price : int
        What the contract gives for these lines: what there is to win.
    services : tuple of str
        The services denied.
    biller, clinician : str
        Who has the patient in billing, and who gave the care.
    visit_on, decided_on, posted_on, appeal_by : datetime.date
        Day of the visit, of the payer's notice, of its posting, and the last day to appeal or to
        correct the claim.
    action, outcome : str or None
        What was tried and what came of it; None while there is nothing.
    worked_on, closed_on : datetime.date or None
        Day of each.
    lost : int
        Written off, at the contract's price.
    """

    denial_id: str
    claim_id: str
    payer: str
    reason: str
    cause: str
    amount: int
    price: int
    services: tuple[str, ...]
    biller: str
    clinician: str
    visit_on: date
    decided_on: date
    posted_on: date
    appeal_by: date
    action: str | None = None
    worked_on: date | None = None
    outcome: str | None = None
    closed_on: date | None = None
    lost: int = 0

    @property
    def weekday(self) -> str:
        """Day of the week of the visit."""
        return f"{self.visit_on:%A}"

    @property
    def month(self) -> str:
        """Month in which the denial was posted: ``2025-10``."""
        return f"{self.posted_on:%Y-%m}"

    def open_on(self, day: date) -> bool:
        """Say whether it was posted by the end of a day, and not closed."""
        return self.posted_on <= day and (self.closed_on is None or self.closed_on > day)

    def as_of(self, day: date) -> Denial:
        """Give the denial as it stood at the end of a day, without what came later."""
        known = self
        if self.closed_on is not None and self.closed_on > day:
            known = replace(known, outcome=None, closed_on=None, lost=0)
        if self.worked_on is not None and self.worked_on > day:
            known = replace(known, action=None, worked_on=None)
        return known


@cache
def denials() -> tuple[Denial, ...]:
    """Return every denial of the practice, in the order they were posted."""
    rows = list(practice.records("denials"))
    joined = _Joined(rows)
    return tuple(joined.denial(row) for row in rows)


class _Joined:
    """The rows of other tables that belong to the denials."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        denied = {row["claim_id"] for row in rows}
        self._claims = {c["claim_id"]: c for c in practice.matching("claims", "claim_id", denied)}
        visits = {claim["appointment_id"] for claim in self._claims.values()}
        self._visits = {
            visit["appointment_id"]: visit
            for visit in practice.matching("appointments", "appointment_id", visits)
        }
        self._charges = {
            (charge["appointment_id"], charge["line"]): charge
            for charge in practice.matching("charges", "appointment_id", visits)
        }
        self._dated = {r["remittance_id"]: r["date"] for r in practice.records("remittances")}
        refusals = {r["code"] for r in practice.records("reason_codes") if r["kind"] == "denial"}
        self._refused: dict[str, dict[int, Mapping[str, Any]]] = defaultdict(dict)
        for row in practice.matching("adjustments", "claim_id", denied):
            if row["reason"] in refusals and row["amount"] > 0:
                self._refused[row["claim_id"]].setdefault(row["line"], row)
        self._lost: dict[tuple[str, date], int] = defaultdict(int)
        for row in practice.matching("write_offs", "kind", LOST):
            self._lost[row["appointment_id"], row["date"]] += cents(row["amount"])
        self._clocks = ContractClocks(practice.records("contracts"))

    def denial(self, row: Mapping[str, Any]) -> Denial:
        """Put a row of the log together with what belongs to it."""
        claim = self._claims[row["claim_id"]]
        visit = self._visits[claim["appointment_id"]]
        refused = self._refused[row["claim_id"]]
        charges = [self._charges[claim["appointment_id"], line] for line in sorted(refused)]
        payer, day, clinician = claim["payer_id"], visit["date"], visit["provider_id"]
        decided_on = min(self._dated[refusal["remittance_id"]] for refusal in refused.values())
        written_off = row["outcome"] == WRITTEN_OFF
        return Denial(
            row["denial_id"],
            row["claim_id"],
            payer,
            row["reason"],
            row["cause"],
            cents(row["amount"]),
            sum(prices().contract(payer, charge, clinician, day) for charge in charges),
            tuple(charge["service_id"] for charge in charges),
            row["staff_id"],
            clinician,
            day,
            decided_on,
            row["posted_on"],
            self._clocks.appeal_by(payer, day, decided_on),
            row["action"],
            row["worked_on"],
            row["outcome"],
            row["closed_on"],
            self._lost[claim["appointment_id"], row["closed_on"]] if written_off else 0,
        )
