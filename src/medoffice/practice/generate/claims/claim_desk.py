"""Making claims from charges and sending them, each by the biller who has the patient."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from medoffice.practice.generate.claims.clock import Clock
from medoffice.practice.generate.claims.insurance import Plans
from medoffice.practice.generate.claims.judgement import Judgement
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.payers import Payers
from medoffice.practice.generate.claims.scrubber import Scrubber
from medoffice.practice.generate.claims.visits import Claim, ClaimLine, Visit
from medoffice.practice.generate.services.visit import SEPARATE
from medoffice.practice.generate.world import Row

BILLER = "biller"


class ClaimDesk:
    """Two billers share the patients by surname; the last of them has a habit."""

    def __init__(
        self,
        tables: dict[str, list[Row]],
        clock: Clock,
        plans: Plans,
        scrubber: Scrubber,
        payers: Payers,
        judgement: Judgement,
        parameters: ClaimParameters,
    ) -> None:
        """Find the billers among the staff, by their role."""
        self._clock, self._plans, self._scrubber = clock, plans, scrubber
        self._payers, self._judgement, self.p = payers, judgement, parameters
        self.billers = [row["staff_id"] for row in tables["staff"] if row["role"] == BILLER]
        if not self.billers:
            raise ValueError(f"staff has nobody in the role {BILLER!r}; one or more were expected")
        surnames = sorted(_surname(patient) for patient in tables["patients"])
        share = len(surnames) / len(self.billers)
        self._shares_begin = [
            surnames[round(share * number)] for number in range(1, len(self.billers))
        ]
        self.forgetful = self.billers[-1]
        self.claims: list[Claim] = []

    def biller(self, visit: Visit) -> str:
        """Give the biller of a patient: the alphabet is shared out by surname."""
        return self.billers[bisect_right(self._shares_begin, _surname(visit.patient))]

    def first(self, visit: Visit, coverage: Row) -> None:
        """Make the first claim of a visit, have it checked, and send it."""
        staff_id, today = self.biller(visit), self._clock.today
        forgets = staff_id == self.forgetful and today >= self.p.forgets_modifier_from
        lines = [ClaimLine(charge["line"], charge, charge["modifier"]) for charge in visit.charges]
        if forgets and any(line.charge["service_id"] in self.p.forgets_beside for line in lines):
            for line in lines:
                if line.modifier == SEPARATE:
                    line.modifier = None
        claim = self._make(visit, coverage, 1, lines, staff_id)
        self._clock.at(self._scrubber.check(claim, today), self._send, claim)

    def again(self, claim: Claim, coverage: Row) -> Claim:
        """Send a claim that takes the place of a denied one, corrected or to another payer."""
        lines = [
            ClaimLine(line.number, line.charge, line.charge["modifier"]) for line in claim.lines
        ]
        staff_id = self.biller(claim.visit)
        new = self._make(claim.visit, coverage, 1, lines, staff_id, replaces=claim)
        self._send(new)
        return new

    def second(self, claim: Claim, coverage: Row) -> None:
        """Send the lines on which the first payer left something to the second.

        Medicare passes them on to a supplement by itself.
        """
        lines = [
            ClaimLine(line.number, line.charge, line.modifier)
            for line in claim.lines
            if claim.decisions[line.number].patient_share
        ]
        passed_on = claim.payer_id == "MCR" and self._plans.is_supplement(coverage)
        staff_id = None if passed_on else self.biller(claim.visit)
        self._send(self._make(claim.visit, coverage, 2, lines, staff_id))

    def _make(
        self,
        visit: Visit,
        coverage: Row,
        rank: int,
        lines: list[ClaimLine],
        staff_id: str | None,
        replaces: Claim | None = None,
    ) -> Claim:
        number = f"B{len(self.claims) + 1:05}"
        payer = self._plans.payer(coverage)
        claim = Claim(number, visit, coverage, payer, rank, lines, staff_id, replaces)
        visit.claims.append(claim)
        self.claims.append(claim)
        return claim

    def _send(self, claim: Claim) -> None:
        claim.submitted_on = self._clock.today
        self._payers.receive(claim, self._deadline(claim))

    def _deadline(self, claim: Claim) -> date:
        """Give the last day for a claim: to file, or to correct one that was filed in time."""
        payer, day, before = claim.payer_id, claim.visit.day, claim.replaces
        deadline = self._judgement.filing_deadline(payer, day)
        if before and before.payer_id == payer:
            appeal_by = self._judgement.appeal_deadline(payer, day, before.decided_on)
            deadline = max(deadline, appeal_by)
        return deadline


def _surname(patient: Row) -> str:
    return patient["name"].split(" ", 1)[1]
