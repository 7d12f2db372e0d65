"""Marks as plain CSV: a row for each student and assignment, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from medoffice.grading.marks.exported import Exported, figure
from medoffice.grading.marks.results import Result, Results
from medoffice.grading.marks.roster import Person
from medoffice.grading.marks.sheet import Sheet

HEADINGS = [
    "assignment", "student", "last_name", "first_name", "email", "handed_in_utc", "days_late",
    "more_time_until_utc", "raw_score", "late_penalty", "score", "of", "percent",
    "waits_for_a_person",
]  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def new(results: Results, people: Mapping[str, Person]) -> Exported:
    """Make the file.

    Parameters
    ----------
    results : Results
        The marks. Whatever is known goes out; the last column says what is not final. Where it is
        known that work came late, and not by how much, “late” stands in place of the days; where
        it is not known when work came, nothing does.
    people : mapping of str to Person
        Who is who.
    """
    rows = [HEADINGS]
    filled = 0
    for (student, assignment), one in results.results.items():
        person = people[student]
        points = results.points(student, assignment)
        filled += points is not None
        names = (student, person.last_name, person.first_name, person.email)
        rows.append(
            [
                assignment, *map(_safe, names),
                _time(one.handed_in), _days_late(one), _time(one.until),
                "" if one.raw is None else figure(one.raw),
                figure(one.penalty),
                "" if points is None else figure(points),
                figure(one.of),
                "" if points is None or not one.of else figure(100 * points / one.of),
                " ".join(one.waiting),
            ]
        )  # fmt: skip
    return Exported(Sheet(rows).content(), filled)


def _time(when: datetime | None) -> str:
    return when.isoformat(sep=" ", timespec="seconds") if when else ""


def _days_late(one: Result) -> str:
    if one.days_late:
        return str(one.days_late)
    if one.is_late:
        return "late"
    # A 0 would say that it came in time, which the download of Moodle does not tell.
    return "0" if one.handed_in else ""


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking a name for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
