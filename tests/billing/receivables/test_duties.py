"""Duties that should be in different hands."""

from __future__ import annotations

import pytest

from medoffice.billing.receivables.duties import conflicts


def test_two_duties_in_one_hand():
    found = conflicts(
        [
            ("Front desk", ["takes money"]),
            ("Biller", ["posts payments", "makes the deposit", "reconciles the bank"]),
            ("Manager", ["approves refunds and write-offs", "reconciles the bank"]),
        ]
    )
    assert {conflict.person for conflict in found} == {"Biller"}
    assert [conflict.duties[1] for conflict in found] == [
        "makes the deposit", "reconciles the bank", "reconciles the bank",
    ]  # fmt: skip


def test_a_duty_nobody_knows_is_named():
    with pytest.raises(ValueError, match="Biller: found “counts beans”"):
        conflicts([("Biller", ["counts beans"])])
