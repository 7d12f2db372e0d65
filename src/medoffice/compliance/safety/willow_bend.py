"""Willow Bend's injuries and exposures, and the hours its people worked."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.compliance.safety.injury_rates import Care, Injury, Rates, rates

# 40 hours in 50 weeks, as in the base of the rate: for those who punch no clock.
FULL_TIME_HOURS = 2000
KINDS = ("injury", "exposure")


@cache
def reports() -> dict[str, dict[str, Any]]:
    """Return the reports on injuries and exposures of people who work here, by number."""
    return {
        row["incident_id"]: row
        for row in practice.records("incidents")
        if row["kind"] in KINDS and row["person_id"]
    }


def injury(row: dict[str, Any]) -> Injury:
    """Return a report as an injury."""
    return Injury(
        work_related=row["work_related"],
        care=Care(row["treatment"]),
        days_away=row["days_away"] or 0,
        days_restricted=row["days_restricted"] or 0,
        others_blood=stuck(row),
    )


def stuck(row: dict[str, Any]) -> bool:
    """Tell whether a report is of a sharp with another person's blood on it."""
    return bool(row["device"]) and "unused" not in row["device"]


@cache
def clock_hours(year: int) -> float:
    """Return the hours of those who punch the clock: what they were paid for being here."""
    rows = practice.records("time_clock", ["date", "paid_minutes"])
    return sum(row["paid_minutes"] or 0 for row in rows if row["date"].year == year) / 60


@cache
def salaried_hours(year: int) -> float:
    """Return an estimate of the hours of the salaried and of the clinicians."""
    salaried = [
        (row["fte"], row["hired_on"], row["left_on"])
        for row in practice.records("staff", ["fte", "hired_on", "left_on", "pay_basis"])
        if row["pay_basis"] == "salary"
    ]
    clinicians = [
        (row["fte"], row["hired_on"], None)
        for row in practice.records("providers", ["fte", "hired_on"])
    ]
    return sum(
        float(fte) * FULL_TIME_HOURS * _share_of(year, hired, left)
        for fte, hired, left in salaried + clinicians
    )


def hours(year: int) -> float:
    """Return the hours everybody worked in a year."""
    return clock_hours(year) + salaried_hours(year)


def of_year(year: int) -> Rates:
    """Return the injuries of a year and their rates."""
    injuries = [injury(row) for row in reports().values() if row["happened_on"].year == year]
    return rates(injuries, hours(year))


def _share_of(year: int, hired: date, left: date | None) -> float:
    first, last = date(year, 1, 1), date(year, 12, 31)
    here = (min(left or last, last) - max(hired, first)).days + 1
    return max(here, 0) / ((last - first).days + 1)
