"""Buying: review, order, wait, receive, and the bill that comes with each delivery."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.stock.bills import Bill
from medoffice.practice.generate.stock.days import Calendar
from medoffice.practice.generate.stock.items import ITEM_ID, Item
from medoffice.practice.generate.stock.parameters import StockParameters
from medoffice.practice.generate.stock.planted import Planted
from medoffice.practice.generate.stock.prices import PriceList
from medoffice.practice.generate.stock.roster import ASSISTANT, DESK, NURSE, OWNER, Roster
from medoffice.practice.generate.stock.storeroom import Storeroom
from medoffice.practice.generate.stock.vendors import SUPPLIERS, VENDOR_ID, Supplier
from medoffice.practice.generate.world import Cents, Row, World

# The owner signs orders from this amount on.
OWNER_SIGNS_FROM = 2_500_00
COURIER = 45_00  # freight of a rush order
REST_AFTER = (4, 14)  # working days until the rest of a short line comes
SHORT_PART = (0.4, 0.8)  # part of a short line that comes at once
# An order is raised to the next lower price if it is this near to it.
NEAR_A_BREAK = 0.6


@dataclass
class Line:
    """One line of an order."""

    item: Item
    row: Row


@dataclass
class Order:
    """One order; its freight is charged with the first delivery."""

    row: Row
    supplier: Supplier
    freight: int
    lines: list[Line] = field(default_factory=list)


class Purchasing:
    """Orders goods and receives them."""

    def __init__(
        self,
        world: World,
        calendar: Calendar,
        roster: Roster,
        room: Storeroom,
        prices: PriceList,
        planted: Planted,
        parameters: StockParameters,
    ) -> None:
        """Start with no order open."""
        self.calendar, self.roster, self.room, self.prices = calendar, roster, room, prices
        self.planted, self.parameters = planted, parameters
        self.rng: random.Random = world.stream("stock-orders")
        self.orders: list[Order] = []
        self.lines: list[Line] = []
        self.bills: list[Bill] = []
        self.due: dict[date, list[tuple[Order, Line, int]]] = defaultdict(list)
        self.on_order: dict[str, int] = defaultdict(int)

    def order(self, day: date, vendor: str, wanted: list[tuple[Item, int]], kind: str) -> Order:
        """Write an order; the caller says when it comes."""
        supplier = SUPPLIERS[vendor]
        row = {
            "po_id": f"PO{len(self.orders) + 1:04}",
            "vendor_id": VENDOR_ID[vendor],
            "ordered_on": day,
            "ordered_by": self._buyer(supplier, day),
            "kind": kind,
            "approved_by": None,
            "promised_on": day,
        }
        order = Order(row, supplier, 0)
        self.orders.append(order)
        total = 0
        for item, quantity in wanted:
            price = self.prices.price(item, day, quantity)
            total += price * quantity
            line = Line(
                item,
                {
                    "po_line_id": f"PL{len(self.lines) + 1:05}",
                    "po_id": row["po_id"],
                    "item_id": ITEM_ID[item.key],
                    "quantity": quantity,
                    "unit_price": Cents(price),
                    "cancelled": 0,
                },
            )
            self.lines.append(line)
            order.lines.append(line)
            self.on_order[item.key] += quantity
        if total >= OWNER_SIGNS_FROM:
            row["approved_by"] = OWNER
        if total < supplier.free_freight_from:
            order.freight = supplier.freight
        return order

    def review(self, day: date, vendor: str, wanted: list[tuple[Item, int]]) -> None:
        """Send a regular order, and decide when it will come and what comes short."""
        order = self.order(day, vendor, wanted, "regular")
        supplier, rng = order.supplier, self.rng
        promised = self.calendar.after(day, supplier.promised_days)
        order.row["promised_on"] = promised
        late = 0
        if rng.random() < supplier.late_share:
            late = max(1, round(rng.expovariate(1 / supplier.late_days)))
        comes = self.calendar.after(promised, late)
        for line in order.lines:
            quantity, pack = line.row["quantity"], line.item.pack
            short = quantity // pack > 1 and rng.random() < self.parameters.short_line_share
            if not short:
                self.due[comes].append((order, line, quantity))
                continue
            first = max(1, math.floor(quantity / pack * rng.uniform(*SHORT_PART))) * pack
            self.due[comes].append((order, line, first))
            if rng.random() < self.parameters.never_completed_share:
                self._cancel(line, quantity - first)
            else:
                rest = self.calendar.after(comes, rng.randint(*REST_AFTER))
                self.due[rest].append((order, line, quantity - first))

    def rush(self, day: date, item: Item, short_of: int) -> None:
        """Have what is missing brought by courier the same day, at a price."""
        packs = math.ceil(short_of / item.pack)
        order = self.order(day, item.vendor, [(item, packs * item.pack)], "rush")
        order.freight = COURIER
        self._deliver(day, order, [(order.lines[0], packs * item.pack)])

    def ahead(
        self, day: date, vendor: str, wanted: list[tuple[Item, int]], arrivals: list[date]
    ) -> None:
        """Order for the coming season, to be delivered in equal parts of whole packs."""
        order = self.order(day, vendor, wanted, "season")
        order.row["promised_on"] = arrivals[0]
        for line in order.lines:
            left, pack = line.row["quantity"], line.item.pack
            for number, comes in enumerate(arrivals):
                units = math.ceil(left / pack / (len(arrivals) - number)) * pack
                if units:
                    self.due[comes].append((order, line, units))
                left -= units

    def receive_due(self, day: date) -> None:
        """Receive what comes today, order by order."""
        arrivals: dict[str, tuple[Order, list[tuple[Line, int]]]] = {}
        for order, line, units in self.due.pop(day, ()):
            arrivals.setdefault(order.row["po_id"], (order, []))[1].append((line, units))
        for order, came in arrivals.values():
            self._deliver(day, order, came)

    def position(self, item: Item) -> int:
        """Give what is on the shelf and on order."""
        return self.room.on_hand(item) + self.on_order[item.key]

    def wanted_break(self, item: Item, quantity: int) -> int:
        """Raise a quantity to the next price break if it is near."""
        if item.break_at and NEAR_A_BREAK * item.break_at <= quantity < item.break_at:
            return item.break_at
        return quantity

    def _deliver(self, day: date, order: Order, came: list[tuple[Line, int]]) -> None:
        """Put one delivery on the shelves, and bill it."""
        role = NURSE if order.supplier.account == "1200" else ASSISTANT
        by = self.roster.any(role, day, self.rng)
        billed: list[Row] = []
        for line, units in came:
            price = self.planted.billed_price(day, line.item, int(line.row["unit_price"]))
            billed.append(
                {
                    "po_line_id": line.row["po_line_id"],
                    "quantity": units,
                    "unit_price": Cents(price),
                }
            )
            arrived = self.planted.arrived(day, line.item, units)
            self._cancel(line, units - arrived)
            self.on_order[line.item.key] -= arrived
            self._shelve(day, line, arrived, by)
        goods = sum(line["quantity"] * line["unit_price"] for line in billed)
        supplier, freight = order.supplier, order.freight
        bill = Bill(
            supplier.vendor, day, goods + freight, supplier.account, "Goods", None, order.row,
            freight, billed,
        )  # fmt: skip
        order.freight = 0
        self.bills.append(bill)
        self.planted.note_bill(bill)

    def _shelve(self, day: date, line: Line, units: int, by: str) -> None:
        """Put what came of a line where it belongs, or, once, at the back of the shelf."""
        item, price = line.item, int(line.row["unit_price"])
        if self.planted.goes_to_the_back(day, item):
            lot = self.room.new_lot(item, stories.FORGOTTEN_EXPIRES)
            pile = self.room.receive(day, item, item.pack, price * item.pack, line.row, by, lot)
            pile.forgotten = True
            self.planted.forgotten = lot
            units -= item.pack
        if units:
            lot = self._lot(item, day)
            self.room.receive(day, item, units, price * units, line.row, by, lot)

    def _lot(self, item: Item, day: date) -> Row | None:
        """Give a delivery its lot; all of a season's vaccine expires in the summer after."""
        if item.seasonal:
            return self.room.new_lot(item, date(day.year + (day.month > 6), 6, 30))
        return self.room.lot_delivered(item, day)

    def _buyer(self, supplier: Supplier, day: date) -> str:
        if supplier.account == "1200":
            return self.roster.first(NURSE, day)
        office = supplier.vendor == "paperwhite"
        return self.roster.first(DESK if office else ASSISTANT, day)

    def _cancel(self, line: Line, units: int) -> None:
        line.row["cancelled"] += units
        self.on_order[line.item.key] -= units
