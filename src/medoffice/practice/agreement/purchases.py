"""What orders, bills, payments, contracts and equipment must agree on.

What a planted story breaks is let pass there and nowhere else; see
:mod:`medoffice.practice.generate.stock.stories`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows, cents
from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.stock.items import ITEM_ID
from medoffice.practice.generate.stock.purchasing import OWNER_SIGNS_FROM
from medoffice.practice.generate.stock.vendors import VENDOR_ID

OVERPRICED, UNMATCHED = ITEM_ID[stories.OVERPRICED_ITEM], ITEM_ID[stories.UNMATCHED_ITEM]
AGAIN = VENDOR_ID[stories.DUPLICATE_AGAIN]
SAME_VENDOR = {AGAIN: VENDOR_ID[stories.DUPLICATE_OF]}


def _by(rows: Rows, column: str) -> dict[Any, dict[str, Any]]:
    return {row[column]: row for _, row in rows}


def ordered_at_the_agreed_price(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an order is priced as the vendor's list has it for the day and the quantity."""
    orders = _by(tables["purchase_orders"], "po_id")
    asked: dict[tuple, list[dict[str, Any]]] = defaultdict(list)
    for _, row in tables["vendor_prices"]:
        asked[row["vendor_id"], row["item_id"]].append(row)
    for number, row in tables["purchase_order_lines"]:
        order = orders[row["po_id"]]
        day = order["ordered_on"]
        prices = [
            (price["from_quantity"], cents(price["unit_price"]))
            for price in asked[order["vendor_id"], row["item_id"]]
            if price["starts_on"] <= day <= (price["ends_on"] or day)
            and price["from_quantity"] <= row["quantity"]
        ]
        if not prices:
            yield number, "item_id", f"an item that vendor {order['vendor_id']} sells on {day}"
        elif cents(row["unit_price"]) != max(prices)[1]:
            yield number, "unit_price", f"{max(prices)[1] / 100:.2f}, the price agreed"


def signed_by_the_owner(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that large orders, and no others, are signed by the owner."""
    total: dict[str, int] = defaultdict(int)
    for _, row in tables["purchase_order_lines"]:
        total[row["po_id"]] += row["quantity"] * cents(row["unit_price"])
    for number, row in tables["purchase_orders"]:
        if (total[row["po_id"]] >= OWNER_SIGNS_FROM) != (row["approved_by"] is not None):
            wanted = "nobody" if row["approved_by"] else "the owner"
            yield (
                number,
                "approved_by",
                f"{wanted}, for an order of ${total[row['po_id']] / 100:.2f}",
            )


def billed_as_ordered(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a bill has the price of the order, but for the one item billed above it."""
    lines = _by(tables["purchase_order_lines"], "po_line_id")
    bills = _by(tables["vendor_invoices"], "invoice_id")
    for number, row in tables["vendor_invoice_lines"]:
        line, bill = lines[row["po_line_id"]], bills[row["invoice_id"]]
        if line["po_id"] != bill["po_id"]:
            yield number, "po_line_id", f"a line of order {bill['po_id']}"
        story = line["item_id"] == OVERPRICED and bill["invoice_date"] >= stories.OVERPRICED_FROM
        if row["unit_price"] != line["unit_price"] and not story:
            yield number, "unit_price", f"{line['unit_price']:.2f}, the price of the order"


def billed_as_received(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that as much is billed as came, but for what is entered twice and one bill too high."""
    lines = _by(tables["purchase_order_lines"], "po_line_id")
    bills = _by(tables["vendor_invoices"], "invoice_id")
    twice = _entered_twice(tables["vendor_invoices"])
    came: dict[tuple, int] = defaultdict(int)
    for _, row in tables["receipts"]:
        came[row["po_line_id"], row["received_on"]] += row["quantity"]
    told = False
    for number, row in tables["vendor_invoice_lines"]:
        if row["invoice_id"] in twice:
            continue
        day = bills[row["invoice_id"]]["invoice_date"]
        units = came[row["po_line_id"], day]
        if row["quantity"] == units:
            continue
        item = lines[row["po_line_id"]]["item_id"]
        if item == UNMATCHED and day >= stories.UNMATCHED_FROM and not told:
            told = True
        else:
            yield number, "quantity", f"{units}, as many as were received on {day}"


def bill_adds_up(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a bill for goods is its lines and freight, from the vendor of the order."""
    orders = _by(tables["purchase_orders"], "po_id")
    total: dict[str, int] = defaultdict(int)
    for _, row in tables["vendor_invoice_lines"]:
        total[row["invoice_id"]] += row["quantity"] * cents(row["unit_price"])
    for number, row in tables["vendor_invoices"]:
        if row["po_id"] is None:
            continue
        wanted = total[row["invoice_id"]] + cents(row["freight"])
        if cents(row["amount"]) != wanted:
            yield number, "amount", f"{wanted / 100:.2f}, its lines and freight"
        vendor = orders[row["po_id"]]["vendor_id"]
        if SAME_VENDOR.get(row["vendor_id"], row["vendor_id"]) != vendor:
            yield number, "vendor_id", f"{vendor}, the vendor of order {row['po_id']}"


def entered_once(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a bill is entered once, but for one entered under a vendor's second name."""
    seen: dict[tuple, str] = {}
    for number, row in tables["vendor_invoices"]:
        key = row["vendor_id"], row["invoice_number"]
        if key in seen:
            yield number, "invoice_number", f"a number not yet used; {seen[key]} has it"
        seen[key] = row["invoice_id"]


def _entered_twice(bills: Rows) -> set[str]:
    """Give the bills under the vendor's second name that also stand under the first."""
    first = {r["invoice_number"] for _, r in bills if r["vendor_id"] == SAME_VENDOR[AGAIN]}
    return {
        row["invoice_id"]
        for _, row in bills
        if row["vendor_id"] == AGAIN and row["invoice_number"] in first
    }


def due_and_paid(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a bill is due by the vendor's terms, and paid after its date with a number."""
    terms = {row["vendor_id"]: row["terms_days"] for _, row in tables["vendors"]}
    for number, row in tables["vendor_invoices"]:
        due = row["invoice_date"] + timedelta(days=terms[row["vendor_id"]])
        if row["due_on"] != due:
            yield number, "due_on", f"{due}, the vendor's terms after invoice_date"
        if (row["paid_on"] is None) != (row["payment"] is None):
            wanted = "no payment" if row["payment"] else "a payment"
            yield number, "payment", f"{wanted}, as paid_on has it"
        elif row["paid_on"] and row["paid_on"] < row["invoice_date"]:
            yield number, "paid_on", f"{row['invoice_date']}, invoice_date, or later"


def one_payment(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that one payment goes to one vendor on one day."""
    seen: dict[str, tuple] = {}
    for number, row in tables["vendor_invoices"]:
        if row["payment"]:
            vendor, day = seen.setdefault(row["payment"], (row["vendor_id"], row["paid_on"]))
            if (vendor, day) != (row["vendor_id"], row["paid_on"]):
                yield number, "payment", f"another number; {row['payment']} paid {vendor} on {day}"


def contract_term(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a contract ends after it starts, and is signed for only where it must be."""
    for number, row in tables["vendor_contracts"]:
        if row["ends_on"] <= row["starts_on"]:
            yield number, "ends_on", "a day after starts_on"
        if row["auto_renews"] != (row["renewal_months"] is not None):
            wanted = "months" if row["auto_renews"] else "no months"
            yield number, "renewal_months", f"{wanted}, as auto_renews has it"
        if row["baa_signed_on"] and not row["baa_needed"]:
            yield number, "baa_signed_on", "no date where no agreement is needed"


def bought_and_billed(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that equipment bought since the books were opened has a bill of its price."""
    opened = min(row["counted_on"] for _, row in tables["stock_counts"])
    billed = {
        (row["vendor_id"], row["invoice_date"], cents(row["amount"]))
        for _, row in tables["vendor_invoices"]
        if row["account"] == "1500"
    }
    for number, row in tables["equipment"]:
        if row["financing"] == "owned" and row["acquired_on"] > opened:
            key = row["vendor_id"], row["acquired_on"], cents(row["cost"])
            if key not in billed:
                yield number, "cost", f"the amount of a bill of {row['vendor_id']} of that day"


RULES: list[Agreement] = [
    ("purchase_order_lines", ("purchase_orders", "vendor_prices"), ordered_at_the_agreed_price),
    ("purchase_orders", ("purchase_order_lines",), signed_by_the_owner),
    ("vendor_invoice_lines", ("purchase_order_lines", "vendor_invoices"), billed_as_ordered),
    (
        "vendor_invoice_lines",
        ("purchase_order_lines", "vendor_invoices", "receipts"),
        billed_as_received,
    ),
    ("vendor_invoices", ("vendor_invoice_lines", "purchase_orders"), bill_adds_up),
    ("vendor_invoices", (), entered_once),
    ("vendor_invoices", ("vendors",), due_and_paid),
    ("vendor_invoices", (), one_payment),
    ("vendor_contracts", (), contract_term),
    ("equipment", ("vendor_invoices", "stock_counts"), bought_and_billed),
]
