"""What classes call the things of the assignment `staff-evaluations`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "shifts": "rater_shifts, leniency",
        "one_number": "same_everywhere, halo_share",
        "kappa": "agreement, weighted_agreement",
        "calibrated": "adjusted, fair_ratings",
        "raises": "raise_by_person, dollars_raised",
    },
    columns={
        "rater": "rated_by, reviewer",
        "person": "employee, colleague",
        "criterion": "criteria, item_rated",
        "weight": "importance, points_weight",
        "rating": "mark, grade",
        "rate": "hourly_rate, wage",
    },
    arguments={
        "ratings": "marks, rating_lines",
        "forms": "form_list, review_forms",
        "first": "rater_one, marks_one",
        "second": "rater_two, marks_two",
        "reviews": "review_list, year_reviews",
        "staff": "team, employees",
    },
)
