"""What patients may ask for, and the clock of each: a copy, a correction, a list of disclosures.

45 CFR 164.524 (access), 164.526 (amendment), 164.528 (accounting).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from medoffice import practice


class Kind(StrEnum):
    """What a patient asks for; each is the rule with its clock."""

    COPY = "hipaa.access.deadline"
    CORRECTION = "hipaa.amend.deadline"
    DISCLOSURES = "hipaa.accounting"


@dataclass(frozen=True)
class Clock:
    """The clock of one request.

    Parameters
    ----------
    first_due : datetime.date
        The last day without an extension.
    due : datetime.date
        The last day with the extension, if it was taken rightly.
    extended : bool
        Whether it was.
    """

    first_due: date
    due: date
    extended: bool

    def late(self, on: date) -> int:
        """Return by how many days the request is overdue on a day; 0 if it is not."""
        return max((on - self.due).days, 0)


def clock(kind: Kind, received: date, told_of_delay: date | None = None) -> Clock:
    """Return by when a request must be answered.

    Parameters
    ----------
    kind : Kind
        What was asked for.
    received : datetime.date
        The day it came in. Where the records are stored does not matter.
    told_of_delay : datetime.date or None
        The day on which the patient was told in writing why it takes longer and until when. Only
        if that lies within the first time does the one extension count.

    Raises
    ------
    ValueError
        If the patient was told before the request came in.

    Examples
    --------
    >>> clock(Kind.COPY, date(2026, 3, 2)).due
    datetime.date(2026, 4, 1)
    >>> clock(Kind.COPY, date(2026, 3, 2), told_of_delay=date(2026, 4, 2)).due
    datetime.date(2026, 4, 1)
    """
    if told_of_delay and told_of_delay < received:
        raise ValueError(f"told_of_delay is {told_of_delay}: expected {received} or later")
    first_due = received + timedelta(int(practice.rule_value(kind, "days")))
    if told_of_delay is None or told_of_delay > first_due:
        return Clock(first_due, first_due, extended=False)
    more = timedelta(int(practice.rule_value(kind, "extension_days")))
    return Clock(first_due, first_due + more, extended=True)


@dataclass(frozen=True)
class CopyCost:
    """What a copy costs the practice, in cents.

    Parameters
    ----------
    copying_labor, supplies, postage, agreed_summary : int
        What may be charged.
    searching, retrieval, by_the_page : int
        What may not: finding the record, and a price by the page for an electronic copy.
    """

    copying_labor: int = 0
    supplies: int = 0
    postage: int = 0
    agreed_summary: int = 0
    searching: int = 0
    retrieval: int = 0
    by_the_page: int = 0

    def __post_init__(self) -> None:
        """Refuse what is below nothing."""
        for name, cents in vars(self).items():
            if cents < 0:
                raise ValueError(f"{name} is {cents}: expected cents, 0 or more")

    @property
    def lawful(self) -> int:
        """Cents the federal rule lets the practice charge the patient; a lower state limit wins."""
        return self.copying_labor + self.supplies + self.postage + self.agreed_summary

    @property
    def too_much(self) -> int:
        """Cents that may not stand on the bill."""
        return self.searching + self.retrieval + self.by_the_page
