"""The data of the assignment `buying-and-stock`: items, vaccine, the log and bills of 2025."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice.budgeting.stock import purchase_controls as controls
from medoffice.budgeting.stock import willow_bend
from medoffice.budgeting.stock.reorder import Varying, use_until_delivery
from medoffice.practice import records
from medoffice.practice.money import cents

if TYPE_CHECKING:
    import pandas as pd

YEAR, REVIEW_DAYS = 2025, 7
ITEMS = ("M034", "M035", "M036", "M042", "M045", "M046", "M072", "M078")
LEFT_THE_SHELF = ("given", "wasted", "expired", "spoiled", "returned")
TWICE = "B00769"
"""The bill that the lab finds in the books a second time; with it goes the rest of that order."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``items``, ``doses``, ``log``, ``bills``.
    """
    return {"items": _items(), "doses": _doses(), "log": _log(), "bills": _bills()}


def _items() -> pd.DataFrame:
    import pandas as pd

    rows = []
    for item in ITEMS:
        row = willow_bend.items()[item]
        weeks = willow_bend.weekly(willow_bend.daily_use()[item])
        lead = Varying.of(willow_bend.lead_days()[row["vendor_id"]])
        until = use_until_delivery(Varying.daily(weeks), lead, REVIEW_DAYS)
        rows.append(
            {
                "item": row["name"],
                "used_a_week": round(Varying.of(weeks).mean, 2),
                "lead_days": round(lead.mean, 1),
                "spread": round(until.sd, 2),
                "orders_at": row["reorder_point"],
            }
        )
    return pd.DataFrame(rows)


def _doses() -> pd.DataFrame:
    """Give the doses of each vaccine that left the shelf in a month, by reason."""
    import pandas as pd

    rows = [
        {
            "month": f"{row['date']:%b}",
            "vaccine": willow_bend.items()[row["item_id"]]["name"],
            "reason": row["reason"],
            "doses": row["quantity"],
            "cost": cents(row["cost"]),
        }
        for row in willow_bend.issues()
        if row["date"].year == YEAR
        and willow_bend.items()[row["item_id"]]["category"] == "vaccine"
        and row["reason"] in LEFT_THE_SHELF
    ]
    keys = ["month", "vaccine", "reason"]
    table = pd.DataFrame(rows).groupby(keys, sort=False, as_index=False)[["doses", "cost"]].sum()
    return table.assign(cost=table["cost"] / 100)


def _log() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "read": f"{reading.at:%Y-%m-%d %H:%M}",
                "lowest": reading.lowest,
                "highest": reading.highest,
                "note": reading.note,
            }
            for reading in willow_bend.readings("refrigerator")
            if reading.at.year == YEAR
        ]
    )


def _bills() -> pd.DataFrame:
    """Give the bill lines of the year with what came for each, matched in the order they came."""
    import pandas as pd

    orders = {line.line_id: line for line in willow_bend.ordered()}
    again = {bill.line_id for bill in willow_bend.billed() if bill.invoice_id == TWICE}
    lines = [bill for bill in willow_bend.billed() if bill.line_id not in again]
    missing = {
        id(found.billed): found.units
        for found in controls.three_way_match(orders.values(), willow_bend.received(), lines)
        if found.reason == controls.NOT_RECEIVED
    }
    dated = {row["invoice_id"]: row["invoice_date"] for row in records("vendor_invoices")}
    return pd.DataFrame(
        [
            {
                "bill": line.invoice_id,
                "item": willow_bend.items()[orders[line.line_id].item_id]["name"],
                "received": line.units - missing.get(id(line), 0),
                "billed": line.units,
                "order_price": orders[line.line_id].price / 100,
                "billed_price": line.price / 100,
            }
            for line in lines
            if dated[line.invoice_id].year == YEAR
        ]
    )
