"""What classes call the things of the assignment `front-end`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "checked_by_weekday": "checked_share_by_day, verified_by_weekday",
        "refused_rate": "refused_share, share_refused",
        "patient_share": "patient_pays, owed_by_patient",
        "ask_for": "to_collect, collect_at_desk",
        "estimate_within": "estimate_due, days_for_estimate",
        "call_first": "call_order, phone_first",
    },
    columns={
        "visit_id": "visit_no, appt_no",
        "checked_on": "verified_on, eligibility_checked",
        "refused": "was_refused, denied_coverage",
        "service_id": "service_code, item_code",
        "allowed": "allowed_amount, payer_allowed",
        "takes": "applies_to, cost_share_kind",
        "copay": "copay_due, fixed_copay",
        "deductible_left": "deductible_open, left_to_meet",
        "coinsurance": "coins_rate, patient_percent",
        "maximum_left": "oop_left, left_to_maximum",
        "lead_days": "days_ahead, days_booked_ahead",
        "business_days": "working_days, office_days",
        "asked": "estimate_asked, requested",
        "due": "expected, payable",
    },
    arguments={
        "visits": "appointments, visit_list",
        "allowed": "allowed_amount, payer_allowed",
        "lines": "service_lines, charge_lines",
        "terms": "plan_terms, coverage_terms",
        "bookings": "appointments_made, booked",
        "due": "expected, payable",
    },
)
