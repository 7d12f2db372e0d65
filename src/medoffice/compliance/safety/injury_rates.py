"""Injuries that count, their rates, and how little a rate says in a small office.

29 CFR 1904.7-1904.8 (what counts) and the Bureau of Labor Statistics' incidence rate:
cases x 200,000 / hours worked, where 200,000 hours stand for 100 full-time workers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from medoffice import practice

CONFIDENCE = 0.95


class Care(StrEnum):
    """The most that was done for the person."""

    NONE = "none"
    FIRST_AID = "first-aid"
    MEDICAL = "medical"


@dataclass(frozen=True)
class Injury:
    """An injury or an exposure, as an incident report tells it.

    Parameters
    ----------
    work_related : bool
        Whether work caused it or added to it.
    care : Care
        The most that was done; medical is more than first aid.
    days_away, days_restricted : int
        Calendar days, without the day of the injury itself.
    others_blood : bool
        Whether it was a stick or cut by an object with another person's blood on it.
    fainted : bool
        Whether the person lost consciousness.
    serious : bool
        Whether a clinician found something serious, such as a broken bone.
    died : bool
        Whether the person died.

    Raises
    ------
    ValueError
        If a number of days is below 0.
    """

    work_related: bool
    care: Care = Care.NONE
    days_away: int = 0
    days_restricted: int = 0
    others_blood: bool = False
    fainted: bool = False
    serious: bool = False
    died: bool = False

    def __post_init__(self) -> None:
        """Refuse days below nothing."""
        for name in ("days_away", "days_restricted"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} is {getattr(self, name)}: expected 0 or more days")

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it counts; empty if it does not."""
        if not self.work_related:
            return ()
        found = {
            "death": self.died,
            "days away": self.days_away > 0,
            "restricted work": self.days_restricted > 0,
            "care beyond first aid": self.care == Care.MEDICAL,
            "loss of consciousness": self.fainted,
            "serious finding": self.serious,
            "sharp with another person's blood": self.others_blood,
        }
        return tuple(reason for reason, holds in found.items() if holds)

    @property
    def counts(self) -> bool:
        """Whether it would go on the log of an employer that keeps one."""
        return bool(self.reasons)

    @property
    def kept_from_work(self) -> bool:
        """Whether it counts and led to days away or to restricted work (the D, A and R of DART)."""
        return self.counts and self.days_away + self.days_restricted > 0

    @property
    def days(self) -> int:
        """Days away and restricted that count, at most 180 together."""
        most = int(practice.rule_value("osha.recordable", "most_days"))
        return min(self.days_away + self.days_restricted, most) if self.counts else 0


def rate(count: float, hours: float) -> float:
    """Return a count as a rate for 100 full-time workers.

    Parameters
    ----------
    count : float
        Cases, or days, of a year.
    hours : float
        Hours that everybody worked in that year, without time off.

    Returns
    -------
    float
        Cases (or days) for each 200,000 hours.

    Raises
    ------
    ValueError
        If the count is below 0 or nobody worked.

    Examples
    --------
    >>> rate(7, 400_000)
    3.5
    """
    if count < 0:
        raise ValueError(f"count is {count}: expected 0 or more")
    if hours <= 0:
        raise ValueError(f"hours is {hours}: expected the hours worked, more than 0")
    return count * practice.rule_value("osha.trir_formula", "base_hours") / hours


@dataclass(frozen=True)
class Rates:
    """The rates of a stretch of time.

    Parameters
    ----------
    cases, dart_cases, days : int
        Injuries that count, those of them with days away or restricted, and the days.
    hours : float
        Hours worked.
    """

    cases: int
    dart_cases: int
    days: int
    hours: float

    @property
    def total(self) -> float:
        """Total recordable incident rate (TRIR)."""
        return rate(self.cases, self.hours)

    @property
    def dart(self) -> float:
        """Rate of cases with days away, restricted or transferred (DART)."""
        return rate(self.dart_cases, self.hours)

    @property
    def severity(self) -> float:
        """Days away and restricted for 100 full-time workers."""
        return rate(self.days, self.hours)

    @property
    def one_more(self) -> float:
        """By how much a single case moves the rate."""
        return rate(1, self.hours)

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true rate may lie, with 95 percent confidence."""
        low, high = count_interval(self.cases)
        return rate(low, self.hours), rate(high, self.hours)


def rates(injuries: Iterable[Injury], hours: float) -> Rates:
    """Return the rates of all injuries of a stretch of time.

    Parameters
    ----------
    injuries : iterable of Injury
        All of them; those that do not count are left out here.
    hours : float
        Hours worked in that time.
    """
    counted = [injury for injury in injuries if injury.counts]
    rate(len(counted), hours)  # refuses hours that cannot be
    return Rates(
        len(counted),
        sum(injury.kept_from_work for injury in counted),
        sum(injury.days for injury in counted),
        hours,
    )


def chance_of_at_least(count: int, expected: float) -> float:
    """Return the chance of at least so many cases where so many are expected.

    Parameters
    ----------
    count : int
        Cases.
    expected : float
        Cases of a usual year, on average. Cases come one by one (Poisson).

    Examples
    --------
    >>> round(chance_of_at_least(1, 1), 3)
    0.632
    """
    if count < 0 or expected < 0:
        raise ValueError(f"count {count}, expected {expected}: expected 0 or more of both")
    return 1 - sum(_poisson(k, expected) for k in range(count))


@cache
def count_interval(count: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Return where the expected count may lie, given the count of one year.

    Parameters
    ----------
    count : int
        Cases that were counted.
    confidence : float
        How sure to be, between 0 and 1.

    Returns
    -------
    tuple of float
        The exact Poisson interval (Garwood 1936). With no case the lower end is 0.

    Raises
    ------
    ValueError
        If the count is below 0 or the confidence is not between 0 and 1.
    """
    if count < 0:
        raise ValueError(f"count is {count}: expected 0 or more")
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence}: expected a share between 0 and 1")
    tail = (1 - confidence) / 2
    low = _where(lambda mean: chance_of_at_least(count, mean) < tail, count) if count else 0.0
    high = _where(lambda mean: 1 - chance_of_at_least(count + 1, mean) > tail, count)
    return low, high


def _where(below, count: int) -> float:
    """Find the mean at which the test turns false, by halving."""
    low, high = 0.0, 20.0 + 4 * count
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return low


def _poisson(k: int, mean: float) -> float:
    if mean == 0:
        return 1.0 if k == 0 else 0.0
    return math.exp(k * math.log(mean) - mean - math.lgamma(k + 1))
