"""What classes call the things of the assignment `equipment-and-vendors`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "notice": "notice_within, letters_due",
        "cost_today": "present_cost, three_year_cost",
        "scores": "weighted_scores, card_totals",
        "turns_at": "level_weight, breaks_even_at",
    },
    columns={
        "contract": "contract_no, agreement_no",
        "ends_on": "end_date, runs_until",
        "notice_days": "notice_period, days_of_notice",
        "renewal_months": "renews_for, months_renewed",
        "offer": "offer_name, bid",
        "setup": "setup_fee, one_time",
        "yearly": "yearly_fee, annual",
        "agreement": "baa, associate_agreement",
        "works_with_ehr": "ehr_ready, connects_to_ehr",
        "data_back": "data_export, data_out",
        "criterion": "criteria, aspect",
        "weight": "points_weight, importance",
    },
    arguments={
        "contracts": "contract_list, agreements",
        "offers": "offer_list, bids",
        "points": "scorecard, score_sheet",
    },
)
