"""What each vendor asks for each item, from when to when and from how many units on."""

from __future__ import annotations

import random
from datetime import date, timedelta

from medoffice.practice.generate.stock.items import BY_KEY, ITEM_ID, ITEMS, Item
from medoffice.practice.generate.stock.parameters import StockParameters, price_level
from medoffice.practice.generate.stock.vendors import VENDOR_ID
from medoffice.practice.generate.world import Cents, Row, World
from medoffice.practice.months import add_months

# The drug wholesaler changes its list every quarter, the others once a year.
QUARTERLY = ("prairie",)
QUARTER_CHANGE = (0.006, 0.018)  # mean and spread of a quarter's change (teaching values)
# The lowest limit in the contracts of those who change prices once a year.
LARGEST_YEARLY_RISE = 0.04
FIXED_SHARE = 0.2  # items whose price stays the same in a year

# Asked of a second vendor, from whom nothing of it is bought; its price against the first's.
SECOND_VENDOR = "copperline"
SECOND_QUOTES = (
    "glove-s", "glove-m", "glove-l", "table-paper", "alcohol", "gauze-2", "gown", "mask", "wipe",
    "needle", "syringe", "sanitizer",
)  # fmt: skip
SECOND_PRICE = (0.88, 1.06)


class PriceList:
    """The agreed prices of all vendors."""

    def __init__(self, world: World, parameters: StockParameters) -> None:
        """Draw the prices of all items for the years of the tables."""
        rng = world.stream("stock-prices")
        self.rows: list[Row] = []
        self._periods: dict[str, list[tuple[date, int]]] = {}
        for item in ITEMS:
            self._periods[item.key] = periods = list(_periods(item, world, parameters, rng))
            self._write(item.vendor, item, periods, item.break_at)
        for key in SECOND_QUOTES:
            factor = rng.uniform(*SECOND_PRICE)
            periods = [(day, round(cents * factor)) for day, cents in self._periods[key]]
            self._write(SECOND_VENDOR, BY_KEY[key], periods, 0)

    def price(self, item: Item, day: date, quantity: int = 1) -> int:
        """Give the price of a unit in cents when so many are ordered on a day."""
        cents = next(cents for since, cents in reversed(self._periods[item.key]) if since <= day)
        return _lower(item, cents) if item.break_at and quantity >= item.break_at else cents

    def _write(
        self, vendor: str, item: Item, periods: list[tuple[date, int]], break_at: int
    ) -> None:
        ends = [since - timedelta(days=1) for since, _ in periods[1:]]
        for (since, cents), until in zip(periods, [*ends, None], strict=True):
            steps = [(1, cents)] + ([(break_at, _lower(item, cents))] if break_at else [])
            self.rows += [
                {
                    "vendor_id": VENDOR_ID[vendor],
                    "item_id": ITEM_ID[item.key],
                    "from_quantity": quantity,
                    "unit_price": Cents(price),
                    "starts_on": since,
                    "ends_on": until,
                }
                for quantity, price in steps
            ]


def _lower(item: Item, cents: int) -> int:
    return round(cents * (1 - item.break_off))


def _periods(item: Item, world: World, parameters: StockParameters, rng: random.Random):
    """Give the days on which a price begins, with the price in cents."""
    day = date(world.parameters.start.year, 1, 1)
    price = item.cents * price_level(day.year, parameters.yearly_rise)
    cents = round(price)
    yield day, cents
    months = 3 if item.vendor in QUARTERLY else 12
    while (day := add_months(day, months)) <= world.parameters.end:
        if months == 3:
            price *= 1 + rng.gauss(*QUARTER_CHANGE)
        elif rng.random() >= FIXED_SHARE:
            price *= 1 + rng.uniform(0.01, LARGEST_YEARLY_RISE)
        if round(price) != cents:
            cents = round(price)
            yield day, cents
