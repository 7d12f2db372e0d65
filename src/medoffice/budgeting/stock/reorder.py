"""When to order: use until the next delivery, safety stock, reorder point and par level.

Use and lead time vary, both taken as normal (Stevenson, *Operations Management*, chapter on
inventory): over L days at d units a day, the use has the mean d L and the variance
L sd(d)^2 + d^2 sd(L)^2. Where an item is looked at only every R days, R counts with L.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from statistics import NormalDist, fmean, pstdev

DAYS_OF_WEEK = 7


@dataclass(frozen=True)
class Varying:
    """A quantity that varies: its mean and its standard deviation, both 0 or more.

    Parameters
    ----------
    mean, sd : float
        In units a day for use, in days for a lead time.

    Raises
    ------
    ValueError
        If one of them is below 0.
    """

    mean: float
    sd: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what is below 0."""
        for name, value in (("mean", self.mean), ("standard deviation", self.sd)):
            if not value >= 0:
                raise ValueError(f"the {name} is {value:g}; expected 0 or more")

    @classmethod
    def of(cls, values: Sequence[float]) -> Varying:
        """Return the mean and standard deviation of what was measured."""
        if not values:
            raise ValueError("there is nothing to take the mean of; expected one value or more")
        return cls(fmean(values), pstdev(values))

    @classmethod
    def daily(cls, weeks: Sequence[float]) -> Varying:
        """Return use a day from use a week: the variances of seven days add up to a week's."""
        week = cls.of(weeks)
        return cls(week.mean / DAYS_OF_WEEK, week.sd / sqrt(DAYS_OF_WEEK))


def use_until_delivery(use: Varying, lead: Varying, review_days: float = 0) -> Varying:
    """Return what is used from the moment an order could be sent until its goods are there.

    Parameters
    ----------
    use : Varying
        Units a day.
    lead : Varying
        Days from order to delivery.
    review_days : float, default 0
        Days between two looks at the shelf; 0 if an order goes out the moment it is due.
    """
    days = lead.mean + review_days
    return Varying(use.mean * days, sqrt(days * use.sd**2 + (use.mean * lead.sd) ** 2))


def safety_stock(until_delivery: Varying, service: float) -> float:
    """Return the units kept against use above the mean.

    Parameters
    ----------
    until_delivery : Varying
        Use until the delivery, from :func:`use_until_delivery`.
    service : float
        Share of deliveries that should come before the shelf is empty, between 0 and 1.

    Raises
    ------
    ValueError
        If the share is not between 0 and 1: no stock makes it certain.
    """
    if not 0 < service < 1:
        raise ValueError(f"the service level is {service:g}; expected a share between 0 and 1")
    return NormalDist().inv_cdf(service) * until_delivery.sd


def reorder_point(until_delivery: Varying, service: float) -> float:
    """Return the stock, on the shelf and on order, at which to order: mean use and safety."""
    return until_delivery.mean + safety_stock(until_delivery, service)


def service_level(until_delivery: Varying, point: float) -> float:
    """Return the share of deliveries that come in time with a reorder point."""
    if not until_delivery.sd:
        return float(point >= until_delivery.mean)
    return NormalDist(until_delivery.mean, until_delivery.sd).cdf(point)


def expected_short(until_delivery: Varying, point: float) -> float:
    """Return the units that are missing per delivery, on average (the normal loss function)."""
    if not until_delivery.sd:
        return max(until_delivery.mean - point, 0.0)
    z = (point - until_delivery.mean) / until_delivery.sd
    normal = NormalDist()
    return until_delivery.sd * (normal.pdf(z) - z * (1 - normal.cdf(z)))


@dataclass(frozen=True)
class Levels:
    """Order at ``point`` or below, on the shelf and on order together, up to ``par``; in units."""

    point: int
    par: int

    def __post_init__(self) -> None:
        """Refuse a par level that is not above the reorder point."""
        if not 0 <= self.point < self.par:
            raise ValueError(
                f"the reorder point is {self.point} and the par level {self.par}; expected a "
                "reorder point of 0 or more, and a par level above it"
            )

    def to_order(self, position: int, pack: int = 1) -> int:
        """Return how many units to order, in whole packs that do not pass the par level.

        Parameters
        ----------
        position : int
            Units on the shelf and on order.
        pack : int, default 1
            Units in the smallest package; at least one is ordered.
        """
        if position > self.point:
            return 0
        return max((self.par - position) // pack, 1) * pack


def plan(
    use: Varying,
    lead: Varying,
    service: float,
    *,
    review_days: float,
    cycle_days: float,
    pack: int = 1,
) -> Levels:
    """Plan the levels of an item.

    Parameters
    ----------
    use, lead, service, review_days
        As in :func:`use_until_delivery` and :func:`safety_stock`.
    cycle_days : float
        Days an order should last.
    pack : int, default 1
        Units in the smallest package.

    Returns
    -------
    Levels
        The reorder point rounded up, and above it what is used in a cycle, at least one pack.
    """
    point = ceil(max(reorder_point(use_until_delivery(use, lead, review_days), service), 0))
    return Levels(point, point + max(ceil(use.mean * cycle_days), pack))
