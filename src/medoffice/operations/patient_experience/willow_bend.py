"""The patients' voice of the course's practice: its measures by month, and complaints to answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from medoffice import practice
from medoffice.operations.patient_experience.log import Entry
from medoffice.operations.patient_experience.series import Series, counted, span
from medoffice.operations.patient_experience.surveys import RATING, TopBox, is_best, score

TODAY = date(2026, 1, 5)
"""The Monday of the chapter."""
FIRST, LAST = date(2024, 1, 1), date(2025, 12, 31)
MONTHS = span(FIRST, LAST)
BASELINE = 12
"""Months of 2024, before anything was asked of 2025."""
NAMELESS = "online review"
"""The channel whose writers nobody can answer."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is followed month by month.

    Parameters
    ----------
    title : str
        What it is called on a chart.
    up_is_good : bool
        Whether more of it is better.
    question : str, optional
        Of a survey, the question whose best answers are counted.
    """

    title: str
    up_is_good: bool
    question: str | None = None


COMPLAINTS = "complaints"
MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        COMPLAINTS: Measure("Complaints in a month", False),
        "desk-helpful": Measure("Front desk always helpful", True, "desk_helpful"),
        "desk-respectful": Measure("Front desk always courteous", True, "desk_respectful"),
        "soon-when-ill": Measure("Seen as soon as needed when ill", True, "soon_when_ill"),
        "listened": Measure("Clinician always listened", True, "listened"),
        "followed-up": Measure("Results always followed up", True, "results_followed_up"),
        "rating": Measure("Clinician rated 9 or 10", True, RATING),
    }
)


def series(name: str) -> Series:
    """Return a measure by month, over the two years of the records.

    Parameters
    ----------
    name : str
        One of ``MEASURES``. A survey counts in the month in which it came back.

    Raises
    ------
    ValueError
        If there is no such measure.
    """
    if name not in MEASURES:
        raise ValueError(f"name is {name!r}: expected one of {', '.join(MEASURES)}")
    question = MEASURES[name].question
    if question is None:
        return counted((row["received_on"] for row in complaints()), FIRST, LAST)
    best: Counter[date] = Counter()
    answered: Counter[date] = Counter()
    for row in practice.records("survey_responses"):
        if row[question] is not None:
            month = row["returned_on"].replace(day=1)
            answered[month] += 1
            best[month] += is_best(question, row[question])
    return Series(
        MONTHS,
        tuple(best[month] / answered[month] for month in MONTHS),
        tuple(answered[month] for month in MONTHS),
    )


def by_visits() -> Series:
    """Return complaints for each 1,000 completed visits, by month."""
    visits = Counter(
        row["date"].replace(day=1)
        for row in practice.records("appointments")
        if row["outcome"] == "completed"
    )
    found = series(COMPLAINTS)
    rates = (
        1000 * number / visits[month]
        for month, number in zip(found.months, found.values, strict=True)
    )
    return Series(found.months, tuple(rates))


def answers(first: date, last: date) -> list[Mapping[str, Any]]:
    """Return the surveys that came back from one day to another."""
    return [
        row for row in practice.records("survey_responses") if first <= row["returned_on"] <= last
    ]


def by_clinician(questions: str | Sequence[str], first: date, last: date) -> dict[str, TopBox]:
    """Score each clinician on the surveys of a span, the best first.

    Parameters
    ----------
    questions : str or sequence of str
        As for :func:`medoffice.operations.patient_experience.surveys.score`.
    first, last : datetime.date
        Of the days on which surveys came back.

    Returns
    -------
    dict of str to TopBox
        By the clinician's last name.
    """
    seen_by = {
        row["appointment_id"]: row["provider_id"] for row in practice.records("appointments")
    }
    theirs: dict[str, list[Mapping[str, Any]]] = {}
    for row in answers(first, last):
        theirs.setdefault(seen_by[row["appointment_id"]], []).append(row)
    names = {
        row["provider_id"]: row["name"].split(",")[0].split()[-1]
        for row in practice.records("providers")
    }
    scores = {names[who]: score(rows, questions) for who, rows in theirs.items()}
    return dict(sorted(scores.items(), key=lambda each: -each[1].share))


def entry(row: Mapping[str, Any]) -> Entry:
    """Return a complaint of the log as its clocks see it."""
    return Entry(
        row["complaint_id"],
        row["received_on"],
        row["severity"],
        row["acknowledged_on"],
        row["answered_on"],
    )


@cache
def complaints() -> tuple[Mapping[str, Any], ...]:
    """Return the log of complaints, in the order they came."""
    return tuple(practice.records("complaints"))


def complaint(number: str) -> Mapping[str, Any]:
    """Return one complaint of the log.

    Raises
    ------
    ValueError
        If there is no complaint of this number.
    """
    for row in complaints():
        if row["complaint_id"] == number:
            return row
    raise ValueError(f"number is {number!r}: expected a complaint of the log, such as 'K110'")


def open_on(day: date) -> list[Mapping[str, Any]]:
    """Return the complaints that wait for an answer on a day, without those of nobody's name."""
    return [
        row
        for row in complaints()
        if row["received_on"] <= day
        and row["channel"] != NAMELESS
        and (row["answered_on"] is None or row["answered_on"] > day)
    ]
