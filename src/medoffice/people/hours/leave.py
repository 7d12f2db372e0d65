"""Leave and accommodation: who may take family and medical leave, and what to ask in which order.

Family and medical leave binds employers of 50 or more (29 CFR part 825). The laws on disability and
pregnancy begin at 15 workers; where they apply, a change of the work comes before leave (42 USC
2000gg-1). A state may have a family leave of its own that begins with one worker.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from medoffice import practice
from medoffice.practice.months import add_months
from medoffice.practice.workdays import Workdays

YEAR_IN_MONTHS = 12


@cache
def _value(rule: str, name: str) -> float:
    return practice.rule_value(rule, name)


@dataclass(frozen=True)
class Worker:
    """What decides whether somebody may take family and medical leave.

    Parameters
    ----------
    employees : int
        Workers on the employer's payroll in at least 20 weeks of this year or the last.
    near : int
        Workers within 75 miles of the worker's place of work.
    months : int
        Months employed, in a row or not; those before a break of 7 years or more do not count.
    hours : float
        Hours worked in the 12 months before the leave begins. Paid time off is not work.
    """

    employees: int
    near: int
    months: int
    hours: float


def missing_for_family_leave(worker: Worker) -> tuple[str, ...]:
    """Return the tests of family and medical leave that are not met.

    Parameters
    ----------
    worker : Worker
        The worker on the day the leave begins.

    Returns
    -------
    tuple of str
        In words; empty if the worker may take leave (29 CFR 825.104, 825.110).

    Examples
    --------
    >>> missing_for_family_leave(Worker(employees=28, near=28, months=60, hours=1900))
    ('an employer with 50 workers', '50 workers within 75 miles')
    """
    size = int(_value("fmla.coverage", "employees"))
    miles = int(_value("fmla.coverage", "miles"))
    months = int(_value("fmla.coverage", "months_employed"))
    hours = int(_value("fmla.coverage", "hours_worked"))
    met = {
        f"an employer with {size} workers": worker.employees >= size,
        f"{size} workers within {miles} miles": worker.near >= size,
        f"{months} months employed": worker.months >= months,
        f"{hours:,} hours worked": worker.hours >= hours,
    }
    return tuple(test for test, is_met in met.items() if not is_met)


def weeks_left(taken: Iterable[tuple[date, float]], on: date) -> float:
    """Return the weeks of leave a worker still has, in a year that rolls back from each day.

    Parameters
    ----------
    taken : iterable of (datetime.date, float)
        First day and weeks of each leave, none of them counted twice.
    on : datetime.date
        The day the next leave begins.

    Returns
    -------
    float
        Twelve weeks less those that began in the 12 months before (29 CFR 825.200(b)(4)). A leave
        that began earlier and went on into them counts with the days that lie in them.
    """
    begins, limit = add_months(on, -YEAR_IN_MONTHS), _value("fmla.coverage", "leave_weeks")
    used = 0.0
    for first, weeks in taken:
        last = first + timedelta(days=round(7 * weeks))
        within = (min(last, on) - max(first, begins)).days / 7
        used += max(within, 0.0)
    return max(limit - used, 0.0)


@dataclass(frozen=True)
class Deadlines:
    """The days by which an employer of 50 or more must have answered.

    Parameters
    ----------
    eligibility : datetime.date
        Notice of eligibility, rights and duties.
    certificate : datetime.date
        The earliest day on which the medical certificate may be due.
    designation : datetime.date or None
        Word whether the leave counts; None until there is enough to tell.
    """

    eligibility: date
    certificate: date
    designation: date | None


def deadlines(
    asked: date, certificate_requested: date, known: date | None, closed: Iterable[date] = ()
) -> Deadlines:
    """Return the deadlines of a request for family and medical leave.

    Parameters
    ----------
    asked : datetime.date
        The day on which the employer learned of the need.
    certificate_requested : datetime.date
        The day on which the employer asked for a certificate.
    known : datetime.date or None
        The day on which the employer knew enough to tell whether the leave counts.
    closed : iterable of datetime.date
        Days on which the office is closed; they are no business days.

    Returns
    -------
    Deadlines
        29 CFR 825.300(b)-(d), 825.305(b).
    """
    calendar = Workdays(frozenset(closed))
    days = int(_value("fmla.notices", "designation_business_days"))
    return Deadlines(
        calendar.after(asked, int(_value("fmla.notices", "eligibility_business_days"))),
        certificate_requested + timedelta(days=int(_value("fmla.notices", "certificate_days"))),
        calendar.after(known, days) if known else None,
    )


def questions_in_order(employees: int, *, pregnant: bool = False) -> tuple[tuple[str, str], ...]:
    """Return what to look at, in this order, when somebody cannot work as usual.

    Parameters
    ----------
    employees : int
        Workers of the employer.
    pregnant : bool, default False
        Whether the limits come from pregnancy, birth or a related condition.

    Returns
    -------
    tuple of (str, str)
        Each step in words, and the rule it rests on. Accommodation stands before leave.

    Examples
    --------
    >>> [rule for _, rule in questions_in_order(28, pregnant=True)]
    ['pwfa', 'pwfa.leave_last', 'ada.interactive', 'state.pay']
    """
    if employees < 1:
        raise ValueError(f"employees is {employees}: expected 1 or more")
    steps = []
    if employees >= _value("title7_ada.threshold", "title7_ada"):
        if pregnant:
            steps += [
                (
                    "Which change lets her go on working, even without a main task?",
                    "pwfa",
                ),
                ("Leave only if nothing else works, or if she asks for it.", "pwfa.leave_last"),
            ]
        steps.append(("Is there a disability? Talk, and find an accommodation.", "ada.interactive"))
    if employees >= _value("fmla.coverage", "employees"):
        steps.append(("May the worker take family and medical leave?", "fmla.coverage"))
    steps.append(("What do the state's law and your handbook promise?", "state.pay"))
    return tuple(steps)
