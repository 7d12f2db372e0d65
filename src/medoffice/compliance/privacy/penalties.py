"""The four tiers of civil penalties: what an office knew, and what it did, decides the amount.

45 CFR 160.404 with the amounts of 45 CFR 102.3. Whole dollars.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from medoffice import practice

RULE = "hipaa.cmp.tiers"


class Tier(IntEnum):
    """The four tiers."""

    DID_NOT_KNOW = 1
    REASONABLE_CAUSE = 2
    NEGLECT_CORRECTED = 3
    NEGLECT_NOT_CORRECTED = 4


@dataclass(frozen=True)
class Penalty:
    """What violations of one provision in one year may cost.

    Parameters
    ----------
    tier : Tier
        The tier.
    least, most : int
        Dollars, the cap of a year applied.
    """

    tier: Tier
    least: int
    most: int


def tier(
    *,
    could_have_known: bool,
    willful_neglect: bool = False,
    corrected_after: int | None = None,
) -> Tier:
    """Return the tier of a violation.

    Parameters
    ----------
    could_have_known : bool
        Whether the office knew, or would have with reasonable diligence.
    willful_neglect : bool, default False
        Whether it knew or was reckless, and did not care.
    corrected_after : int or None
        Days until it was put right; None if it was not.

    Raises
    ------
    ValueError
        If the days are negative, or neglect is named without knowledge.
    """
    if corrected_after is not None and corrected_after < 0:
        raise ValueError(f"corrected_after is {corrected_after}: expected days, 0 or more")
    if willful_neglect and not could_have_known:
        raise ValueError(
            "willful_neglect needs could_have_known: one cannot neglect the unknowable"
        )
    if not could_have_known:
        return Tier.DID_NOT_KNOW
    if not willful_neglect:
        return Tier.REASONABLE_CAUSE
    days = practice.rule_value(RULE, "days_to_correct")
    in_time = corrected_after is not None and corrected_after <= days
    return Tier.NEGLECT_CORRECTED if in_time else Tier.NEGLECT_NOT_CORRECTED


def penalty(of: Tier, violations: int, on: date) -> Penalty:
    """Return the least and the most that violations of one provision cost in one year.

    Parameters
    ----------
    of : Tier
        The tier.
    violations : int
        How many. Each person, or each day, may be one.
    on : datetime.date
        The day the penalty is set.

    Returns
    -------
    Penalty
        With the cap of the regulation. HHS applies lower caps to the first three tiers by policy.

    Examples
    --------
    >>> penalty(Tier.DID_NOT_KNOW, 3, date(2026, 6, 1)).least
    435
    """
    if violations < 1:
        raise ValueError(f"violations is {violations}: expected 1 or more")
    least, most, cap = (
        int(practice.rule_value(RULE, name, on))
        for name in (f"tier{of.value}_least", f"tier{of.value}_most", "yearly_cap")
    )
    return Penalty(of, min(least * violations, cap), min(most * violations, cap))
