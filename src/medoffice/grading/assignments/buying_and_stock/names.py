"""What classes call the things of the assignment `buying-and-stock`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "order_at": "reorder_at, reorder_points",
        "share_lost": "lost_share, loss_by_vaccine",
        "out_of_range": "excursions, outside_limits",
        "too_much": "overbilled, billed_over",
    },
    columns={
        "item": "article, product",
        "used_a_week": "weekly_use, usage_per_week",
        "lead_days": "days_to_deliver, delivery_days",
        "spread": "use_spread, deviation",
        "orders_at": "reorders_at, buys_again_at",
        "vaccine": "vaccine_name, immunization",
        "reason": "cause, fate",
        "doses": "shots, vaccine_doses",
        "cost": "dollars, dose_cost",
        "read": "logged, checked",
        "lowest": "min_c, coldest",
        "highest": "max_c, warmest",
        "bill": "bill_no, invoice",
        "received": "came_in, taken_in",
        "billed": "charged, on_bill",
        "order_price": "price_ordered, agreed_price",
        "billed_price": "price_billed, charged_price",
    },
    arguments={
        "items": "articles, stock_items",
        "doses": "shots, vaccine_doses",
        "log": "fridge_log, temperature_log",
        "bills": "bill_lines, invoices",
    },
)
