"""The stories of the stock room while they happen, and afterwards told for the instructor."""

from __future__ import annotations

import math
from datetime import date, timedelta

from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.stock.bills import Bill
from medoffice.practice.generate.stock.items import BY_KEY, ITEM_ID, Item
from medoffice.practice.generate.stock.policy import RULES_OF_THUMB
from medoffice.practice.generate.stock.vendors import VENDOR_ID
from medoffice.practice.generate.world import Cents, Row, World


class Planted:
    """Says where a story makes things go another way, and remembers where it did."""

    def __init__(self, end: date) -> None:
        """Start before any story."""
        self.end = end
        self.unmatched: Bill | None = None
        self.not_arrived = 0
        self.forgotten: Row | None = None
        self.given_expired = 0

    def billed_price(self, day: date, item: Item, price: int) -> int:
        """Give the price that is billed, which for one item is not the one agreed."""
        if item.key == stories.OVERPRICED_ITEM and day >= stories.OVERPRICED_FROM:
            return round(price * (1 + stories.OVERPRICED_BY))
        return price

    def arrived(self, day: date, item: Item, units: int) -> int:
        """Give what really came of what is billed: once, less."""
        due = item.key == stories.UNMATCHED_ITEM and day >= stories.UNMATCHED_FROM
        if not due or self.unmatched or units < 2 * item.pack:
            return units
        came = math.floor(units / item.pack * stories.UNMATCHED_ARRIVED) * item.pack
        self.not_arrived = units - came
        return came

    def note_bill(self, bill: Bill) -> None:
        """Remember the bill for what did not come."""
        if self.not_arrived and self.unmatched is None:
            self.unmatched = bill

    def goes_to_the_back(self, day: date, item: Item) -> bool:
        """Tell whether part of a delivery is put where nobody will look."""
        return (
            item.key == stories.FORGOTTEN_ITEM
            and stories.FORGOTTEN_FROM <= day < stories.FORGOTTEN_EXPIRES < self.end
            and self.forgotten is None
        )

    def gives_expired(self, day: date, item: Item) -> bool:
        """Tell whether a dose comes from the lot that was forgotten, now expired."""
        found_again = stories.FORGOTTEN_EXPIRES + timedelta(days=10)
        due = self.forgotten and item.key == stories.FORGOTTEN_ITEM
        if not due or not found_again < day < stories.FORGOTTEN_FOUND:
            return False
        self.given_expired += 1
        return self.given_expired <= stories.GIVEN_EXPIRED

    def tell(self, world: World) -> None:
        """Tell what happened in the stock room and with its bills."""
        self._tell_spoiled(world)
        self._tell_expired(world)
        self._tell_unmatched(world)
        _tell_overpriced(world)
        _tell_twice(world)
        _tell_levels(world)

    def _tell_spoiled(self, world: World) -> None:
        lost = [row for row in world.tables["stock_issues"] if row["reason"] == "spoiled"]
        if lost:
            world.tell(
                "warm-refrigerator",
                "stock_issues",
                f"reason spoiled, date {stories.WARM_MONDAY}; refrigerator_log, unit refrigerator, "
                f"{stories.WARM_MONDAY}, morning",
                f"{len(lost)} lots worth ${Cents(sum(row['cost'] for row in lost))} were thrown "
                "away after a weekend above 8 C. The highest readings had crept up for two weeks, "
                "nobody read the thermometer on Friday evening, and the inspection due in April "
                "was never done.",
            )

    def _tell_expired(self, world: World) -> None:
        if not self.forgotten:
            return
        lot, rows = self.forgotten["lot_id"], world.tables["stock_issues"]
        late = [r["issue_id"] for r in rows if (r["lot_id"], r["reason"]) == (lot, "given")]
        rest = sum(r["quantity"] for r in rows if (r["lot_id"], r["reason"]) == (lot, "expired"))
        world.tell(
            "expired-lot",
            "stock_issues",
            f"lot_id {lot}, expired {self.forgotten['expires_on']}; issues {', '.join(late)}",
            f"The lot lay at the back of the shelf. {len(late)} doses were given after it had "
            f"expired; {rest} were thrown away on {stories.FORGOTTEN_FOUND}. Each count in "
            "between found them, and nobody read the date.",
        )

    def _tell_unmatched(self, world: World) -> None:
        if self.unmatched:
            row = self.unmatched.row
            world.tell(
                "unmatched-bill",
                "vendor_invoices",
                f"invoice_id {row['invoice_id']}, {row['po_id']}",
                f"{self.not_arrived} units of {BY_KEY[stories.UNMATCHED_ITEM].name} were ordered "
                "and billed, but not received. Order and bill agree; the receipt does not. Paid "
                "in full.",
            )


def _tell_overpriced(world: World) -> None:
    lines = {row["po_line_id"]: row for row in world.tables["purchase_order_lines"]}
    over = [
        row["quantity"] * (row["unit_price"] - lines[row["po_line_id"]]["unit_price"])
        for row in world.tables["vendor_invoice_lines"]
        if row["unit_price"] > lines[row["po_line_id"]]["unit_price"]
    ]
    if over:
        world.tell(
            "price-above-contract",
            "vendor_invoice_lines",
            f"item {ITEM_ID[stories.OVERPRICED_ITEM]}, bills from {stories.OVERPRICED_FROM}",
            f"{BY_KEY[stories.OVERPRICED_ITEM].name} is billed {stories.OVERPRICED_BY:.0%} above "
            f"the price of order and contract: ${Cents(sum(over))} too much on {len(over)} lines.",
        )


def _tell_twice(world: World) -> None:
    first, again = VENDOR_ID[stories.DUPLICATE_OF], VENDOR_ID[stories.DUPLICATE_AGAIN]
    by_number = {
        row["invoice_number"]: row["invoice_id"]
        for row in world.tables["vendor_invoices"]
        if row["vendor_id"] == first
    }
    for row in world.tables["vendor_invoices"]:
        if row["vendor_id"] == again and row["invoice_number"] in by_number:
            world.tell(
                "duplicate-vendor",
                "vendor_invoices",
                f"vendors {first} and {again}; invoices {by_number[row['invoice_number']]} and "
                f"{row['invoice_id']}",
                f"One vendor stands in the list twice, with the same telephone, PO box and tax "
                f"number. Bill {row['invoice_number']} was entered under both names and paid "
                f"twice: ${row['amount']}.",
            )


def _tell_levels(world: World) -> None:
    high = [ITEM_ID[key] for key, factor in RULES_OF_THUMB.items() if factor > 1]
    low = [ITEM_ID[key] for key, factor in RULES_OF_THUMB.items() if factor < 1]
    world.tell(
        "levels-by-rule-of-thumb",
        "items",
        f"reorder_point of {', '.join(high)} (too high) and {', '.join(low)} (too low)",
        "Levels set years ago and never looked at again: stock for months of the one, empty "
        "shelves of the other.",
    )
