"""What a departure costs at Willow Bend.

What the practice's records know is taken from them: pay with taxes and benefits, applications,
calls and interviews, the courses of a new job. What they do not know is a teaching value, below.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.budgeting.rounding import rounded
from medoffice.people.turnover.cost import Gap, Post, Search, Start, replacement_cost
from medoffice.people.turnover.stays import Stay, in_roles, staff
from medoffice.people.turnover.vacancies import Vacancy, vacancies
from medoffice.practice.money import cents
from medoffice.practice.workdays import Workdays, federal_holidays

YEARS = date(2024, 1, 1), date(2025, 12, 31)
YEAR = date(2025, 1, 1), date(2025, 12, 31)
OPENINGS = {"front-desk": "O1", "medical-assistant": "O2"}
HOURS_A_YEAR = 2080
MINUTES = 60

# Teaching values from here on: put your own in their place.
READ, CALL, INTERVIEW, REFERENCES = 5, 20, 60, 90
"""Minutes for an application, a call, an interview with its scores, and the references."""
ADVERTISING, CHECKS = 250_00, 60_00
LEAVING_HOURS = 5
"""Hours of the manager on a departure: handing over, closing accounts, the exit interview."""
TRAINER_HOURS = 40
WEEKS_TO_LEARN, FIRST_SHARE = 8, Fraction(4, 10)
AGENCY_HOUR = {"front-desk": 29_00, "medical-assistant": 36_00}
SOON_AFTER_HIRE = 60
"""Days: what must be learned within them counts as part of the start."""

NOBODY, OVERTIME, AGENCY = "nobody", "colleagues, as overtime", "an agency"


@cache
def empty_posts() -> tuple[Vacancy, ...]:
    """Return the practice's empty posts of two years."""
    return vacancies(staff(), YEARS[1])


@cache
def workdays() -> Workdays:
    """Return the days on which the practice was open."""
    return Workdays(federal_holidays(*YEARS))


@dataclass(frozen=True, slots=True)
class Paid:
    """What a group was paid, in cents and hours."""

    hours: Fraction
    gross: int
    taxes: int
    benefits: int


def paid(rows: Iterable[Mapping[str, Any]], people: Iterable[Stay]) -> Paid:
    """Add up rows of the table ``payroll`` for some people who are paid by the hour.

    Hours are those paid: worked, off with pay, and holidays.
    """
    own = {stay.number for stay in people}
    hours, gross, taxes, benefits = Fraction(0), 0, 0, 0
    for row in rows:
        if row["staff_id"] in own:
            hours += sum(
                (
                    Fraction(str(row[name] or 0))
                    for name in (
                        "regular_hours", "overtime_hours", "time_off_hours", "holiday_hours",
                    )
                ),
                Fraction(0),
            )  # fmt: skip
            gross += cents(row["gross"])
            taxes += cents(row["employer_fica"]) + cents(row["unemployment_tax"])
            benefits += cents(row["health_plan"]) + cents(row["retirement_match"])
    return Paid(hours, gross, taxes, benefits)


@cache
def _rows_of_the_year() -> tuple[Mapping[str, Any], ...]:
    periods = {
        row["period_id"]
        for row in practice.records("pay_periods")
        if YEAR[0] <= row["paid_on"] <= YEAR[1]
    }
    return tuple(row for row in practice.records("payroll") if row["period_id"] in periods)


@cache
def post(role: str, weekly_hours: int = 40) -> Post:
    """Return a post in a job, at the average pay, taxes and benefits of those in it in 2025.

    Raises
    ------
    ValueError
        If nobody in the job is paid by the hour.
    """
    sums = paid(_rows_of_the_year(), in_roles(staff(), role))
    if not sums.hours:
        raise ValueError(f"nobody paid by the hour has the role {role!r}")
    return Post(
        round(sums.gross / sums.hours),
        Fraction(sums.taxes, sums.gross),
        Fraction(sums.benefits, sums.gross),
        weekly_hours,
    )


@cache
def _hour_of(number: str) -> Fraction:
    """Return what an hour of a person's work costs, in cents, without taxes and benefits."""
    (row,) = (row for row in practice.records("staff") if row["staff_id"] == number)
    if row["annual_salary"]:
        return Fraction(cents(row["annual_salary"]), HOURS_A_YEAR)
    return Fraction(cents(row["hourly_rate"]))


@dataclass(frozen=True, slots=True)
class Applied:
    """How many people got how far, and who interviewed them."""

    applied: int
    called: int
    interviews: tuple[str, ...]
    """The number of the interviewer, once for each person interviewed."""


@cache
def applied(opening: str) -> Applied:
    """Return how far the applicants for an opening got."""
    stages = {
        row["candidate_id"]: row["stage"]
        for row in practice.records("candidates")
        if row["opening_id"] == opening
    }
    met = {
        (row["candidate_id"], row["interviewer_id"])
        for row in practice.records("interview_scores")
        if row["candidate_id"] in stages
    }
    return Applied(
        len(stages),
        sum(stage != "applied" for stage in stages.values()),
        tuple(interviewer for _, interviewer in sorted(met)),
    )


def search(role: str, manager: str = "S01") -> Search:
    """Return what finding somebody took, by the last opening for the job that was filled."""
    funnel = applied(OPENINGS[role])
    own = READ * funnel.applied + CALL * funnel.called + REFERENCES
    work = own * _hour_of(manager) + INTERVIEW * sum(map(_hour_of, funnel.interviews))
    return Search(ADVERTISING + CHECKS, work / MINUTES)


@cache
def course_hours(role: str) -> Fraction:
    """Return the hours of courses that a new person in a job must take soon."""
    due = {
        row["training_id"]
        for row in practice.records("training_requirements")
        if row["role"] == role and row["due_days"] <= SOON_AFTER_HIRE
    }
    minutes = sum(
        row["minutes"] for row in practice.records("trainings") if row["training_id"] in due
    )
    return Fraction(minutes, MINUTES)


def start(role: str) -> Start:
    """Return how a new person in a job begins."""
    return Start(course_hours(role), TRAINER_HOURS * post(role).hour, WEEKS_TO_LEARN, FIRST_SHARE)


@cache
def visit_worth() -> int:
    """Return what a visit of 2025 brought beyond what it cost, in whole cents.

    Pay, rent and the like are the same with a visit more or less; see the budget's break-even.
    """
    from medoffice.budgeting import willow_bend as budget
    from medoffice.budgeting.books import VARIABLE, accounts

    base = budget.base()
    variable = [number for number, account in accounts().items() if account.behavior == VARIABLE]
    spent = sum(abs(sum(base.amounts.get(number, ()))) for number in variable)
    earned = sum(map(sum, base.revenue.values()))
    return rounded(Fraction(earned - spent, sum(base.visits)))


def gap(role: str, weeks: int, cover: str, visits_lost: int = 0) -> Gap:
    """Return a time without anybody.

    Parameters
    ----------
    role : str
        The job.
    weeks : int
        How long.
    cover : str
        Who does the work: :data:`NOBODY`, or all of it :data:`OVERTIME` or :data:`AGENCY`.
    visits_lost : int, default 0
        Visits a week that are not made.
    """
    hour = {NOBODY: 0, OVERTIME: post(role).overtime_hour, AGENCY: AGENCY_HOUR[role]}[cover]
    worth = visit_worth() if visits_lost else 0
    return Gap(weeks, Fraction(cover != NOBODY), hour, visits_lost, worth)


def cost(role: str, weeks: int, cover: str, visits_lost: int = 0) -> dict[str, int]:
    """Return what replacing one full-time person costs, part by part, in cents."""
    leaving = LEAVING_HOURS * _hour_of("S01")
    return replacement_cost(
        post(role), gap(role, weeks, cover, visits_lost), search(role), start(role), leaving
    )
