"""Credit balances: what the practice owes back, to whom, and whether it was refunded."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.claims.clock import Clock
from medoffice.practice.generate.claims.visits import Visit
from medoffice.practice.generate.workdays import Workdays

PATIENT = "patient"
OVERPAID, LEVEL_TOO_HIGH = "patient-paid-too-much", "level-too-high"
# Days until a patient is refunded, and how often it is forgotten (teaching values).
REFUND_TAKES = (12, 70)
FORGOTTEN = 0.12


@dataclass(slots=True, eq=False)
class Credit:
    """Money that belongs to somebody else, in cents."""

    visit: Visit
    arose_on: date
    owed_to: str  # "patient" or a payer
    cause: str
    amount: int
    resolved_on: date | None = None


@dataclass(frozen=True, slots=True)
class Refund:
    """Money sent back, in cents."""

    visit: Visit
    date: date
    to: str
    amount: int


class Credits:
    """Watches for accounts on which too much was paid, and refunds patients."""

    def __init__(self, clock: Clock, workdays: Workdays, rng: random.Random) -> None:
        """Start with no credit."""
        self._clock, self._workdays, self._rng = clock, workdays, rng
        self._open: dict[Visit, Credit] = {}
        self.log: list[Credit] = []
        self.refunds: list[Refund] = []

    def watch(self, visit: Visit) -> None:
        """Note a new credit, and the new amount or the end of an old one.

        What is paid at the visit before the charges are entered is none yet.
        """
        credit = self._open.get(visit)
        if credit:
            if visit.balance >= 0:
                credit.resolved_on = self._clock.today
                del self._open[visit]
            else:
                credit.amount = -visit.balance
        elif visit.balance < 0 and visit.charged:
            credit = Credit(visit, self._clock.today, PATIENT, OVERPAID, -visit.balance)
            self.log.append(credit)
            self._open[visit] = credit
            if self._rng.random() >= FORGOTTEN:
                day = self._clock.today + timedelta(days=self._rng.randint(*REFUND_TAKES))
                self._clock.at(self._workdays.on_or_after(day), self._refund, credit)

    def owe(self, visit: Visit, owed_to: str, cause: str, amount: int) -> Credit:
        """Note what a review found to be owed to somebody."""
        credit = Credit(visit, self._clock.today, owed_to, cause, amount)
        self.log.append(credit)
        return credit

    def pay_back(self, credit: Credit) -> None:
        """Refund a credit in full."""
        today, visit = self._clock.today, credit.visit
        self.refunds.append(Refund(visit, today, credit.owed_to, credit.amount))
        if credit.owed_to == PATIENT:
            visit.refunded_to_patient += credit.amount
        else:
            visit.refunded += credit.amount
        credit.resolved_on = today

    def _refund(self, credit: Credit) -> None:
        if credit.resolved_on is None:
            self.pay_back(credit)
            del self._open[credit.visit]
