"""An item's levels of today beside planned ones, both tried out on what was really used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medoffice.budgeting.stock import willow_bend
from medoffice.budgeting.stock.reorder import (
    Levels,
    Varying,
    plan,
    safety_stock,
    service_level,
    use_until_delivery,
)
from medoffice.budgeting.stock.shelf import Fared, try_out
from medoffice.practice.money import cents

SECOND_YEAR = (date(2025, 1, 1) - willow_bend.FIRST_DAY).days
DAYS_OF_YEAR = 365


@dataclass(frozen=True)
class Settings:
    """How an item's levels are planned.

    Parameters
    ----------
    service : float, default 0.95
        Share of deliveries that should come before the shelf is empty.
    review_days : int, default 7
        Days between two looks at the shelf. Supplies are issued once a week, so that the use of a
        single day says little: plan with weeks.
    cycle_days : int, default 28
        Days an order should last.
    later_days : int, default 0
        Days by which each delivery comes later than it did.
    learn_from_2024 : bool, default False
        Whether the levels are planned from 2024 alone and tried out on 2025, as a manager would
        have to; otherwise both years serve for both.
    """

    service: float = 0.95
    review_days: int = 7
    cycle_days: int = 28
    later_days: int = 0
    learn_from_2024: bool = False


@dataclass(frozen=True)
class Tried:
    """A pair of levels and what came of it.

    Parameters
    ----------
    levels : Levels
        The levels.
    service : float
        Share of deliveries that should come in time with them.
    fared : Fared
        How the shelf fared, day by day.
    mean_cents : int
        What lay on the shelf on an average day, at the price of the last day.
    orders_a_year : float
        Orders sent in a year.
    """

    levels: Levels
    service: float
    fared: Fared
    mean_cents: int
    orders_a_year: float


@dataclass(frozen=True)
class ItemPlan:
    """An item's use and lead time, and its levels of today beside planned ones.

    Parameters
    ----------
    name, unit : str
        The item.
    use, lead, until_delivery : Varying
        Use a day, days to delivery, and use until a delivery.
    safety : float
        Safety stock in the planned reorder point.
    first_day : datetime.date
        First day of the trial.
    today, planned : Tried
        Both pairs of levels.
    """

    name: str
    unit: str
    use: Varying
    lead: Varying
    until_delivery: Varying
    safety: float
    first_day: date
    today: Tried
    planned: Tried


def plan_item(item_id: str, settings: Settings) -> ItemPlan:
    """Plan an item's levels, and try them and those of today out.

    Parameters
    ----------
    item_id : str
        Number of an item with a reorder point.
    settings : Settings
        How to plan.

    Raises
    ------
    ValueError
        If there is no such item, or it has no reorder point.
    """
    row = willow_bend.items().get(item_id)
    if row is None or row["reorder_point"] is None:
        raise ValueError(f"the item is {item_id!r}; expected one of the list with a reorder point")
    whole = willow_bend.daily_use()[item_id]
    learned, tried = whole, whole
    if settings.learn_from_2024:
        learned, tried = whole[:SECOND_YEAR], whole[SECOND_YEAR:]
    leads = tuple(days + settings.later_days for days in willow_bend.lead_days()[row["vendor_id"]])
    use, lead = Varying.daily(willow_bend.weekly(learned)), Varying.of(leads)
    until = use_until_delivery(use, lead, settings.review_days)

    def try_levels(levels: Levels) -> Tried:
        fared = try_out(tried, levels, leads, review_days=settings.review_days, pack=row["pack"])
        return Tried(
            levels,
            service_level(until, levels.point),
            fared,
            round(fared.mean_on_hand * cents(row["unit_cost"])),
            len(fared.ordered) * DAYS_OF_YEAR / len(tried),
        )

    planned = plan(
        use, lead, settings.service,
        review_days=settings.review_days, cycle_days=settings.cycle_days, pack=row["pack"],
    )  # fmt: skip
    first = willow_bend.LAST_DAY.toordinal() - len(tried) + 1
    return ItemPlan(
        row["name"], row["unit"], use, lead, until, safety_stock(until, settings.service),
        date.fromordinal(first),
        try_levels(Levels(row["reorder_point"], row["par_level"])),
        try_levels(planned),
    )  # fmt: skip
