"""Whether coverage was checked before the visit, and what came of the visits where it was not.

The measure is that of HFMA (benchmark ``measure.insurance-verified``): visits whose insurance was
checked, divided by all visits. A check on the day of the visit still tells the desk what to ask;
one before it leaves time to call the patient.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from medoffice import practice

ACTIVE, INACTIVE, NOT_FOUND, NO_ANSWER = "active", "inactive", "not-found", "no-answer"
# Denials that a check of coverage would have prevented: coverage ended, and the wrong payer.
COVERAGE_REASONS = ("27", "109")


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit whose claim went to a payer, as the front desk left it.

    Parameters
    ----------
    visit_id : str
        Number of the visit.
    day : datetime.date
        Day of the visit.
    checked_on : datetime.date or None
        Day of the last check of coverage; None without one.
    answer : str or None
        The last answer of the payer, where it is known.
    refused : bool
        Whether the first claim was refused because coverage had ended or lay elsewhere.
    """

    visit_id: str
    day: date
    checked_on: date | None = None
    answer: str | None = None
    refused: bool = False

    @property
    def checked(self) -> bool:
        """Whether coverage was checked by the day of the visit."""
        return self.checked_on is not None and self.checked_on <= self.day


@dataclass(frozen=True, slots=True)
class Checks:
    """How many visits were checked.

    Parameters
    ----------
    visits : int
        All visits.
    checked : int
        Those whose coverage was checked by the day of the visit.
    ahead : int
        Those checked before that day.
    refused : int
        Those whose claim was refused for coverage.
    """

    visits: int
    checked: int
    ahead: int
    refused: int

    @property
    def rate(self) -> float:
        """Share of the visits that were checked."""
        return self.checked / self.visits

    @property
    def refused_rate(self) -> float:
        """Share of the visits whose claim was refused for coverage."""
        return self.refused / self.visits


def measure(visits: Iterable[Visit]) -> Checks:
    """Count the checks of some visits.

    Parameters
    ----------
    visits : iterable of Visit
        The visits.

    Raises
    ------
    ValueError
        If there is no visit: a share of nothing is no figure.
    """
    kept = list(visits)
    if not kept:
        raise ValueError("there is no visit to measure: expected at least one")
    return Checks(
        visits=len(kept),
        checked=sum(visit.checked for visit in kept),
        ahead=sum(visit.checked and visit.checked_on < visit.day for visit in kept),
        refused=sum(visit.refused for visit in kept),
    )


def measure_by(visits: Iterable[Visit], key: Callable[[Visit], Hashable]) -> dict[Hashable, Checks]:
    """Count the checks of each group of visits, groups in their own order.

    Parameters
    ----------
    visits : iterable of Visit
        The visits.
    key : callable
        Gives the group of a visit, such as its weekday.
    """
    groups: dict[Hashable, list[Visit]] = {}
    for visit in visits:
        groups.setdefault(key(visit), []).append(visit)
    return {group: measure(groups[group]) for group in sorted(groups)}


def weekday(visit: Visit) -> int:
    """Give the weekday of a visit, from 1 for Monday on."""
    return visit.day.isoweekday()


@cache
def practice_visits(first: date, last: date) -> tuple[Visit, ...]:
    """Give the visits of Willow Bend whose claim was sent to a payer.

    Parameters
    ----------
    first, last : datetime.date
        First and last day. The log of checks begins on 2024-10-01.
    """
    days = {
        row["appointment_id"]: row["date"]
        for row in practice.records("appointments")
        if first <= row["date"] <= last
    }
    checks = {row["appointment_id"]: row for row in practice.records("eligibility_checks")}
    claims = {
        row["claim_id"]: row["appointment_id"]
        for row in practice.records("claims")
        if row["rank"] == 1 and row["replaces"] is None and row["appointment_id"] in days
    }
    refused = {
        claims[row["claim_id"]]
        for row in practice.records("adjustments")
        if row["claim_id"] in claims and row["reason"] in COVERAGE_REASONS
    }
    return tuple(
        Visit(
            visit_id,
            days[visit_id],
            checks[visit_id]["checked_on"] if visit_id in checks else None,
            checks[visit_id]["answer"] if visit_id in checks else None,
            visit_id in refused,
        )
        for visit_id in sorted(set(claims.values()))
    )


def unanswered(visits: Iterable[Visit]) -> Counter[str]:
    """Count how the last check of each visit ended; a visit without one is "not checked"."""
    return Counter(visit.answer or "not checked" for visit in visits)
