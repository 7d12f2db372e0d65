"""Every figure of a month end ties to the ledger, to the claim lines and to the bank."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from medoffice import practice
from medoffice.billing.receivables import accounts as places
from medoffice.billing.receivables import activity
from medoffice.billing.receivables.month_end import (
    activity_of_visits,
    billing_cost,
    ledger,
    month_end,
    month_ends,
    months_back,
)
from medoffice.practice.money import cents

LAST = date(2025, 12, 31)


@pytest.mark.parametrize("as_of", [date(2024, 1, 31), date(2024, 12, 31), date(2025, 7, 31), LAST])
def test_every_figure_ties_to_the_ledger(as_of):
    for tie in month_end(as_of).ties():
        assert tie.difference == 0, tie


def test_a_cent_in_the_wrong_place_is_seen():
    made = month_end(LAST)
    wrong = replace(made.month, insurance=made.month.insurance + 1)
    first = LAST.replace(day=1)
    off = [
        tie.figure
        for tie in activity.ties(wrong, made.closing, ledger(), first, LAST)
        if tie.difference
    ]
    assert off == ["Paid by insurers"]


def test_opening_and_what_moved_it_give_closing():
    for as_of in (month_ends()[1], date(2024, 12, 31), LAST):
        made = month_end(as_of)
        assert made.opening + made.month.change == made.closing


def test_insurers_payments_are_the_claim_lines_and_the_bank():
    made, first = month_end(LAST), LAST.replace(day=1)
    sent = {
        row["remittance_id"]: cents(row["amount"])
        for row in places.tables()["remittances"]
        if first <= row["deposited_on"] <= LAST
    }
    lines = sum(
        cents(row["paid"])
        for row in places.tables()["remittance_lines"]
        if row["remittance_id"] in sent
    )
    banked = sum(
        cents(row["amount"])
        for row in practice.records("bank_transactions")
        if row["reference"] in sent
    )
    assert made.month.insurance == lines == sum(sent.values()) == banked


def test_where_it_waits_is_all_of_it():
    for as_of in (date(2024, 6, 30), LAST):
        made = month_end(as_of)
        assert sum(places.by_stage(made.open).values()) == made.closing == made.aging.balance


def test_denials_that_nobody_works_on_are_those_of_the_log():
    unworked = {
        account.appointment_id
        for account in month_end(LAST).open
        if account.stage == places.UNWORKED
    }
    visits = {row["claim_id"]: row["appointment_id"] for row in places.tables()["claims"]}
    log = {
        visits[row["claim_id"]]
        for row in places.tables()["denials"]
        if row["worked_on"] is None and row["closed_on"] is None
    }
    assert unworked == log


def test_days_by_both_conventions_lie_where_the_calibration_holds_them():
    made = month_end(LAST)
    limit = practice.benchmarks()["ar-days.limit"].value
    assert 30 < made.net_days < limit
    assert 30 < made.gross_days < limit
    assert made.quarter_days == 92
    assert made.gross_days == pytest.approx(
        made.closing / (made.quarter.charges / made.quarter_days)
    )


def test_old_visits_are_nearly_settled():
    early = activity_of_visits(date(2024, 1, 1), date(2024, 6, 30))
    assert 0.94 < early.collected / early.collectible < 1
    assert abs(early.change) < 0.01 * early.charges


def test_what_billing_costs_is_in_the_usual_range():
    year = month_end(LAST).year
    usual = practice.benchmarks()["cost-to-collect.usual"]
    share = 100 * billing_cost(date(2025, 1, 1), LAST) / year.collected
    assert usual.low < share < usual.high


def test_months_back_crosses_the_year():
    assert months_back(date(2025, 2, 28), 3) == date(2024, 12, 1)
    assert months_back(LAST, 12) == date(2025, 1, 1)


def test_a_day_that_ends_no_month_is_refused():
    with pytest.raises(ValueError, match="2025-12-30: expected the last day of a month"):
        month_end(date(2025, 12, 30))
