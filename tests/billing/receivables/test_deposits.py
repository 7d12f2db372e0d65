"""Deposits: what was posted, beside what the bank has."""

from __future__ import annotations

from datetime import date

from medoffice.billing.receivables.deposits import deposit_ties, tie_deposits

TODAY = date(2025, 9, 16)


def test_the_practices_short_deposit_is_found():
    off = [tie for tie in deposit_ties(date(2024, 1, 1), date(2025, 12, 31)) if tie.difference]
    under_way = [tie for tie in off if tie.day == date(2025, 12, 31)]
    short = [tie for tie in off if tie not in under_way]
    assert [(tie.day, tie.kind, tie.difference) for tie in short] == [(TODAY, "counter", 18000)]
    assert all(tie.banked == 0 for tie in under_way)


def test_money_at_the_bank_that_nobody_posted_is_seen():
    (tie,) = tie_deposits([], [(TODAY, "card", 700)])
    assert (tie.posted, tie.difference) == (0, -700)
