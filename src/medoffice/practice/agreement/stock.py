"""What deliveries, the shelves, charges and the thermometer must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows, cents

# On one day goods come before others go, and what is left is counted in the evening.
RECEIVED, ISSUED, COUNTED = range(3)


def _by(rows: Rows, column: str) -> dict[Any, dict[str, Any]]:
    return {row[column]: row for _, row in rows}


def _moves(tables: dict[str, Rows]) -> list[tuple]:
    """List what came to, went from and was found on the shelves, in order.

    Each is day, moment of the day, row number, item, lot, units, cost in cents, and the row.
    """
    lines = _by(tables["purchase_order_lines"], "po_line_id")
    moves: list[tuple] = []
    for number, row in tables["receipts"]:
        line, units = lines[row["po_line_id"]], row["quantity"]
        cost = units * cents(line["unit_price"])
        moves.append(
            (row["received_on"], RECEIVED, number, line["item_id"], row["lot_id"], units, cost, row)
        )
    for number, row in tables["stock_issues"]:
        units, cost = -row["quantity"], -cents(row["cost"])
        moves.append((row["date"], ISSUED, number, row["item_id"], row["lot_id"], units, cost, row))
    for number, row in tables["stock_counts"]:
        units, cost = row["difference"], cents(row["cost"])
        moves.append(
            (row["counted_on"], COUNTED, number, row["item_id"], row["lot_id"], units, cost, row)
        )
    return sorted(moves, key=lambda move: move[:3])


def never_negative(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that no more is taken of a lot than lies there, and that all of it costs all it cost."""
    units: dict[tuple, int] = defaultdict(int)
    worth: dict[tuple, int] = defaultdict(int)
    for _, moment, number, item, lot, quantity, cost, row in _moves(tables):
        there = units[item, lot]
        units[item, lot] += quantity
        worth[item, lot] += cost
        if moment != ISSUED:
            continue
        if quantity + there < 0:
            yield number, "quantity", f"{there} or less, as many as there were"
        elif units[item, lot] == 0 and worth[item, lot] != 0:
            wanted = (cents(row["cost"]) + worth[item, lot]) / 100
            yield number, "cost", f"{wanted:.2f}, the cost of the last that lay there"


def counted_against_the_book(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the book is what came less what went, and the difference what the count found."""
    units: dict[tuple, int] = defaultdict(int)
    for _, moment, number, item, lot, quantity, _, row in _moves(tables):
        if moment == COUNTED:
            book = units[item, lot]
            if row["book_quantity"] != book:
                yield number, "book_quantity", f"{book}, what came less what went"
            elif row["difference"] != row["counted_quantity"] - book:
                wanted = row["counted_quantity"] - book
                yield number, "difference", f"{wanted}, counted_quantity less book_quantity"
        units[item, lot] += quantity


def charged_is_issued(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that as many units as are charged of a vaccine or drug were taken for it."""
    issued: dict[tuple[str, int], int] = defaultdict(int)
    for _, row in tables["stock_issues"]:
        issued[row["appointment_id"], row["charge_line"]] += row["quantity"]
    stocked = _goods(tables)
    for number, row in tables["charges"]:
        units = issued[row["appointment_id"], row["line"]]
        if row["service_id"] in stocked and row["units"] != units:
            yield number, "units", f"{units}, as many as were issued for it"


def issued_is_charged(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that what is given, and nothing else, is charged: the same thing on the same day."""
    charges = {(row["appointment_id"], row["line"]): row for _, row in tables["charges"]}
    visits = _by(tables["appointments"], "appointment_id")
    items = _goods(tables)
    for number, row in tables["stock_issues"]:
        given = row["reason"] == "given"
        charge = charges.get((row["appointment_id"], row["charge_line"]))
        if given != (charge is not None):
            wanted = "a charge" if given else "no charge"
            yield number, "charge_line", f"{wanted} for what is {row['reason']}"
        elif given:
            if items.get(charge["service_id"]) != row["item_id"]:
                yield number, "item_id", f"the item of service {charge['service_id']}"
            day = visits[charge["appointment_id"]]["date"]
            if row["date"] != day:
                yield number, "date", f"{day}, the day of the visit"


def _goods(tables: dict[str, Rows]) -> dict[str, str]:
    """Give the item of each service that is charged by the unit given."""
    return {
        row["service_id"]: row["item_id"]
        for _, row in tables["items"]
        if row["service_id"] and row["account"] == "5200"
    }


def lot_of_the_item(table: str) -> Callable[[dict[str, Rows]], Iterator[Complaint]]:
    """Make the rule that a lot is one of the item's, and that what expires has one."""

    def rule(tables: dict[str, Rows]) -> Iterator[Complaint]:
        lots, items = _by(tables["lots"], "lot_id"), _by(tables["items"], "item_id")
        lines = _by(tables["purchase_order_lines"], "po_line_id")
        for number, row in tables[table]:
            item = row.get("item_id") or lines[row["po_line_id"]]["item_id"]
            lot = row["lot_id"]
            if items[item]["expires"] != (lot is not None):
                wanted = "a lot" if lot is None else "no lot"
                yield number, "lot_id", f"{wanted} for item {item}"
            elif lot and lots[lot]["item_id"] != item:
                yield number, "lot_id", f"a lot of item {item}"

    return rule


def no_more_than_ordered(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that no more comes than was ordered and not cancelled, and none before the order."""
    lines = _by(tables["purchase_order_lines"], "po_line_id")
    orders = _by(tables["purchase_orders"], "po_id")
    came: dict[str, int] = defaultdict(int)
    for number, row in tables["receipts"]:
        line = lines[row["po_line_id"]]
        came[row["po_line_id"]] += row["quantity"]
        most = line["quantity"] - line["cancelled"]
        if came[row["po_line_id"]] > most:
            yield number, "quantity", f"no more than {most} in all, as ordered"
        ordered = orders[line["po_id"]]["ordered_on"]
        if row["received_on"] < ordered:
            yield number, "received_on", f"{ordered}, the day of the order, or later"


def reading(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the present reading is between lowest and highest, by an assistant at work then."""
    roles = {row["staff_id"]: row["role"] for _, row in tables["staff"]}
    punches = {(row["staff_id"], row["date"]): row for _, row in tables["time_clock"]}
    for number, row in tables["refrigerator_log"]:
        if not row["lowest"] <= row["current"] <= row["highest"]:
            yield number, "current", "a temperature from lowest to highest"
        punch = punches.get((row["staff_id"], row["date"]))
        there = punch and punch["clock_in"] <= row["time"] <= punch["clock_out"]
        if roles[row["staff_id"]] != "medical-assistant" or not there:
            yield number, "staff_id", "a medical assistant who was clocked in at that time"


def employed(table: str, column: str, day: str) -> Callable[[dict[str, Rows]], Iterator[Complaint]]:
    """Make the rule that somebody was on the staff on the day of what is written in a row."""

    def rule(tables: dict[str, Rows]) -> Iterator[Complaint]:
        staff = _by(tables["staff"], "staff_id")
        for number, row in tables[table]:
            who = staff[row[column]]
            if not who["hired_on"] <= row[day] <= (who["left_on"] or row[day]):
                yield number, column, f"somebody on the staff on {row[day]}"

    return rule


SHELVES = ("receipts", "stock_issues", "stock_counts", "purchase_order_lines")
LOTS = ("lots", "items", "purchase_order_lines")

RULES: list[Agreement] = [
    ("stock_issues", SHELVES, never_negative),
    ("stock_counts", SHELVES, counted_against_the_book),
    ("charges", ("stock_issues", "items"), charged_is_issued),
    ("stock_issues", ("charges", "appointments", "items"), issued_is_charged),
    *((table, LOTS, lot_of_the_item(table)) for table in SHELVES[:3]),
    ("receipts", ("purchase_order_lines", "purchase_orders"), no_more_than_ordered),
    ("refrigerator_log", ("staff", "time_clock"), reading),
    ("purchase_orders", ("staff",), employed("purchase_orders", "ordered_by", "ordered_on")),
    ("receipts", ("staff",), employed("receipts", "received_by", "received_on")),
    ("stock_counts", ("staff",), employed("stock_counts", "counted_by", "counted_on")),
]
