"""What classes call the things of the assignment `claims-and-denials`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "denial_rate": "denied_share, rate_denied",
        "who_owes": "owed_by, whose_money",
        "pareto": "running_share, cumulative_share",
        "too_many": "excess_denials, more_than_expected",
        "worth": "value_of_fix, yearly_gain",
        "first_to_work": "work_first, appeal_order",
    },
    columns={
        "claim_id": "claim_no, claim_number",
        "payer_id": "payer_code, plan_code",
        "biller": "billed_by, biller_code",
        "amount": "usd, amount_usd",
        "injection": "with_injection, had_injection",
        "not_asked": "nobody_asked, eligibility_unasked",
        "denial_id": "denial_no, denial_number",
        "cause": "root_cause, cause_group",
        "billed": "charge_billed, billed_dollars",
        "price": "fee, contract_price",
        "worked": "was_worked, followed_up",
        "lost": "written_off, lost_dollars",
        "group": "group_code, adjustment_group",
        "reason": "reason_code, carc",
        "kind": "reason_kind, type_of_reason",
        "chance": "win_chance, odds",
        "last_day": "file_by, deadline",
    },
    arguments={
        "claims": "claim_lines, sent_claims",
        "denials": "denial_log, denied_lines",
        "adjustments": "adjustment_lines, remit_lines",
        "waiting": "backlog, waiting_denials",
    },
)
