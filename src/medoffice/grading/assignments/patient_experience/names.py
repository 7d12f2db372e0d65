"""What classes call the things of the assignment `patient-experience`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "top_box": "best_share, share_of_best",
        "access_score": "access_composite, score_of_access",
        "limits": "control_limits, luck_limits",
        "below_limit": "under_limit, under_the_line",
        "days_overdue": "overdue_by, days_past_due",
        "texts_by_theme": "theme_counts, count_by_theme",
    },
    columns={
        "soon_when_ill": "q_sick_visit, seen_when_sick",
        "soon_for_checkup": "q_routine_visit, seen_for_routine",
        "answer_same_day": "q_called_back, called_back",
        "desk_helpful": "q_desk_help, front_helpful",
        "desk_respectful": "q_desk_respect, front_courteous",
        "month": "period, year_month",
        "best": "top_answers, always_count",
        "answered": "responded, replied",
        "number": "case_no, complaint_no",
        "came": "received_on, logged_on",
        "severity": "rank, risk_level",
        "text": "narrative, patient_words",
        "theme": "topic, subject",
        "word": "keyword, phrase",
    },
    arguments={
        "answers": "survey_rows, responses",
        "question": "item, asked_item",
        "counts": "monthly_counts, per_month",
        "desk": "desk_months, front_desk_rows",
        "complaints": "complaint_log, case_list",
        "words": "word_list, listed_words",
    },
)
