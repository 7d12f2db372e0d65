"""Who is exempt from overtime: the three tests of the federal rules.

An exempt worker is paid by salary, paid enough, and has the right duties (29 CFR part 541). One
test that fails decides: overtime is due. A title proves nothing. Doctors who practice need no
salary test (29 CFR 541.304). A state may ask for a higher salary or have other tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cache

from medoffice import practice


class Duty(StrEnum):
    """What a job is mainly there for, or always does, as the tests of duties ask."""

    RUNS_A_DEPARTMENT = "runs the office or a department of it"
    DIRECTS_STAFF = "directs at least 2 full-time workers or as many hours of part-timers"
    HAS_A_SAY_IN_HIRING = "hires and fires, or is listened to about it"
    OFFICE_WORK_OF_MANAGEMENT = "does office work on how the business is run"
    DECIDES_ON_MATTERS_OF_WEIGHT = "uses independent judgment on matters of weight"
    ADVANCED_KNOWLEDGE = "needs advanced knowledge of a field such as nursing, with judgment"
    LONG_SPECIAL_STUDY = "entered the job by a long course of specialized study"
    PRACTICES_MEDICINE = "holds a license as a physician and practices"


class Kind(StrEnum):
    """The exemptions a medical office meets."""

    EXECUTIVE = "executive"
    ADMINISTRATIVE = "administrative"
    LEARNED_PROFESSIONAL = "learned professional"
    PHYSICIAN = "physician"


NEEDED = {
    Kind.EXECUTIVE: {Duty.RUNS_A_DEPARTMENT, Duty.DIRECTS_STAFF, Duty.HAS_A_SAY_IN_HIRING},
    Kind.ADMINISTRATIVE: {Duty.OFFICE_WORK_OF_MANAGEMENT, Duty.DECIDES_ON_MATTERS_OF_WEIGHT},
    Kind.LEARNED_PROFESSIONAL: {Duty.ADVANCED_KNOWLEDGE, Duty.LONG_SPECIAL_STUDY},
    Kind.PHYSICIAN: {Duty.PRACTICES_MEDICINE},
}
"""The duties of each, all of which must be there (29 CFR 541.100, 541.200, 541.301, 541.304)."""


@cache
def least_salary() -> int:
    """Return the lowest salary of an exempt worker, in cents a week."""
    return round(100 * practice.rule_value("flsa.threshold", "weekly"))


@dataclass(frozen=True)
class Job:
    """A job as it is really done.

    Parameters
    ----------
    weekly_salary : int or Fraction or None
        Cents a week; None for someone paid by the hour.
    duties : set of Duty
        Those that are the main duty or a fixed part of the job. What the person does now and then
        does not belong here.
    cut_for_slow_days : bool, default False
        Whether the salary is cut when there is little to do, or by the hours of a day.
    """

    weekly_salary: int | Fraction | None
    duties: frozenset[Duty] = field(default_factory=frozenset)
    cut_for_slow_days: bool = False


@dataclass(frozen=True)
class Verdict:
    """What the three tests say of a job.

    Parameters
    ----------
    salary_basis, salary_level : bool
        Whether the job passes the tests of pay.
    kinds : tuple of Kind
        The exemptions whose duties it has.
    """

    salary_basis: bool
    salary_level: bool
    kinds: tuple[Kind, ...]

    @property
    def exempt(self) -> bool:
        """Whether no overtime is due under federal law."""
        if Kind.PHYSICIAN in self.kinds:
            return True
        return self.salary_basis and self.salary_level and bool(self.kinds)

    @property
    def fails(self) -> tuple[str, ...]:
        """The tests that are not passed, in words; none if the job is exempt."""
        if self.exempt:
            return ()
        passed = {
            "paid by salary": self.salary_basis,
            "paid enough": self.salary_level,
            "with the right duties": bool(self.kinds),
        }
        return tuple(test for test, is_passed in passed.items() if not is_passed)


def tested(job: Job) -> Verdict:
    """Put a job to the three tests.

    Parameters
    ----------
    job : Job
        As it is really done.

    Returns
    -------
    Verdict

    Examples
    --------
    >>> tested(Job(weekly_salary=900_00)).fails
    ('with the right duties',)
    """
    return Verdict(
        salary_basis=job.weekly_salary is not None and not job.cut_for_slow_days,
        salary_level=job.weekly_salary is not None and job.weekly_salary >= least_salary(),
        kinds=tuple(kind for kind, duties in NEEDED.items() if duties <= job.duties),
    )
