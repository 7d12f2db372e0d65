"""What money of later periods is worth today, and whether an investment pays.

Formulas as in Brealey, Myers and Allen, *Principles of Corporate Finance*: a payment of a later
period is divided by 1 + rate, once for each period. Money is cents, a rate is a fraction of one
period, and sums are exact: nothing is rounded before the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

Money = Fraction | int


def npv(flows: Sequence[Money], rate: Fraction | int) -> Fraction:
    """Return the net present value of flows.

    Parameters
    ----------
    flows : sequence of fractions.Fraction or int
        Cents, the first today, each other one a period after the one before. What is paid is
        below 0.
    rate : fractions.Fraction or int
        What money costs in a period; 8 percent is ``Fraction(8, 100)``.

    Returns
    -------
    fractions.Fraction
        Cents of today, not rounded.

    Raises
    ------
    ValueError
        If there are no flows, or the rate is −100 percent or less.
    """
    if not flows:
        raise ValueError("there are no flows; expected one or more")
    if rate <= -1:
        raise ValueError(f"the rate is {float(rate):g}; expected more than -1 (-100 percent)")
    step, value = 1 / (1 + Fraction(rate)), Fraction(0)
    for flow in reversed(flows):
        value = flow + value * step
    return value


def irr(flows: Sequence[Money]) -> float:
    """Return the internal rate of return: the rate at which the net present value is 0.

    Parameters
    ----------
    flows : sequence of fractions.Fraction or int
        Cents, the first today. They must change sign exactly once, or there may be no such rate,
        or several (Descartes' rule of signs).

    Returns
    -------
    float
        Rate of one period, to about 12 digits.

    Raises
    ------
    ValueError
        If the flows change sign never, or more than once.
    """
    signs = [flow > 0 for flow in flows if flow]
    changes = sum(before != now for before, now in pairwise(signs))
    if changes != 1:
        raise ValueError(
            f"the flows change sign {changes} times; expected once, or no single rate answers"
        )
    amounts = [float(flow) if signs[0] is False else -float(flow) for flow in flows]

    def value(step: float) -> float:
        total = 0.0
        for amount in reversed(amounts):
            total = amount + total * step
        return total

    # Money is paid first and comes later, so its value rises with the step 1 / (1 + rate).
    low, high = 0.0, 1.0
    while value(high) < 0:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if value(middle) < 0 else (low, middle)
    return 1 / high - 1


def payback(flows: Sequence[Money], rate: Fraction | int = 0) -> Fraction | None:
    """Return after how many periods the money is back for good.

    Within a period money is taken to come evenly.

    Parameters
    ----------
    flows : sequence of fractions.Fraction or int
        Cents, the first today.
    rate : fractions.Fraction or int, default 0
        What money costs in a period. With 0 this is the simple payback, with more the discounted
        one.

    Returns
    -------
    fractions.Fraction or None
        Periods, or None if it never comes back.
    """
    worth = [npv([0] * period + [flow], rate) for period, flow in enumerate(flows)]
    balances = [sum(worth[: period + 1], Fraction(0)) for period in range(len(worth))]
    if not balances or balances[-1] < 0:
        return None
    short = [period for period, balance in enumerate(balances) if balance < 0]
    if not short:
        return Fraction(0)
    return short[-1] - balances[short[-1]] / worth[short[-1] + 1]


def annuity(payment: Money, rate: Fraction | int, periods: int, *, ahead: bool = False) -> Fraction:
    """Return what equal payments are worth today, by the closed formula.

    Parameters
    ----------
    payment : fractions.Fraction or int
        Cents of each period.
    rate : fractions.Fraction or int
        What money costs in a period.
    periods : int
        How many payments.
    ahead : bool, default False
        Whether each is paid at the start of its period, as rent is.

    Raises
    ------
    ValueError
        If there are fewer than 0 payments.
    """
    if periods < 0:
        raise ValueError(f"there are {periods} payments; expected 0 or more")
    rate = Fraction(rate)
    factor = (1 - (1 + rate) ** -periods) / rate if rate else Fraction(periods)
    return payment * factor * (1 + rate if ahead else 1)


def level_payment(amount: Money, rate: Fraction | int, periods: int) -> Fraction:
    """Return the equal payment, at the end of each period, that pays off a loan.

    Parameters
    ----------
    amount : fractions.Fraction or int
        Cents borrowed.
    rate : fractions.Fraction or int
        What money costs in a period.
    periods : int
        How many payments; 1 or more.

    Raises
    ------
    ValueError
        If there is no payment to spread it over.
    """
    if periods < 1:
        raise ValueError(f"there are {periods} payments; expected 1 or more")
    return amount / annuity(1, rate, periods)
