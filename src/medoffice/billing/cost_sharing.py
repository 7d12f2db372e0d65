"""What the practice's plans ask of a patient for a service, ready for estimates and claims.

The arithmetic is :func:`medoffice.practice.cost_sharing.share`, the same with which the payers of
the practice's records decide; here it is looked up by the names that stand in the tables.
"""

from __future__ import annotations

from medoffice.billing import tables
from medoffice.practice.cost_sharing import (
    COPAY,
    COPAY_AFTER_DEDUCTIBLE,
    DEDUCTIBLE,
    FREE,
    SEQUESTRATION,
    SUPPLEMENT,
    WAYS,
    Accumulators,
    Left,
    Member,
    Plan,
    Service,
    Share,
    member_of,
    plan_of,
    portion,
    share,
    visit_shares,
    way_of,
)

__all__ = [
    "COPAY",
    "COPAY_AFTER_DEDUCTIBLE",
    "DEDUCTIBLE",
    "FREE",
    "SEQUESTRATION",
    "SUPPLEMENT",
    "WAYS",
    "Accumulators",
    "Left",
    "Member",
    "Plan",
    "Service",
    "Share",
    "member_of",
    "plan",
    "plan_of",
    "portion",
    "share",
    "visit_shares",
    "way",
    "way_of",
]


def plan(plan_id: str) -> Plan:
    """Give the cost sharing of a plan of the practice.

    Parameters
    ----------
    plan_id : str
        As in the table ``plans``.

    Raises
    ------
    ValueError
        If there is no such plan; the message names those there are.
    """
    return plan_of(tables.row("plans", plan_id))


def way(plan_id: str, service_id: str, video: bool = False) -> tuple[str, int]:
    """Tell how a plan shares the cost of a service, and the copay in cents.

    Parameters
    ----------
    plan_id, service_id : str
        As in the tables ``plans`` and ``services``.
    video : bool, default False
        Whether the visit is by video.

    Raises
    ------
    ValueError
        If there is no such plan or service; the message names those there are.

    Examples
    --------
    >>> way("BRD-PPO", "V-EST-4")
    ('copay', 3000)
    """
    category = tables.row("services", service_id)["category"]
    return way_of(tables.row("plans", plan_id), category, video)
