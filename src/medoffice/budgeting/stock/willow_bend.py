"""The stock room of Willow Bend: its tables as the models of this package want them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time
from functools import cache
from typing import Any

from medoffice.budgeting.stock.cold_chain import Reading
from medoffice.budgeting.stock.expiry import Move
from medoffice.budgeting.stock.purchase_controls import Bill, Billed, Ordered, Vendor
from medoffice.practice import records
from medoffice.practice.money import cents

FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2025, 12, 31)
DAYS = (LAST_DAY - FIRST_DAY).days + 1
# What patients and rooms asked for; the rest was lost.
IN_USE = ("given", "used")
LOST = ("wasted", "expired", "spoiled")


@cache
def items() -> dict[str, dict[str, Any]]:
    """Return the items by number, as they stand in the table."""
    return {row["item_id"]: row for row in records("items")}


@cache
def issues() -> tuple[dict[str, Any], ...]:
    """Return all issues, in order of date."""
    columns = ("issue_id", "date", "item_id", "lot_id", "quantity", "reason", "cost")
    return tuple(records("stock_issues", columns))


@cache
def daily_use() -> dict[str, tuple[int, ...]]:
    """Return the units of each item that were used on each day of the two years.

    What was asked for while the shelf was empty, and not brought by courier, is in no table: where
    that happened often, use is a little higher than this.
    """
    use: dict[str, list[int]] = {item: [0] * DAYS for item in items()}
    for row in issues():
        if row["reason"] in IN_USE:
            use[row["item_id"]][(row["date"] - FIRST_DAY).days] += row["quantity"]
    return {item: tuple(days) for item, days in use.items()}


def weekly(use: tuple[int, ...]) -> list[int]:
    """Return the use of each whole week; the days left over at the end are left out."""
    return [sum(use[first : first + 7]) for first in range(0, len(use) - 6, 7)]


def given(item: str, first: date, last: date) -> int:
    """Return the doses of a vaccine that were given from a day to a day, both counted."""
    return sum(
        row["quantity"]
        for row in issues()
        if row["item_id"] == item and row["reason"] == "given" and first <= row["date"] <= last
    )


def ordered_for_season(item: str, year: int) -> int:
    """Return the units of an item that were ordered in a year, once, for its season."""
    orders = {
        row["po_id"]
        for row in records("purchase_orders")
        if row["kind"] == "season" and row["ordered_on"].year == year
    }
    return sum(
        row["quantity"]
        for row in records("purchase_order_lines")
        if row["item_id"] == item and row["po_id"] in orders
    )


def value_used() -> dict[str, int]:
    """Return what was used of each item in the two years, in cents at the price of the last day."""
    prices = {item: cents(row["unit_cost"]) for item, row in items().items()}
    return {item: sum(use) * prices[item] for item, use in daily_use().items()}


def losses(year: int | None = None) -> dict[str, int]:
    """Return what was lost for each reason, in cents."""
    lost = dict.fromkeys(LOST, 0)
    for row in issues():
        if row["reason"] in lost and year in (None, row["date"].year):
            lost[row["reason"]] += cents(row["cost"])
    return lost


@cache
def lead_days() -> dict[str, tuple[int, ...]]:
    """Return for each vendor the days from each regular order to its first delivery, in order."""
    lines = {row["po_line_id"]: row["po_id"] for row in records("purchase_order_lines")}
    came: dict[str, date] = {}
    for row in records("receipts", ("po_line_id", "received_on")):
        order = lines[row["po_line_id"]]
        came[order] = min(came.get(order, row["received_on"]), row["received_on"])
    taken: dict[str, list[int]] = defaultdict(list)
    for row in records("purchase_orders"):
        if row["kind"] == "regular" and row["po_id"] in came:
            taken[row["vendor_id"]].append((came[row["po_id"]] - row["ordered_on"]).days)
    return {vendor: tuple(days) for vendor, days in taken.items()}


def expires_on() -> dict[str, date]:
    """Return the last day of use of each lot."""
    return {row["lot_id"]: row["expires_on"] for row in records("lots")}


def moves() -> list[Move]:
    """Return what came to and went from each lot; on one day goods come first, counts last."""
    lines = {row["po_line_id"]: row["item_id"] for row in records("purchase_order_lines")}
    found = [
        (0, Move(row["received_on"], lines[row["po_line_id"]], row["lot_id"], row["quantity"]))
        for row in records("receipts")
        if row["lot_id"]
    ]
    found += [
        (
            1,
            Move(
                row["date"], row["item_id"], row["lot_id"], -row["quantity"],
                row["issue_id"] if row["reason"] in IN_USE else "",
            ),
        )
        for row in issues()
        if row["lot_id"]
    ]  # fmt: skip
    found += [
        (2, Move(row["counted_on"], row["item_id"], row["lot_id"], row["difference"]))
        for row in records("stock_counts")
        if row["lot_id"]
    ]
    return [move for _, move in sorted(found, key=lambda pair: (pair[1].day, pair[0]))]


def readings(unit: str) -> list[Reading]:
    """Return the log of the ``refrigerator`` or the ``freezer``."""
    return [
        Reading(
            _moment(row["date"], row["time"]), row["session"],
            row["current"], row["lowest"], row["highest"], row["note"] or "",
        )
        for row in records("refrigerator_log")
        if row["unit"] == unit
    ]  # fmt: skip


def _moment(day: date, at: time | datetime) -> datetime:
    return at if isinstance(at, datetime) else datetime.combine(day, at)


def open_days() -> set[date]:
    """Return the days on which the log was kept at least once."""
    return {row["date"] for row in records("refrigerator_log", ("date",))}


def ordered() -> list[Ordered]:
    """Return the lines of all orders."""
    return [
        Ordered(row["po_line_id"], row["item_id"], row["quantity"], cents(row["unit_price"]))
        for row in records("purchase_order_lines")
    ]


def received() -> list[tuple[str, int]]:
    """Return the order line and the units of each receipt."""
    return [
        (row["po_line_id"], row["quantity"])
        for row in records("receipts", ("po_line_id", "quantity"))
    ]


def billed() -> list[Billed]:
    """Return the lines of all bills for goods."""
    return [
        Billed(row["invoice_id"], row["po_line_id"], row["quantity"], cents(row["unit_price"]))
        for row in records("vendor_invoice_lines")
    ]


def bills() -> list[Bill]:
    """Return all bills."""
    return [
        Bill(
            row["invoice_id"], row["vendor_id"], row["invoice_number"], row["invoice_date"],
            cents(row["amount"]), row["paid_on"],
        )
        for row in records("vendor_invoices")
    ]  # fmt: skip


def vendors() -> list[Vendor]:
    """Return the list of vendors."""
    return [
        Vendor(
            row["vendor_id"], row["name"], row["tax_id_last4"] or "", row["remit_to"] or "",
            row["phone"] or "",
        )
        for row in records("vendors")
    ]  # fmt: skip
