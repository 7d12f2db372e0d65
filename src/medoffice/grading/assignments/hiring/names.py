"""What classes call the things of the assignment `hiring`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "reached": "share_met, interviewed_share",
        "scored": "weighted_score, panel_score",
        "apart": "far_apart, answers_apart",
        "ratios": "impact_ratios, four_fifths",
        "otherwise": "one_more, if_one_more",
        "due": "ready_by, days_until",
    },
    columns={
        "candidate": "applicant, person_no",
        "opening": "vacancy, job_opening",
        "met_minimum": "meets_minimum, minimum_met",
        "stage": "level, stage_name",
        "interviewer": "rater, panelist",
        "question": "item_asked, question_no",
        "score": "marks_given, mark",
        "weight": "importance, share_of_score",
        "group": "applicant_group, group_of",
        "passed": "cleared, satisfied",
        "step": "step_no, task_no",
        "days": "days_needed, takes_days",
        "counted": "day_kind, kind_of_days",
    },
    arguments={
        "candidates": "applicants, applicant_list",
        "scores": "panel_marks, interview_scores",
        "weights": "question_weights, importance_list",
        "people": "screened_people, applicants_screened",
        "steps": "onboarding, start_steps",
    },
)
