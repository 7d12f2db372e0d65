"""The figures and tables of the chapter *Working with the numbers*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.explorers.working_with_numbers import repair_steps
from medoffice.operations.cleaning import duplicates
from medoffice.operations.cleaning.findings import find
from medoffice.operations.cleaning.quarter import quarter
from medoffice.operations.cleaning.visits import BEST, Rules

if TYPE_CHECKING:
    import pandas as pd

THIS, BEFORE, YEAR_AGO = "2025Q3", "2025Q2", "2024Q3"
# Dr. Castellane's rule: evening hours if visits a day grew by so much in a year.
GROWTH_WANTED = 0.05
OUTCOMES = {
    "completed": "the patient came and was seen",
    "no-show": "the patient was expected and did not come",
    "cancelled": "the patient canceled in time",
    "cancelled-late": "the patient canceled less than 24 hours ahead",
    "bumped": "the practice canceled",
}


@cache
def _book() -> pd.DataFrame:
    book = practice.load("appointments")
    return book.assign(quarter=book["date"].dt.to_period("Q").astype(str))


@cache
def _quarters() -> pd.DataFrame:
    """Return visits and clinic days of each quarter."""
    done = _book()[_book()["outcome"] == "completed"]
    table = done.groupby("quarter").agg(
        visits=("appointment_id", "count"), days=("date", "nunique")
    )
    table["a_day"] = table["visits"] / table["days"]
    return table


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_reports(), **_counts(), **_growth(), **_faults()}


def _reports() -> dict[str, str]:
    stands = quarter().count(Rules())
    appointments = len(quarter().bookings)
    year_ago = int(_quarters()["visits"][YEAR_AGO])
    return {
        "report-total": f"{appointments:,}",
        "report-completed": f"{stands.completed:,}",
        "report-up": f"{appointments / year_ago - 1:.0%}",
        "report-down": f"{1 - stands.completed / year_ago:.0%}",
    }


def _counts() -> dict[str, str]:
    rows = _book()[_book()["quarter"] == THIS]
    outcome = rows["outcome"].value_counts()
    done = rows[rows["outcome"] == "completed"]
    missed, completed = int(outcome["no-show"]), int(outcome["completed"])
    return {
        "bookings": f"{len(rows):,}",
        "completed": f"{completed:,}",
        "no-shows": f"{missed:,}",
        "canceled": f"{outcome['cancelled']:,}",
        "canceled-late": f"{outcome['cancelled-late']:,}",
        "bumped": f"{outcome['bumped']:,}",
        "expected": f"{completed + missed:,}",
        "share-of-expected": f"{missed / (completed + missed):.1%}",
        "share-of-bookings": f"{missed / len(rows):.1%}",
        "patients": f"{done['patient_id'].nunique():,}",
    }


def _growth() -> dict[str, str]:
    quarters = _quarters()
    now, then = quarters.loc[THIS], quarters.loc[YEAR_AGO]
    return {
        "clinic-days": f"{now['days']:.0f}",
        "a-day": f"{now['a_day']:.1f}",
        "year-ago-visits": f"{then['visits']:,.0f}",
        "year-ago-days": f"{then['days']:.0f}",
        "year-ago-a-day": f"{then['a_day']:.1f}",
        "growth": f"{now['a_day'] / then['a_day'] - 1:.1%}".replace("-", "−"),
        "before-more": f"{now['visits'] - quarters['visits'][BEFORE]:,.0f}",
        "lowest-a-day": f"{quarters['a_day'].min():.1f}",
        "highest-a-day": f"{quarters['a_day'].max():.1f}",
        "growth-wanted": f"{GROWTH_WANTED:.0%}",
    }


def _faults() -> dict[str, str]:
    found = find(quarter())
    stands, cleaned = quarter().count(Rules()), quarter().count(BEST)
    records = quarter().patients
    by_name: dict[tuple[str, str], int] = {}
    for record in records:
        by_name[record.surname, record.given] = by_name.get((record.surname, record.given), 0) + 1
    return {
        "repeated": f"{len(found['repeats']):,}",
        "tests": f"{len(found['tests']):,}",
        "other-words": f"{len(found['words']):,}",
        "halvorsen-stands": f"{stands.by_clinician['Halvorsen']:,}",
        "halvorsen-cleaned": f"{cleaned.by_clinician['Halvorsen']:,}",
        "tatlock-stands": f"{stands.by_clinician['Tatlock']:,}",
        "tatlock-cleaned": f"{cleaned.by_clinician['Tatlock']:,}",
        "records": f"{len(records):,}",
        "same-name": f"{sum(n for n in by_name.values() if n > 1):,}",
        "alike": _number(len(duplicates.same_name_and_birth_date(records))),
        "probable-pairs": f"{len(quarter().probable):,}",
    }


def _number(count: int) -> str:
    return "none" if count == 0 else f"{count:,}"


def outcomes() -> Table:
    """Return what became of the quarter's bookings."""
    rows = _book()[_book()["quarter"] == THIS]
    counts = rows["outcome"].value_counts()
    lines = [
        {"Outcome": outcome, "What it means": meaning, "Bookings": f"{counts[outcome]:,}"}
        for outcome, meaning in OUTCOMES.items()
    ]
    lines.append({"Outcome": "all", "What it means": "", "Bookings": f"{len(rows):,}"})
    return Table("What became of the bookings of July to September 2025", lines)


def quarters() -> Table:
    """Return visits, clinic days and visits a day of each quarter."""
    return Table(
        "Completed visits by quarter",
        [
            {
                "Quarter": f"{quarter[:4]}, {quarter[-1]}",
                "Completed visits": f"{row.visits:,}",
                "Clinic days": f"{row.days}",
                "Visits a day": f"{row.a_day:.1f}",
            }
            for quarter, row in zip(_quarters().index, _quarters().itertuples(), strict=True)
        ],
    )


def repairs() -> Table:
    """Return what the report counts after each repair."""
    return Table(
        "What each repair changes",
        [
            {
                "Repair": step.partition(": ")[2],
                "Bookings": f"{counted.lines:,}",
                "Completed visits": f"{counted.completed:,}",
                "Patients seen": f"{counted.patients:,}",
            }
            for step, counted in repair_steps().items()
        ],
    )
