"""What classes call the things of the assignment `wage-and-hour`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "lost": "minutes_lost, unpaid_minutes",
        "hours_worked": "work_hours, hours_on_the_job",
        "premium": "overtime_premium, half_time_due",
        "owed": "back_pay, owed_by_worker",
    },
    columns={
        "worker": "employee, staff_member",
        "week_of": "workweek, week_begins",
        "arrives": "clock_in, time_in",
        "leaves": "clock_out, time_out",
        "meal_minutes": "meal_length, lunch_minutes",
        "at_meal": "while_eating, over_lunch",
        "paid_minutes": "minutes_paid, paid_time",
        "hours": "week_hours, total_hours",
        "rate": "hourly_rate, wage",
        "bonus": "extra_pay, bonus_paid",
        "hours_paid": "paid_hours, hours_on_check",
        "hours_worked": "work_hours, hours_on_the_job",
    },
    arguments={
        "punches": "clock_lines, time_cards",
        "weeks": "week_lines, workweeks",
        "audit": "audit_lines, pay_audit",
    },
)
