"""What claims and the scrubber's edits must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from medoffice.practice.agreement.claims.lookup import (
    by,
    charge_of_line,
    dollars,
    grouped,
)
from medoffice.practice.agreement.form import Complaint, Rows, cents


def claim_amount(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a claim's amount is the sum of its lines' charges."""
    billed: dict[str, int] = defaultdict(int)
    for (claim_id, _), charge in charge_of_line(tables).items():
        billed[claim_id] += cents(charge["amount"])
    for number, row in tables["claims"]:
        if cents(row["amount"]) != billed[row["claim_id"]]:
            yield number, "amount", f"{dollars(billed[row['claim_id']])}, the sum of its lines"


def claim_covers_the_visit(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a claim to a first payer has each charge of the visit once, and no other."""
    charged = {
        visit: [row["line"] for _, row in rows]
        for visit, rows in grouped(tables["charges"], "appointment_id").items()
    }
    lines = grouped(tables["claim_lines"], "claim_id")
    for number, row in tables["claims"]:
        wanted = charged.get(row["appointment_id"], [])
        found = sorted(line["line"] for _, line in lines.get(row["claim_id"], ()))
        if row["rank"] == 1 and found != sorted(wanted):
            yield number, "claim_id", "one line for each charge of the visit"
        elif row["rank"] > 1 and not set(found) <= set(wanted):
            yield number, "claim_id", "lines for charges of the visit"


def one_claim_at_a_time(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a visit has one first claim that nothing replaces, and replacements fit."""
    claims = by(tables["claims"], "claim_id")
    replaced = {row["replaces"] for row in claims.values()}
    for rows in grouped(tables["claims"], "appointment_id", "rank").values():
        valid = [number for number, row in rows if row["claim_id"] not in replaced]
        for number in valid[1:]:
            yield number, "replaces", "the claim whose place it takes; the visit has another one"
    for number, row in tables["claims"]:
        before = claims.get(row["replaces"])
        if before and (
            before["appointment_id"] != row["appointment_id"] or before["rank"] != row["rank"]
        ):
            yield number, "replaces", "a claim for the same visit and of the same rank"


def claim_and_coverage(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a claim goes to the payer of a coverage of the visit's patient."""
    coverages = by(tables["coverages"], "coverage_id")
    plans = by(tables["plans"], "plan_id")
    patient = {row["appointment_id"]: row["patient_id"] for _, row in tables["appointments"]}
    for number, row in tables["claims"]:
        coverage = coverages[row["coverage_id"]]
        payer = plans[coverage["plan_id"]]["payer_id"]
        if coverage["patient_id"] != patient[row["appointment_id"]]:
            yield number, "coverage_id", "a coverage of the patient of the visit"
        elif row["payer_id"] != payer:
            yield number, "payer_id", f"{payer}, the payer of the coverage"
        elif row["rank"] != coverage["rank"]:
            yield number, "rank", f"{coverage['rank']}, the rank of the coverage"


def sent_in_time(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a claim is sent after its charges are entered, and after what it follows."""
    entered = {
        visit: max(row["entered_on"] for _, row in rows)
        for visit, rows in grouped(tables["charges"], "appointment_id").items()
    }
    posted = {r["remittance_id"]: r["deposited_on"] for _, r in tables["remittances"]}
    decided = {
        claim: min(posted[row["remittance_id"]] for _, row in rows)
        for claim, rows in grouped(tables["remittance_lines"], "claim_id").items()
    }
    first = {
        row["appointment_id"]: row["claim_id"] for _, row in tables["claims"] if row["rank"] == 1
    }
    for number, row in tables["claims"]:
        sent = row["submitted_on"]
        if sent is None:
            continue
        before = row["replaces"] or (first[row["appointment_id"]] if row["rank"] > 1 else None)
        if sent < entered[row["appointment_id"]]:
            yield number, "submitted_on", f"{entered[row['appointment_id']]}, the entry, or later"
        elif before and not (before in decided and decided[before] <= sent):
            yield number, "submitted_on", f"a day after the decision on {before}"


def edits(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an edit is closed before the claim is sent, and fixed unless overridden."""
    sent = {row["claim_id"]: row["submitted_on"] for _, row in tables["claims"]}
    for number, row in tables["claim_edits"]:
        if row["closed_on"] < row["found_on"]:
            yield number, "closed_on", "found_on or later"
        elif (sent[row["claim_id"]] or date.max) < row["closed_on"]:
            yield number, "closed_on", "the day the claim was sent, or earlier"
        if (row["fixed"] is None) != (row["action"] == "overridden"):
            wanted = "no value" if row["fixed"] else "the right value"
            yield number, "fixed", f"{wanted} for an edit that was {row['action']}"
