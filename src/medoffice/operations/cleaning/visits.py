"""Counting visits in an appointment report, by a rule for each kind of fault."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean

from medoffice.operations.cleaning.dates import US, DateRead, read_date, settle
from medoffice.operations.cleaning.reports import Report
from medoffice.operations.cleaning.times import TimeRead, out_of_order, read_time
from medoffice.practice.exports import COMPLETED, propose_meaning

# The columns of the practice's own report.
NUMBER, ACCOUNT, PATIENT, CLINICIAN = "Appt #", "Acct #", "Patient", "Provider"
DAY, STATUS = "Appt Date", "Status"
STAMPS = ("Check-In", "Seen", "Out")
COMPLETED_WORD = "Completed"

LONGEST_VISIT = 300
"""Minutes from check-in to out above which a time was typed wrong, AM for PM for instance."""

_TEST_PATIENT = re.compile(r"zz|.*\btest\b", re.IGNORECASE)


@dataclass(frozen=True)
class Booking:
    """A line of the report, read.

    Parameters
    ----------
    line : int
        Its number in the file.
    account, clinician, status : str
        As they stand there.
    day : DateRead
        The date of the visit as it stands there.
    settled : datetime.date or None
        The date with the help of the lines around it.
    stamps : tuple of TimeRead
        Check-in, seen, out.
    repeats : int or None
        The line this one repeats; None for most.
    is_test : bool
        Whether it is of a made-up patient.
    """

    line: int
    account: str
    clinician: str
    status: str
    day: DateRead
    settled: date | None
    stamps: tuple[TimeRead, ...]
    repeats: int | None
    is_test: bool

    @property
    def minutes(self) -> int | None:
        """Minutes from check-in to out as they stand there; None without both."""
        arrived, left = self.stamps[0].minutes, self.stamps[-1].minutes
        return None if arrived is None or left is None else left - arrived

    @property
    def times_cannot_be(self) -> bool:
        """Whether a later time stands before an earlier one, or the visit is endless."""
        minutes = self.minutes
        return out_of_order([stamp.minutes for stamp in self.stamps]) or (
            minutes is not None and minutes > LONGEST_VISIT
        )


def read_bookings(report: Report, first: date, last: date) -> list[Booking]:
    """Read the practice's appointment report, line by line.

    Parameters
    ----------
    report : Report
        Taken apart by :func:`medoffice.operations.cleaning.reports.take_apart`. Its lines are in
        order of date.
    first, last : datetime.date
        The period the report is for.

    Raises
    ------
    ExportError
        If the report lacks a column.
    """
    texts = (NUMBER, ACCOUNT, PATIENT, CLINICIAN, STATUS)
    columns = {name: report.values(name) for name in (*texts, DAY, *STAMPS)}
    days = [read_date(cell, first, last) for cell in columns[DAY]]
    stamps = zip(*([read_time(cell) for cell in columns[name]] for name in STAMPS), strict=True)
    seen: dict[str, int] = {}
    bookings = []
    for record, number, account, name, clinician, status, day, settled, times in zip(
        report.records,
        *(columns[name] for name in texts),
        days,
        settle(days),
        stamps,
        strict=True,
    ):
        bookings.append(
            Booking(
                line=record.line,
                account=account,
                clinician=clinician,
                status=status,
                day=day,
                settled=settled,
                stamps=times,
                repeats=seen.get(number),
                is_test=is_test(name),
            )
        )
        seen.setdefault(number, record.line)
    return bookings


def is_test(name: str) -> bool:
    """Tell whether a patient is made up to try the system out: ``ZZTEST, BILLING``."""
    return bool(_TEST_PATIENT.match(name))


AS_EXPORTED = "as it stands"
LEAVE_OUT = "leave out"
IGNORE_CAPITALS, BY_MEANING = "ignore capitals", "by meaning"
BY_TIMES = "by times"
EVERY_FORMAT, LINES_AROUND = "every format", "lines around"
ALIKE, PROBABLE = "alike", "probable"

CHOICES: dict[str, tuple[str, ...]] = {
    "remarks": (AS_EXPORTED, LEAVE_OUT),
    "repeats": (AS_EXPORTED, LEAVE_OUT),
    "tests": (AS_EXPORTED, LEAVE_OUT),
    "words": (AS_EXPORTED, IGNORE_CAPITALS, BY_MEANING),
    "blanks": (AS_EXPORTED, BY_TIMES),
    "dates": (AS_EXPORTED, EVERY_FORMAT, LINES_AROUND),
    "times": (AS_EXPORTED, LEAVE_OUT),
    "patients": (AS_EXPORTED, ALIKE, PROBABLE),
}
"""For each kind of fault what may be done about it; the first is nothing."""


@dataclass(frozen=True)
class Rules:
    """What to do with each kind of fault.

    Parameters
    ----------
    remarks : str
        Titles and totals: count them as lines, or leave them out.
    repeats : str
        A line that stands twice: count it twice, or once.
    tests : str
        Made-up patients: count them, or leave them out.
    words : str
        A visit took place if the status is ``Completed`` to the letter; ignoring capitals and
        blanks; or a word that means it.
    blanks : str
        An empty status is no visit; or it is one if the patient was checked in and out.
    dates : str
        A date counts if it is written like 07/01/2025; in any format; or also if the lines around
        it leave only one day.
    times : str
        Use the times of all visits, or leave out those that go back or last over five hours.
    patients : str
        Each account is a patient; accounts alike in name and birth date are one; probable
        duplicates are one too.

    Raises
    ------
    ValueError
        If a choice is none of :data:`CHOICES`.
    """

    remarks: str = AS_EXPORTED
    repeats: str = AS_EXPORTED
    tests: str = AS_EXPORTED
    words: str = AS_EXPORTED
    blanks: str = AS_EXPORTED
    dates: str = AS_EXPORTED
    times: str = AS_EXPORTED
    patients: str = AS_EXPORTED

    def __post_init__(self) -> None:
        """Refuse what cannot be chosen."""
        for fault, choices in CHOICES.items():
            value = getattr(self, fault)
            if value not in choices:
                raise ValueError(f"{fault} is {value!r}: expected one of {', '.join(choices)}")


BEST = Rules(**{fault: choices[-1] for fault, choices in CHOICES.items()})
"""The strictest choice for each kind of fault."""


@dataclass(frozen=True)
class Counted:
    """What a report comes to.

    Parameters
    ----------
    lines : int
        Lines counted as bookings.
    completed : int
        Completed visits in the period.
    patients : int
        Different patients among them.
    minutes : float or None
        Mean minutes from check-in to out; None if no visit has both times.
    by_month, by_clinician : dict of str to int
        Completed visits by month, such as ``2025-07``, and by clinician.
    """

    lines: int
    completed: int
    patients: int
    minutes: float | None
    by_month: dict[str, int]
    by_clinician: dict[str, int]


def count(
    bookings: Sequence[Booking],
    remarks: int,
    persons: Mapping[str, Mapping[str, str]],
    rules: Rules,
) -> Counted:
    """Count a report's bookings, visits and patients by some rules.

    Parameters
    ----------
    bookings : sequence of Booking
        From :func:`read_bookings`.
    remarks : int
        Lines of the report that are no bookings.
    persons : mapping of str to mapping
        For each choice of ``rules.patients`` but the first, the account that stands for each
        account, as :func:`medoffice.operations.cleaning.duplicates.persons` gives it.
    rules : Rules
        What to do with each kind of fault.
    """
    kept = [
        booking
        for booking in bookings
        if not (rules.repeats == LEAVE_OUT and booking.repeats)
        and not (rules.tests == LEAVE_OUT and booking.is_test)
    ]
    visits = [
        (booking, day)
        for booking in kept
        if is_visit(booking, rules) and (day := visit_day(booking, rules))
    ]
    same = persons.get(rules.patients, {})
    minutes = [
        booking.minutes
        for booking, _ in visits
        if booking.minutes is not None
        and not (rules.times == LEAVE_OUT and booking.times_cannot_be)
    ]
    months = Counter(f"{day:%Y-%m}" for _, day in visits)
    clinicians = Counter(booking.clinician for booking, _ in visits)
    return Counted(
        lines=len(kept) + (remarks if rules.remarks == AS_EXPORTED else 0),
        completed=len(visits),
        patients=len({same.get(booking.account, booking.account) for booking, _ in visits}),
        minutes=mean(minutes) if minutes else None,
        by_month=dict(sorted(months.items())),
        by_clinician=dict(sorted(clinicians.items())),
    )


def is_visit(booking: Booking, rules: Rules) -> bool:
    """Tell whether a booking became a visit, by the rules for words and blanks."""
    status = booking.status
    if not status.strip():
        return rules.blanks == BY_TIMES and booking.minutes is not None
    if rules.words == BY_MEANING:
        return propose_meaning(status) == COMPLETED
    if rules.words == IGNORE_CAPITALS:
        return status.strip().casefold() == COMPLETED_WORD.casefold()
    return status == COMPLETED_WORD


def visit_day(booking: Booking, rules: Rules) -> date | None:
    """Give the day of a booking by the rule for dates; None if it has none in the period."""
    if rules.dates == LINES_AROUND:
        return booking.settled
    read = booking.day
    if read.problem or (rules.dates == AS_EXPORTED and read.style != US):
        return None
    return read.value


def one_by_one(rules: Rules) -> list[tuple[str, Rules]]:
    """Apply the rules one after the other, to see what each of them changes.

    Returns
    -------
    list of tuple
        The kind of fault, and the rules up to it; kinds left as they stand are not in it.
    """
    steps, so_far = [], {}
    for fault in CHOICES:
        choice = getattr(rules, fault)
        if choice != AS_EXPORTED:
            so_far[fault] = choice
            steps.append((fault, Rules(**so_far)))
    return steps
