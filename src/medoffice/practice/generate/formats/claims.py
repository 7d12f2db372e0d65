"""The claims of one week as the billers sent them: a batch each day (837P)."""

from __future__ import annotations

from datetime import date, datetime, time

from medoffice.practice.generate.formats import identities
from medoffice.practice.generate.formats.decisions import decided
from medoffice.practice.generate.formats.parameters import FormatParameters, week
from medoffice.practice.generate.formats.records import Records, payers_number
from medoffice.practice.generate.world import Row
from medoffice.practice.x12 import claims as x12
from medoffice.practice.x12.envelope import CLAIM, interchange

SENT_AT = time(17, 30)
APPROVED = "approved"
AT_VISIT = "at-visit"


def files(records: Records, parameters: FormatParameters) -> dict[str, str]:
    """Write a file for each day on which claims were sent.

    What Medicare passed on to a supplement by itself was not sent by the practice.
    """
    written = {}
    authorized = _authorized(records)
    paid = _paid_at_visit(records)
    for number, day in enumerate(week(parameters.claims_from), 1):
        sent = [
            _claim(records, row, authorized, paid)
            for row in records.tables["claims"]
            if row["submitted_on"] == day and row["staff_id"]
        ]
        if sent:
            moment = datetime.combine(day, SENT_AT)
            body = x12.batch(
                identities.PRACTICE, identities.FAMILY_MEDICINE,
                identities.CLEARINGHOUSE, moment, sent,
            )  # fmt: skip
            text = interchange(CLAIM, identities.ROUTE, moment, number, [body])
            written[f"837p-{day}.x12"] = text
    return written


def _authorized(records: Records) -> dict[tuple[str, str], str]:
    """Give the number of the authorization for a visit from a payer."""
    return {
        (row["appointment_id"], row["payer_id"]): row["number"]
        for row in records.tables["authorizations"]
        if row["status"] == APPROVED
    }


def _paid_at_visit(records: Records) -> dict[str, int]:
    paid: dict[str, int] = {}
    for row in records.tables["patient_payments"]:
        if row["kind"] == AT_VISIT:
            visit = row["appointment_id"]
            paid[visit] = paid.get(visit, 0) + row["amount"]
    return paid


def _claim(
    records: Records, row: Row, authorized: dict[tuple[str, str], str], paid: dict[str, int]
) -> x12.Claim:
    visit, number = row["appointment_id"], row["claim_id"]
    charges = [records.charge(row, line["line"]) for line in records.lines_of[number]]
    diagnoses = list(
        dict.fromkeys(dx for charge in charges for dx in (charge["dx1"], charge["dx2"]) if dx)
    )
    before = records.corrects(row)
    first = _first(records, row)
    laboratory = any(records.services[c["service_id"]]["category"] == "lab" for c in charges)
    return x12.Claim(
        claim_id=number,
        payer=records.payer(row["payer_id"]),
        filing=records.filing(row["coverage_id"]),
        sequence=x12.FIRST if row["rank"] == 1 else x12.SECOND,
        patient=records.insured(row["coverage_id"]),
        clinician=records.clinician(row),
        service_date=records.visits[visit]["date"],
        place=records.place(row),
        diagnoses=tuple(diagnoses),
        lines=tuple(
            x12.ClaimLine(
                charge["line"],
                records.procedure(row, charge["line"]),
                charge["amount"],
                charge["units"],
                tuple(diagnoses.index(dx) + 1 for dx in (charge["dx1"], charge["dx2"]) if dx),
                _earlier(records, first, charge["line"], row["submitted_on"]) if first else None,
            )
            for charge in charges
        ),
        frequency=x12.REPLACEMENT if before else x12.ORIGINAL,
        replaces=payers_number(before) if before else None,
        authorization=authorized.get((visit, row["payer_id"])),
        laboratory=identities.LABORATORY if laboratory else None,
        paid=paid.get(visit, 0),
        earlier=_earlier_payer(records, first, row["submitted_on"]) if first else None,
    )


def _first(records: Records, row: Row) -> Row | None:
    """Give the claim whose decision a second payer is shown: the last one to the first payer."""
    if row["rank"] == 1:
        return None
    claims = records.claims_of[row["appointment_id"]]
    return [
        claim for claim in claims if claim["rank"] == 1 and claim["claim_id"] < row["claim_id"]
    ][-1]


def _earlier(records: Records, first: Row, line: int, until: date) -> x12.EarlierDecision:
    """Give what the first payer decided about a line by the day the second one was asked."""
    found = None
    for decision in records.decisions_of[first["claim_id"]]:
        remittance = records.remittances[decision["remittance_id"]]
        if decision["line"] == line and remittance["date"] <= until:
            for part in decided(records, first, decision):
                if part.charge > 0:
                    found = x12.EarlierDecision(part.paid, part.adjustments, remittance["date"])
    if found is None:
        raise ValueError(f"{first['claim_id']}, line {line}: no decision before {until}")
    return found


def _earlier_payer(records: Records, first: Row, until: date) -> x12.EarlierPayer:
    paid = sum(
        decision["paid"]
        for decision in records.decisions_of[first["claim_id"]]
        if records.remittances[decision["remittance_id"]]["date"] <= until
    )
    coverage_id = first["coverage_id"]
    return x12.EarlierPayer(
        records.payer(first["payer_id"]),
        records.filing(coverage_id),
        records.insured(coverage_id),
        paid,
    )
