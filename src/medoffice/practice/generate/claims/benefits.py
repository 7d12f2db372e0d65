"""What a plan promises its members, and how much of it they have used in a year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

# How a plan shares the cost of a service with its member.
FREE = "free"  # paid in full by the plan: preventive care and vaccines
COPAY = "copay"  # a fixed amount for the visit, whatever it costs; the deductible does not apply
DEDUCTIBLE = "deductible"  # the member pays up to the deductible, then a share of the rest


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan's cost sharing, amounts in cents; None where the plan has no such limit."""

    coinsurance: int  # the member's share in hundredths of a percent: 2000 is 20 %
    deductible: int
    family_deductible: int | None
    out_of_pocket: int | None  # the most a member pays in a year
    family_out_of_pocket: int | None
    withheld: int = 0  # taken off each payment, in hundredths of a percent: Medicare's 2 %


@dataclass(frozen=True, slots=True)
class Member:
    """Whose account a claim is charged to: one person, one family, one plan, one year."""

    coverage_id: str
    family: str
    year: int


class Accumulators:
    """Deductible and out-of-pocket spending of members and families, in cents.

    Both limits are embedded: a member has met one when the member alone has paid the individual
    amount, or the family together has paid the family's.
    """

    def __init__(self) -> None:
        """Start when nobody has paid anything."""
        self._deductible: dict[tuple[str, int], int] = defaultdict(int)
        self._out_of_pocket: dict[tuple[str, int], int] = defaultdict(int)

    def deductible_left(self, member: Member, plan: Plan) -> int:
        """Give what the member still has to pay before the plan does."""
        left = plan.deductible - self._deductible[member.coverage_id, member.year]
        if plan.family_deductible:
            left = min(left, plan.family_deductible - self._deductible[member.family, member.year])
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
