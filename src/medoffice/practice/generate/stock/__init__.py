"""Buying and stock: vendors, contracts, orders, what lies on the shelves, and all bills."""

from __future__ import annotations

from medoffice.practice.generate.stock.contracts import contract_rows
from medoffice.practice.generate.stock.days import Calendar
from medoffice.practice.generate.stock.equipment import (
    equipment_bills,
    equipment_rows,
    maintenance_rows,
)
from medoffice.practice.generate.stock.items import ITEM_ID, ITEMS
from medoffice.practice.generate.stock.overheads import overhead_bills
from medoffice.practice.generate.stock.parameters import StockParameters
from medoffice.practice.generate.stock.payables import Payables
from medoffice.practice.generate.stock.roster import Roster
from medoffice.practice.generate.stock.running import StockYear
from medoffice.practice.generate.stock.temperatures import log_rows
from medoffice.practice.generate.stock.vendors import VENDOR_ID, vendor_rows
from medoffice.practice.generate.world import Cents, Row, World

TABLES = (
    "vendors",
    "vendor_contracts",
    "items",
    "vendor_prices",
    "purchase_orders",
    "purchase_order_lines",
    "lots",
    "receipts",
    "stock_issues",
    "stock_counts",
    "vendor_invoices",
    "vendor_invoice_lines",
    "equipment",
    "equipment_maintenance",
    "refrigerator_log",
)


def make(world: World) -> None:
    """Run the stock room for the years of the tables, and enter and pay the bills."""
    parameters = StockParameters()
    calendar, roster = Calendar.of(world), Roster(world)
    stock = StockYear(world, calendar, roster, parameters)
    stock.run()
    buying, room = stock.buying, stock.room
    bills = [
        *overhead_bills(world, parameters),
        *equipment_bills(world),
        *buying.bills,
        *stock.returns,
        *stock.bills_before(),
    ]
    invoices, invoice_lines = Payables(world, calendar, parameters).enter(bills)
    world.tables |= {
        "vendors": vendor_rows(world),
        "vendor_contracts": contract_rows(world),
        "items": _items(stock),
        "vendor_prices": stock.prices.rows,
        "purchase_orders": [order.row for order in buying.orders],
        "purchase_order_lines": [line.row for line in buying.lines],
        "lots": room.lots,
        "receipts": room.receipts,
        "stock_issues": room.issues,
        "stock_counts": room.counts,
        "vendor_invoices": invoices,
        "vendor_invoice_lines": invoice_lines,
        "equipment": equipment_rows(world),
        "equipment_maintenance": maintenance_rows(world, calendar),
        "refrigerator_log": log_rows(world, calendar, roster, parameters),
    }
    stock.planted.tell(world)


def _items(stock: StockYear) -> list[Row]:
    """List the items with the levels in use on the last day."""
    rows = []
    for item in ITEMS:
        level = stock.levels[item.key]
        rows.append(
            {
                "item_id": ITEM_ID[item.key],
                "name": item.name,
                "category": item.category,
                "unit": item.unit,
                "pack": item.pack,
                "vendor_id": VENDOR_ID[item.vendor],
                "service_id": item.service or None,
                "account": item.account,
                "storage": item.storage,
                "expires": item.months is not None,
                "abc": level.abc,
                "reorder_point": None if item.seasonal else level.point,
                "par_level": None if item.seasonal else level.par,
                "unit_cost": Cents(stock.prices.price(item, stock.calendar.end)),
            }
        )
    return rows
