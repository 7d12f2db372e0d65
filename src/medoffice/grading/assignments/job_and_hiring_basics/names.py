"""What classes call the things of the assignment `job-and-hiring-basics`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "essential": "essential_tasks, core_of_job",
        "months": "months_led, months_in_charge",
        "scored": "share_of_points, sheet_score",
        "places": "ranks, order_of_people",
        "against": "to_median, beside_median",
        "overtime": "overtime_rate, paid_times",
    },
    columns={
        "task": "duty, work_item",
        "minutes": "minutes_a_week, weekly_minutes",
        "importance": "how_grave, gravity",
        "candidate": "applicant, person_no",
        "employer": "worked_for, company",
        "start": "from_day, first_month",
        "end": "until_day, last_month",
        "led": "in_charge, ran_it",
        "reader": "rater, scored_by",
        "line": "sheet_line, criterion",
        "points": "points_given, mark",
        "weight": "line_weight, counts",
        "months": "months_led, months_in_charge",
        "score": "result, share_got",
        "posting": "advert, posting_no",
        "job": "occupation, kind_of_job",
        "low": "pay_from, lowest",
        "high": "pay_to, highest",
        "per": "pay_unit, paid_per",
        "median": "middle_pay, median_pay",
        "post": "position, post_no",
        "paid_by": "pay_kind, way_of_pay",
        "a_week": "weekly_pay, pay_a_week",
        "runs": "runs_office, manages",
        "directs": "people_directed, team_size",
        "hires": "says_who_is_hired, has_say",
    },
    arguments={
        "tasks": "job_tasks, work_list",
        "jobs": "past_jobs, resume_lines",
        "points": "points_given, mark",
        "sheet": "scoring_sheet, score_lines",
        "people": "applicants, earlier_people",
        "posted": "adverts, offers_elsewhere",
        "medians": "pay_table, middle_pays",
        "posts": "positions, post_list",
    },
)
