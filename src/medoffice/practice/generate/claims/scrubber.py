"""The scrubber: what stops a claim before it is sent, and how it is put right."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.visits import Claim, ClaimLine
from medoffice.practice.generate.services.visit import SEPARATE, WAIVED
from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Row

# id, what is checked, how it is put right, the denial it prevents, how often it is the one found
# (teaching values; those with 0 are never drawn by chance)
RULES = (
    ("member-number", "The member number has the form the payer uses",
     "Compare with the insurance card", "31", 26),
    ("birth-date", "The birth date is the one in the payer's file",
     "Ask the patient and correct the registration", "31", 16),
    ("diagnosis", "Every line has a diagnosis", "Take it from the note, or ask the clinician",
     "16", 12),
    ("place-of-service", "A video visit has place 10, an office visit place 11",
     "Set the place by the type of visit", "16", 10),
    ("units", "The units are within what is usual for the service", "Compare with the note",
     "16", 10),
    ("clinician", "The clinician on the claim is the one who gave the care",
     "Compare with the appointment", "16", 12),
    ("separate-visit", "A visit beside a procedure of the same day has modifier 25",
     "Add modifier 25 if the note shows a visit of its own", "97", 9),
    ("waived-test", "A waived laboratory test has modifier QW", "Add modifier QW", "4", 5),
)  # fmt: skip
SEPARATE_VISIT = "separate-visit"
FIXED, OVERRIDDEN = "fixed", "overridden"
ENTERED_TWICE = 11  # a 1 typed twice


def rule_rows() -> list[Row]:
    """Write the rules as rows of the table."""
    columns = ("edit_id", "checks", "fix", "prevents")
    return [dict(zip(columns, rule[:4], strict=True)) for rule in RULES]


@dataclass(frozen=True, slots=True)
class Edit:
    """One finding of the scrubber, and what was done about it."""

    claim: Claim
    line: int | None  # None: the claim as a whole
    edit_id: str
    found: str | None
    fixed: str | None
    action: str
    found_on: date
    closed_on: date


class Scrubber:
    """Looks at each new claim before it is sent."""

    def __init__(
        self,
        providers: list[Row],
        workdays: Workdays,
        parameters: ClaimParameters,
        rng: random.Random,
    ) -> None:
        """Start with nothing found."""
        self._providers = [row["provider_id"] for row in providers]
        self._workdays, self.p, self._rng = workdays, parameters, rng
        self.edits: list[Edit] = []

    def check(self, claim: Claim, today: date) -> date:
        """Find what is wrong with a new claim and give the day it can be sent."""
        for line in claim.lines:
            if line.charge["modifier"] == SEPARATE and not line.modifier:
                edit = Edit(
                    claim, line.number, SEPARATE_VISIT, None, None, OVERRIDDEN, today, today
                )
                self.edits.append(edit)
                return today
        if self._rng.random() >= self.p.caught_by_scrubber:
            return today
        rule = pick(self._rng, {rule[0]: rule[4] for rule in RULES})
        line, found, fixed = self._finding(rule, claim)
        if found == fixed:
            return today
        days = self._rng.randint(1, self.p.working_days_to_fix)
        closed_on = self._workdays.after(today, days)
        self.edits.append(Edit(claim, line, rule, found, fixed, FIXED, today, closed_on))
        return closed_on

    def _finding(self, rule: str, claim: Claim) -> tuple[int | None, str | None, str | None]:
        """Give the line, the wrong value and the right one; the same value if all is well."""
        visit, first = claim.visit, claim.lines[0]
        if rule == "member-number":
            number = claim.coverage["member_id"]
            return None, number[:4] + number[5:], number
        if rule == "birth-date":
            born = visit.patient["birth_date"]
            return None, str(born.replace(year=born.year + 1, day=1)), str(born)
        if rule == "diagnosis":
            return claim.lines[-1].number, None, claim.lines[-1].charge["dx1"]
        if rule == "place-of-service":
            return first.number, *(("11", "10") if visit.video else ("10", "11"))
        if rule == "units":
            units = claim.lines[-1].charge["units"]
            return claim.lines[-1].number, str(units * ENTERED_TWICE), str(units)
        if rule == "clinician":
            others = [p for p in self._providers if p != visit.provider_id]
            return first.number, self._rng.choice(others), visit.provider_id
        wanted = SEPARATE if rule == SEPARATE_VISIT else WAIVED
        line = _with_modifier(claim, wanted)
        return (line.number, None, wanted) if line else (None, None, None)


def _with_modifier(claim: Claim, modifier: str) -> ClaimLine | None:
    return next((line for line in claim.lines if line.modifier == modifier), None)
