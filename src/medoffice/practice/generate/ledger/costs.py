"""Bills and stock in the ledger."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.world import Row, World
from medoffice.practice.months import month_end

# Where goods lie until they are used, by what they are charged to then.
STOCK_OF = {chart.VACCINES: chart.VACCINE_STOCK}
STOCK = (chart.VACCINE_STOCK, chart.SUPPLY_STOCK)


def stock_account(item: Row) -> str:
    """Give the inventory account of an item."""
    return STOCK_OF.get(item["account"], chart.SUPPLY_STOCK)


def bill_lines(world: World) -> dict[str, dict[str, int]]:
    """Give what each bill is debited to, in cents.

    What was delivered goes to inventory at the price of the order. Freight, and what was billed
    above price or beyond delivery, goes straight to expense. A credit for goods sent back takes
    them out of inventory at the cost they had there.
    """
    tables = world.tables
    items = {row["item_id"]: row for row in tables["items"]}
    ordered = {row["po_line_id"]: row for row in tables["purchase_order_lines"]}
    delivered: dict[str, int] = defaultdict(int)
    for row in tables["receipts"]:
        delivered[row["po_line_id"]] += row["quantity"]
    goods: dict[str, int] = defaultdict(int)
    expense: dict[str, str] = {}
    for line in tables["vendor_invoice_lines"]:
        bill, name = line["invoice_id"], line["po_line_id"]
        units = min(line["quantity"], delivered[name])
        delivered[name] -= units
        goods[bill] += units * ordered[name]["unit_price"]
        expense.setdefault(bill, items[ordered[name]["item_id"]]["account"])
    debits = {}
    for bill in tables["vendor_invoices"]:
        name, account, amount = bill["invoice_id"], bill["account"], int(bill["amount"])
        if account in STOCK and name in expense:
            debits[name] = {account: goods[name], expense[name]: amount - goods[name]}
        else:
            debits[name] = {account: amount}
    return debits


def post_bills(world: World, journal: Journal) -> None:
    """Enter each bill on its date, and each payment on its own."""
    vendors = {row["vendor_id"]: row["name"] for row in world.tables["vendors"]}
    debits = bill_lines(world)
    for bill in world.tables["vendor_invoices"]:
        memo = f"{vendors[bill['vendor_id']]}: {bill['memo']}"
        if bill["invoice_date"] >= world.parameters.start:
            lines = debits[bill["invoice_id"]] | {chart.PAYABLE: -int(bill["amount"])}
            journal.post(bill["invoice_date"], "vendor_invoices", memo, lines)
        if bill["paid_on"]:
            amount = int(bill["amount"])
            memo = f"{vendors[bill['vendor_id']]}, payment {bill['payment']}"
            journal.move(bill["paid_on"], "bill_payments", memo, chart.PAYABLE, chart.CASH, amount)


def opening_payable(world: World) -> int:
    """Give what was owed to vendors on the first day, in cents."""
    start = world.parameters.start
    return sum(b["amount"] for b in world.tables["vendor_invoices"] if b["invoice_date"] < start)


def opening_stock(world: World) -> dict[str, int]:
    """Give what lay on the shelves on the first day, by inventory account, in cents."""
    items = {row["item_id"]: row for row in world.tables["items"]}
    value: dict[str, int] = defaultdict(int)
    for row in world.tables["stock_counts"]:
        if row["counted_on"] < world.parameters.start:
            value[stock_account(items[row["item_id"]])] += row["cost"]
    return dict(value)


def post_stock(world: World, journal: Journal) -> None:
    """Charge what was taken from the shelves, and what counts found missing, by the month."""
    items = {row["item_id"]: row for row in world.tables["items"]}
    used: dict[tuple[date, str, str], int] = defaultdict(int)
    counted: dict[tuple[date, str, str], int] = defaultdict(int)
    for row in world.tables["stock_issues"]:
        # What was sent back leaves inventory with the vendor's credit.
        if row["reason"] == "returned":
            continue
        item = items[row["item_id"]]
        used[month_end(row["date"]), item["account"], stock_account(item)] += row["cost"]
    for row in world.tables["stock_counts"]:
        item = items[row["item_id"]]
        if row["counted_on"] >= world.parameters.start:
            key = month_end(row["counted_on"]), item["account"], stock_account(item)
            counted[key] -= row["cost"]
    for (day, expense, stock), cost in sorted(used.items()):
        journal.move(day, "stock_issues", "Goods used", expense, stock, cost)
    for (day, expense, stock), cost in sorted(counted.items()):
        journal.move(day, "stock_counts", "Differences found in counts", expense, stock, cost)
