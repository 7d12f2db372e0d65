"""What classes call the things of the assignment `operating-budget`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "plan": "planned_by_month, visits_ahead",
        "flexible": "flexed, budget_at_volume",
        "ask": "to_explain, ask_about",
        "parts": "revenue_parts, why_revenue_moved",
        "rate_and_hours": "wage_parts, wage_variances",
        "break_even_a_day": "break_even_visits, visits_to_cover",
    },
    columns={
        "month": "month_name, period",
        "next_days": "days_next_year, workdays_next",
        "planned_visits": "visits_planned, budgeted_visits",
        "line": "account, budget_line",
        "kind": "account_kind, in_or_out",
        "follows": "driver, moves_with",
        "budget": "budgeted, budget_dollars",
        "actual": "actual_dollars, booked",
        "payer": "payer_name, insurer",
        "planned": "revenue_planned, planned_revenue",
        "planned_hours": "hours_planned, budget_hours",
        "planned_pay": "pay_planned, budget_pay",
        "pay": "pay_actual, wages_paid",
    },
    arguments={
        "months": "by_month, month_table",
        "lines": "accounts, budget_lines",
        "payers": "payer_table, insurers",
        "planned_hours": "hours_planned, budget_hours",
        "planned_pay": "pay_planned, budget_pay",
        "pay": "pay_actual, wages_paid",
    },
)
