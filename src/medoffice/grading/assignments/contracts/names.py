"""What classes call the things of the assignment `contracts`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "contract_price": "price_by_contract, agreed_price",
        "times_medicare": "medicare_multiple, of_medicare",
        "worth_of_a_point": "value_of_a_point, dollars_per_point",
        "missing_by_service": "underpaid_by_service, short_paid",
        "still_open": "can_be_asked, open_until_window",
        "against_today": "gain_over_today, offer_gain",
    },
    columns={
        "payer_id": "payer_code, plan_code",
        "service_id": "service_code, item_code",
        "category": "service_group, service_kind",
        "by_rvu": "priced_by_rvu, rvu_based",
        "units": "unit_count, how_many",
        "medicare": "medicare_price, fee_medicare",
        "contract": "contract_fee, fee_contract",
        "charge": "list_charge, our_charge",
        "claim_id": "claim_no, claim_number",
        "decided_on": "paid_on, decision_date",
        "allowed": "allowed_amount, payer_allowed",
        "rvu_work": "work_rvu, rvu_w",
        "rvu_pe": "expense_rvu, rvu_x",
        "rvu_mp": "liability_rvu, rvu_m",
        "missing": "short_by, missing_dollars",
    },
    arguments={
        "services": "service_list, fee_items",
        "mix": "volume, service_mix",
        "payments": "paid_lines, remit_lines",
        "short": "short_lines, underpaid",
    },
)
