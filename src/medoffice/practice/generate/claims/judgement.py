"""Why a payer refuses a claim or a line: what it sees on the claim, and chance."""

from __future__ import annotations

import random
from datetime import date, timedelta

from medoffice.practice.adjudication import Denial
from medoffice.practice.generate.claims.insurance import Plans
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.reasons import USUAL_GROUP
from medoffice.practice.generate.claims.visits import Claim, ClaimLine
from medoffice.practice.generate.services.coverages import Insured
from medoffice.practice.generate.services.visit import SEPARATE
from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.tracking.authorizations import APPROVED
from medoffice.practice.generate.world import Row

# Reasons a payer finds by chance, and how often each is among them (teaching values).
WHOLE_CLAIM = {"16": 30, "31": 9, "22": 11}
ONE_LINE = {"11": 14, "50": 12, "97": 9, "96": 8, "119": 3, "204": 5}
# Medicare Advantage asks for authorization and questions need more than others do.
MORE = {"SIL": {"197": 22, "50": 30}, "MCD": {"31": 22}, "MCR": {"50": 20}}
REMARKS = {"16": {"N382": 40, "N290": 22, "M77": 16, "M53": 12, "M76": 10}, "22": {"MA04": 1}}
REMARK = {"11": "M76", "97": "M15"}
# Medicare and Medicare Advantage deny the visit as part of the procedure, others ask for the
# modifier.
BUNDLES = ("MCR", "SIL", "BRD")


class Judgement:
    """A payer's decision whether to pay at all."""

    def __init__(
        self,
        tables: dict[str, list[Row]],
        insured: Insured,
        plans: Plans,
        parameters: ClaimParameters,
        rng: random.Random,
    ) -> None:
        """Learn the contracts, the rules of authorization, and what was authorized."""
        self._insured, self._plans, self.p, self._rng = insured, plans, parameters, rng
        self._filing: dict[str, list[Row]] = {}
        for row in tables["contracts"]:
            self._filing.setdefault(row["payer_id"], []).append(row)
        self._rules = {
            (row["payer_id"], row["service_id"]): row["starts_on"]
            for row in tables["authorization_rules"]
        }
        self._authorized = {
            (row["appointment_id"], row["service_id"])
            for row in tables["authorizations"]
            if row["status"] == APPROVED
        }

    def filing_deadline(self, payer_id: str, day: date) -> date:
        """Give the last day on which a claim for a visit may reach a payer."""
        return day + timedelta(days=self._contract(payer_id, day)["timely_filing_days"])

    def appeal_deadline(self, payer_id: str, day: date, denied_on: date) -> date:
        """Give the last day on which a denial may be appealed or corrected."""
        return denied_on + timedelta(days=self._contract(payer_id, day)["appeal_days"])

    def _contract(self, payer_id: str, day: date) -> Row:
        for row in self._filing[payer_id]:
            if row["starts_on"] <= day and (row["ends_on"] is None or day <= row["ends_on"]):
                return row
        raise ValueError(f"contracts has none with {payer_id} on {day}")

    def denied(self, claim: Claim, deadline: date) -> dict[int, Denial]:
        """Give the lines that are refused, each with the reason."""
        visit, payer = claim.visit, claim.payer_id
        insured_by = self._insured.on(visit.patient["patient_id"], visit.day)
        if insured_by is None or self._plans.payer(insured_by) != payer:
            return self._all(claim, "109" if payer == "MCR" else "27")
        if claim.submitted_on > deadline:
            return self._all(claim, "29")
        denied = {
            line.number: Denial(USUAL_GROUP["197"], "197", "")
            for line in claim.lines
            if self.lacks_authorization(payer, claim, line)
        }
        for line in claim.lines:
            if line.charge["modifier"] == SEPARATE and not line.modifier:
                reason, remark = ("97", "M15") if payer in BUNDLES else ("4", "N822")
                denied[line.number] = Denial(USUAL_GROUP[reason], reason, remark)
        return denied or self._by_chance(claim)

    def lacks_authorization(self, payer_id: str, claim: Claim, line: ClaimLine) -> bool:
        """Tell whether the payer wanted to be asked about a service, and was not."""
        service = line.charge["service_id"]
        since = self._rules.get((payer_id, service))
        return (
            since is not None
            and since <= claim.visit.day
            and (claim.visit.appointment_id, service) not in self._authorized
        )

    def _all(self, claim: Claim, reason: str) -> dict[int, Denial]:
        remark = pick(self._rng, REMARKS[reason]) if reason in REMARKS else ""
        denial = Denial(USUAL_GROUP[reason], reason, remark)
        return {line.number: denial for line in claim.lines}

    def _by_chance(self, claim: Claim) -> dict[int, Denial]:
        """Draw a denial; a corrected claim mostly passes, or still lacks something."""
        rng = self._rng
        if claim.replaces:
            if rng.random() >= self.p.denied_again:
                return {}
            return self._all(claim, "16")
        if rng.random() >= self.p.denied[claim.payer_id]:
            return {}
        reason = pick(rng, WHOLE_CLAIM | ONE_LINE | MORE.get(claim.payer_id, {}))
        if reason in WHOLE_CLAIM:
            return self._all(claim, reason)
        # What else was done is questioned rather than the visit itself.
        line = claim.lines[-1] if len(claim.lines) > 1 else claim.lines[0]
        remark = "N115" if reason == "50" and claim.payer_id == "MCR" else REMARK.get(reason, "")
        return {line.number: Denial(USUAL_GROUP[reason], reason, remark)}
