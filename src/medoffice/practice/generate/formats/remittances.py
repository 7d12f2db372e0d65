"""The remittances of one week: a file for each payer, a transaction for each payment (835)."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time

from medoffice.practice.generate.formats import identities
from medoffice.practice.generate.formats.decisions import decided
from medoffice.practice.generate.formats.parameters import FormatParameters, week
from medoffice.practice.generate.formats.records import Records, payers_number
from medoffice.practice.generate.world import Row
from medoffice.practice.x12 import remittances as x12
from medoffice.practice.x12.claims import ORIGINAL, REPLACEMENT
from medoffice.practice.x12.envelope import REMITTANCE, interchange

SENT_AT = time(6, 0)
NO_SUCH_MEMBER = "31"


def files(records: Records, parameters: FormatParameters) -> dict[str, str]:
    """Write a file for each payer that paid in the week."""
    days = week(parameters.remittances_from)
    paid: dict[str, list[Row]] = defaultdict(list)
    for row in records.tables["remittances"]:
        if row["date"] in days:
            paid[row["payer_id"]].append(row)
    decisions: dict[str, list[Row]] = defaultdict(list)
    for row in records.tables["remittance_lines"]:
        decisions[row["remittance_id"]].append(row)
    written = {}
    for number, payer_id in enumerate(sorted(paid), 1):
        bodies = [
            x12.remittance(_payment(records, row, decisions[row["remittance_id"]]))
            for row in paid[payer_id]
        ]
        moment = datetime.combine(paid[payer_id][-1]["date"], SENT_AT)
        route = identities.ROUTE.back()
        written[f"835-{payer_id.lower()}.x12"] = interchange(
            REMITTANCE, route, moment, number, bodies
        )
    return written


def _payment(records: Records, row: Row, decisions: list[Row]) -> x12.Payment:
    by_claim: dict[str, list[Row]] = defaultdict(list)
    for decision in decisions:
        by_claim[decision["claim_id"]].append(decision)
    claims = [
        claim
        for claim_id, of_claim in by_claim.items()
        for claim in _claims(records, records.claims[claim_id], of_claim)
    ]
    payer_id = row["payer_id"]
    return x12.Payment(
        payer=records.payer(payer_id),
        payee=identities.PRACTICE,
        method=x12.CHECK if payer_id in identities.PAYS_BY_CHECK else x12.TRANSFER,
        bank=identities.BANK,
        paid_on=row["date"],
        trace=row["trace_number"],
        claims=tuple(claims),
    )


def _claims(records: Records, claim: Row, decisions: list[Row]) -> list[x12.PaidClaim]:
    """Give a claim as it was decided; before it, what was taken back, if anything was."""
    parts = [part for row in decisions for part in decided(records, claim, row)]
    taken_back = tuple(part for part in parts if part.charge < 0)
    made = tuple(part for part in parts if part.charge > 0)
    other = _passed_on_to(records, claim)
    return [
        x12.PaidClaim(
            claim_id=claim["claim_id"],
            status=x12.TAKEN_BACK if lines is taken_back else _status(claim, lines, other),
            filing=records.filing(claim["coverage_id"]),
            number=payers_number(claim),
            place=records.place(claim),
            frequency=REPLACEMENT if records.corrects(claim) else ORIGINAL,
            patient=records.insured(claim["coverage_id"]),
            clinician=records.clinician(claim),
            service_date=records.visits[claim["appointment_id"]]["date"],
            received_on=claim["submitted_on"],
            lines=lines,
            passed_on_to=records.payer(other) if other and lines is made else None,
        )
        for lines in (taken_back, made)
        if lines
    ]


def _passed_on_to(records: Records, claim: Row) -> str | None:
    """Give the payer to which Medicare passed a claim on by itself."""
    for other in records.claims_of[claim["appointment_id"]]:
        if other["rank"] > 1 == claim["rank"] and other["staff_id"] is None:
            return other["payer_id"]
    return None


def _status(claim: Row, lines: tuple[x12.PaidLine, ...], passed_on_to: str | None) -> str:
    reasons = {adjustment.reason for line in lines for adjustment in line.adjustments}
    if claim["rank"] > 1:
        return x12.AS_SECOND
    if reasons == {NO_SUCH_MEMBER}:
        return x12.NOT_RECOGNIZED
    return x12.FORWARDED if passed_on_to else x12.AS_FIRST
