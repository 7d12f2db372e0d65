"""Claims and receivables, beside what practices report."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from medoffice.book.facts.calibration.figure import (
    Figure,
    at_least,
    at_most,
    in_range,
    span,
    table,
)

if TYPE_CHECKING:
    import pandas as pd

PERCENT, DAYS = "{:.1f}%", "{:.1f} days"
END = "2025-12-31"
SETTLED_BEFORE = "2024-07-01"  # of earlier visits nearly everything is settled at the end
RECEIVABLES, CHARGES = "1100", "4000"  # accounts


def _first_claims() -> pd.DataFrame:
    claims = table("claims")
    return claims[(claims["rank"] == 1) & claims["replaces"].isna()]


def _dollars_denied() -> float:
    decided = _first_claims()
    decided = decided[decided["claim_id"].isin(table("remittance_lines")["claim_id"])]
    denied = table("denials")
    denied = denied[denied["claim_id"].isin(decided["claim_id"])]
    return 100 * denied["amount"].sum() / decided["amount"].sum()


def _clean_claims() -> float:
    stopped = _first_claims()["claim_id"].isin(table("claim_edits")["claim_id"])
    return 100 * (1 - stopped.mean())


@cache
def _days_by_month() -> list[float]:
    """Return days in receivables at each month end of 2025, by charges of the 91 days before."""
    import pandas as pd

    lines = table("ledger").sort_values("date")
    lines = lines.assign(net=lines["debit"].fillna(0) - lines["credit"].fillna(0))
    owed, charged = (
        lines[lines["account_id"] == account].groupby("date")["net"].sum()
        for account in (RECEIVABLES, CHARGES)
    )
    days = []
    for end in pd.date_range("2025-01-31", END, freq="ME"):
        a_day = -charged[end - pd.Timedelta(days=90) : end].sum() / 91
        days.append(owed[:end].sum() / a_day)
    return days


def _days_in_receivables() -> float:
    return sum(_days_by_month()) / len(_days_by_month())


def _worst() -> float:
    return max(_days_by_month())


@cache
def _by_visit() -> pd.DataFrame:
    """Return for each visit what was charged, given up and paid, in dollars."""
    import pandas as pd

    visit = table("claims").set_index("claim_id")["appointment_id"]
    contractual = table("reason_codes").query("kind == 'contractual'")["code"]
    reasons = table("adjustments")
    reasons = reasons[reasons["reason"].isin(contractual)]
    lines = table("remittance_lines")
    write_offs = table("write_offs")
    agreed = write_offs["kind"].isin(["contractual", "self-pay-discount"])

    def total(amounts: pd.Series, visits: pd.Series) -> pd.Series:
        return amounts.fillna(0).groupby(visits).sum()

    def of(name: str, rows: pd.DataFrame) -> pd.Series:
        return total(rows[name], rows["appointment_id"])

    parts = {
        "charged": of("amount", table("charges")),
        "contractual": total(lines["contractual"], lines["claim_id"].map(visit)).add(
            total(reasons["amount"], reasons["claim_id"].map(visit)), fill_value=0
        ),
        "agreed": of("amount", write_offs[agreed]),
        "lost": of("amount", write_offs[~agreed]),
        "insurance": total(lines["paid"], lines["claim_id"].map(visit)),
        "patient": of("amount", table("patient_payments")),
        "refunded": of("amount", table("refunds")),
    }
    sums = pd.DataFrame(parts).fillna(0)
    return sums.assign(date=table("appointments").set_index("appointment_id")["date"])


def _net_collection() -> float:
    early = (
        _by_visit()
        .query("date < @SETTLED_BEFORE")[
            ["charged", "contractual", "agreed", "insurance", "patient", "refunded"]
        ]
        .sum()
    )
    expected = early["charged"] - early["contractual"] - early["agreed"]
    return 100 * (early["insurance"] + early["patient"] - early["refunded"]) / expected


def _old_receivables() -> float:
    import pandas as pd

    sums = _by_visit()
    owed = (
        sums["charged"]
        + sums["refunded"]
        - sums.drop(columns=["charged", "refunded", "date"]).sum(axis=1)
    )
    owed = owed[owed > 0.005]
    old = sums.loc[owed.index, "date"] < pd.Timestamp(END) - pd.Timedelta(days=90)
    return 100 * owed[old].sum() / owed.sum()


def figures() -> list[Figure]:
    """Return the figures of billing."""
    high = span("ar.over-90")[1]
    return [
        in_range(
            "Dollars denied, of dollars billed", PERCENT, _dollars_denied, "denial-rate.average"
        ),
        at_least(
            "Claims that pass the first check",
            PERCENT,
            _clean_claims,
            "clean-claim.target",
            3,
            "The target is for a well-run office. Ours has something left to mend.",
        ),
        in_range(
            "Days in receivables, month ends of 2025",
            DAYS,
            _days_in_receivables,
            "ar-days.good",
            5,
            "Denied claims wait for somebody to work them; the limit is 50 days.",
        ),
        Figure(
            "Receivables older than 90 days, end of 2025",
            PERCENT,
            _old_receivables,
            ("ar.over-90",),
            -math.inf,
            high,
        ),
        at_least(
            "Net collection, visits of early 2024",
            PERCENT,
            _net_collection,
            "net-collection.target",
            1,
            "Some denials are lost, which a chapter asks you to stop.",
        ),
        at_most("Days in receivables at the worst month end", DAYS, _worst, "ar-days.limit"),
    ]
