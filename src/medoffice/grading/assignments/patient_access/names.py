"""What classes call the things of the assignment `patient-access`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "no_show_rate": "missed_rate, share_missed",
        "lead_time": "usual_lead, days_booked_ahead",
        "third_next_available": "third_open_slot, tna_days",
        "no_shows_compared": "missed_by_reminder, reminder_table",
        "how_many_to_book": "places_to_book, book_up_to",
        "template": "morning, session_plan",
    },
    columns={
        "provider_id": "clinician_id, provider_code",
        "type_id": "visit_type, appt_type",
        "lead_days": "days_ahead, days_in_advance",
        "reminder": "reminder_kind, reminded_by",
        "held": "on_hold, kept_back",
        "lead_band": "lead_group, ahead_band",
        "reminded": "got_reminder, was_reminded",
        "risk": "overflow_risk, too_many_chance",
        "booked": "places_booked, number_booked",
    },
    arguments={
        "bookings": "appointments, appt_list",
        "slots": "openings, free_times",
        "open_slots": "open_times, unbooked",
        "choices": "options, table_of_choices",
    },
)
