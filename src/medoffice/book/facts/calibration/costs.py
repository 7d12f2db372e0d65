"""The shape of the books, beside the shape of family practices."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from medoffice.book.facts.calibration.figure import Figure, in_range, table

if TYPE_CHECKING:
    import pandas as pd

PERCENT = "{:.1f}%"
INCOME = ("income", "contra-income")
OTHER_REVENUE = "4900"
# What the practice costs before its clinicians are paid.
OVERHEAD = {
    "support-staff": ("5000",),
    "occupancy": ("5300", "5310", "5330", "5700"),
    "clinical-supplies": ("5210", "5230"),
    "vaccines-drugs": ("5200",),
    "technology": ("5400", "5320"),
    "billing": ("5410",),
    "malpractice": ("5500",),
    "other": ("5220", "5510", "5600", "5610", "5620", "5800", "5850", "5900"),
}
NAMES = {
    "support-staff": "Wages of support staff",
    "occupancy": "Occupancy: rent, utilities, cleaning, repairs",
    "clinical-supplies": "Clinical supplies and outside laboratory",
    "vaccines-drugs": "Vaccines and drugs",
    "technology": "Health record, telephone and other technology",
    "billing": "Billing: clearinghouse and services",
    "malpractice": "Malpractice insurance",
    "other": "All other costs",
}
SLACK = {
    "vaccines-drugs": (1, "The practice gives many vaccines, which also bring revenue."),
    "billing": (
        2.5,
        "The target is the whole cost of billing. Ours is what is paid to others for it; the "
        "wages of our own billers stand with support staff.",
        False,
    ),
    "other": (1, "Marketing is small, and equipment is old."),
}
ON_TOP = ["employer_fica", "unemployment_tax", "health_plan", "retirement_match"]


@cache
def _net() -> pd.Series:
    """Return what each account of income and expense came to in the two years, income positive."""
    lines = table("ledger").merge(table("accounts")[["account_id", "type"]], on="account_id")
    lines = lines[lines["type"].isin([*INCOME, "expense"])]
    net = lines["credit"].fillna(0) - lines["debit"].fillna(0)
    return net.groupby([lines["type"].astype(str), lines["account_id"]]).sum()


@cache
def _revenue() -> float:
    return sum(_net()[kind].sum() for kind in INCOME)


def _share(accounts: tuple[str, ...]) -> Callable[[], float]:
    def measure() -> float:
        return -100 * _net()["expense"].reindex(list(accounts)).sum() / _revenue()

    return measure


def _benefits() -> float:
    """Return taxes and benefits of the support staff; the accounts hold the clinicians' too."""
    return 100 * table("payroll")[ON_TOP].sum().sum() / _revenue()


def overhead() -> float:
    """Return what all but the clinicians cost, in percent of the revenue of the two years."""
    return _benefits() + sum(_share(accounts)() for accounts in OVERHEAD.values())


def _revenue_per_visit() -> float:
    from_patients = _revenue() - _net()["income"][OTHER_REVENUE]
    return from_patients / table("appointments")["outcome"].eq("completed").sum()


def figures() -> list[Figure]:
    """Return the figures of the books."""
    shares = [
        in_range(
            NAMES[name],
            PERCENT,
            _share(accounts),
            f"cost-shape.{name}",
            *SLACK.get(name, ()),
        )
        for name, accounts in OVERHEAD.items()
    ]
    return [
        in_range("Net revenue for each visit", "${:,.0f}", _revenue_per_visit, "revenue.per-visit"),
        shares[0],
        in_range(
            "Payroll taxes and benefits of support staff", PERCENT, _benefits, "cost-shape.benefits"
        ),
        *shares[1:],
        in_range(
            "All of these together",
            PERCENT,
            overhead,
            "cost-shape.total",
            3,
            "Vaccines cost more here than elsewhere, and bring revenue of their own.",
        ),
    ]
