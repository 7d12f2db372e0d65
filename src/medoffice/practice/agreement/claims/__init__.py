"""What claims, payers' decisions, denials and patients' payments must agree on."""

from __future__ import annotations

from medoffice.practice import receivables
from medoffice.practice.agreement.claims import accounts, claims, decisions
from medoffice.practice.agreement.form import Agreement

CLAIMS = ("claims", "claim_lines", "charges")
DECISIONS = ("remittances", "remittance_lines", "adjustments")

RULES: list[Agreement] = [
    ("claims", ("claim_lines", "charges"), claims.claim_amount),
    ("claims", ("claim_lines", "charges"), claims.claim_covers_the_visit),
    ("claims", (), claims.one_claim_at_a_time),
    ("claims", ("coverages", "plans", "appointments"), claims.claim_and_coverage),
    ("claims", ("charges", "remittances", "remittance_lines"), claims.sent_in_time),
    ("claim_edits", ("claims",), claims.edits),
    ("remittances", ("remittance_lines",), decisions.remittance_amount),
    ("remittance_lines", ("claims", "remittances"), decisions.paid_by_the_payer_of_the_claim),
    ("remittance_lines", (*CLAIMS, *DECISIONS), decisions.line_in_balance),
    ("adjustments", ("remittance_lines", "reason_codes"), decisions.adjustment_of_a_decision),
    (
        "remittance_lines",
        (*CLAIMS, "fee_schedules", "appointments", "providers"),
        decisions.within_the_contract,
    ),
    ("denials", ("claims", "remittances", "adjustments", "reason_codes"), decisions.denial_log),
    ("claims", ("denials", "adjustments", "reason_codes"), decisions.denied_and_logged),
    ("patient_payments", ("appointments",), accounts.not_before_the_visit),
    (
        "statements",
        ("claims", "charges", "remittance_lines", "adjustments", "write_offs"),
        accounts.statements_in_turn,
    ),
    (
        "write_offs",
        ("charges", "claims", "appointments", "providers", "fee_schedules"),
        accounts.self_pay,
    ),
    ("charges", ("claims", "write_offs"), accounts.claim_or_discount),
    ("collection_accounts", ("statements", "write_offs", "patient_payments"), accounts.collections),
    ("credit_balances", receivables.TABLES, accounts.credits_in_balance),
    ("charges", (*receivables.TABLES, "credit_balances"), accounts.credit_is_listed),
    ("refunds", ("credit_balances",), accounts.refunds),
]
