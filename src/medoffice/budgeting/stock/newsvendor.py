"""How much to order once for a season: the newsvendor, for flu vaccine.

One order is placed before anyone knows how many doses will be asked for. A dose too few loses what
it would have brought; a dose too many loses what it cost, less what is credited for it. The best
order is at the critical ratio of the demand (Snyder and Shen, *Fundamentals of Supply Chain
Theory*, chapter 4; Nahmias, *Production and Operations Analysis*, chapter 5).
"""

from __future__ import annotations

from collections.abc import Mapping
from statistics import NormalDist

from medoffice.budgeting.stock.reorder import Varying, expected_short


def critical_ratio(too_few: float, too_many: float) -> float:
    """Return the share of seasons in which the best order is enough.

    Parameters
    ----------
    too_few : float
        What is lost with each unit that was asked for and not there: price less cost.
    too_many : float
        What is lost with each unit left over: cost less what is credited for it.

    Raises
    ------
    ValueError
        If one of them is not above 0.
    """
    for name, value in (("too few", too_few), ("too many", too_many)):
        if not value > 0:
            raise ValueError(f"one unit {name} loses {value:g}; expected more than 0")
    return too_few / (too_few + too_many)


def whole_season(so_far: int, before_by_then: int, before: int) -> float:
    """Return what a season that still runs will come to, if it goes on as the one before did.

    Parameters
    ----------
    so_far : int
        Units asked for in this season up to a day.
    before_by_then, before : int
        Units asked for in the season before up to the same day of the year, and in all of it.

    Raises
    ------
    ValueError
        If the season before had nothing by then, or more than in all of it.
    """
    if not 0 < before_by_then <= before:
        raise ValueError(
            f"the season before had {before_by_then} by that day and {before} in all; expected "
            "more than 0 by then, and not more than in all"
        )
    return so_far * before / before_by_then


def season_order(demand: Varying, too_few: float, too_many: float) -> float:
    """Return the best order for a season whose demand is normal, in units, not rounded."""
    ratio = critical_ratio(too_few, too_many)
    return demand.mean + NormalDist().inv_cdf(ratio) * demand.sd


def season_cost(order: float, demand: Varying, too_few: float, too_many: float) -> float:
    """Return what an order loses on average, by what is missing and what is left over."""
    missing = expected_short(demand, order)
    return too_few * missing + too_many * (order - demand.mean + missing)


def season_order_by_case(
    chances: Mapping[int, float], too_few: float, too_many: float, *, pack: int = 1
) -> int:
    """Return the cheapest order if the demand is one of some cases.

    Parameters
    ----------
    chances : mapping of int to float
        The chance of each demand, in units; they add up to 1.
    too_few, too_many : float
        As in :func:`critical_ratio`.
    pack : int, default 1
        Units in a package; the order is one of whole packages.

    Raises
    ------
    ValueError
        If the chances do not add up to 1.
    """
    if abs(sum(chances.values()) - 1) > 1e-9:
        raise ValueError(f"the chances add up to {sum(chances.values()):g}; expected 1")
    ratio, so_far = critical_ratio(too_few, too_many), 0.0
    for demand in sorted(chances):
        so_far += chances[demand]
        if so_far >= ratio - 1e-12:
            break
    below = demand // pack * pack
    return min(
        (below, below + pack),
        key=lambda order: (_loses(order, chances, too_few, too_many), order),
    )


def _loses(order: int, chances: Mapping[int, float], too_few: float, too_many: float) -> float:
    return sum(
        chance * (too_few * max(demand - order, 0) + too_many * max(order - demand, 0))
        for demand, chance in chances.items()
    )
