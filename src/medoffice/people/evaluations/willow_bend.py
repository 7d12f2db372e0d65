"""The reviews of Willow Bend: who rated whom, what was noted, and who is who."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from medoffice import practice
from medoffice.people.evaluations import forms
from medoffice.people.evaluations.rater_effects import Limits
from medoffice.people.evaluations.ratings import Rating, Ratings
from medoffice.people.evaluations.review_draft import Note

CALIBRATION, ANNUAL = "calibration", "annual"


@cache
def weights() -> dict[str, int]:
    """Return the weight of each criterion of every form."""
    return {line.criterion_id: line.weight for each in forms.forms() for line in each.criteria}


def ratings(purpose: str, cycle: str = "2025") -> Ratings:
    """Return the ratings of the yearly reviews or of the calibration sample.

    Parameters
    ----------
    purpose : {"annual", "calibration"}
        Which of the two.
    cycle : str, default "2025"
        The year.

    Raises
    ------
    ValueError
        If there are none.
    """
    forms = {
        row["evaluation_id"]: row
        for row in practice.records("evaluations")
        if (row["purpose"], row["cycle"]) == (purpose, cycle)
    }
    return Ratings(
        Rating(of["rater_id"], of["staff_id"], row["criterion_id"], row["rating"])
        for row in practice.records("evaluation_ratings")
        if (of := forms.get(row["evaluation_id"]))
    )


@cache
def names() -> dict[str, str]:
    """Return the name of each member of the staff and each clinician, by number."""
    staff = {row["staff_id"]: row["name"] for row in practice.records("staff")}
    return staff | {row["provider_id"]: row["name"] for row in practice.records("providers")}


@cache
def roles() -> dict[str, str]:
    """Return the role of each member of the staff."""
    return {row["staff_id"]: row["role"] for row in practice.records("staff")}


def limits() -> Limits:
    """Return from where on something is a sign of a rater effect in this course."""
    known = practice.benchmarks()
    return Limits(
        *(known[f"rating.{name}"].value or 0.0 for name in ("leniency", "halo", "central-tendency"))
    )


def reviews(cycle: str = "2025") -> dict[str, tuple[str, date, Decimal]]:
    """Return who rated each person in a yearly review, when, and the overall rating."""
    return {
        row["staff_id"]: (row["rater_id"], row["completed_on"], Decimal(str(row["overall"])))
        for row in practice.records("evaluations")
        if (row["cycle"], row["purpose"]) == (cycle, ANNUAL)
    }


def notes(staff_id: str, first: date, last: date) -> list[Note]:
    """Return what supervisors noted of a person in some days, the first and the last included."""
    return [
        Note(row["noted_on"], row["criterion_id"], row["kind"], row["note"])
        for row in practice.records("evidence_notes")
        if row["staff_id"] == staff_id and first <= row["noted_on"] <= last
    ]


def year(cycle: str = "2025") -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(int(cycle), 1, 1), date(int(cycle), 12, 31)
