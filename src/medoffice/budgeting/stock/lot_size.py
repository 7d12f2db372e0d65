"""How much to order: economic order quantity, and prices that fall with the quantity.

Harris (1913); with price breaks on all units as in Snyder and Shen, *Fundamentals of Supply Chain
Theory*, chapter 3. Amounts are in one currency unit, cents in this practice; the answers are
averages and not rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt


def economic_order_quantity(order_cost: float, demand: float, holding_cost: float) -> float:
    """Return the quantity at which ordering and holding cost least together.

    Parameters
    ----------
    order_cost : float
        Cost of one order, whatever its size: work, freight.
    demand : float
        Units used in a year.
    holding_cost : float
        Cost of one unit kept for a year.

    Raises
    ------
    ValueError
        If one of them is not above 0.
    """
    _positive(order_cost=order_cost, demand=demand, holding_cost=holding_cost)
    return sqrt(2 * order_cost * demand / holding_cost)


def ordering_and_holding(
    quantity: float, order_cost: float, demand: float, holding_cost: float
) -> float:
    """Return what ordering and holding cost in a year if so many units are ordered each time."""
    _positive(quantity=quantity)
    return order_cost * demand / quantity + holding_cost * quantity / 2


@dataclass(frozen=True)
class PriceFrom:
    """The price of a unit if at least so many are ordered."""

    quantity: int
    price: float


@dataclass(frozen=True)
class LotSize:
    """A quantity to order, the price of a unit, and all it costs in a year with the goods."""

    quantity: float
    price: float
    yearly_cost: float


def with_price_breaks(
    order_cost: float,
    demand: float,
    holding_rate: float,
    prices: Sequence[PriceFrom],
    *,
    pack: int | None = None,
) -> list[LotSize]:
    """Return the best quantity at each price, the cheapest in all first.

    Parameters
    ----------
    order_cost, demand : float
        As in :func:`economic_order_quantity`.
    holding_rate : float
        Share of a unit's price that it costs to keep it for a year.
    prices : sequence of PriceFrom
        The price from each quantity on. It holds for all units of the order.
    pack : int, optional
        Units in a package; the quantity is then one of whole packages. By default any quantity.

    Raises
    ------
    ValueError
        If there is no price, a quantity stands twice, or an amount is not above 0.
    """
    _positive(order_cost=order_cost, demand=demand, holding_rate=holding_rate)
    ranks = sorted(prices, key=lambda rank: rank.quantity)
    if not ranks:
        raise ValueError("there is no price; expected one or more")
    if len({rank.quantity for rank in ranks}) < len(ranks):
        raise ValueError("two prices begin at the same quantity; expected one for each")
    found = []
    for at, rank in enumerate(ranks):
        _positive(price=rank.price)
        end = ranks[at + 1].quantity if at + 1 < len(ranks) else None
        holding = holding_rate * rank.price
        best = economic_order_quantity(order_cost, demand, holding)
        for quantity in _near(best, rank.quantity, end, pack):
            cost = rank.price * demand + ordering_and_holding(quantity, order_cost, demand, holding)
            found.append(LotSize(quantity, rank.price, cost))
    cheapest = {}
    for lot in sorted(found, key=lambda lot: (lot.yearly_cost, lot.quantity)):
        cheapest.setdefault(lot.price, lot)
    return list(cheapest.values())


def _near(best: float, first: int, end: int | None, pack: int | None) -> list[float]:
    """Give the quantities nearest to the best one for which a price holds."""
    if pack is None:
        # At the end of a price's range the next, lower price begins.
        return [max(best, first)] if end is None or best < end else []
    packs = {max(int(best // pack), 1), ceil(best / pack), max(ceil(first / pack), 1)}
    if end is not None:
        packs.add(max((end - 1) // pack, 1))
    return [
        float(number * pack)
        for number in sorted(packs)
        if number * pack >= first and (end is None or number * pack < end)
    ]


def _positive(**values: float) -> None:
    for name, value in values.items():
        if not value > 0:
            raise ValueError(f"the {name.replace('_', ' ')} is {value:g}; expected more than 0")
