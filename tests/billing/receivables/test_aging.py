"""Aging, by hand and against the report that the practice's own system prints."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from medoffice import practice
from medoffice.billing.receivables import month_end
from medoffice.billing.receivables.aging import OpenItem, age

AS_OF = date(2025, 11, 30)


def old(days: int, amount: int, owner: str = "A") -> OpenItem:
    return OpenItem(f"{owner}-{days}", owner, AS_OF - timedelta(days=days), amount)


def test_each_band_takes_its_last_day():
    made = age([old(days, 100) for days in (0, 30, 31, 60, 61, 90, 91, 120, 121, 900)], AS_OF)
    assert made.owed["A"] == (200, 200, 200, 200, 200)
    assert made.names == ("0-30", "31-60", "61-90", "91-120", "over 120")


def test_a_credit_makes_no_old_balance_smaller():
    made = age([old(100, 5000), old(10, 5000), old(100, -4000, "B")], AS_OF)
    assert (made.total, made.credits, made.balance) == (10000, -4000, 6000)
    assert made.share_over(90) == 0.5
    assert made.share_over(90, "A") == 0.5
    assert made.share_over(90, "B") is None


def test_nothing_is_owed():
    made = age([], AS_OF)
    assert (made.total, made.share_over(90)) == (0, None)


def test_an_item_of_tomorrow_is_named():
    with pytest.raises(ValueError, match="A--1 is dated 2025-12-01, after 2025-11-30"):
        age([old(-1, 100)], AS_OF)


def test_bands_that_fall_are_refused():
    with pytest.raises(ValueError, match="expected rising days"):
        age([], AS_OF, (60, 30))
    with pytest.raises(ValueError, match="no band ends after 45 days"):
        age([], AS_OF).share_over(45)


def test_it_is_the_aging_that_the_practices_own_system_printed():
    openpyxl = pytest.importorskip("openpyxl")
    report = practice.folder() / "exports" / f"ar-aging-by-payer-{AS_OF}.xlsx"
    sheet = openpyxl.load_workbook(report).active
    printed = {
        row[0].removeprefix("Subtotal "): row[1:7]
        for row in sheet.iter_rows(values_only=True)
        if row[0] and row[0].startswith(("Subtotal", "Patients", "Owed", "GRAND"))
    }
    made = month_end.month_end(AS_OF).aging
    ours = {
        owner: (made.items[owner], *(cents / 100 for cents in amounts))
        for owner, amounts in made.owed.items()
    }
    ours["Patients and guarantors"] = ours.pop("patient")
    assert ours == {name: printed[name] for name in ours}
    assert set(printed) - set(ours) == {"Owed to payers and patients", "GRAND TOTAL"}
    assert sum(printed["Owed to payers and patients"][1:]) == pytest.approx(made.credits / 100)
