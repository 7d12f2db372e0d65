"""Open balances and payments of a reader's own file: what is read, and what is set aside."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice.billing.receivables import reported_accounts as reported
from medoffice.billing.receivables.posting import FUTURE, UNKNOWN_PAYER
from medoffice.practice.exports import ExportError, read

BALANCES = b"""Claim #,Payer,DOS,Balance
1,North Plan,11/20/2025,$120.00
2,Patient,08/01/2025,80.50
3,North Plan,02/30/2025,50.00
4,Patient,10/01/2025,ten
5,,10/02/2025,20.00
6,South Plan,12/20/2052,40.00
7,South Plan,09/30/2025,(15.00)
8,South Plan,11/02/2025,30
"""
PAYMENTS = b"""Receipt,Acct,Payer,Posted,Amount
R1,101,North Plan,11/03/2025,40.00
R1,101,North Plan,11/03/2025,40.00
R2,102,Nroth Plan,11/04/2025,25.00
R3,103,Patient,11/31/2025,10.00
R4,104,Patient,11/04/2026,12.00
R5,105,Patient,11/05/2025,9.00
"""


def balances(**other):
    export = read(BALANCES)
    columns = reported.propose(export.columns, reported.BALANCES) | other
    return export, columns


def test_columns_are_recognized():
    _, columns = balances()
    assert columns == {"number": "Claim #", "owner": "Payer", "day": "DOS", "amount": "Balance"}
    assert reported.propose(read(PAYMENTS).columns, reported.PAYMENTS) == {
        "number": "Receipt", "account": "Acct", "owner": "Payer", "day": "Posted",
        "amount": "Amount",
    }  # fmt: skip


def test_the_end_of_the_month_is_guessed_in_spite_of_a_slip_of_the_year():
    export, columns = balances()
    assert reported.likely_end(export, columns["day"]) == date(2025, 11, 30)
    assert reported.month_ends(export, columns["day"], 2) == [
        date(2052, 12, 31),
        date(2025, 11, 30),
    ]


def test_rows_that_cannot_be_right_are_named_and_the_rest_is_aged():
    export, columns = balances()
    aging, problems = reported.reported_balances(export, columns, date(2025, 11, 30))
    assert aging.owed == {
        "North Plan": (12000, 0, 0, 0, 0),
        "Patient": (0, 0, 0, 0, 8050),
        "South Plan": (3000, 0, 0, 0, 0),
    }
    assert aging.credits == -1500
    assert [problem.message for problem in problems] == [
        "Line 4, column “DOS”, holds “02/30/2025”: expected a US date such as 03/28/2025 or "
        "2025-03-28.",
        "Line 5, column “Balance”, holds “ten”: expected an amount such as 1,234.50 or (25.00).",
        "Line 6, column “Payer”, is empty: expected a payer, or a word for the patient.",
        "Line 7, column “DOS”, holds “12/20/2052”: expected 2025-11-30 or before, the day of the "
        "report.",
    ]


def test_payments_are_checked_after_they_are_read():
    export = read(PAYMENTS)
    columns = reported.propose(export.columns, reported.PAYMENTS)
    checked, problems = reported.reported_payments(
        export, columns, {"North Plan", "Patient"}, date(2025, 11, 30)
    )
    assert [payment.row for payment in checked.kept] == [2, 7]
    assert [finding.kind for finding in checked.findings] == ["duplicate", UNKNOWN_PAYER, FUTURE]
    assert "Row 4, payer: found “Nroth Plan”" in checked.findings[1].message
    assert [problem.line for problem in problems] == [5]


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"amount": None, "owner": None}, "Choose the column for who owes and the open balance."),
        ({"amount": "DOS"}, "“DOS” is chosen twice"),
    ],
)
def test_columns_that_cannot_do_are_refused(other, says):
    export, columns = balances(**other)
    with pytest.raises(ExportError, match=says):
        reported.reported_balances(export, columns, date(2025, 11, 30))


def test_a_column_without_dates_is_named():
    export, _ = balances()
    with pytest.raises(ExportError, match="No cell of “Payer” holds a date"):
        reported.likely_end(export, "Payer")
