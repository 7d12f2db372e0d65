"""What patients pay: at the visit, after statements, through the agency; and what they do not."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.cost_sharing import COPAY
from medoffice.practice.generate.claims.clock import Clock
from medoffice.practice.generate.claims.insurance import Plans
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.visits import Visit
from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Row
from medoffice.practice.prices import Prices

# Where a payment came in, and how it was made (teaching values).
AT_VISIT, BY_STATEMENT, PORTAL, AGENCY = "at-visit", "statement", "portal", "agency"
METHODS = {
    AT_VISIT: {"card": 74, "cash": 15, "check": 11},
    BY_STATEMENT: {"check": 58, "card": 42},
    PORTAL: {"card": 100},
    AGENCY: {"check": 100},
}
THROUGH_PORTAL = 0.44  # of the payments after a statement, and of those at a video visit
DISCOUNT, SMALL_BALANCE, BAD_DEBT, RECOVERY = (
    "self-pay-discount",
    "small-balance",
    "bad-debt",
    "bad-debt-recovery",
)
SELF_PAY = "SLF"
# How ready patients are to answer a statement, compared with those of commercial payers.
READINESS = {"MCR": 1.3, "SIL": 1.15, "MCD": 0.7, SELF_PAY: 0.75}
AGENCY_TAKES = (30, 240)  # days


@dataclass(frozen=True, slots=True)
class Payment:
    """Money from a patient."""

    visit: Visit
    received_on: date
    kind: str
    method: str
    amount: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A bill to the patient for one visit."""

    visit: Visit
    number: int
    sent_on: date
    amount: int


@dataclass(frozen=True, slots=True)
class Placement:
    """An account handed to the collection agency."""

    visit: Visit
    placed_on: date
    amount: int


class PatientBilling:
    """The front desk's till, the statements and the agency."""

    def __init__(
        self,
        tables: dict[str, list[Row]],
        clock: Clock,
        workdays: Workdays,
        plans: Plans,
        prices: Prices,
        parameters: ClaimParameters,
        rng: random.Random,
    ) -> None:
        """Start with nothing received."""
        self._clock, self._workdays, self._rng, self.p = clock, workdays, rng, parameters
        self._plans, self._prices = plans, prices
        self._services = {row["service_id"]: row for row in tables["services"]}
        self._readiness: dict[str, float] = {}
        self.payments: list[Payment] = []
        self.statements: list[Statement] = []
        self.placements: list[Placement] = []
        # Given by the office.
        self.write_off: Callable[[Visit, str, int], None]
        self.changed: Callable[[Visit], None]

    def at_the_visit(self, visit: Visit, coverage: Row | None) -> None:
        """Take the copay of the plan on file, or the posted price."""
        due, luck = self._expected(visit, coverage), self._rng.random()
        if coverage:
            paid = due if luck < self._copay_paid(visit) else 0
        elif luck < self.p.self_pay_paid:
            paid = due
        else:
            paid = due // 2 if luck < self.p.self_pay_paid + self.p.self_pay_half else 0
        if paid:
            by_portal = visit.video and self._rng.random() < THROUGH_PORTAL
            self._receive(visit, paid, PORTAL if by_portal else AT_VISIT)

    def posted_price(self, visit: Visit, charges: list[Row]) -> int:
        """Give what a patient without insurance pays for charges, by posted policy."""
        return sum(
            self._prices.contract(SELF_PAY, charge, visit.provider_id, visit.day)
            for charge in charges
        )

    def bill(self, visit: Visit) -> None:
        """Begin to send statements, unless they are under way or nothing is due yet."""
        if not visit.in_statement_cycle and not visit.open_denials and visit.patient_due > 0:
            visit.in_statement_cycle = True
            day = self._clock.today + timedelta(days=self._rng.randint(3, 9))
            self._clock.at(self._workdays.on_or_after(day), self._statement, visit)

    def _copay_paid(self, visit: Visit) -> float:
        return self.p.copay_paid_video if visit.video else self.p.copay_paid

    def _expected(self, visit: Visit, coverage: Row | None) -> int:
        """Give what the front desk asks for."""
        if coverage is None:
            return self.posted_price(visit, visit.charges)
        for charge in visit.charges:
            service = self._services[charge["service_id"]]
            sharing, copay = self._plans.sharing(coverage, service, visit.video)
            if sharing == COPAY:
                return copay
        return 0

    def _statement(self, visit: Visit) -> None:
        """Send the next statement, or give the account up after the last one."""
        due, today = visit.patient_due, self._clock.today
        if due <= 0 or visit.open_denials:
            visit.in_statement_cycle = False
        elif due < self.p.small_balance:
            visit.in_statement_cycle = False
            self.write_off(visit, SMALL_BALANCE, due)
        elif visit.statements == self.p.statements:
            visit.in_statement_cycle = False
            self._give_up(visit, due)
        else:
            visit.statements += 1
            self.statements.append(Statement(visit, visit.statements, today, due))
            if self._rng.random() < self._answers(visit):
                self._answer(visit, due)
            last = visit.statements == self.p.statements
            days = self.p.days_after_the_last if last else self.p.days_between_statements
            again = today + timedelta(days=days)
            self._clock.at(self._workdays.on_or_after(again), self._statement, visit)

    def _answers(self, visit: Visit) -> float:
        """Give the chance that this statement brings a payment."""
        patient = visit.patient["patient_id"]
        if patient not in self._readiness:
            self._readiness[patient] = self._rng.uniform(0.55, 1.45)
        payer = self._plans.payer(visit.claims[-1].coverage) if visit.insured else SELF_PAY
        readiness = self._readiness[patient] * READINESS.get(payer, 1.0)
        return min(self.p.answered[visit.statements - 1] * readiness, 0.95)

    def _answer(self, visit: Visit, due: int) -> None:
        """Let the payment for a statement come in before the next one is due."""
        amount = due // 2 if self._rng.random() < self.p.pays_half else due
        kind = PORTAL if self._rng.random() < THROUGH_PORTAL else BY_STATEMENT
        day = self._arrival(self._rng.randint(2, 26), kind)
        self._clock.at(day, self._pay, visit, amount, kind)
        if self._rng.random() < self.p.pays_twice:
            other = BY_STATEMENT if kind == PORTAL else PORTAL
            later = (day - self._clock.today).days + 2
            self._clock.at(self._arrival(later, other), self._receive, visit, amount, other)

    def _arrival(self, days: int, kind: str) -> date:
        """Mail comes on working days, a portal is always open."""
        day = self._clock.today + timedelta(days=days)
        return day if kind == PORTAL else self._workdays.on_or_after(day)

    def _pay(self, visit: Visit, amount: int, kind: str) -> None:
        amount = min(amount, visit.patient_due)
        if amount > 0:
            self._receive(visit, amount, kind)

    def _receive(self, visit: Visit, amount: int, kind: str) -> None:
        method = pick(self._rng, METHODS[kind])
        self.payments.append(Payment(visit, self._clock.today, kind, method, amount))
        visit.paid_by_patient += amount
        self.changed(visit)

    def _give_up(self, visit: Visit, due: int) -> None:
        """Write an account off; hand it to the agency if it is worth that."""
        self.write_off(visit, BAD_DEBT, due)
        if due < self.p.to_collections:
            return
        self.placements.append(Placement(visit, self._clock.today, due))
        if self._rng.random() < self.p.recovered:
            amount = round(due * self._rng.choice((0.4, 0.5, 1.0, 1.0)))
            day = self._clock.today + timedelta(days=self._rng.randint(*AGENCY_TAKES))
            self._clock.at(self._workdays.on_or_after(day), self._recover, visit, amount)

    def _recover(self, visit: Visit, amount: int) -> None:
        """Book what the agency collected: the debt is not bad after all."""
        self.write_off(visit, RECOVERY, -amount)
        self._receive(visit, amount, AGENCY)
