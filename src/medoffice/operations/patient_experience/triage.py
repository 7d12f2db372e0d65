"""Complaints sorted by what is at stake, and the days by which each must be answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from medoffice import practice
from medoffice.practice.workdays import Workdays, federal_holidays

ANNOYANCE, FAILURE_OF_SERVICE, HARM_OR_RIGHT = 1, 2, 3
SEVERITIES = (ANNOYANCE, FAILURE_OF_SERVICE, HARM_OR_RIGHT)
POLICY = "our policy"


@dataclass(frozen=True, slots=True)
class PolicyDays:
    """What a practice promises for complaints of one severity.

    Parameters
    ----------
    acknowledge : int
        Working days until somebody has replied.
    answer : int
        Calendar days until the answer in writing.
    owner : str
        The role that answers.
    """

    acknowledge: int
    answer: int
    owner: str


# Our policy, within what the rule "grievance" calls good practice. No federal law sets these.
OUR_POLICY: Mapping[int, PolicyDays] = MappingProxyType(
    {
        ANNOYANCE: PolicyDays(2, 30, "lead of the area"),
        FAILURE_OF_SERVICE: PolicyDays(2, 14, "office manager"),
        HARM_OR_RIGHT: PolicyDays(1, 7, "office manager with the medical director"),
    }
)


@dataclass(frozen=True, slots=True)
class LegalClock:
    """A federal clock that may run beside our own.

    Parameters
    ----------
    rule_id, figure : str
        The rule and its figure, in calendar days, as :func:`medoffice.practice.rule_value` takes
        them.
    counts_from : str
        What the days are counted from. Often not the day of the complaint.
    until : str
        What must have happened, and whose clock it is.
    """

    rule_id: str
    figure: str
    counts_from: str
    until: str


# By what a complaint touches.
LEGAL_CLOCKS: Mapping[str, LegalClock] = MappingProxyType(
    {
        "a disclosure": LegalClock(
            "hipaa.breach.individual_deadline",
            "days",
            "the day anybody here knew or should have known",
            "the patients are told, unless a written assessment shows that it was no breach",
        ),
        "a copy of records": LegalClock(
            "hipaa.access.deadline",
            "days",
            "the day the request came",
            "the records are handed over, or a refusal or one extension is sent in writing",
        ),
        "a correction of records": LegalClock(
            "hipaa.amend.deadline",
            "days",
            "the day the request came",
            "the record is corrected, or a refusal or one extension is sent in writing",
        ),
        "a bill above its estimate": LegalClock(
            "nsa.gfe_dispute",
            "days",
            "the day of the bill",
            "the patient may start a dispute; the clock is the patient's",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Due:
    """One day by which something must have happened.

    Parameters
    ----------
    what : str
        What must have happened.
    day : datetime.date
        The last day on which it is in time.
    source : str
        ``"our policy"``, or the rule.
    """

    what: str
    day: date
    source: str

    def status(self, done_on: date | None, today: date) -> str:
        """Tell where it stands: ``"in time"``, ``"late"``, ``"open"`` or ``"overdue"``."""
        if done_on is not None:
            return "in time" if done_on <= self.day else "late"
        return "open" if today <= self.day else "overdue"


@dataclass(frozen=True, slots=True)
class Triage:
    """How a complaint is handled.

    Parameters
    ----------
    severity : int
        1 an annoyance, 2 a failure of service, 3 harm or a right at stake.
    owner : str
        The role that answers.
    why : tuple of str
        The reasons for a severity above 1.
    due : tuple of Due
        Every clock, the earliest first.
    """

    severity: int
    owner: str
    why: tuple[str, ...]
    due: tuple[Due, ...]


def triage(
    received_on: date,
    *,
    failed: bool = False,
    harmed: bool = False,
    discriminated: bool = False,
    touches: Mapping[str, date] = MappingProxyType({}),
    closed: Collection[date] | None = None,
    policy: Mapping[int, PolicyDays] = OUR_POLICY,
) -> Triage:
    """Sort a complaint by what is at stake, and set its clocks.

    Parameters
    ----------
    received_on : datetime.date
        Day the complaint came, in whatever way.
    failed : bool, default False
        Did we fail to do what we promise?
    harmed : bool, default False
        Was somebody hurt, or nearly, or is treatment held up?
    discriminated : bool, default False
        Does it say that a patient was treated worse for a protected trait, or had no interpreter?
    touches : mapping of str to datetime.date, optional
        Names of ``LEGAL_CLOCKS``, each with the day its law counts from.
    closed : collection of datetime.date, optional
        Days on which the office is closed, besides weekends; by default the federal holidays.
    policy : mapping of int to PolicyDays, default OUR_POLICY
        Days by severity.

    Returns
    -------
    Triage
        A day of the law is kept even where our own comes sooner: one does not replace the other.
        State law and payer contracts may set more clocks.

    Raises
    ------
    ValueError
        If no law's clock has a name that is given, or its day lies after the complaint.
    """
    for name, day in touches.items():
        if name not in LEGAL_CLOCKS:
            raise ValueError(f"touches has {name!r}: expected one of {', '.join(LEGAL_CLOCKS)}")
        if day > received_on:
            raise ValueError(
                f"touches[{name!r}] is {day}: expected a day not after the complaint, {received_on}"
            )
    rights = (
        (harmed, "somebody may have been harmed"),
        (discriminated, "a patient may have been treated worse for a protected trait"),
        *((True, f"it is about {name}, and the law has a clock for that") for name in touches),
    )
    why = [reason for holds, reason in rights if holds]
    severity = HARM_OR_RIGHT if why else FAILURE_OF_SERVICE if failed else ANNOYANCE
    if failed:
        why.append("we did not do what we promise")
    days = policy[severity]
    due = [*promised(received_on, days, closed), *_by_law(touches)]
    return Triage(severity, days.owner, tuple(why), tuple(sorted(due, key=lambda clock: clock.day)))


def promised(
    received_on: date, days: PolicyDays, closed: Collection[date] | None = None
) -> tuple[Due, Due]:
    """Return by when a practice promises a first reply and an answer.

    Parameters
    ----------
    received_on : datetime.date
        Day the complaint came.
    days : PolicyDays
        What is promised.
    closed : collection of datetime.date, optional
        Days on which the office is closed; by default the federal holidays.
    """
    if closed is None:
        closed = federal_holidays(
            received_on, received_on + timedelta(days=7 + 7 * days.acknowledge)
        )
    return (
        Due(
            "somebody has replied",
            Workdays(closed).after(received_on, days.acknowledge),
            POLICY,
        ),
        Due("the answer has gone out", received_on + timedelta(days=days.answer), POLICY),
    )


def _by_law(touches: Mapping[str, date]) -> list[Due]:
    due = []
    for name, day in touches.items():
        clock = LEGAL_CLOCKS[name]
        length = timedelta(days=practice.rule_value(clock.rule_id, clock.figure))
        due.append(Due(clock.until, day + length, clock.rule_id))
    return due
