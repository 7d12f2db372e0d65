"""The measures of receivables: days, collection rates, cost to collect, claims right at once.

Each says what it divides by what. Two offices that use one name for two formulas cannot be
compared, so the convention is part of the name. Amounts are in cents; a ratio has no unit, and is
None where there is nothing to divide by.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any


def gross_days_in_ar(receivables: int, gross_charges: int, days: int) -> float | None:
    """Return days in receivables by gross charges, the convention of the AAFP.

    Parameters
    ----------
    receivables : int
        All receivables less credits, at full fees.
    gross_charges : int
        Charged in the period, at full fees.
    days : int
        Days of the period, usually the last three months or the last year.

    Returns
    -------
    float or None
        Days: receivables ÷ (gross charges ÷ days).
    """
    return _days_in_ar(receivables, gross_charges, days)


def net_days_in_ar(net_receivables: int, net_revenue: int, days: int) -> float | None:
    """Return days in receivables by net revenue, the convention of HFMA.

    Parameters
    ----------
    net_receivables : int
        Receivables less the allowance for what will not be paid.
    net_revenue : int
        Net patient revenue of the period: charges less contractual adjustments, discounts and
        what was lost.
    days : int
        Days of the period.

    Returns
    -------
    float or None
        Days (HFMA MAP Keys, benchmark ``measure.net-days-in-ar``).
    """
    return _days_in_ar(net_receivables, net_revenue, days)


def _days_in_ar(receivables: int, revenue: int, days: int) -> float | None:
    if days < 1:
        raise ValueError(f"the period has {days} days: expected 1 or more")
    return receivables * days / revenue if revenue else None


def gross_collection(collected: int, charges: int) -> float | None:
    """Return the gross collection rate: collected ÷ charges at full fees.

    Parameters
    ----------
    collected : int
        Paid by insurers and patients, less refunds.
    charges : int
        Of the same period or, better, of the same visits.
    """
    return collected / charges if charges else None


def net_collection(collected: int, charges: int, agreed: int) -> float | None:
    """Return the net (adjusted) collection rate: collected ÷ what could be collected.

    Parameters
    ----------
    collected : int
        Paid by insurers and patients, less refunds.
    charges : int
        Of the same period or, better, of the same visits.
    agreed : int
        Contractual adjustments and posted discounts: what was never the practice's to collect.
        No denial and no bad debt belongs here; whoever books one here hides a loss.

    Returns
    -------
    float or None
        Collected ÷ (charges - agreed), the formula of the AAFP.
    """
    collectible = charges - agreed
    return collected / collectible if collectible else None


def cost_to_collect(cost: int, collected: int) -> float | None:
    """Return the cost to collect: cost of the revenue cycle ÷ cash collected.

    Parameters
    ----------
    cost : int
        Pay, taxes and benefits of the billers, clearinghouse and billing services.
    collected : int
        Paid by insurers and patients, less refunds (benchmark ``measure.cost-to-collect``).
    """
    return cost / collected if collected else None


def bad_debt_rate(bad_debt: int, charges: int) -> float | None:
    """Return bad debt ÷ gross charges (HFMA MAP Keys, benchmark ``measure.bad-debt``)."""
    return bad_debt / charges if charges else None


def point_of_service(at_visit: int, from_patients: int) -> float | None:
    """Return money taken at the visit ÷ all money from patients (``measure.point-of-service``)."""
    return at_visit / from_patients if from_patients else None


Row = Mapping[str, Any]


def first_claims(claims: Iterable[Row], first: date, last: date) -> list[Row]:
    """Return the first claims sent in a period: to the first payer, and replacing none."""
    return [
        claim
        for claim in claims
        if claim["rank"] == 1
        and claim["replaces"] is None
        and claim["submitted_on"] is not None
        and first <= claim["submitted_on"] <= last
    ]


def clean_claim_rate(claims: Collection[Row], edited: Collection[str]) -> float | None:
    """Return the share of first claims that no edit stopped before they went out.

    Parameters
    ----------
    claims : collection of rows
        From :func:`first_claims`.
    edited : collection of str
        Claims that the scrubber or the clearinghouse stopped at least once.
    """
    if not claims:
        return None
    return sum(claim["claim_id"] not in edited for claim in claims) / len(claims)


def first_pass_rate(
    claims: Collection[Row], decided: Collection[str], denied: Collection[str]
) -> float | None:
    """Return the share of first claims that the payer accepted at the first try.

    Parameters
    ----------
    claims : collection of rows
        From :func:`first_claims`.
    decided : collection of str
        Claims that have an answer. A claim without one is in neither part: nobody can tell yet.
    denied : collection of str
        Claims denied in whole or in part.
    """
    told = [claim for claim in claims if claim["claim_id"] in decided]
    if not told:
        return None
    return sum(claim["claim_id"] not in denied for claim in told) / len(told)
