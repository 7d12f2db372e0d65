"""Where a claim's days go: from the visit to the charge, the claim, the answer and the last cent.

Standard library alone. Days are calendar days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Any

from medoffice import practice
from medoffice.practice import receivables

TABLES = (*receivables.TABLES, "appointments")
CHARGED, SENT, ANSWERED, SETTLED = STAGES = ("charged", "sent", "answered", "settled")

Tables = Mapping[str, Iterable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Journey:
    """The days of one visit whose claim was decided and whose account came to zero.

    ``charged`` counts from the visit to the last charge entered, ``sent`` from there to the first
    claim, ``answered`` from there to the first payment or contractual write-off posted (a refusal
    alone posts nothing), ``settled`` from there to the last posting. Together they are ``days``.
    """

    appointment_id: str
    charged: int
    sent: int
    answered: int
    settled: int

    @property
    def days(self) -> int:
        """From the visit to the last posting."""
        return self.charged + self.sent + self.answered + self.settled


def journeys(first: date, last: date, tables: Tables | None = None) -> list[Journey]:
    """Follow the insured visits of a time whose account has come to zero.

    A visit that is still open is left out, so ask for a time that lies some months back;
    otherwise the slow ones are missing.

    Parameters
    ----------
    first, last : datetime.date
        The first and the last day of the visits.
    tables : mapping of name to rows, optional
        Those in ``TABLES``; the practice's own by default.

    Returns
    -------
    list of Journey
        In the order of the claims.
    """
    rows = tables or {name: list(practice.records(name)) for name in TABLES}
    visits = {
        row["appointment_id"]: row["date"]
        for row in rows["appointments"]
        if first <= row["date"] <= last
    }
    open_amount, last_posting, charged_on, answered_on = {}, {}, {}, {}
    answers = (receivables.INSURANCE_PAYMENT, receivables.CONTRACTUAL)
    for posting in receivables.postings(rows):
        visit = posting.appointment_id
        if visit not in visits:
            continue
        open_amount[visit] = open_amount.get(visit, 0) + posting.amount
        last_posting[visit] = max(posting.day, last_posting.get(visit, posting.day))
        if posting.kind == receivables.CHARGE:
            charged_on[visit] = max(posting.day, charged_on.get(visit, posting.day))
        elif posting.kind in answers:
            answered_on[visit] = min(posting.day, answered_on.get(visit, posting.day))
    made, seen = [], set()
    for claim in rows["claims"]:
        visit, sent = claim["appointment_id"], claim["submitted_on"]
        if visit in seen or visit not in answered_on or sent is None or open_amount[visit]:
            continue
        seen.add(visit)
        ends = (charged_on[visit], sent, answered_on[visit])
        days = _between((visits[visit], *ends, max(last_posting[visit], answered_on[visit])))
        made.append(Journey(visit, *days))
    return made


def _between(days: Sequence[date]) -> list[int]:
    return [(after - before).days for before, after in pairwise(days)]


@dataclass(frozen=True, slots=True)
class Span:
    """Days of one stage: half of the visits need ``median`` or fewer, nine of ten ``most``."""

    median: float
    most: int


def spans(followed: Sequence[Journey]) -> dict[str, Span]:
    """Sum up each stage, and the whole (``days``).

    Raises
    ------
    ValueError
        If there is no visit.
    """
    if not followed:
        raise ValueError("there is no visit to sum up")
    found = {}
    for stage in (*STAGES, "days"):
        days = sorted(getattr(one, stage) for one in followed)
        found[stage] = Span(median(days), days[-(-9 * len(days) // 10) - 1])
    return found
