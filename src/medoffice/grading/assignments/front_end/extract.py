"""The data of the assignment `front-end`: a quarter of visits, one day's estimates, bookings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from medoffice import practice
from medoffice.billing import tables as lookup
from medoffice.billing.cost_sharing import COPAY, Accumulators, member_of, plan, way
from medoffice.billing.front_end import good_faith, verification
from medoffice.practice.money import cents

if TYPE_CHECKING:
    import pandas as pd

QUARTER = (date(2025, 1, 6), date(2025, 3, 31))
MONDAY = date(2025, 4, 7)
"""The Monday whose visits are estimated."""
PLANS = ("BRD-PPO", "BRD-SEL", "BRD-HSA", "KEY-HMO", "KEY-PLS", "UNI-ACT", "SIL-HMO", "SIL-PPO")
"""Plans with an out-of-pocket maximum; the others are for other tasks."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``visits``: the visits of the first quarter of 2025 that went to a payer. ``lines`` and
        ``terms``: the services of one day's visits at the contract's prices, and what is left of
        each patient's deductible and maximum. ``bookings``: self-paying patients of the quarter.
    """
    lines, terms = _estimates()
    return {"visits": _visits(), "lines": lines, "terms": terms, "bookings": _bookings()}


def _visits() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        {
            "visit_id": visit.visit_id,
            "date": visit.day,
            "checked_on": visit.checked_on,
            "refused": visit.refused,
        }
        for visit in verification.practice_visits(*QUARTER)
    )


def _by_id(table: str, key: str) -> dict[str, dict[str, Any]]:
    return {row[key]: row for row in practice.records(table)}


def _estimates() -> tuple[pd.DataFrame, pd.DataFrame]:
    import pandas as pd

    appointments, coverages = (
        _by_id("appointments", "appointment_id"),
        _by_id("coverages", "coverage_id"),
    )
    claims, used = _by_id("claims", "claim_id"), Accumulators()
    for row in practice.records("remittance_lines"):
        claim = claims[row["claim_id"]]
        day = appointments[claim["appointment_id"]]["date"]
        if claim["rank"] == 1 and date(MONDAY.year, 1, 1) <= day < MONDAY:
            deductible, *others = (cents(row[c]) for c in ("deductible", "coinsurance", "copay"))
            member = member_of(coverages[claim["coverage_id"]], day.year)
            used.use(member, deductible, deductible + sum(others))
    first = {
        claim["appointment_id"]: coverages[claim["coverage_id"]]
        for claim in claims.values()
        if claim["rank"] == 1
        and claim["replaces"] is None
        and appointments[claim["appointment_id"]]["date"] == MONDAY
        and coverages[claim["coverage_id"]]["plan_id"] in PLANS
    }
    checked = {row["appointment_id"] for row in practice.records("eligibility_checks")}
    terms = []
    for visit, coverage in first.items():
        left = used.left(member_of(coverage, MONDAY.year), plan(coverage["plan_id"]))
        terms.append(
            {
                "visit_id": visit,
                "plan_id": coverage["plan_id"],
                "deductible_left": left.deductible / 100,
                "coinsurance": plan(coverage["plan_id"]).coinsurance / 10_000,
                "maximum_left": left.out_of_pocket / 100,
                "checked": visit in checked,
            }
        )
    lines, copay_taken = [], set()
    for charge in practice.records("charges"):
        visit = charge["appointment_id"]
        if visit not in first:
            continue
        plan_id, booked = first[visit]["plan_id"], appointments[visit]
        takes, copay = way(plan_id, charge["service_id"], booked["type_id"] == "TELE")
        if takes == COPAY and visit in copay_taken:
            copay = 0
        copay_taken |= {visit} if takes == COPAY else set()
        payer = lookup.row("plans", plan_id)["payer_id"]
        price = lookup.prices().contract(payer, charge, booked["provider_id"], MONDAY)
        lines.append(
            {
                "visit_id": visit,
                "service_id": charge["service_id"],
                "allowed": price / 100,
                "takes": takes,
                "copay": min(copay, price) / 100,
            }
        )
    in_order = {"by": "visit_id", "kind": "stable", "ignore_index": True}
    return (
        pd.DataFrame(lines).sort_values(**in_order),
        pd.DataFrame(terms).sort_values(**in_order),
    )


def _bookings() -> pd.DataFrame:
    import pandas as pd

    charged = {row["appointment_id"] for row in practice.records("charges")}
    own = charged - {row["appointment_id"] for row in practice.records("claims")}
    rows = []
    for row in practice.records("appointments"):
        if row["appointment_id"] not in own or not QUARTER[0] <= row["date"] <= QUARTER[1]:
            continue
        ahead = good_faith.business_days_between(row["booked_on"], row["date"])
        rows.append(
            {
                "visit_id": row["appointment_id"],
                "booked_on": row["booked_on"],
                "date": row["date"],
                "lead_days": (row["date"] - row["booked_on"]).days,
                "business_days": ahead,
                # Nobody noted who asked: in this exercise, whoever booked at the desk did.
                "asked": row["channel"] == "desk",
            }
        )
    return pd.DataFrame(rows)
