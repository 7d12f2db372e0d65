"""A visit's account and its claims, as the billing office keeps them while time passes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.adjudication import Adjustment, Decision
from medoffice.practice.generate.world import Row


@dataclass(slots=True, eq=False)
class ClaimLine:
    """One service on a claim, with the modifier it was sent with."""

    number: int
    charge: Row
    modifier: str | None

    @property
    def billed(self) -> int:
        """The amount billed, in cents."""
        return int(self.charge["amount"])


@dataclass(slots=True, eq=False)
class Claim:
    """A claim: made when the charges are entered, sent once it passes the scrubber."""

    claim_id: str
    visit: Visit
    coverage: Row
    payer_id: str
    rank: int
    lines: list[ClaimLine]
    staff_id: str | None  # None: passed on by Medicare itself
    replaces: Claim | None = None
    submitted_on: date | None = None
    decisions: dict[int, Decision] = field(default_factory=dict)
    decided_on: date | None = None  # the day the decision was posted
    share: int = 0  # what the decision leaves to the patient, in cents

    @property
    def billed(self) -> int:
        """The amount billed, in cents."""
        return sum(line.billed for line in self.lines)

    @property
    def refused(self) -> dict[int, Adjustment]:
        """The lines that were denied as things stand, each with the reason."""
        return {n: d.adjustments[0] for n, d in self.decisions.items() if not d.allowed}


@dataclass(slots=True, eq=False)
class Visit:
    """A completed visit with charges; amounts in cents."""

    appointment_id: str
    patient: Row
    provider_id: str
    day: date
    video: bool
    charges: list[Row] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    insured: bool = False
    charged: int = 0
    paid_by_insurers: int = 0
    given_up: int = 0  # under contracts
    paid_by_patient: int = 0
    written_off: int = 0  # of what insurers did not pay
    patient_write_offs: int = 0
    refunded: int = 0  # to insurers
    refunded_to_patient: int = 0
    open_denials: int = 0
    statements: int = 0
    in_statement_cycle: bool = False

    @property
    def balance(self) -> int:
        """What is open; below 0, what the practice owes."""
        return (
            self.charged
            - self.paid_by_insurers
            - self.given_up
            - self.paid_by_patient
            - self.written_off
            - self.patient_write_offs
            + self.refunded
            + self.refunded_to_patient
        )

    @property
    def waits_for_insurer(self) -> bool:
        """Whether a claim was sent, or is to be sent, that has not been decided."""
        return self.insured and not (self.claims and self.claims[-1].decisions)

    @property
    def patient_due(self) -> int:
        """What the patient owes now: the share the last claim left, less what was paid on it."""
        if not self.insured:
            return max(self.balance, 0)
        if self.waits_for_insurer:
            return 0
        settled = self.paid_by_patient + self.patient_write_offs - self.refunded_to_patient
        return max(min(self.claims[-1].share - settled, self.balance), 0)
