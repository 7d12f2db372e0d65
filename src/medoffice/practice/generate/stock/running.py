"""The stock room day by day: receive, give, issue, count, review, order."""

from __future__ import annotations

import math
import random
from datetime import date, timedelta

from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.stock.bills import Bill
from medoffice.practice.generate.stock.days import Calendar
from medoffice.practice.generate.stock.demand import Dose, doses, weekly_use
from medoffice.practice.generate.stock.items import BY_KEY, ITEMS, SPOILED, Item
from medoffice.practice.generate.stock.parameters import StockParameters
from medoffice.practice.generate.stock.planted import Planted
from medoffice.practice.generate.stock.policy import Level, levels
from medoffice.practice.generate.stock.prices import PriceList
from medoffice.practice.generate.stock.purchasing import Purchasing
from medoffice.practice.generate.stock.roster import ASSISTANT, NURSE, Roster
from medoffice.practice.generate.stock.storeroom import Storeroom
from medoffice.practice.generate.stock.vendors import SUPPLIERS
from medoffice.practice.generate.world import World
from medoffice.practice.months import add_months

# Vaccine for the winter: ordered in March by last winter's use and a guess, comes in three parts,
# and what is left in May may go back up to a part of the order.
ORDERS_IN, RETURNS_IN = 3, 5
ARRIVALS = ((8, 21), (9, 11), (10, 2))
GUESS = (0.02, 0.11)  # ordered above what will be used (teaching value)
RETURNED_UP_TO = 0.15
# Part of a season's doses given by the end of the year, to guess the rest of one that is cut off.
GIVEN_BY_NEW_YEAR = 0.9
# Bills open on the first day: days before it, and their part of the stock then (teaching values).
UNPAID_AT_FIRST = ((9, 0.30), (22, 0.25))
MINIMUM_WAITS = 0.5  # below this part of the reorder point an order does not wait for the minimum


class StockYear:
    """Runs the stock room through the years of the tables."""

    def __init__(
        self, world: World, calendar: Calendar, roster: Roster, parameters: StockParameters
    ) -> None:
        """Work out what will be asked for, and fill the shelves for the first day."""
        self.world, self.calendar, self.roster, self.p = world, calendar, roster, parameters
        self.rng: random.Random = world.stream("stock-room")
        self.given, self.asked = doses(world), weekly_use(world, calendar)
        self.levels = levels(self.given, self.asked, parameters)
        self.prices = PriceList(world, parameters)
        self.room = Storeroom(parameters, world.stream("stock-lots"))
        self.planted = Planted(world.parameters.end)
        self.buying = Purchasing(
            world, calendar, roster, self.room, self.prices, self.planted, parameters
        )
        self.carried = dict.fromkeys(BY_KEY, 0)
        self.season_order: dict[str, int] = {}
        self.opening: dict[str, int] = dict.fromkeys(SUPPLIERS, 0)
        self.returns: list[Bill] = []

    def run(self) -> None:
        """Run every working day."""
        self._open()
        first_of = self._first_working_days()
        last_of = {self.calendar.last_open(month) for month in self.calendar.months()}
        for day in self.calendar.working_days:
            if day == stories.WARM_MONDAY:
                self._spoil(day)
            if day == stories.FORGOTTEN_FOUND and self.planted.forgotten:
                self._throw_out(day, forgotten=True)
            if day in first_of:
                self._throw_out(day, forgotten=False)
                if day.month == RETURNS_IN:
                    self._return_season(day)
            self.buying.receive_due(day)
            self._give(day)
            self._issue(day)
            if day in last_of:
                self._count(day)
            self._review(day)
            if day in first_of and day.month == ORDERS_IN:
                self._order_season(day)

    def _first_working_days(self) -> set[date]:
        return {self.calendar.next_open(month) for month in self.calendar.months()}

    def _open(self) -> None:
        """Fill the shelves as they were counted the evening before the first day."""
        day = self.world.parameters.start
        eve = day - timedelta(days=1)
        by = self.roster.first(NURSE, day)
        for item in ITEMS:
            level = self.levels[item.key]
            if item.seasonal:
                left = self._season_use(item, day, date(day.year + (day.month > 7), 7, 31))
                quantity = math.ceil(left * 1.06 / item.pack) * item.pack
            else:
                packs = self.rng.uniform(level.point, level.par) / item.pack
                quantity = math.ceil(packs) * item.pack
            if quantity:
                cost = quantity * self.prices.price(item, day)
                self.room.open_with(eve, item, quantity, cost, by)
                self.opening[item.vendor] += cost

    def bills_before(self) -> list[Bill]:
        """Make the bills, not yet due, for part of what lay on the shelves on the first day."""
        start = self.world.parameters.start
        return [
            Bill(
                vendor,
                start - timedelta(days=days),
                round(cost * share),
                SUPPLIERS[vendor].account,
                "Goods delivered before the first day",
            )
            for vendor, cost in self.opening.items()
            for days, share in UNPAID_AT_FIRST
            if cost
        ]

    def _season_use(self, item: Item, first: date, last: date) -> int:
        """Add up the doses that will be given, which the generator knows and the office guesses."""
        use = sum(
            dose.units
            for day, found in self.given.items()
            if first <= day <= last
            for dose in found
            if dose.item is item
        )
        cut = self.world.parameters.end
        return round(use / GIVEN_BY_NEW_YEAR) if first < cut < add_months(last, -4) else use

    def _give(self, day: date) -> None:
        """Give what is charged; now and then a dose is lost."""
        found = self.given.get(day, [])
        need: dict[str, int] = {}
        for dose in found:
            need[dose.item.key] = need.get(dose.item.key, 0) + dose.units
        for key, units in need.items():
            self._ensure(day, BY_KEY[key], units)
        for dose in found:
            self._give_one(day, dose)
        for dose in found:
            lost = self.rng.random() < self.p.waste_share
            if lost and self.room.usable(dose.item, day) >= dose.item.a_dose:
                self.room.take(day, dose.item, dose.item.a_dose, "wasted")

    def _give_one(self, day: date, dose: Dose) -> None:
        if self.planted.gives_expired(day, dose.item):
            pile = next(p for p in self.room.shelves[dose.item.key] if p.forgotten)
            self.room.take_from(pile, day, dose.item, dose.units, "given", dose.charge)
        else:
            self.room.take(day, dose.item, dose.units, "given", dose.charge)

    def _ensure(self, day: date, item: Item, units: int) -> None:
        """Send for a courier if there is less than is needed today."""
        short = units - self.room.usable(item, day)
        if short > 0:
            self.buying.rush(day, item, short)

    def _issue(self, day: date) -> None:
        """Issue what the rooms ask for; tests come by courier, the rest waits."""
        for key, units in self.asked.get(day, {}).items():
            item = BY_KEY[key]
            wanted = units + self.carried[key]
            if item.service:
                self._ensure(day, item, wanted)
            there = min(wanted, self.room.usable(item, day))
            self.carried[key] = wanted - there
            if there:
                self.room.take(day, item, there, "used")

    def _throw_out(self, day: date, forgotten: bool) -> None:
        """Throw away what has expired and is found."""
        for item in ITEMS:
            for pile in list(self.room.shelves[item.key]):
                past = pile.lot is not None and pile.lot["expires_on"] < day
                if pile.quantity and past and pile.forgotten == forgotten:
                    self.room.take_from(pile, day, item, pile.quantity, "expired")

    def _spoil(self, day: date) -> None:
        """Throw away what the warm weekend spoiled."""
        for key in SPOILED:
            for pile in list(self.room.shelves[key]):
                if pile.quantity and pile.good(day):
                    self.room.take_from(pile, day, BY_KEY[key], pile.quantity, "spoiled")

    def _count(self, day: date) -> None:
        """Count vaccines and drugs every month, everything at the end of a quarter."""
        by = self.roster.first(NURSE, day)
        other = self.roster.any(ASSISTANT, day, self.rng)
        for item in ITEMS:
            if item.account == "5200":
                self.room.count(day, item, by)
            elif day.month % 3 == 0:
                self.room.count(day, item, other)

    def _review(self, day: date) -> None:
        """Look through the items of the vendors whose day it is, and order."""
        monday = day - timedelta(days=day.weekday())
        for supplier in SUPPLIERS.values():
            review_day = self.calendar.next_open(monday + timedelta(days=supplier.weekday - 1))
            if day == review_day and monday.toordinal() // 7 % supplier.every_weeks == 0:
                self._review_vendor(day, supplier.vendor)

    def _review_vendor(self, day: date, vendor: str) -> None:
        items = [i for i in ITEMS if i.vendor == vendor and not i.seasonal]
        wanted, urgent = {}, False
        for item in items:
            level, position = self.levels[item.key], self.buying.position(item)
            if level.par and position <= level.point:
                wanted[item] = self._quantity(item, level, position)
                urgent = urgent or position < level.point * MINIMUM_WAITS
        if not wanted:
            return
        total = self._value(day, wanted)
        lowest_first = sorted(
            (i for i in items if i not in wanted and self.levels[i.key].par),
            key=lambda item: self.buying.position(item) / self.levels[item.key].par,
        )
        for item in lowest_first:
            level, position = self.levels[item.key], self.buying.position(item)
            if total >= SUPPLIERS[vendor].minimum or position >= level.par:
                break
            wanted[item] = self._quantity(item, level, position)
            total = self._value(day, wanted)
        if total >= SUPPLIERS[vendor].minimum or urgent:
            lines = [(item, wanted[item]) for item in items if item in wanted]
            self.buying.review(day, vendor, lines)

    def _quantity(self, item: Item, level: Level, position: int) -> int:
        """Order up to par in whole packs."""
        packs = max(1, math.ceil((level.par - position) / item.pack))
        return self.buying.wanted_break(item, packs * item.pack)

    def _value(self, day: date, wanted: dict[Item, int]) -> int:
        return sum(self.prices.price(i, day, units) * units for i, units in wanted.items())

    def _order_season(self, day: date) -> None:
        """Order vaccine for the winter to come."""
        wanted = []
        for item in ITEMS:
            if item.seasonal:
                first, last = date(day.year, 8, 1), date(day.year + 1, 7, 31)
                use = self._season_use(item, first, last) * (1 + self.rng.uniform(*GUESS))
                quantity = math.ceil(use / item.pack) * item.pack
                self.season_order[item.key] = quantity
                if quantity:
                    wanted.append((item, quantity))
        if wanted:
            arrivals = [self.calendar.next_open(date(day.year, *when)) for when in ARRIVALS]
            self.buying.ahead(day, wanted[0][0].vendor, wanted, arrivals)

    def _return_season(self, day: date) -> None:
        """Send unopened boxes of the winter's vaccine back for credit."""
        cost = 0
        for item in ITEMS:
            most = int(self.season_order.get(item.key, 0) * RETURNED_UP_TO)
            units = min(self.room.usable(item, day) if item.seasonal else 0, most)
            units -= units % item.pack
            if units:
                before = len(self.room.issues)
                self.room.take(day, item, units, "returned")
                cost += sum(int(row["cost"]) for row in self.room.issues[before:])
        if cost:
            credited = day + timedelta(days=21)
            self.returns.append(
                Bill("tamarack", credited, -cost, "1200", "Credit, returned vaccine")
            )
