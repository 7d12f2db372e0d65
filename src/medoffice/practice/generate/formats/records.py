"""The practice's rows, found by what a file asks for, and as parties of an X12 file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from medoffice.practice.generate.formats import identities
from medoffice.practice.generate.world import Row
from medoffice.practice.x12.claims import Procedure
from medoffice.practice.x12.parties import Address, Clinician, Organization, Person

VIDEO = "TELE"
ELSEWHERE, OFFICE = "10", "11"  # place of service: the patient's home by video; the office


class Records:
    """Looks up rows of the tables."""

    def __init__(self, tables: dict[str, list[Row]]) -> None:
        """Sort the rows by their keys."""
        self.tables = tables
        self.claims = _by(tables["claims"], "claim_id")
        self.coverages = _by(tables["coverages"], "coverage_id")
        self.plans = _by(tables["plans"], "plan_id")
        self.services = _by(tables["services"], "service_id")
        self.visits = _by(tables["appointments"], "appointment_id")
        self.remittances = _by(tables["remittances"], "remittance_id")
        self.charges = {(row["appointment_id"], row["line"]): row for row in tables["charges"]}
        self.lines_of = _grouped(tables["claim_lines"], "claim_id")
        self.decisions_of = _grouped(tables["remittance_lines"], "claim_id")
        self.claims_of = _grouped(tables["claims"], "appointment_id")
        self._sent = {
            (row["claim_id"], row["line"]): row["modifier"] for row in tables["claim_lines"]
        }
        self._patients = _by(tables["patients"], "patient_id")
        self._guarantors = _by(tables["guarantors"], "guarantor_id")
        self._payers = {
            row["payer_id"]: identities.payer(row, place)
            for place, row in enumerate(tables["payers"], 1)
        }
        self._clinicians = {
            row["provider_id"]: _clinician(row, place)
            for place, row in enumerate(tables["providers"], 1)
        }
        self._reasons: dict[tuple, list[Row]] = defaultdict(list)
        for row in tables["adjustments"]:
            self._reasons[row["remittance_id"], row["claim_id"], row["line"]].append(row)

    def charge(self, claim: Row, line: int) -> Row:
        """Give the charge that a line of a claim bills."""
        return self.charges[claim["appointment_id"], line]

    def reasons(self, decision: Row) -> list[Row]:
        """Give the adjustments beside the amounts of a remittance's line."""
        return self._reasons[decision["remittance_id"], decision["claim_id"], decision["line"]]

    def payer(self, payer_id: str) -> Organization:
        """Give a payer."""
        return self._payers[payer_id]

    def plan(self, coverage_id: str) -> Row:
        """Give the plan of a coverage."""
        return self.plans[self.coverages[coverage_id]["plan_id"]]

    def filing(self, coverage_id: str) -> str:
        """Give the code of the kind of insurance of a coverage."""
        return identities.FILING[self.plan(coverage_id)["kind"]]

    def insured(self, coverage_id: str) -> Person:
        """Give the patient of a coverage, with the member id and the guarantor's address."""
        coverage = self.coverages[coverage_id]
        patient = self._patients[coverage["patient_id"]]
        home = self._guarantors[patient["guarantor_id"]]
        first, last = patient["name"].split(" ", 1)
        return Person(
            last,
            first,
            coverage["member_id"],
            patient["birth_date"],
            patient["sex"],
            Address(home["address"], home["city"], home["zip"]),
        )

    def clinician(self, claim: Row) -> Clinician:
        """Give the one who saw the patient."""
        return self._clinicians[self.visits[claim["appointment_id"]]["provider_id"]]

    def place(self, claim: Row) -> str:
        """Give the place of service of a claim's visit."""
        video = self.visits[claim["appointment_id"]]["type_id"] == VIDEO
        return ELSEWHERE if video else OFFICE

    def procedure(self, claim: Row, line: int) -> Procedure:
        """Give what a line bills: the public code, where there is one, else our own."""
        service_id = self.charge(claim, line)["service_id"]
        public = self.services[service_id]["hcpcs"]
        return Procedure(public or service_id, bool(public), self._sent[claim["claim_id"], line])

    def corrects(self, claim: Row) -> Row | None:
        """Give the claim that one replaces with the same payer; Medicare takes only new ones."""
        before = self.claims.get(claim["replaces"])
        payer_id = claim["payer_id"]
        return before if before and before["payer_id"] == payer_id != "MCR" else None


def payers_number(claim: Row) -> str:
    """Give the number under which a payer keeps a claim."""
    return f"{claim['payer_id']}{claim['claim_id'][1:]}"


def _clinician(row: Row, place: int) -> Clinician:
    first, last = row["name"].removeprefix("Dr. ").split(" ", 1)
    npi = identities.clinician_npi(place)
    return Clinician(last, first, npi, identities.TAXONOMY[row["credential"]])


def _by(rows: Iterable[Row], column: str) -> dict[str, Row]:
    return {row[column]: row for row in rows}


def _grouped(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups
