"""What classes call the things of the assignment `safe-workplace`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "late_steps": "overdue_steps, steps_late",
        "offer_late": "vaccine_late, offered_too_late",
        "counted": "on_the_log, cases_by_year",
        "rates": "case_rates, incidence",
        "call_within": "report_within, hours_to_call",
    },
    columns={
        "step": "step_no, exposure_step",
        "due": "expected, required",
        "done": "finished, completed",
        "worker": "worker_no, employee",
        "began": "started_on, first_day",
        "offered": "proposed, made_available",
        "report": "report_no, injury_no",
        "work": "the_job, our_work",
        "care": "treatment, medical_care",
        "days_away": "days_off, away_days",
        "days_restricted": "days_light_duty, restricted",
        "used_sharp": "contaminated_sharp, with_used_needle",
        "hours": "time_worked, total_hours",
        "event": "event_no, accident_no",
        "accident": "happened_at, accident_at",
        "came": "outcome_at, known_at",
        "only_watched": "observation_only, just_observed",
    },
    arguments={
        "steps": "exposure_steps, file_steps",
        "workers": "employees, at_risk",
        "reports": "injuries, injury_reports",
        "cases": "counted_cases, case_counts",
        "events": "accidents, grave_events",
    },
)
