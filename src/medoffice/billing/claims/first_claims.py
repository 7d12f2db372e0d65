"""First claims with what might explain that one is denied: who, when, which payer, was it checked.

These are the cases in which :mod:`medoffice.billing.claims.stand_outs` looks for root causes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from medoffice import practice
from medoffice.practice.money import cents

FACTORS = ("payer", "biller", "clinician", "weekday", "month", "eligibility", "with_injection")
INJECTIONS = frozenset(("R-INJECT", "R-JOINT"))
NOT_ASKED = "not asked"


def first_claims(first: date, last: date) -> list[dict[str, Any]]:
    """Give the first claims sent to first payers in a period.

    Parameters
    ----------
    first, last : datetime.date
        First and last day of sending.

    Returns
    -------
    list of dict
        ``claim``, ``amount`` (cents), ``reason`` of its denial or None, and the factors: payer,
        biller, clinician, weekday and month of the visit, the payer's last answer on eligibility
        (``"not asked"`` without one) and whether an injection was given.

    Raises
    ------
    ValueError
        If the period ends before it begins.
    """
    if last < first:
        raise ValueError(f"last is {last}, before first, {first}; the first day first expected")
    days = {str(first + timedelta(days=after)) for after in range((last - first).days + 1)}
    sent = [
        row
        for row in practice.matching("claims", "submitted_on", days)
        if row["rank"] == 1 and row["replaces"] is None
    ]
    visits = {row["appointment_id"] for row in sent}
    reasons = {row["claim_id"]: row["reason"] for row in practice.records("denials")}
    of_visit = _visits(visits)
    answers = {
        (row["appointment_id"], row["coverage_id"]): row["answer"]
        for row in practice.matching("eligibility_checks", "appointment_id", visits)
    }
    injected = {
        row["appointment_id"]
        for row in practice.matching("charges", "service_id", INJECTIONS)
        if row["appointment_id"] in visits
    }
    return [
        {
            "claim": row["claim_id"],
            "amount": cents(row["amount"]),
            "reason": reasons.get(row["claim_id"]),
            "payer": row["payer_id"],
            "biller": row["staff_id"],
            "clinician": of_visit[row["appointment_id"]]["provider_id"],
            "weekday": f"{of_visit[row['appointment_id']]['date']:%A}",
            "month": f"{of_visit[row['appointment_id']]['date']:%Y-%m}",
            "eligibility": answers.get((row["appointment_id"], row["coverage_id"]), NOT_ASKED),
            "with_injection": row["appointment_id"] in injected,
        }
        for row in sent
    ]


def marked(claims: Iterable[dict[str, Any]], *reasons: str) -> list[dict[str, Any]]:
    """Give claims with ``denied``: whether each was denied for one of some reasons, or for any."""
    return [
        claim | {"denied": claim["reason"] in reasons if reasons else claim["reason"] is not None}
        for claim in claims
    ]


def _visits(wanted: Iterable[str]) -> dict[str, dict[str, Any]]:
    return {
        row["appointment_id"]: row
        for row in practice.matching("appointments", "appointment_id", frozenset(wanted))
    }
