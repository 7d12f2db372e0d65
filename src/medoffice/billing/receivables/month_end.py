"""The month-end figures of the practice's receivables, all from its own rows, all tied out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.billing.receivables import activity, measures
from medoffice.billing.receivables.accounts import SELF_PAY, Account, accounts, first_payers, tables
from medoffice.billing.receivables.activity import ALLOWANCE, Activity, Ledger, Tie
from medoffice.billing.receivables.aging import Aging, OpenItem, age
from medoffice.practice.money import cents

if TYPE_CHECKING:
    import pandas as pd

REVENUE = ("4000", "4100", "4150", "4170", "4190", "4200")  # net patient revenue
BILLING_SERVICES = "5410"
BILLER = "biller"
PAY_PARTS = ("gross", "employer_fica", "unemployment_tax", "health_plan", "retirement_match")
QUARTER, YEAR = 3, 12  # months


@cache
def ledger() -> Ledger:
    """Return the practice's general ledger, read once."""
    return Ledger(practice.records("ledger"))


@cache
def activity_by_month() -> Mapping[date, Activity]:
    """Return what moved the practice's receivables, by first day of the month, worked out once."""
    sums = activity.grouped(tables(), lambda day, _: day.replace(day=1))
    return dict(sorted(sums.items()))


def month_ends() -> tuple[date, ...]:
    """Return the last day of every month in which receivables moved."""
    return tuple(last_day(first) for first in activity_by_month())


def last_day(day: date) -> date:
    """Return the last day of a day's month."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def months_back(day: date, number: int) -> date:
    """Return the first day of the month so many months back; with 1, of the day's own month."""
    months = day.year * 12 + day.month - number
    return date(months // 12, months % 12 + 1, 1)


def activity_between(first: date, last: date) -> Activity:
    """Add up what moved receivables in the months from one day's to another's."""
    return activity.total(
        moved for month, moved in activity_by_month().items() if first <= month <= last
    )


@cache
def activity_by_payer() -> Mapping[tuple[date, str], Activity]:
    """Return the same by first day of the month and first payer of the visit."""
    payers = first_payers()
    # What a patient pays before the charges are entered has no payer yet, and may never have one.
    return activity.grouped(
        tables(), lambda day, visit: (day.replace(day=1), payers.get(visit, SELF_PAY))
    )


def activity_of_visits(first: date, last: date) -> Activity:
    """Add up everything that was ever posted for the visits of a period."""
    served = {
        row["appointment_id"] for row in tables()["appointments"] if first <= row["date"] <= last
    }
    found = activity.grouped(tables(), lambda _, visit: True if visit in served else None)
    return activity.total(found.values())


def billing_cost(first: date, last: date) -> int:
    """Return what billing cost in a period, in cents.

    Pay, taxes and benefits of the billers by payday, clearinghouse and billing services. What the
    front desk does for billing is not in it: nobody measures it.
    """
    billers = {row["staff_id"] for row in practice.records("staff") if row["role"] == BILLER}
    paid_on = {row["period_id"]: row["paid_on"] for row in practice.records("pay_periods")}
    pay = sum(
        cents(row[part])
        for row in practice.records("payroll")
        if row["staff_id"] in billers and first <= paid_on[row["period_id"]] <= last
        for part in PAY_PARTS
    )
    return pay + ledger().moved((BILLING_SERVICES,), first, last)


@dataclass(frozen=True)
class MonthEnd:
    """Receivables at the end of a month.

    Parameters
    ----------
    as_of : datetime.date
        The last day of the month.
    open : tuple of Account
        Every balance that is open.
    opening : int
        Receivables at the end of the month before, in cents.
    month, quarter, year : Activity
        What moved them in the month, in three months and in twelve.
    """

    as_of: date
    open: tuple[Account, ...]
    opening: int
    month: Activity
    quarter: Activity
    year: Activity

    @property
    def closing(self) -> int:
        """Receivables, less credits, in cents."""
        return sum(account.amount for account in self.open)

    @property
    def aging(self) -> Aging:
        """What is owed by owner and age, from the date of service."""
        return age(
            (
                OpenItem(account.appointment_id, account.owner, account.served_on, account.amount)
                for account in self.open
            ),
            self.as_of,
        )

    @property
    def quarter_days(self) -> int:
        """Days in the three months."""
        return (self.as_of - months_back(self.as_of, QUARTER)).days + 1

    @property
    def net_receivables(self) -> int:
        """Receivables less the allowance for what will not be paid."""
        return self.closing + ledger().balance(ALLOWANCE, self.as_of)

    @property
    def net_revenue(self) -> int:
        """Net patient revenue of the three months, from the ledger."""
        return -ledger().moved(REVENUE, months_back(self.as_of, QUARTER), self.as_of)

    @property
    def gross_days(self) -> float | None:
        """Days in receivables by gross charges of three months."""
        return measures.gross_days_in_ar(self.closing, self.quarter.charges, self.quarter_days)

    @property
    def net_days(self) -> float | None:
        """Days in receivables by net revenue of three months."""
        return measures.net_days_in_ar(self.net_receivables, self.net_revenue, self.quarter_days)

    @property
    def gross_collection(self) -> float | None:
        """Collected ÷ charges of twelve months."""
        return measures.gross_collection(self.year.collected, self.year.charges)

    @property
    def net_collection(self) -> float | None:
        """Collected ÷ collectible of twelve months."""
        agreed = self.year.charges - self.year.collectible
        return measures.net_collection(self.year.collected, self.year.charges, agreed)

    def of(self, owner: str) -> tuple[Account, ...]:
        """Return what one owner has open: a payer, ``"patient"`` or ``"credit"``."""
        return tuple(account for account in self.open if account.owner == owner)

    def table(self) -> pd.DataFrame:
        """Return one row per open balance as a pandas DataFrame, amounts in dollars."""
        import pandas as pd

        columns = ["appointment_id", "owner", "stage", "served_on", "amount"]
        rows = [[getattr(account, column) for column in columns] for account in self.open]
        made = pd.DataFrame(rows, columns=columns)
        made["served_on"] = pd.to_datetime(made["served_on"])
        made["amount"] = made["amount"] / 100
        return made

    def ties(self) -> tuple[Tie, ...]:
        """Set the month's figures beside the ledger's."""
        first = self.as_of.replace(day=1)
        return activity.ties(self.month, self.closing, ledger(), first, self.as_of)


@cache
def month_end(as_of: date) -> MonthEnd:
    """Work out the receivables of the practice at the end of a month.

    Parameters
    ----------
    as_of : datetime.date
        One of :func:`month_ends`.

    Raises
    ------
    ValueError
        If it is not; the message says which days are.
    """
    if as_of not in month_ends():
        first, *_, last = month_ends()
        raise ValueError(f"{as_of}: expected the last day of a month from {first} to {last}")
    month = as_of.replace(day=1)
    return MonthEnd(
        as_of=as_of,
        open=tuple(accounts().on(as_of)),
        opening=accounts().subledger.total_on(month - timedelta(days=1)).total,
        month=activity_between(month, as_of),
        quarter=activity_between(months_back(as_of, QUARTER), as_of),
        year=activity_between(months_back(as_of, YEAR), as_of),
    )
