"""From what happened in the billing office to rows of the tables."""

from __future__ import annotations

from typing import Any

from medoffice.practice.adjudication import (
    ABOVE_CONTRACT,
    COINSURANCE,
    COPAY_DUE,
    DEDUCTIBLE_DUE,
    Adjustment,
    Decision,
)
from medoffice.practice.generate.claims.denial_desk import Denial
from medoffice.practice.generate.claims.office import Office
from medoffice.practice.generate.claims.patient_billing import AGENCY
from medoffice.practice.generate.claims.payers import Remittance
from medoffice.practice.generate.claims.reasons import DENIALS, code_rows
from medoffice.practice.generate.claims.scrubber import rule_rows
from medoffice.practice.generate.claims.visits import Claim
from medoffice.practice.generate.world import Cents, Row

# Reasons that stand on most lines have a column each; the others are rows of adjustments.
COLUMNS = {
    ABOVE_CONTRACT: "contractual",
    DEDUCTIBLE_DUE: "deductible",
    COINSURANCE: "coinsurance",
    COPAY_DUE: "copay",
}


def tables(office: Office) -> dict[str, list[Row]]:
    """Write all tables of the subject."""
    remittances = sorted(office.payers.remittances, key=lambda r: (r.date, r.payer_id))
    numbered = [(f"M{number:04}", remittance) for number, remittance in enumerate(remittances, 1)]
    lines, adjustments = [], []
    for remittance_id, remittance in numbered:
        for claim, decisions in remittance.entries:
            for number, of_line in _by_line(decisions).items():
                key = {"remittance_id": remittance_id, "claim_id": claim.claim_id, "line": number}
                lines.append(key | _decided(of_line))
                adjustments += [
                    _adjustment(key, adjustment)
                    for decision in of_line
                    for adjustment in decision.adjustments
                    if adjustment.reason not in COLUMNS
                ]
    credits = {id(credit): f"Z{n:04}" for n, credit in enumerate(office.credits.log, 1)}
    return {
        "edit_rules": rule_rows(),
        "claims": [_claim(claim) for claim in office.claim_desk.claims],
        "claim_lines": [
            {
                "claim_id": claim.claim_id,
                "line": line.number,
                "modifier": line.modifier,
            }
            for claim in office.claim_desk.claims
            for line in claim.lines
        ],
        "claim_edits": [
            {
                "claim_id": edit.claim.claim_id,
                "line": edit.line,
                "edit_id": edit.edit_id,
                "found": edit.found,
                "fixed": edit.fixed,
                "action": edit.action,
                "found_on": edit.found_on,
                "closed_on": edit.closed_on,
            }
            for edit in office.scrubber.edits
            if edit.closed_on <= office.clock.last
        ],
        "reason_codes": code_rows(),
        "remittances": [_remittance(*entry) for entry in numbered],
        "remittance_lines": lines,
        "adjustments": adjustments,
        "denials": [_denial(number, d) for number, d in enumerate(office.denials.log, 1)],
        "patient_payments": [
            {
                "payment_id": f"Y{number:05}",
                "appointment_id": payment.visit.appointment_id,
                "received_on": payment.received_on,
                "method": payment.method,
                "kind": payment.kind,
                "amount": Cents(payment.amount),
            }
            for number, payment in enumerate(office.patients.payments, 1)
        ],
        "statements": [
            {
                "appointment_id": statement.visit.appointment_id,
                "number": statement.number,
                "sent_on": statement.sent_on,
                "amount": Cents(statement.amount),
            }
            for statement in office.patients.statements
        ],
        "collection_accounts": _collection_accounts(office),
        "write_offs": [
            {
                "write_off_id": f"W{number:05}",
                "appointment_id": write_off.visit.appointment_id,
                "date": write_off.date,
                "kind": write_off.kind,
                "amount": Cents(write_off.amount),
            }
            for number, write_off in enumerate(office.write_offs, 1)
        ],
        "credit_balances": [
            {
                "credit_id": credits[id(credit)],
                "appointment_id": credit.visit.appointment_id,
                "arose_on": credit.arose_on,
                "owed_to": credit.owed_to,
                "cause": credit.cause,
                "amount": Cents(credit.amount),
                "resolved_on": credit.resolved_on,
            }
            for credit in office.credits.log
        ],
        "refunds": [
            {
                "refund_id": f"U{number:04}",
                "appointment_id": refund.visit.appointment_id,
                "date": refund.date,
                "to": refund.to,
                "amount": Cents(refund.amount),
            }
            for number, refund in enumerate(office.credits.refunds, 1)
        ],
    }


def _claim(claim: Claim) -> Row:
    return {
        "claim_id": claim.claim_id,
        "appointment_id": claim.visit.appointment_id,
        "coverage_id": claim.coverage["coverage_id"],
        "payer_id": claim.payer_id,
        "rank": claim.rank,
        "replaces": claim.replaces.claim_id if claim.replaces else None,
        "staff_id": claim.staff_id,
        "submitted_on": claim.submitted_on,
        "amount": Cents(claim.billed),
    }


def _remittance(remittance_id: str, remittance: Remittance) -> Row:
    day, payer = remittance.date, remittance.payer_id
    return {
        "remittance_id": remittance_id,
        "payer_id": payer,
        "date": day,
        "trace_number": f"{payer}{day:%y%m%d}",
        "amount": Cents(remittance.amount),
        "deposited_on": remittance.deposited_on,
    }


def _by_line(decisions: list[Decision]) -> dict[int, list[Decision]]:
    """Group decisions by line: one that was taken back, and the one made anew."""
    lines: dict[int, list[Decision]] = {}
    for decision in decisions:
        lines.setdefault(decision.number, []).append(decision)
    return lines


def _decided(decisions: list[Decision]) -> Row:
    """Write the amounts of a line; those of the usual reasons have columns of their own."""
    usual = dict.fromkeys(COLUMNS.values(), 0)
    for decision in decisions:
        for adjustment in decision.adjustments:
            if adjustment.reason in COLUMNS:
                usual[COLUMNS[adjustment.reason]] += adjustment.amount
    return {
        "allowed": Cents(sum(d.allowed for d in decisions)),
        **{column: Cents(amount) if amount else None for column, amount in usual.items()},
        "paid": Cents(sum(d.paid for d in decisions)),
    }


def _adjustment(key: Row, adjustment: Adjustment) -> Row:
    return {
        "claim_id": key["claim_id"],
        "line": key["line"],
        "remittance_id": key["remittance_id"],
        "group_code": adjustment.group,
        "reason": adjustment.reason,
        "remark": adjustment.remark or None,
        "amount": Cents(adjustment.amount),
    }


def _denial(number: int, denial: Denial) -> Row:
    return {
        "denial_id": f"D{number:04}",
        "claim_id": denial.claim.claim_id,
        "reason": denial.reason,
        "cause": DENIALS[denial.reason].cause,
        "amount": Cents(denial.amount),
        "posted_on": denial.posted_on,
        "staff_id": denial.staff_id,
        "action": denial.action,
        "worked_on": denial.worked_on,
        "outcome": denial.outcome,
        "closed_on": denial.closed_on,
    }


def _collection_accounts(office: Office) -> list[Row]:
    collected: dict[Any, int] = {}
    for payment in office.patients.payments:
        if payment.kind == AGENCY:
            collected[payment.visit] = collected.get(payment.visit, 0) + payment.amount
    return [
        {
            "appointment_id": placement.visit.appointment_id,
            "placed_on": placement.placed_on,
            "amount": Cents(placement.amount),
            "collected": Cents(collected.get(placement.visit, 0)),
        }
        for placement in office.patients.placements
    ]
