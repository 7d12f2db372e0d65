"""What classes call the things of the assignment `staff-schedules`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "calls_by_hour": "mean_calls, calls_per_hour",
        "relief_factor": "coverage_factor, paid_per_worked",
        "people_needed": "staff_for_calls, phones_staffed",
        "overtime_hours": "over_forty_hours, extra_hours",
        "week": "plan_of_week, roster_week",
    },
    columns={
        "hour": "clock_hour, hour_begins",
        "calls": "calls_in, call_count",
        "regular_hours": "straight_hours, basic_hours",
        "overtime_hours": "over_forty_hours, extra_hours",
        "time_off_hours": "off_hours, leave_hours",
        "holiday_hours": "festive_hours, closed_hours",
        "people": "agents, staff_count",
        "in_20_seconds": "within_20, answered_20s",
        "busy": "occupied, loaded",
    },
    arguments={
        "hours": "call_hours, hour_table",
        "payroll": "pay_lines, pay_periods",
        "choices": "options, staffing_table",
        "punches": "clock_lines, time_cards",
    },
)
