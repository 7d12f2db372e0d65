"""Access, visits and payers: the appointment book beside surveys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from medoffice.book.facts.calibration.figure import (
    Figure,
    about,
    in_range,
    span,
    table,
    value,
)
from medoffice.scheduling import access

if TYPE_CHECKING:
    import pandas as pd

PERCENT, MINUTES = "{:.1f}%", "{:.0f} minutes"
# Third next available looks ahead, and the book ends with December.
MONDAYS = ("2025-01-06", "2025-10-27")
PAYER_KINDS = {
    "commercial": ("commercial",),
    "medicare": ("medicare", "medicare-advantage"),
    "medicaid": ("medicaid",),
    "self-pay": ("self-pay",),
    "other": ("other",),
}

NAMES = {
    "commercial": "commercial insurance",
    "medicare": "Medicare",
    "medicaid": "Medicaid",
    "self-pay": "no insurance",
    "other": "other coverage",
}


def _kept() -> pd.DataFrame:
    book = table("appointments")
    return book[book["outcome"] == "completed"]


def _no_shows() -> float:
    return 100 * access.no_show_rate(table("appointments"))["rate"].iloc[0]


def _wait_of_new_patients() -> float:
    weekly = access.third_next_available_by_week(
        table("schedule_templates"),
        table("closures"),
        table("appointments"),
        *MONDAYS,
        type_ids=["NEW"],
    )
    return weekly.groupby("provider_id")["days"].mean().mean()


def _visits_a_week() -> float:
    by_provider = _kept().groupby("provider_id")
    weeks = by_provider["date"].agg(lambda days: days.dt.to_period("W").nunique())
    hours = table("providers").set_index("provider_id")["fte"]
    return (by_provider.size() / weeks / hours)[hours == 1].mean()


def _hours_of_care() -> float:
    hours = table("schedule_templates").groupby("provider_id")["minutes"].sum() / 60
    return hours[table("providers").query("fte == 1")["provider_id"]].mean()


def _minutes(what: str) -> Callable[[], float]:
    def measure() -> float:
        kept = _kept()
        if what == "visit":
            kept = kept[kept["type_id"] != "TELE"]
        return access.visit_times(kept)[what].mean()

    return measure


def _share_of_visits(kinds: tuple[str, ...]) -> Callable[[], float]:
    def measure() -> float:
        book = table("appointments")
        expected = book[book["outcome"].isin(["completed", "no-show"])]
        payer = expected["patient_id"].map(table("patients").set_index("patient_id")["payer_id"])
        kind = payer.map(table("payers").set_index("payer_id")["kind"].astype(str))
        return 100 * kind.isin(kinds).mean()

    return measure


def figures() -> list[Figure]:
    """Return the figures of the appointment book."""
    between_surveys = (value("no-show.mgma"), value("no-show.marshfield"))
    aim, clinic = value("cycle-time.ihi-aim"), span("cycle-time.real-clinic")[0]
    return [
        Figure(
            "No-shows, of visits that were expected",
            PERCENT,
            _no_shows,
            ("no-show.mgma", "no-show.marshfield"),
            *between_surveys,
        ),
        about(
            "Days until the third open slot for a new patient",
            "{:.1f} days",
            _wait_of_new_patients,
            "wait.new-patient.family-medicine",
            0.17,
            "The survey's own results since 2009 lie up to 17% below the latest.",
        ),
        about(
            "Visits a week of a full-time clinician",
            "{:.0f}",
            _visits_a_week,
            "capacity.aafp-encounters",
            0.05,
            "Five percent is three visits a week.",
        ),
        about(
            "Hours of patient care a week, full time",
            "{:.1f} hours",
            _hours_of_care,
            "capacity.aafp-hours",
            0.02,
            "Half days cannot be cut finer than a slot.",
        ),
        in_range(
            "Minutes with the clinician, in person", MINUTES, _minutes("visit"), "visit.face-time"
        ),
        Figure(
            "Minutes from arrival to the end of the visit",
            MINUTES,
            _minutes("cycle"),
            ("cycle-time.ihi-aim", "cycle-time.real-clinic"),
            aim,
            clinic,
        ),
        *(
            in_range(
                f"Visits of patients with {NAMES[name]}",
                PERCENT,
                _share_of_visits(kinds),
                f"payer-mix.{name}",
            )
            for name, kinds in PAYER_KINDS.items()
        ),
    ]
