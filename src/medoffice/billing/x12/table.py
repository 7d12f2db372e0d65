"""A remittance turned into a table: one row for each line that was decided."""

from __future__ import annotations

from collections.abc import Iterable

from medoffice.billing.x12.remittances import PaidClaim, PaidLine, Payment


def lines_of(payments: Iterable[Payment]) -> list[dict[str, object]]:
    """Give a row for each line that was decided, ready for a table or a CSV file.

    Amounts are in dollars. A claim decided as a whole has one row without a procedure.

    Parameters
    ----------
    payments : iterable of Payment
        As read.
    """
    rows: list[dict[str, object]] = []
    for payment in payments:
        for claim in payment.claims:
            known = {
                "payer": payment.payer,
                "trace": payment.trace,
                "paid_on": payment.paid_on,
                "claim": claim.claim_id,
                "status": claim.status,
                "patient": claim.patient,
            }
            for line in claim.lines:
                rows.append({**known, **_line_row(line, claim)})
            if not claim.lines or claim.adjustments:
                whole = PaidLine("", "", 0, 0, "", claim.segment, adjustments=claim.adjustments)
                if not claim.lines:
                    whole.charge, whole.paid = claim.charge, claim.paid
                rows.append({**known, **_line_row(whole, claim)})
    return rows


def _line_row(line: PaidLine, claim: PaidClaim) -> dict[str, object]:
    reasons: dict[str, int] = {}
    for one in line.adjustments:
        name = f"{one.group}-{one.reason}"
        reasons[name] = reasons.get(name, 0) + one.amount
    by_group = {
        group: sum(one.amount for one in line.adjustments if one.group == group)
        for group in ("CO", "PR", "OA", "PI")
    }
    return {
        "line": line.number,
        "service": line.procedure,
        "modifier": line.modifier,
        "service_date": line.service_date or claim.service_date,
        "charge": line.charge / 100,
        "written_off": by_group["CO"] / 100,
        "patient_share": by_group["PR"] / 100,
        "other": (by_group["OA"] + by_group["PI"]) / 100,
        "paid": line.paid / 100,
        "reasons": " ".join(f"{name} {amount / 100:.2f}" for name, amount in reasons.items()),
        "remarks": " ".join(line.remarks),
    }
