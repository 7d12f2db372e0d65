"""A contract that shares what a plan saves: what it pays, and what luck alone would pay.

The contract is of no real payer; its terms are teaching values.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Contract:
    """Terms of a shared-savings contract.

    Parameters
    ----------
    benchmark : int
        Cents that a member is expected to cost the plan in a month, for all care anywhere.
    share : float
        What part of the savings the practice gets.
    least : float
        Share of the benchmark that must be saved before anything is paid; then the first dollar
        counts.
    quality_gate : float
        Share of quality goals that must be met to be paid at all.
    loss_share : float
        What part of a loss the practice pays; 0 where only savings are shared.
    most : float
        The most that is paid or owed, as a share of the benchmark.
    fee : int
        Cents for each member and month, whatever comes.
    """

    benchmark: int
    share: float
    least: float = 0.0
    quality_gate: float = 0.0
    loss_share: float = 0.0
    most: float = 1.0
    fee: int = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """What a year of a contract comes to, in cents.

    Parameters
    ----------
    saved : int
        What the members cost less than expected; below 0 is a loss.
    fees, shared : int
        What the practice gets whatever comes, and of the savings; shared below 0 is owed.
    why : str
        What decided the share.
    """

    saved: int
    fees: int
    shared: int
    why: str

    @property
    def paid(self) -> int:
        """All that the practice gets."""
        return self.fees + self.shared


def settle(contract: Contract, member_months: int, cost: int, quality: float) -> Settled:
    """Settle a year.

    Parameters
    ----------
    contract : Contract
        The terms.
    member_months : int
        Members, counted once for each month.
    cost : int
        Cents that a member cost the plan in a month, on average.
    quality : float
        Share of the quality goals that were met, between 0 and 1.

    Raises
    ------
    ValueError
        If a figure cannot be.
    """
    if member_months < 1 or cost < 0 or not 0 <= quality <= 1:
        raise ValueError(
            f"{member_months} member months, {cost} cents and {quality:g} of the goals: expected "
            "1 or more, 0 or more, and 0 to 1"
        )
    expected = contract.benchmark * member_months
    saved, fees = expected - cost * member_months, contract.fee * member_months
    most = round(contract.most * expected)
    if saved < 0:
        owed = min(round(contract.loss_share * -saved), most)
        return Settled(saved, fees, -owed, "a loss is shared" if owed else "losses are not shared")
    if saved < contract.least * expected or saved == 0:
        return Settled(saved, fees, 0, "too little was saved to count")
    if quality < contract.quality_gate:
        return Settled(saved, fees, 0, "the quality gate was missed")
    return Settled(saved, fees, min(round(contract.share * saved), most), "savings are shared")


def by_luck(
    contract: Contract, member_months: int, spread: int, least: float | None = None
) -> float:
    """Return how likely savings are that count, though nothing was done.

    Parameters
    ----------
    contract : Contract
        The terms.
    member_months : int
        Members, counted once for each month; twelve of them are a member's year.
    spread : int
        Standard deviation, in cents, of what one member costs in a year.
    least : float, optional
        The share of the benchmark in question; by default what the contract asks for.

    Returns
    -------
    float
        Between 0 and 1, by the normal law for the mean of many members.

    Raises
    ------
    ValueError
        If there is no member, or no spread.
    """
    if member_months < 1 or spread <= 0:
        raise ValueError(
            f"{member_months} member months and a spread of {spread}: expected 1 or more, and "
            "more than 0"
        )
    needed = contract.least if least is None else least
    error = spread / math.sqrt(member_months / 12)
    return 1 - NormalDist().cdf(needed * 12 * contract.benchmark / error)
