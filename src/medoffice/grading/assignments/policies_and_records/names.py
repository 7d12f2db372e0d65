"""What classes call the things of the assignment `policies-and-records`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "late_by_owner": "overdue_by_owner, past_due_by_owner",
        "share_signed": "signed_share, share_who_signed",
        "days_to_keep": "keep_days, keep_for",
        "what_to_do": "what_with_boxes, box_actions",
        "days_late": "late_by, letter_delay",
        "change_in_share": "share_moved, before_and_after",
    },
    columns={
        "policy": "policy_no, policy_id",
        "owner": "policy_owner, kept_by",
        "due": "expected, scheduled",
        "withdrawn": "retired, revoked",
        "person": "staff_member, employee",
        "left": "gone, departed",
        "signed": "confirmed, acknowledged",
        "box": "box_no, carton",
        "clock": "rule_clock, retention_rule",
        "through": "keep_through, retain_until",
        "held": "frozen, on_hold",
        "state_law": "state_rule, local_law",
        "letter": "request_no, letter_no",
        "received": "stamped, taken_in",
        "told": "informed, notified",
        "answered": "finished, replied_to",
        "result": "result_no, test_no",
        "resulted": "came_back, was_ready",
    },
    arguments={
        "policies": "policy_list, rulebook",
        "asked": "signature_list, asked_to_sign",
        "clocks": "retention, retention_clocks",
        "boxes": "cartons, storage",
        "letters": "requests, request_letters",
        "results": "test_results, lab_results",
    },
)
