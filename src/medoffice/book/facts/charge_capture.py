"""Charge lag and charges that never came, for the chapter *Coding for managers*."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice import practice
from medoffice.billing.clocks import MEDICARE, ContractClocks
from medoffice.billing.coding.charge_lag import (
    ChargeLag,
    charge_lag,
    lag_days,
    not_charged,
    waiting,
)
from medoffice.explorers.tables import Table
from medoffice.labs.wording import day_and_month
from medoffice.practice.money import cents

LATE_SIGNER = "TR"
YEAR, DAYS_OF_YEAR = 2025, 365
# The Tuesday on which the chapter begins, and how old a visit without a charge must be.
TODAY, GRACE = date(2026, 1, 6), 31


@cache
def clinicians() -> dict[str, str]:
    """Return the name of each clinician."""
    return {row["provider_id"]: row["name"] for row in practice.records("providers")}


@cache
def _limit() -> int:
    return round(practice.benchmarks()["charge-lag.limit"].value)


@cache
def _charged() -> dict[str, tuple[date, int]]:
    """Return, for each visit with charges, when they were entered and what they come to."""
    found: dict[str, tuple[date, int]] = {}
    for row in practice.records("charges"):
        visit, amount = row["appointment_id"], cents(row["amount"])
        _, before = found.get(visit, (row["entered_on"], 0))
        found[visit] = row["entered_on"], before + amount
    return found


@cache
def _completed() -> dict[str, dict]:
    return {
        row["appointment_id"]: row
        for row in practice.records("appointments")
        if row["outcome"] == "completed"
    }


@cache
def _days_by_clinician() -> dict[str, list[tuple[int, int]]]:
    """Return the lag and the charges of each visit of the year, by clinician."""
    found: dict[str, list[tuple[int, int]]] = {}
    for visit, (entered, amount) in _charged().items():
        row = _completed()[visit]
        if row["date"].year == YEAR:
            days = lag_days(row["date"], entered, visit)
            found.setdefault(row["provider_id"], []).append((days, amount))
    return found


@cache
def _lag_of(provider: str | None) -> ChargeLag:
    """Return the lag of a clinician or, if None, of all but the one who signs late."""
    whose = _days_by_clinician()
    chosen = [provider] if provider else [name for name in whose if name != LATE_SIGNER]
    return charge_lag((days for name in chosen for days, _ in whose[name]), _limit())


def lags() -> dict[str, str]:
    """Return the figures on charge lag."""
    his, others = _lag_of(LATE_SIGNER), _lag_of(None)
    charges = sum(amount for _, amount in _days_by_clinician()[LATE_SIGNER])
    # Rounded as the page shows them, so that a reader who multiplies finds the same.
    a_day = 100 * round(charges / DAYS_OF_YEAR / 100)
    his_mean, others_mean = round(his.mean_days, 1), round(others.mean_days, 1)
    return {
        "lag-limit": str(_limit()),
        "late-median": f"{his.median_days:.0f}",
        "late-mean": f"{his_mean:.1f}",
        "late-in-time": f"{his.in_time_share:.0%}",
        "late-nine": str(his.nine_in_ten),
        "usual-median": f"{others.median_days:.0f}",
        "usual-mean": f"{others_mean:.1f}",
        "usual-in-time": f"{others.in_time_share:.0%}",
        "late-charges-a-day": _whole(a_day),
        "late-waiting": _hundreds(waiting(a_day, his_mean)),
        "late-waiting-usual": _hundreds(waiting(a_day, others_mean)),
    }


@cache
def _lost() -> dict[str, date]:
    days = {visit: row["date"] for visit, row in _completed().items()}
    return not_charged(days, set(_charged()), date(YEAR, 12, 31), GRACE)


@cache
def _by_payer() -> dict[str, tuple[int, int]]:
    """Return for each payer the lost visits, and those whose claim may still be filed."""
    plans = {row["plan_id"]: row["payer_id"] for row in practice.records("plans")}
    held: dict[str, list[dict]] = {}
    for row in practice.records("coverages"):
        if row["rank"] == 1:
            held.setdefault(row["patient_id"], []).append(row)
    clocks = ContractClocks(practice.records("contracts"))
    found: dict[str, tuple[int, int]] = {}
    for visit, day in _lost().items():
        payer = next(
            (
                plans[row["plan_id"]]
                for row in held.get(_completed()[visit]["patient_id"], ())
                if row["starts_on"] <= day and (row["ends_on"] is None or day <= row["ends_on"])
            ),
            "SLF",
        )
        open_still = payer != "SLF" and clocks.file_by(payer, day) >= TODAY
        visits, still = found.get(payer, (0, 0))
        found[payer] = visits + 1, still + open_still
    return found


def never_charged() -> dict[str, str]:
    """Return the figures on visits that were never charged."""
    lost = _lost()
    alike = [
        amount
        for visit, (_, amount) in _charged().items()
        if _completed()[visit]["type_id"] == "TELE"
        and min(lost.values()) <= _completed()[visit]["date"] <= max(lost.values())
    ]
    usual = round(sum(alike) / len(alike))
    return {
        "lost": str(len(lost)),
        "lost-from": day_and_month(min(lost.values())),
        "lost-to": day_and_month(max(lost.values())),
        "lost-usual-charge": _whole(usual),
        "lost-charges": _hundreds(len(lost) * usual),
        "lost-open": str(sum(still for _, still in _by_payer().values())),
        "lost-insured": str(sum(n for payer, (n, _) in _by_payer().items() if payer != "SLF")),
        "today": day_and_month(TODAY),
    }


def lag_by_clinician() -> Table:
    """Return the charge lag of each clinician."""
    return Table(
        f"Charge lag in {YEAR}, calendar days from the visit to the entry",
        [
            {
                "Clinician": clinicians()[provider],
                "Visits": f"{lag.visits:,}",
                "Median": f"{lag.median_days:.0f}",
                "Nine in ten within": f"{lag.nine_in_ten} days",
                f"Within {_limit()} days": f"{lag.in_time_share:.0%}",
            }
            for provider in clinicians()
            for lag in (_lag_of(provider),)
        ],
    )


def lost_by_payer() -> Table:
    """Return the video visits never charged, by payer, with those still in time to bill."""
    names = {row["payer_id"]: row["name"] for row in practice.records("payers")}
    limits = {
        row["payer_id"]: f"{row['timely_filing_days']} days"
        for row in practice.records("contracts")
    } | {MEDICARE: "12 months"}
    return Table(
        f"Video visits never charged, and claims that can still be filed on {day_and_month(TODAY)}",
        [
            {
                "Payer": names[payer],
                "Visits": str(visits),
                "Time to file": limits.get(payer, "none: patient pays"),
                "Still in time": str(still) if payer in limits else "–",
            }
            # The most visits first, and those that no payer can be billed for last.
            for payer, (visits, still) in sorted(
                _by_payer().items(), key=lambda entry: (entry[0] not in limits, -entry[1][0])
            )
        ],
    )


def _whole(amount: int) -> str:
    return f"${amount / 100:,.0f}"


def _hundreds(amount: int) -> str:
    return _whole(10_000 * round(amount / 10_000))
