"""What classes call the things of the assignment `daily-management`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "minutes_behind": "behind_by, minutes_late",
        "late_starts": "late_sessions, share_begun_late",
        "could_go": "not_yours, could_be_taken",
        "left_undone": "often_missed, missed_lines",
        "through": "finished_in_order, by_when",
    },
    columns={
        "visit": "visit_no, appt_no",
        "clinician": "provider, seen_by",
        "due": "expected, booked_for",
        "arrived": "came, checked_in",
        "started": "called_in, began",
        "ended": "finished, left",
        "kind": "reason, about",
        "minutes": "took_minutes, length",
        "who": "could_take_it, taker",
        "line": "list_line, closing_line",
        "initials": "signed_by, sign",
        "matter": "issue, thing_to_do",
        "harms": "is_grave, can_harm",
        "takes": "needs_minutes, work",
        "loss": "dollars_lost, at_stake",
        "late_after": "too_late_at, deadline",
    },
    arguments={
        "visits": "appointments, booked_visits",
        "log": "interruptions, my_log",
        "checks": "closing_list, ticks",
        "matters": "issues, things_to_do",
    },
)
