"""What a second plan pays of the share that the first one left to the patient, in cents.

Plans that pay second do so in one of five ways. Which one is written in the plan; Medicare's and
Medicaid's are law. Each function gives what the second plan pays; the rest of the share stays the
patient's, but not with Medicaid, whose payment is payment in full (42 CFR 447.15).
"""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.billing.cost_sharing import Share, portion
from medoffice.billing.front_end.responsibility import Estimate

STANDARD, CARVE_OUT, SUPPLEMENT, MEDICAID, MEDICARE = (
    "standard",
    "carve-out",
    "supplement",
    "Medicaid",
    "Medicare",
)
WAYS = (STANDARD, CARVE_OUT, SUPPLEMENT, MEDICAID, MEDICARE)
PART_B_COINSURANCE = 2000  # hundredths of a percent (42 USC 1395l(a)(1))


def standard(first: Share, own_benefit: int) -> int:
    """Give what a plan with standard coordination pays: its usual benefit, up to the share.

    Parameters
    ----------
    first : Share
        What the first plan left to the patient.
    own_benefit : int
        What the second plan would have paid if it were the only one.
    """
    return max(0, min(own_benefit, first.total))


def carve_out(first: Share, own_benefit: int, first_paid: int) -> int:
    """Give what a plan pays that takes the first one's payment off its own (non-duplication).

    Parameters
    ----------
    first, own_benefit
        As for :func:`standard`.
    first_paid : int
        What the first plan paid.
    """
    return max(0, min(own_benefit - first_paid, first.total))


def supplement(first: Share) -> int:
    """Give what a Medicare supplement of the practice's kind pays: all but the deductible."""
    return first.total - first.deductible


def medicaid(first: Share, own_price: int, first_paid: int) -> int:
    """Give what Medicaid pays: up to its own price, and no more.

    Parameters
    ----------
    first : Share
        What the first plan left to the patient, who owes nothing of it afterwards.
    own_price : int
        Medicaid's price of the service.
    first_paid : int
        What the first plan paid.
    """
    return max(0, min(first.total, own_price - first_paid))


def medicare(
    charge: int, first_allowed: int, first_paid: int, fee: int, deductible_left: int = 0
) -> int:
    """Give what Medicare pays as second payer for a service on its fee schedule.

    It is the lowest of three amounts (42 CFR 411.33(a)): what the first payer left of the charge;
    what Medicare would pay alone; and the higher of the two prices, less what the first one paid.

    Parameters
    ----------
    charge : int
        The actual charge, or what the practice must accept as payment in full if that is less.
    first_allowed, first_paid : int
        The first payer's price before any deductible or coinsurance, and its payment.
    fee : int
        Medicare's fee-schedule amount.
    deductible_left : int, default 0
        What is left of the Part B deductible.

    Examples
    --------
    The regulation's own example, 42 CFR 411.33(b):

    >>> medicare(17_500, 15_000, 12_000, 12_500)
    3000
    """
    alone = fee - min(deductible_left, fee)
    alone -= portion(alone, PART_B_COINSURANCE)
    return max(0, min(charge - first_paid, alone, max(fee, first_allowed) - first_paid))


@dataclass(frozen=True, slots=True)
class Coordinated:
    """A visit that two plans pay, amounts in cents.

    Parameters
    ----------
    first : Estimate
        The first plan's.
    second_pays : tuple of int
        What the second plan pays of each line.
    patient : int
        What is left to the patient.
    """

    first: Estimate
    second_pays: tuple[int, ...]
    patient: int

    @property
    def taken_over(self) -> int:
        """What the second plan pays of the whole visit, in cents."""
        return sum(self.second_pays)

    @property
    def given_up(self) -> int:
        """What nobody may be billed for, in cents: with Medicaid, the rest."""
        return self.first.patient - self.taken_over - self.patient


def coordinate(first: Estimate, how: str, own: Estimate | None = None) -> Coordinated:
    """Estimate a visit that a second plan helps to pay.

    Parameters
    ----------
    first : Estimate
        The visit under the plan that pays first.
    how : str
        One of ``WAYS``: how the second plan pays.
    own : Estimate, optional
        The same services under the second plan as if it were the only one; a supplement needs
        none.

    Returns
    -------
    Coordinated

    Raises
    ------
    ValueError
        If the way is not known, or the estimates are not of the same services.
    """
    if how not in WAYS:
        raise ValueError(f"how is {how!r}: expected one of {', '.join(WAYS)}")
    if how == SUPPLEMENT:
        own = first
    codes = [line.service_id for line in first.lines]
    if own is None or [line.service_id for line in own.lines] != codes:
        raise ValueError(f"own is not an estimate of the same services: expected {codes}")
    pays = []
    for line, mine in zip(first.lines, own.lines, strict=True):
        paid, benefit = line.allowed - line.share.total, mine.allowed - mine.share.total
        pays.append(
            {
                STANDARD: standard(line.share, benefit),
                CARVE_OUT: carve_out(line.share, benefit, paid),
                SUPPLEMENT: supplement(line.share),
                MEDICAID: medicaid(line.share, mine.allowed, paid),
                MEDICARE: medicare(
                    line.allowed, line.allowed, paid, mine.allowed, mine.share.deductible
                ),
            }[how]
        )
    patient = 0 if how == MEDICAID else first.patient - sum(pays)
    return Coordinated(first, tuple(pays), patient)
