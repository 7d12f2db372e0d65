"""The sample in the workbook: Willow Bend's own month end, which ties out."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice import practice
from medoffice.billing.receivables.accounts import CREDIT, PATIENT, Account, accounts
from medoffice.billing.receivables.activity import ALLOWANCE, RECEIVABLE, Activity
from medoffice.billing.receivables.deposits import CARD, COUNTER, INSURER, DayTie, deposit_ties
from medoffice.billing.receivables.month_end import (
    activity_by_month,
    billing_cost,
    last_day,
    ledger,
)

MARK = "Sample: type over"
AS_OF = date(2025, 12, 31)
BEFORE = date(2024, 12, 31)
DEPOSITS = date(2025, 9, 15), date(2025, 9, 17)


def dollars(cents: int) -> float:
    """Return cents as the dollars of a cell."""
    return cents / 100


def months() -> list[tuple[date, Activity]]:
    """Return the last day of each month of the sample's year, and what moved receivables."""
    return [
        (last_day(first), moved)
        for first, moved in activity_by_month().items()
        if BEFORE < first <= AS_OF
    ]


def receivables(day: date) -> int:
    """Return the ledger's receivables at the end of a day, in cents."""
    return ledger().balance(RECEIVABLE, day)


def allowance(day: date) -> int:
    """Return the ledger's allowance at the end of a day, in cents, above 0."""
    return -ledger().balance(ALLOWANCE, day)


def cost(end: date) -> int:
    """Return what billing cost in the month that ends on a day, in cents."""
    return billing_cost(end.replace(day=1), end)


@cache
def owner_names() -> dict[str, str]:
    """Return who may owe, as the list of open balances calls them."""
    names = {row["payer_id"]: row["name"] for row in practice.records("payers")}
    del names["SLF"]
    return {**names, PATIENT: "Patients"}


def open_balances() -> list[tuple[str, str, date, float]]:
    """Return every open balance on the last day: visit, owner, date of service, dollars."""

    def owner(account: Account) -> str:
        return "Owed back" if account.owner == CREDIT else owner_names()[account.owner]

    return [
        (account.appointment_id, owner(account), account.served_on, dollars(account.amount))
        for account in accounts().on(AS_OF)
    ]


def deposits() -> list[tuple[date | float, ...]]:
    """Return three days of September: each day, dollars posted by kind, dollars at the bank."""
    found: dict[date, dict[str, DayTie]] = {}
    for tie in deposit_ties(*DEPOSITS):
        found.setdefault(tie.day, {})[tie.kind] = tie
    kinds = (COUNTER, CARD, INSURER)
    return [
        (
            day,
            *(dollars(ties[kind].posted) if kind in ties else 0 for kind in kinds),
            *(dollars(ties[kind].banked) if kind in ties else 0 for kind in kinds),
        )
        for day, ties in found.items()
    ]
