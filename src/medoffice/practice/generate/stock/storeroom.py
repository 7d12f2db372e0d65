"""The shelves: what lies there by lot, what comes in and what goes out, with its cost."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.stock.items import ITEM_ID, ITEMS, Item
from medoffice.practice.generate.stock.parameters import StockParameters
from medoffice.practice.generate.world import Cents, Row

# How much of its life a lot still has when it is delivered (teaching values).
LIFE_LEFT = (0.55, 0.95)
SAME_LOT_SHARE = 0.3  # deliveries from the lot of the delivery before
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


@dataclass(slots=True)
class Pile:
    """What lies on the shelf of one item and lot, with its cost in cents."""

    lot: Row | None
    quantity: int = 0
    cost: int = 0
    forgotten: bool = False  # at the back of the shelf, where nobody takes it

    def good(self, day: date) -> bool:
        """Tell whether it may be used on a day."""
        return not self.forgotten and (self.lot is None or self.lot["expires_on"] >= day)

    def put(self, quantity: int, cost: int) -> None:
        """Add to the pile; take from it with a quantity below 0."""
        self.quantity += quantity
        self.cost += cost

    def cost_of(self, quantity: int) -> int:
        """Give the cost of a part of the pile; all of it costs all there is."""
        return (2 * self.cost * quantity + self.quantity) // (2 * self.quantity)


class Storeroom:
    """All shelves, and the records of what came, went and was counted."""

    def __init__(self, parameters: StockParameters, rng: random.Random) -> None:
        """Begin with empty shelves."""
        self.parameters, self.rng = parameters, rng
        self.shelves: dict[str, list[Pile]] = {item.key: [] for item in ITEMS}
        self.lots: list[Row] = []
        self.receipts: list[Row] = []
        self.issues: list[Row] = []
        self.counts: list[Row] = []

    def usable(self, item: Item, day: date) -> int:
        """Count what may be used of an item."""
        return sum(pile.quantity for pile in self.shelves[item.key] if pile.good(day))

    def on_hand(self, item: Item) -> int:
        """Count what lies on the shelf, whether it may be used or not."""
        return sum(pile.quantity for pile in self.shelves[item.key])

    def new_lot(self, item: Item, expires_on: date) -> Row:
        """Add a lot with a number such as makers give."""
        rng = self.rng
        number = f"{rng.choice(LETTERS)}{rng.randint(1, 9)}{rng.choice(LETTERS)}"
        lot = {
            "lot_id": f"L{len(self.lots) + 1:04}",
            "item_id": ITEM_ID[item.key],
            "lot_number": f"{number}{rng.randint(100, 999)}",
            "expires_on": expires_on,
        }
        self.lots.append(lot)
        return lot

    def lot_delivered(self, item: Item, day: date) -> Row | None:
        """Give the lot of a delivery: sometimes that of the one before; None if it keeps."""
        if item.months is None:
            return None
        last = self.shelves[item.key][-1:]
        same = self.rng.random() < SAME_LOT_SHARE
        life = timedelta(days=round(item.months * 30.4 * self.rng.uniform(*LIFE_LEFT)))
        if last and same and not last[0].forgotten and last[0].lot["expires_on"] > day + life / 2:
            return last[0].lot
        return self.new_lot(item, day + life)

    def pile(self, item: Item, lot: Row | None) -> Pile:
        """Give the pile of a lot, a new one if there is none."""
        for pile in self.shelves[item.key]:
            if pile.lot is lot:
                return pile
        self.shelves[item.key].append(Pile(lot))
        return self.shelves[item.key][-1]

    def receive(
        self, day: date, item: Item, quantity: int, cost: int, line: Row, by: str, lot: Row | None
    ) -> Pile:
        """Put a delivery on the shelf."""
        pile = self.pile(item, lot)
        pile.put(quantity, cost)
        self.receipts.append(
            {
                "receipt_id": f"R{len(self.receipts) + 1:05}",
                "po_line_id": line["po_line_id"],
                "received_on": day,
                "quantity": quantity,
                "lot_id": lot and lot["lot_id"],
                "received_by": by,
            }
        )
        return pile

    def take(
        self,
        day: date,
        item: Item,
        quantity: int,
        reason: str,
        charge: tuple[str, int] | None = None,
    ) -> None:
        """Take from the lots that expire first; now and then somebody takes another one first."""
        piles = [p for p in self.shelves[item.key] if p.quantity and p.good(day)]
        piles.sort(key=_expiry)
        if len(piles) > 1 and self.rng.random() < self.parameters.breach_share:
            piles.insert(0, piles.pop())
        for pile in piles:
            if quantity:
                units = min(quantity, pile.quantity)
                self.take_from(pile, day, item, units, reason, charge)
                quantity -= units
        if quantity:
            raise ValueError(f"{item.name}: {quantity} more were taken on {day} than there were")

    def take_from(
        self,
        pile: Pile,
        day: date,
        item: Item,
        quantity: int,
        reason: str,
        charge: tuple[str, int] | None = None,
    ) -> None:
        """Take from one pile, and note what it cost."""
        cost = pile.cost_of(quantity)
        pile.put(-quantity, -cost)
        appointment_id, line = charge or (None, None)
        self.issues.append(
            {
                "issue_id": f"U{len(self.issues) + 1:05}",
                "date": day,
                "item_id": ITEM_ID[item.key],
                "lot_id": pile.lot and pile.lot["lot_id"],
                "quantity": quantity,
                "reason": reason,
                "appointment_id": appointment_id,
                "charge_line": line,
                "cost": Cents(cost),
            }
        )
        self.shelves[item.key] = [p for p in self.shelves[item.key] if p.quantity or p is pile]

    def open_with(self, day: date, item: Item, quantity: int, cost: int, by: str) -> None:
        """Put on the shelf what was counted there on the first day."""
        lot = None
        if item.months is not None:
            life = self.rng.uniform(0.35, 0.8) * item.months * 30.4
            expires = date(day.year + (day.month > 6), 6, 30) if item.seasonal else None
            lot = self.new_lot(item, expires or day + timedelta(days=round(life)))
        pile = self.pile(item, lot)
        self._note(day, item, pile, quantity, cost, by)

    def count(self, day: date, item: Item, by: str) -> None:
        """Count an item, and set the book to what is found."""
        doses = item.account == "5200"
        share = self.parameters.dose_count_off_share
        if not doses:
            share = self.parameters.supply_count_off_share
        for pile in [p for p in self.shelves[item.key] if p.quantity] or [None]:
            if pile is None:
                if item.months is None:
                    self._note(day, item, self.pile(item, None), 0, 0, by)
                continue
            off = 0
            if self.rng.random() < share:
                off = self.rng.choice((-1, -1, -1, -2, 1)) * (item.a_dose if doses else 1)
                off = max(off, -pile.quantity)
            self._note(day, item, pile, off, pile.cost_of(off), by)

    def _note(self, day: date, item: Item, pile: Pile, difference: int, cost: int, by: str) -> None:
        self.counts.append(
            {
                "count_id": f"N{len(self.counts) + 1:05}",
                "counted_on": day,
                "item_id": ITEM_ID[item.key],
                "lot_id": pile.lot and pile.lot["lot_id"],
                "book_quantity": pile.quantity,
                "counted_quantity": pile.quantity + difference,
                "difference": difference,
                "cost": Cents(cost),
                "counted_by": by,
            }
        )
        pile.put(difference, cost)


def _expiry(pile: Pile) -> tuple[date, str]:
    """Sort the lots that expire first to the front."""
    return (pile.lot["expires_on"], pile.lot["lot_id"]) if pile.lot else (date.max, "")
