"""A visit's account after the payers have decided: who still owes what, and what is owed back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from medoffice.practice.adjudication import Decision

PRACTICE, PATIENT = "CO", "PR"


@dataclass(frozen=True, slots=True)
class Account:
    """What stands on a visit's account, in cents.

    Parameters
    ----------
    charged : int
        What was billed for the visit.
    insurers_paid : int
        What all payers paid together.
    given_up : int
        What the practice may ask of nobody: everything under group code CO.
    patient_share : int
        What the last decision on each line left to the patient.
    patient_paid, refunded : int
        What the patient paid, and what was sent back to anybody.
    """

    charged: int
    insurers_paid: int
    given_up: int
    patient_share: int
    patient_paid: int
    refunded: int = 0

    @property
    def balance(self) -> int:
        """What is open; below 0, what the practice owes."""
        settled = self.insurers_paid + self.given_up + self.patient_paid
        return self.charged - settled + self.refunded

    @property
    def patient_due(self) -> int:
        """What the patient is to be billed now."""
        return max(0, min(self.patient_share - self.patient_paid, self.balance))

    @property
    def credit(self) -> int:
        """What the practice holds that belongs to somebody else."""
        return max(0, -self.balance)

    @property
    def credit_of_patient(self) -> int:
        """The part of the credit that the patient paid above the patient's share."""
        return min(self.credit, max(0, self.patient_paid - self.patient_share))

    @property
    def credit_of_insurers(self) -> int:
        """The rest of the credit: a payer paid more than it owed, or paid twice."""
        return self.credit - self.credit_of_patient


def settle(
    billed: Mapping[int, int],
    decisions: Sequence[Sequence[Decision]],
    patient_paid: int = 0,
    refunded: int = 0,
) -> Account:
    """Put decisions and payments on a visit's account.

    Parameters
    ----------
    billed : mapping of line number to cents
        What was billed for each line.
    decisions : sequence of sequences of Decision
        For each payer, the first one first, its decisions in the order in which they came. A
        later decision on a line stands in the place of an earlier one; what was paid is added up,
        so that a payment made twice shows as a credit. One that is taken back is among them with
        the signs turned around.
    patient_paid, refunded : int
        In cents.

    Raises
    ------
    ValueError
        If a decision is about a line that was not billed, or an amount is negative.
    """
    for name, amount in (("patient_paid", patient_paid), ("refunded", refunded)):
        if amount < 0:
            raise ValueError(f"{name} is {amount} cents; 0 or more expected")
    paid = 0
    given_up: dict[tuple[int, int], int] = {}
    share = dict.fromkeys(billed, 0)
    for rank, payer in enumerate(decisions):
        for decision in payer:
            if decision.number not in billed:
                raise ValueError(
                    f"line {decision.number} was not billed; billed are {sorted(billed)}"
                )
            paid += decision.paid
            by_group = {PRACTICE: 0, PATIENT: 0}
            for adjustment in decision.adjustments:
                if adjustment.group in by_group:
                    by_group[adjustment.group] += max(0, adjustment.amount)
            given_up[rank, decision.number] = by_group[PRACTICE]
            share[decision.number] = by_group[PATIENT]
    return Account(
        sum(billed.values()),
        paid,
        sum(given_up.values()),
        sum(share.values()),
        patient_paid,
        refunded,
    )
