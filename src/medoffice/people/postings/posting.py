"""A job posting: what the job is, what it pays, and what somebody must bring along.

The tasks are those of a job analysis, so the essential functions, what is asked and what is
taught follow from them as in :mod:`medoffice.people.hiring.job_analysis`. Whether overtime is
paid follows from the tests of :mod:`medoffice.people.hours.exempt_tests`, not from the title.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from medoffice.people.hiring.job_analysis import JobAnalysis
from medoffice.people.hours import exempt_tests

WEEKS = 52
FULL_WEEK = 40
WHOLE_WEEK = 100


class Unit(StrEnum):
    """What pay is for."""

    HOUR = "hour"
    YEAR = "year"


class Degree(StrEnum):
    """What a posting says on degrees."""

    NONE = "none"
    OR_EXPERIENCE = "or experience"
    REQUIRED = "required"


class Certificate(StrEnum):
    """What a posting says on certificates."""

    UNNAMED = "not named"
    PLUS = "a plus"
    REQUIRED = "required"


class Employment(StrEnum):
    """How much of a week the job takes, in the words of job boards."""

    FULL_TIME = "FULL_TIME"
    PART_TIME = "PART_TIME"


@dataclass(frozen=True)
class Pay:
    """A range of pay.

    Parameters
    ----------
    low, high : int
        Cents for each unit.
    unit : Unit
        Hour or year.

    Raises
    ------
    ValueError
        If the range begins at nothing or ends before it begins.
    """

    low: int
    high: int
    unit: Unit

    def __post_init__(self) -> None:
        """Refuse a range that is none."""
        if not 0 < self.low <= self.high:
            low, high = (f"${amount / 100:,.2f}" for amount in (self.low, self.high))
            raise ValueError(
                f"pay is from {low} to {high}: expected a range above $0 whose end is not below "
                "its beginning"
            )

    def a_year(self) -> tuple[int, int]:
        """Return the range in cents a year; an hourly rate is taken for 52 weeks of 40 hours."""
        times = WEEKS * FULL_WEEK if self.unit is Unit.HOUR else 1
        return self.low * times, self.high * times

    @property
    def middle(self) -> int:
        """The middle of the range, in cents a year."""
        low, high = self.a_year()
        return (low + high) // 2


@dataclass(frozen=True)
class Posting:
    """A job to be posted.

    Parameters
    ----------
    title, employer, about, setting, specialty, place, reports_to, hours : str
        In words.
    clinicians, staff : int
        How many work there.
    job : JobAnalysis
        The tasks, whose minutes are shares of 40 hours.
    pay : Pay
        The range.
    law : frozenset of exempt_tests.Duty
        What the job is mainly there for, as the tests of overtime ask.
    experience : int
        Years asked for; 0 for none.
    degree : Degree
    certificate : Certificate
    employment : Employment
    benefits, conditions : tuple of str
        A line each.
    apply_to : str
        Where applications go.
    posted_on, apply_by : date
    more : str, default ""
        What the reader adds in words of their own.

    Raises
    ------
    ValueError
        If a text that a posting needs is empty, a number is below 0, or it closes before it opens.
    """

    title: str
    employer: str
    about: str
    setting: str
    specialty: str
    place: str
    reports_to: str
    hours: str
    clinicians: int
    staff: int
    job: JobAnalysis
    pay: Pay
    law: frozenset[exempt_tests.Duty]
    experience: int
    degree: Degree
    certificate: Certificate
    employment: Employment
    benefits: tuple[str, ...]
    conditions: tuple[str, ...]
    apply_to: str
    posted_on: date
    apply_by: date
    more: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be posted."""
        for name in ("title", "employer", "place", "reports_to", "hours", "apply_to"):
            if not getattr(self, name).strip():
                raise ValueError(f"{name} of the posting is empty: expected some words")
        for name in ("clinicians", "staff", "experience"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} is {getattr(self, name)}: expected 0 or more")
        if self.apply_by < self.posted_on:
            raise ValueError(
                f"the posting of {self.title!r} closes on {self.apply_by}, before it opens on "
                f"{self.posted_on}"
            )

    @property
    def overtime(self) -> exempt_tests.Verdict:
        """What the three tests say at the low end of the range."""
        low, _ = self.pay.a_year()
        salaried = self.pay.unit is Unit.YEAR
        weekly = Fraction(low, WEEKS) if salaried else None
        return exempt_tests.tested(exempt_tests.Job(weekly, self.law))
