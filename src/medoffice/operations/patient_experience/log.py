"""The log of complaints: where each stands on a day, and how many promises were kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from medoffice.operations.patient_experience.triage import OUR_POLICY, Due, PolicyDays, promised

IN_TIME, LATE, OPEN, OVERDUE = "in time", "late", "open", "overdue"


@dataclass(frozen=True, slots=True)
class Entry:
    """A complaint in a log.

    Parameters
    ----------
    number : str
        Its number or name.
    received_on : datetime.date
        Day it came.
    severity : int
        1 an annoyance, 2 a failure of service, 3 harm or a right at stake.
    replied_on, answered_on : datetime.date or None
        Day of the first reply and of the answer; None if not yet.
    """

    number: str
    received_on: date
    severity: int
    replied_on: date | None
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a complaint stands on a day.

    Parameters
    ----------
    entry : Entry
        The complaint.
    reply, answer : Due
        By when somebody must have replied, and answered.
    reply_status, answer_status : str
        ``"in time"``, ``"late"``, ``"open"`` or ``"overdue"``.
    """

    entry: Entry
    reply: Due
    answer: Due
    reply_status: str
    answer_status: str

    def days_overdue(self, today: date) -> int:
        """Return by how many days the answer is overdue; 0 if it is not."""
        return (today - self.answer.day).days if self.answer_status == OVERDUE else 0


def standing(
    entry: Entry,
    today: date,
    closed: Collection[date] | None = None,
    policy: Mapping[int, PolicyDays] = OUR_POLICY,
) -> Standing:
    """Tell where a complaint stands; what was done after the day is not known on it.

    Parameters
    ----------
    entry : Entry
        The complaint.
    today : datetime.date
        The day.
    closed, policy
        As for :func:`medoffice.operations.patient_experience.triage.triage`.
    """
    reply, answer = promised(entry.received_on, policy[entry.severity], closed)
    return Standing(
        entry,
        reply,
        answer,
        reply.status(_known(entry.replied_on, today), today),
        answer.status(_known(entry.answered_on, today), today),
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """How many promises were kept, of those that could be by a day.

    Parameters
    ----------
    kept, due : int
        Kept in time; and all that are no longer open.
    """

    kept: int
    due: int

    @property
    def share(self) -> float:
        """The share that was kept, between 0 and 1.

        Raises
        ------
        ZeroDivisionError
            If nothing was due.
        """
        return self.kept / self.due


def kept(statuses: Iterable[str]) -> Kept:
    """Count the promises that were kept. What nobody has answered and is overdue was not."""
    known = [status for status in statuses if status != OPEN]
    return Kept(known.count(IN_TIME), len(known))


def _known(day: date | None, today: date) -> date | None:
    return day if day is not None and day <= today else None
