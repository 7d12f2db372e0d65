"""What classes call the things of the assignment `working-with-numbers`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "visits": "completed_visits, visit_count",
        "visits_by_clinician": "by_clinician, count_by_name",
        "visits_pivot": "visits_table, month_table",
        "bookings_in": "real_bookings, bookings_counted",
        "visits_in": "visits_of_report, seen_in_report",
        "who_fell": "fell_behind, dropped",
    },
    columns={
        "appointment_id": "visit_no, appt_no",
        "provider_id": "clinician_id, provider_code",
        "name": "clinician_name, full_name",
        "month": "booked_month, period",
        "outcome": "result, appt_status",
        "Appt #": "Visit No., Booking ID",
        "Patient": "Patient Name, Pt",
        "Status": "Visit Status, State",
        "Check-In": "Arrived, Came In",
        "Out": "Left, Gone",
    },
    arguments={
        "bookings": "booked_visits, appt_list",
        "clinicians": "providers, clinician_list",
        "report": "export, front_desk_report",
        "compared": "two_months, then_and_now",
    },
)
