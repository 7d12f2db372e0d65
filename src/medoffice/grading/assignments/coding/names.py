"""What classes call the things of the assignment `coding`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "median_lag": "usual_lag, lag_by_clinician",
        "never_charged": "uncharged, missing_charges",
        "error_rate": "share_wrong, wrong_rate",
        "stands_out": "unusual, far_from_usual",
    },
    columns={
        "appointment_id": "visit_no, appt_no",
        "provider_id": "clinician_id, provider_code",
        "type_id": "visit_type, appt_type",
        "entered_on": "charged_on, charge_entered",
        "coded": "code_used, level_coded",
        "supported": "level_supported, note_level",
        "payer_id": "payer_code, plan_code",
        "allowed": "allowed_amount, paid_rate",
        "should_be": "correct_amount, right_amount",
    },
    arguments={
        "visits": "encounters, july_visits",
        "findings": "review_lines, audit_findings",
    },
)
