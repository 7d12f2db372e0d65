"""What classes call the things of the assignment `training-plan`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "never_done": "not_yet_held, missing_by_title",
        "days_late": "late_by, overdue_days",
        "hours": "hours_by_month, training_hours",
        "pay": "training_pay, cost_by_title",
        "sessions": "group_sessions, days_to_hold",
    },
    columns={
        "line": "line_no, entry",
        "title": "course, training",
        "first_due": "due_at_first, initial_due",
        "last": "lately, most_recently",
        "next_due": "due_again, repeat_due",
        "by": "hold_by, latest",
        "minutes": "length, duration",
        "rate": "hourly_rate, wage",
        "fte": "position_share, part_of_full_time",
        "exempt": "overtime_exempt, salaried",
    },
    arguments={
        "lines": "matrix, training_lines",
        "year": "year_plan, plan_of_year",
        "days": "due_days, latest_days",
        "early": "may_be_early, days_early",
    },
)
