"""Credit balances and the 60-day clock, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice import practice
from medoffice.billing.receivables.credits import (
    Investigation,
    federal_payers,
    open_credits,
    return_by,
)
from medoffice.practice.money import cents

KNOWN = date(2025, 8, 18)
LAST = date(2025, 12, 31)


def test_sixty_days_from_the_day_it_was_known():
    assert return_by(KNOWN) == date(2025, 10, 17)


@pytest.mark.parametrize(
    ("began", "ended", "due"),
    [
        # Begun at once: 60 days after it is concluded.
        (date(2025, 8, 18), date(2025, 9, 30), date(2025, 11, 29)),
        # Ten days of the clock had run.
        (date(2025, 8, 28), date(2025, 9, 30), date(2025, 11, 19)),
        # Still going on, or too slow: at most 180 days of pause, 240 in all.
        (date(2025, 8, 18), None, date(2026, 4, 15)),
        (date(2025, 8, 18), date(2026, 6, 1), date(2026, 4, 15)),
        # Begun on the last day.
        (date(2025, 10, 17), date(2025, 10, 27), date(2025, 10, 27)),
    ],
)
def test_a_search_in_good_faith_stops_the_clock(began, ended, due):
    assert return_by(KNOWN, Investigation(began, ended)) == due


@pytest.mark.parametrize(
    ("investigation", "says"),
    [
        (Investigation(date(2025, 8, 17)), "the day known, or later"),
        (Investigation(KNOWN, date(2025, 8, 1)), "the day it began, or later"),
        (Investigation(date(2025, 10, 18)), "cannot be stopped"),
    ],
)
def test_a_search_that_cannot_have_stopped_it_is_refused(investigation, says):
    with pytest.raises(ValueError, match=says):
        return_by(KNOWN, investigation)


def listed(**change) -> dict:
    row = {
        "credit_id": "Z1",
        "appointment_id": "A1",
        "arose_on": KNOWN,
        "owed_to": "patient",
        "amount": 12.34,
        "resolved_on": None,
    }
    return row | change


def test_federal_money_first_and_settled_credits_not_at_all():
    rows = [
        listed(credit_id="Z1"),
        listed(credit_id="Z2", owed_to="MCR", amount=0.07),
        listed(credit_id="Z3", resolved_on=LAST),
        listed(credit_id="Z4", arose_on=date(2026, 1, 1)),
        listed(credit_id="Z5", amount=99.0),
        listed(credit_id="Z6", resolved_on=date(2026, 1, 1), arose_on=date(2025, 12, 1)),
    ]
    found = open_credits(rows, {"MCR"}, LAST, policy_days=30)
    assert [credit.number for credit in found] == ["Z2", "Z5", "Z1", "Z6"]
    assert [credit.days_late for credit in found] == [75, 105, 105, 0]
    assert [credit.amount for credit in found] == [7, 9900, 1234, 1234]


def test_the_practices_overpayments_are_late_and_are_in_the_books():
    federal = federal_payers(practice.records("payers"))
    assert federal == {"MCR", "SIL", "MCD"}
    found = open_credits(practice.records("credit_balances"), federal, LAST, policy_days=30)
    overdue = [credit for credit in found if credit.federal]
    assert {(credit.owed_to, credit.days_late) for credit in overdue} == {("MCR", 75)}
    listed_open = [row for row in practice.records("credit_balances") if not row["resolved_on"]]
    assert sum(credit.amount for credit in found) == sum(cents(r["amount"]) for r in listed_open)
