"""The payers: they receive claims, decide them, and pay in batches with one remittance each."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from medoffice.practice.adjudication import (
    Decision,
    Denial,
    Line,
    adjudicate,
    payer_of_last_resort,
    supplement,
)
from medoffice.practice.cost_sharing import Accumulators, member_of, portion
from medoffice.practice.generate.claims.clock import Clock
from medoffice.practice.generate.claims.insurance import Plans
from medoffice.practice.generate.claims.judgement import Judgement
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.visits import Claim, ClaimLine, Visit
from medoffice.practice.generate.streams import lognormal
from medoffice.practice.generate.workdays import ONE_DAY, Workdays
from medoffice.practice.generate.world import Row
from medoffice.practice.prices import Prices

# Weekdays on which a payer pays (Monday is 0), and working days until the money is in the bank.
PAY_DAYS = {
    "BRD": (1, 4),
    "KEY": (0, 3),
    "UNI": (2,),
    "MCR": (0, 1, 2, 3, 4),
    "SIL": (3,),
    "MCD": (4,),
    "OTH": (1,),
}
DEPOSIT_DAYS = {"BRD": 1, "KEY": 2, "UNI": 4, "MCR": 1, "SIL": 2, "MCD": 1, "OTH": 5}
MEDICARE_WAITS = 14  # days (42 USC 1395u(c)(3))
SHORTEST_LAG = 5
APPEAL_TAKES = (28, 58)  # days
REOPENING_TAKES = (14, 28)


@dataclass(slots=True, eq=False)
class Remittance:
    """One payment of a payer: what it decided, claim by claim."""

    payer_id: str
    date: date
    deposited_on: date
    entries: list[tuple[Claim, list[Decision]]] = field(default_factory=list)

    @property
    def amount(self) -> int:
        """The money that came, in cents."""
        return sum(d.paid for _, decisions in self.entries for d in decisions)


class Payers:
    """Decides claims on pay days and hands each remittance over when it is deposited."""

    def __init__(
        self,
        tables: dict[str, list[Row]],
        clock: Clock,
        workdays: Workdays,
        plans: Plans,
        prices: Prices,
        judgement: Judgement,
        parameters: ClaimParameters,
        rng: random.Random,
    ) -> None:
        """Start with nothing decided."""
        self._clock, self._workdays, self._rng = clock, workdays, rng
        self._plans, self._prices, self._judgement, self.p = plans, prices, judgement, parameters
        self._days = {row["payer_id"]: row["pays_in_days"] for row in tables["payers"]}
        self._services = {row["service_id"]: row for row in tables["services"]}
        self._used = Accumulators()
        self._open: dict[tuple[str, date], Remittance] = {}
        self.remittances: list[Remittance] = []
        self.post: Callable[[Remittance], None]

    def receive(self, claim: Claim, deadline: date) -> None:
        """Take a claim in, to be decided on a later pay day."""
        usual = self._days[claim.payer_id] if claim.rank == 1 else self.p.secondary_days
        days = max(round(lognormal(self._rng, usual, self.p.pay_lag_spread)), SHORTEST_LAG)
        if claim.payer_id == "MCR":
            days = max(days, MEDICARE_WAITS)
        if self._rng.random() < self.p.set_aside:
            days += self._rng.randint(*self.p.set_aside_days)
        self._on_pay_day(claim, days, self._decide, claim, deadline)

    def reconsider(self, claim: Claim, lines: list[int], takes: tuple[int, int]) -> None:
        """Decide denied lines of a claim anew, in the practice's favor."""
        self._on_pay_day(claim, self._rng.randint(*takes), self._reconsider, claim, lines)

    def _on_pay_day(self, claim: Claim, days: int, action: Callable[..., None], *what) -> None:
        day = self._clock.today + timedelta(days=days)
        while day.weekday() not in PAY_DAYS[claim.payer_id] or not self._workdays.is_open(day):
            day += ONE_DAY
        self._clock.at(day, action, *what)

    def _decide(self, claim: Claim, deadline: date) -> None:
        remittance = self._remittance(claim.payer_id)
        if remittance is None:
            return
        if claim.rank > 1:
            decisions = self._after_the_first(claim)
        else:
            before = claim.replaces
            if before and before.payer_id == claim.payer_id:
                self._take_back(before, remittance)
            denied = self._judgement.denied(claim, deadline)
            decisions = self._adjudicate(claim, claim.lines, denied)
        remittance.entries.append((claim, decisions))

    def _take_back(self, claim: Claim, remittance: Remittance) -> None:
        """Undo what a claim was paid, because a corrected one takes its place."""
        undone = [d.reversed() for d in claim.decisions.values() if d.allowed]
        if undone:
            whose = member_of(claim.coverage, claim.visit.day.year)
            for d in undone:
                self._used.use(whose, d.deductible, d.patient_share)
            remittance.entries.append((claim, undone))

    def _reconsider(self, claim: Claim, numbers: list[int]) -> None:
        remittance = self._remittance(claim.payer_id)
        if remittance is None:
            return
        lines = [line for line in claim.lines if line.number in numbers]
        undone = [claim.decisions[number].reversed() for number in numbers]
        remittance.entries.append((claim, undone + self._adjudicate(claim, lines, {})))

    def _adjudicate(
        self, claim: Claim, lines: list[ClaimLine], denied: dict[int, Denial]
    ) -> list[Decision]:
        """Decide lines as the first payer, at the payer's prices."""
        visit = claim.visit
        priced = []
        for line in lines:
            service = self._services[line.charge["service_id"]]
            sharing, copay = self._plans.sharing(claim.coverage, service, visit.video)
            price = self._price(claim.payer_id, line, visit)
            priced.append(Line(line.number, line.billed, price, sharing, copay))
        whose = member_of(claim.coverage, visit.day.year)
        return adjudicate(priced, self._plans.of(claim.coverage), whose, self._used, denied)

    def _price(self, payer_id: str, line: ClaimLine, visit: Visit) -> int:
        """Give what the payer allows in fact, which is not always what the contract says."""
        price = self._prices.contract(payer_id, line.charge, visit.provider_id, visit.day)
        if (
            payer_id == self.p.underpays
            and line.charge["service_id"] == self.p.underpaid_service
            and visit.day >= self.p.underpaid_from
        ):
            return portion(price, 100 * self.p.underpaid_percent)
        return price

    def _after_the_first(self, claim: Claim) -> list[Decision]:
        """Decide as a secondary payer."""
        first = next(c for c in reversed(claim.visit.claims) if c.rank == 1).decisions
        before = [first[line.number] for line in claim.lines]
        billed = {line.number: line.billed for line in claim.lines}
        if self._plans.is_supplement(claim.coverage):
            return supplement(billed, before)
        prices = {
            line.number: self._price(claim.payer_id, line, claim.visit) for line in claim.lines
        }
        return payer_of_last_resort(billed, before, prices)

    def _remittance(self, payer_id: str) -> Remittance | None:
        """Give today's remittance of a payer; None if its money comes after the last day."""
        today = self._clock.today
        if (payer_id, today) not in self._open:
            deposited_on = self._workdays.after(today, DEPOSIT_DAYS[payer_id])
            if deposited_on > self._clock.last:
                return None
            remittance = Remittance(payer_id, today, deposited_on)
            self._open[payer_id, today] = remittance
            self.remittances.append(remittance)
            self._clock.at(deposited_on, self.post, remittance)
        return self._open[payer_id, today]
