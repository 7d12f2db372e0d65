"""What classes call the things of the assignment `case-flow`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "open_referrals": "open_on, still_open",
        "never_told": "uninformed, not_told",
        "waits_for": "stuck_at, next_step",
        "work_list": "call_list, first_to_do",
        "limit_to_set": "limit_for, days_to_allow",
        "closed_on_time": "share_on_time, on_time_rate",
    },
    columns={
        "result_id": "result_no, lab_result",
        "resulted_on": "result_came_on, back_on",
        "abnormal": "out_of_normal, flagged",
        "reviewed_on": "read_on, signed_off_on",
        "patient_told_on": "told_on, patient_informed_on",
    },
    arguments={
        "log": "tracker, referral_log",
        "results": "lab_results, results_log",
        "late": "overdue, late_loops",
        "days": "waits_in_days, wait_days",
    },
)
