"""Where the days of a claim go."""

from datetime import date
from statistics import quantiles

import pytest

from medoffice.billing.claims.claim_days import TABLES, Journey, journeys, spans

VISIT = date(2025, 3, 3)


def tables(**more):
    made = {name: [] for name in TABLES}
    made["appointments"] = [{"appointment_id": "A1", "date": VISIT}]
    made["reason_codes"] = [{"code": "45", "kind": "contractual"}]
    made["claims"] = [
        {"claim_id": "B1", "appointment_id": "A1", "submitted_on": date(2025, 3, 6)},
        {"claim_id": "B2", "appointment_id": "A1", "submitted_on": date(2025, 4, 1)},
    ]
    made["charges"] = [
        {"appointment_id": "A1", "entered_on": date(2025, 3, 4), "amount": 100.0},
        {"appointment_id": "A1", "entered_on": date(2025, 3, 5), "amount": 20.0},
    ]
    made["remittances"] = [{"remittance_id": "M1", "deposited_on": date(2025, 3, 26)}]
    made["remittance_lines"] = [
        {"remittance_id": "M1", "claim_id": "B1", "paid": 60.0, "contractual": 40.0}
    ]
    made["patient_payments"] = [
        {"appointment_id": "A1", "received_on": date(2025, 4, 25), "amount": 20.0}
    ]
    return made | more


def test_each_stage_begins_where_the_one_before_ended():
    (one,) = journeys(VISIT, VISIT, tables())
    assert (one.charged, one.sent, one.answered, one.settled) == (2, 1, 20, 30)
    assert one.days == (date(2025, 4, 25) - VISIT).days


def test_what_is_still_open_is_left_out():
    assert journeys(VISIT, VISIT, tables(patient_payments=[])) == []
    assert journeys(date(2025, 3, 4), date(2025, 3, 9), tables()) == []


def test_half_and_nine_of_ten_are_those_of_the_standard_library():
    followed = [Journey(f"A{n}", n, 0, 2 * n, 0) for n in range(1, 101)]
    found = spans(followed)
    assert (found["charged"].median, found["charged"].most) == (50.5, 90)
    assert found["days"].most == 270
    days = [one.days for one in followed]
    assert found["days"].most <= quantiles(days, n=10)[-1] < found["days"].most + 3
    with pytest.raises(ValueError, match="no visit"):
        spans([])
