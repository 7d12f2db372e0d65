"""What classes call the things of the assignment `receivables`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "aged_share": "old_share, share_over_limit",
        "days_in_receivables": "dar, receivable_days",
        "net_collection": "net_rate, collected_of_collectible",
        "late_credits": "credits_overdue, refunds_late",
        "deposits_off": "bank_differences, unmatched_deposits",
        "week": "hours_by_stage, plan_of_week",
    },
    columns={
        "appointment_id": "visit_no, appt_no",
        "served_on": "service_date, seen_on",
        "amount": "balance, open_amount",
        "month_end": "month_closed, as_of",
        "charges": "gross_charges, billed_charges",
        "contractual": "contract_adjustments, contract_writeoffs",
        "discounts": "courtesy, other_discounts",
        "receivables": "receivable, ar_total",
        "quarter_end": "quarter_closed, last_of_quarter",
        "insurers": "insurance, third_parties",
        "patients": "households, self_payers",
        "refunds": "refunded, paid_back",
        "credit_id": "credit_no, credit_number",
        "kind": "credit_kind, type_of_credit",
        "known_on": "found_on, identified_on",
        "returned_on": "refunded_on, sent_back_on",
        "batch": "batch_no, deposit_no",
        "posted": "entered, recorded",
        "banked": "bank_total, at_the_bank",
        "stage": "work_stage, step_of_work",
        "balances": "open_items, open_balances",
        "gain": "gain_share, recovered",
        "minutes": "minutes_each, effort",
    },
    arguments={
        "balances": "open_items, open_balances",
        "months": "by_month, month_table",
        "visits": "visit_sums, quarter_lines",
        "credits": "credit_balances, owed_back",
        "deposits": "deposit_list, bank_batches",
        "work": "work_table, stages_of_work",
    },
)
