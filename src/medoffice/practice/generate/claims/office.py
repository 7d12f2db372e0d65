"""The billing office day by day: charges in, claims out, money in, and what is left open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medoffice.practice.adjudication import ABOVE_CONTRACT, WITHHELD
from medoffice.practice.generate.claims.claim_desk import ClaimDesk
from medoffice.practice.generate.claims.clock import Clock
from medoffice.practice.generate.claims.credits import Credits
from medoffice.practice.generate.claims.denial_desk import DenialDesk
from medoffice.practice.generate.claims.insurance import OnFile, Plans
from medoffice.practice.generate.claims.judgement import Judgement
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.patient_billing import DISCOUNT, PatientBilling
from medoffice.practice.generate.claims.payers import Payers, Remittance
from medoffice.practice.generate.claims.review import Review
from medoffice.practice.generate.claims.scrubber import Scrubber
from medoffice.practice.generate.claims.visits import Claim, Visit
from medoffice.practice.generate.services.coverages import Insured
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Row, World
from medoffice.practice.prices import Prices
from medoffice.practice.receivables import PATIENT_WRITE_OFFS

# Write-offs of what an insurer did not pay. The part of a denied charge that the contract would
# not have allowed anyway is kept apart, so that the loss is measured at what would have come.
CONTRACTUAL, LATE, DENIED = "contractual", "timely-filing", "denied"
LATE_REASON = "29"
VIDEO = "TELE"


@dataclass(frozen=True, slots=True)
class WriteOff:
    """A balance given up, in cents."""

    visit: Visit
    date: date
    kind: str
    amount: int


class Office:
    """Everybody who has a hand in an account, wired together."""

    def __init__(self, world: World, parameters: ClaimParameters) -> None:
        """Set up the desks, each with random numbers of its own."""
        tables, last = world.tables, world.parameters.end
        self.clock = Clock(last)
        workdays = Workdays(world)
        plans = Plans(tables["plans"])
        prices = Prices(tables["fee_schedules"], tables["providers"], int)
        insured = Insured(tables["coverages"])
        self._prices, self._insured = prices, insured
        checks = world.unlogged["eligibility_checks"] + tables["eligibility_checks"]
        self._on_file = OnFile(checks, tables["coverages"], insured, plans, parameters.shows_card)
        self._cards = world.stream("claims-cards")
        judgement = Judgement(tables, insured, plans, parameters, world.stream("claims-denials"))
        self.scrubber = Scrubber(
            tables["providers"], workdays, parameters, world.stream("claims-edits")
        )
        self.payers = Payers(
            tables, self.clock, workdays, plans, prices, judgement, parameters,
            world.stream("claims-payers"),
        )  # fmt: skip
        self.claim_desk = ClaimDesk(
            tables, self.clock, plans, self.scrubber, self.payers, judgement, parameters
        )
        self.denials = DenialDesk(
            self.clock, workdays, self.claim_desk, self.payers, judgement, self._on_file,
            parameters, world.stream("claims-denial-work"),
        )  # fmt: skip
        self.patients = PatientBilling(
            tables, self.clock, workdays, plans, prices, parameters, world.stream("claims-patients")
        )
        self.credits = Credits(self.clock, workdays, world.stream("claims-credits"))
        self.review = Review(self.clock, workdays, self.credits, prices, parameters)
        self.write_offs: list[WriteOff] = []
        self.payers.post = self._post
        self.denials.give_up = self._give_up
        self.denials.to_patient = self._to_patient
        self.denials.closed = self._next
        self.patients.write_off = self._write_off
        self.patients.changed = self.credits.watch
        self.review.write_off = self._write_off
        self._booked = {row["appointment_id"]: row for row in tables["appointments"]}
        self.visits = self._read(world)
        self.review.look_at(self.visits)
        self.denials.start(world.parameters.start)

    def run(self) -> None:
        """Live through the years."""
        for visit in self.visits:
            self.clock.at(visit.day, self._visit, visit)
        self.clock.run()

    @staticmethod
    def _read(world: World) -> list[Visit]:
        """Give the visits that have charges, in the order of the book."""
        patients = {row["patient_id"]: row for row in world.tables["patients"]}
        charges: dict[str, list] = {}
        for row in world.tables["charges"]:
            charges.setdefault(row["appointment_id"], []).append(row)
        return [
            Visit(
                row["appointment_id"],
                patients[row["patient_id"]],
                row["provider_id"],
                row["date"],
                row["type_id"] == VIDEO,
                charges[row["appointment_id"]],
            )
            for row in world.tables["appointments"]
            if row["appointment_id"] in charges
        ]

    def _visit(self, visit: Visit) -> None:
        """Look up the insurance on file and take what is due at the visit."""
        coverage = self._on_file.at(self._booked[visit.appointment_id], self._cards.random())
        visit.insured = coverage is not None
        self.patients.at_the_visit(visit, coverage)
        entered_on = max(charge["entered_on"] for charge in visit.charges)
        self.clock.at(entered_on, self._charge, visit, coverage)

    def _charge(self, visit: Visit, coverage: Row | None) -> None:
        """Post the charges, and make the claim or give the posted discount."""
        visit.charged = sum(int(charge["amount"]) for charge in visit.charges)
        if coverage:
            self.claim_desk.first(visit, coverage)
        else:
            price = self.patients.posted_price(visit, visit.charges)
            self._write_off(visit, DISCOUNT, visit.charged - price)
            self.patients.bill(visit)

    def _post(self, remittance: Remittance) -> None:
        """Post a remittance: money and adjustments first, then what follows from them."""
        for claim, decisions in remittance.entries:
            visit = claim.visit
            for d in decisions:
                visit.paid_by_insurers += d.paid
                visit.given_up += sum(
                    a.amount for a in d.adjustments if a.reason in (ABOVE_CONTRACT, WITHHELD)
                )
                claim.share += d.patient_share
                claim.decisions[d.number] = d
            claim.decided_on = self.clock.today
        for claim, _ in remittance.entries:
            if claim is claim.visit.claims[-1]:
                if claim.rank == 1:
                    self.denials.decided(claim)
                self._next(claim.visit)

    def _next(self, visit: Visit) -> None:
        """See who is to pay next: the second insurer, the patient, or nobody."""
        if visit.open_denials or visit.waits_for_insurer:
            return
        claim = visit.claims[-1]
        if claim.rank == 1 and claim.share > 0:
            second = self._insured.on(visit.patient["patient_id"], visit.day, rank=2)
            if second and any(d.allowed and d.patient_share for d in claim.decisions.values()):
                self.claim_desk.second(claim, second)
                return
        self.credits.watch(visit)
        self.patients.bill(visit)

    def _give_up(self, claim: Claim, numbers: list[int], reason: str) -> None:
        """Write denied lines off, the contractual part apart from the loss."""
        visit, allowed, billed = claim.visit, 0, 0
        for line in claim.lines:
            if line.number in numbers:
                price = self._prices.contract(
                    claim.payer_id, line.charge, visit.provider_id, visit.day
                )
                allowed += min(price, line.billed)
                billed += line.billed
        open_part = max(min(billed, visit.balance), 0)
        contractual = min(billed - allowed, open_part)
        self._write_off(visit, CONTRACTUAL, contractual)
        kind = LATE if reason == LATE_REASON else DENIED
        self._write_off(visit, kind, open_part - contractual)

    def _to_patient(self, claim: Claim, numbers: list[int]) -> None:
        """Hand denied lines to the patient, at the posted price for those who pay themselves."""
        charges = [line.charge for line in claim.lines if line.number in numbers]
        billed = sum(int(charge["amount"]) for charge in charges)
        self._write_off(
            claim.visit, DISCOUNT, billed - self.patients.posted_price(claim.visit, charges)
        )

    def _write_off(self, visit: Visit, kind: str, amount: int) -> None:
        if amount == 0:
            return
        self.write_offs.append(WriteOff(visit, self.clock.today, kind, amount))
        if kind in PATIENT_WRITE_OFFS:
            visit.patient_write_offs += amount
        else:
            visit.written_off += amount
