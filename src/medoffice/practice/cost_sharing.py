"""How a plan and its member share the cost of a service: the one place where it is worked out.

Every figure is in whole cents. The order is that of a plan's own summary of benefits: the
deductible, then the copay or the coinsurance, and none of it above what is left of the yearly
out-of-pocket maximum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from medoffice.practice.money import cents as from_dollars

# How a plan shares the cost of a service with its member.
FREE = "free"  # paid in full by the plan: preventive care and vaccines
COPAY = "copay"  # a fixed amount for the visit, whatever it costs; the deductible does not apply
DEDUCTIBLE = "deductible"  # the member pays up to the deductible, then a share of the rest
COPAY_AFTER_DEDUCTIBLE = "copay-after-deductible"  # up to the deductible, then a fixed amount
WAYS = (FREE, COPAY, DEDUCTIBLE, COPAY_AFTER_DEDUCTIBLE)

ALWAYS_FREE = frozenset(("preventive", "vaccine", "vaccine-admin"))  # 42 USC 300gg-13
SEQUESTRATION = 200  # 2 % of Medicare's payments (Budget Control Act of 2011)
SUPPLEMENT = "medigap"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan's cost sharing, amounts in cents; None where the plan has no such limit.

    Family limits are embedded if not said otherwise: a member has met the deductible when the
    member alone has paid the individual amount, or the family together has paid the family's. In
    an aggregate plan only the family's deductible counts once there is one.
    """

    coinsurance: int  # the member's share in hundredths of a percent: 2000 is 20 %
    deductible: int
    family_deductible: int | None
    out_of_pocket: int | None  # the most a member pays in a year
    family_out_of_pocket: int | None
    withheld: int = 0  # taken off each payment, in hundredths of a percent: Medicare's 2 %
    embedded: bool = True


@dataclass(frozen=True, slots=True)
class Member:
    """Whose account a claim is charged to: one person, one family, one plan, one year."""

    coverage_id: str
    family: str
    year: int


def member_of(coverage: Mapping[str, Any], year: int) -> Member:
    """Give whose deductible a row of ``coverages`` counts toward; a family shares one stem."""
    stem = coverage["member_id"].partition("-")[0]
    return Member(coverage["coverage_id"], f"{coverage['plan_id']} {stem}", year)


class Left(NamedTuple):
    """What a member can still be asked for this year, in cents; None is without limit."""

    deductible: int
    out_of_pocket: int | None

    @classmethod
    def part_used(cls, plan: Plan, percent: int, out_of_pocket: int | None = None) -> Left:
        """Give what is left once a percentage of the member's deductible is used.

        What went to the deductible has been paid, and counts toward the maximum too, unless
        ``out_of_pocket`` says what is left of that.
        """
        used = portion(plan.deductible, 100 * percent)
        if out_of_pocket is None and plan.out_of_pocket is not None:
            out_of_pocket = plan.out_of_pocket - used
        return cls(plan.deductible - used, out_of_pocket)

    def after(self, due: Share) -> Left:
        """Give what is left once a share has been charged."""
        most = None if self.out_of_pocket is None else self.out_of_pocket - due.total
        return Left(self.deductible - due.deductible, most)


class Share(NamedTuple):
    """A member's share of an allowed amount, part by part, in cents."""

    deductible: int = 0
    coinsurance: int = 0
    copay: int = 0

    @property
    def total(self) -> int:
        """What the member owes."""
        return sum(self)


def plan_of(row: Mapping[str, Any], cents: Callable[[Any], int] = from_dollars) -> Plan:
    """Give the cost sharing of a row of the table ``plans``.

    Parameters
    ----------
    row : mapping
        The row; an empty family limit or maximum is None.
    cents : callable, optional
        Turns an amount as it stands in the row into whole cents; left out, it is in dollars.
    """

    def limit(column: str) -> int | None:
        return None if row[column] is None else cents(row[column])

    return Plan(
        coinsurance=round(row["coinsurance"] * 10_000),
        deductible=cents(row["deductible"]),
        family_deductible=limit("family_deductible"),
        out_of_pocket=limit("oop_max"),
        family_out_of_pocket=limit("family_oop_max"),
        withheld=SEQUESTRATION if row["payer_id"] == "MCR" else 0,
    )


def way_of(
    row: Mapping[str, Any],
    category: str,
    video: bool,
    cents: Callable[[Any], int] = from_dollars,
) -> tuple[str, int]:
    """Tell how a plan shares the cost of a service, and the copay in cents.

    Parameters
    ----------
    row : mapping
        A row of the table ``plans``.
    category : str
        Category of the service, as in the table ``services``.
    video : bool
        Whether the visit is by video.
    cents : callable, optional
        As for :func:`plan_of`.
    """
    if category in ALWAYS_FREE or (category == "lab" and row["labs_free"]):
        return FREE, 0
    if category == "visit" and row["copay"]:
        return COPAY, cents(row["telehealth_copay" if video else "copay"])
    return DEDUCTIBLE, 0


def portion(amount: int, hundredths_of_percent: int) -> int:
    """Give a percentage of an amount in cents, half a cent rounded up."""
    return (amount * hundredths_of_percent + 5000) // 10000


def share(allowed: int, way: str, plan: Plan, left: Left, copay: int = 0) -> Share:
    """Give a member's share of what the plan allows for one service.

    Parameters
    ----------
    allowed : int
        The plan's price of the service, in cents.
    way : str
        One of ``WAYS``: how the plan shares the cost of this service.
    plan : Plan
        Gives the coinsurance.
    left : Left
        What is left of the deductible and of the out-of-pocket maximum.
    copay : int, default 0
        The fixed amount, in cents, where the plan takes one.

    Returns
    -------
    Share
        Its total is never above ``allowed`` or above what is left of the maximum.

    Raises
    ------
    ValueError
        If an amount is negative, or the way is none of ``WAYS``.

    Examples
    --------
    The deductible has 10.00 left, and then 20 % of the other 30.00 is due:

    >>> ppo = Plan(2000, 50_000, None, 300_000, None)
    >>> share(4_000, DEDUCTIBLE, ppo, Left(1_000, 250_000))
    Share(deductible=1000, coinsurance=600, copay=0)
    """
    for name, amount in (("allowed", allowed), ("copay", copay), ("deductible", left.deductible)):
        if amount < 0:
            raise ValueError(f"{name} is {amount} cents: expected 0 or more")
    if way not in WAYS:
        raise ValueError(f"way is {way!r}: expected one of {', '.join(WAYS)}")
    deductible = coinsurance = fixed = 0
    if way in (DEDUCTIBLE, COPAY_AFTER_DEDUCTIBLE):
        deductible = min(left.deductible, allowed)
    if way == DEDUCTIBLE:
        coinsurance = portion(allowed - deductible, plan.coinsurance)
    elif way != FREE:
        fixed = min(copay, allowed - deductible)
    return _within(Share(deductible, coinsurance, fixed), left.out_of_pocket)


class Service(NamedTuple):
    """A service of a visit: what the plan allows for it, how it is shared, and the copay."""

    allowed: int
    way: str
    copay: int = 0


def visit_shares(services: Sequence[Service], plan: Plan, left: Left) -> list[Share]:
    """Give a member's share of each service of one visit, one after the other.

    Each service uses up what is left for the next one, and a visit has one copay at most.

    Parameters
    ----------
    services : sequence of Service
        In the order of the claim's lines.
    plan, left
        As for :func:`share`.

    Returns
    -------
    list of Share
        One for each service.
    """
    shares, copay_taken = [], False
    for service in services:
        fixed = service.way == COPAY
        copay = 0 if fixed and copay_taken else service.copay
        copay_taken = copay_taken or fixed
        due = share(service.allowed, service.way, plan, left, copay)
        left = left.after(due)
        shares.append(due)
    return shares


def _within(due: Share, most: int | None) -> Share:
    """Cut a share to what is left of the out-of-pocket maximum, the deductible counted first."""
    if most is None:
        return due
    parts = []
    for amount in due:
        parts.append(min(amount, most))
        most -= parts[-1]
    return Share(*parts)


class Accumulators:
    """Deductible and out-of-pocket spending of members and families, in cents."""

    def __init__(self) -> None:
        """Start when nobody has paid anything."""
        self._deductible: dict[tuple[str, int], int] = defaultdict(int)
        self._out_of_pocket: dict[tuple[str, int], int] = defaultdict(int)

    def left(self, member: Member, plan: Plan) -> Left:
        """Give what the member can still be asked for this year."""
        return Left(self.deductible_left(member, plan), self.out_of_pocket_left(member, plan))

    def deductible_left(self, member: Member, plan: Plan) -> int:
        """Give what the member still has to pay before the plan does."""
        left = plan.deductible - self._deductible[member.coverage_id, member.year]
        if plan.family_deductible:
            of_family = plan.family_deductible - self._deductible[member.family, member.year]
            left = min(left, of_family) if plan.embedded else of_family
        return max(left, 0)

    def out_of_pocket_left(self, member: Member, plan: Plan) -> int | None:
        """Give what the member can still be asked for this year; None if without limit."""
        if plan.out_of_pocket is None:
            return None
        left = plan.out_of_pocket - self._out_of_pocket[member.coverage_id, member.year]
        if plan.family_out_of_pocket is not None:
            of_family = self._out_of_pocket[member.family, member.year]
            left = min(left, plan.family_out_of_pocket - of_family)
        return max(left, 0)

    def use(self, member: Member, deductible: int, out_of_pocket: int) -> None:
        """Add what a decision charged to the member; negative amounts take it back."""
        for who in (member.coverage_id, member.family):
            self._deductible[who, member.year] += deductible
            self._out_of_pocket[who, member.year] += out_of_pocket
