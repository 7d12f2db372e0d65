"""What is wrong in the practice's report of the quarter, kind by kind, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from medoffice.operations.cleaning.dates import US
from medoffice.operations.cleaning.quarter import Quarter
from medoffice.operations.cleaning.visits import (
    CHOICES,
    COMPLETED_WORD,
    DAY,
    NUMBER,
    PATIENT,
    STAMPS,
    Booking,
)
from medoffice.practice.exports import COMPLETED, propose_meaning


@dataclass(frozen=True)
class Finding:
    """A line to look at.

    Parameters
    ----------
    where : str
        The line of the report, or the two accounts of the patient list.
    what : str
        What stands there.
    """

    where: str
    what: str


def find(quarter: Quarter) -> dict[str, list[Finding]]:
    """List what is wrong in the report.

    Returns
    -------
    dict
        For each kind of fault, as in :data:`medoffice.operations.cleaning.visits.CHOICES`, the
        lines; in the order of the report.
    """
    found: dict[str, list[Finding]] = {fault: [] for fault in CHOICES}
    found["remarks"] = [Finding(f"line {line}", text) for line, text in quarter.report.remarks]
    for booking, record in zip(quarter.bookings, quarter.report.records, strict=True):
        for fault, what in _wrong(booking, record.cells):
            found[fault].append(Finding(f"line {booking.line}", what))
    found["patients"] = [
        Finding(
            f"{pair.one.account} and {pair.other.account}",
            f"{quarter.listed(pair.one.account)}  |  {quarter.listed(pair.other.account)}",
        )
        for pair in quarter.probable
    ]
    return found


def _wrong(booking: Booking, cells: dict[str, str]) -> Iterator[tuple[str, str]]:
    if booking.repeats:
        yield "repeats", f"{cells[NUMBER]}, as in line {booking.repeats}"
    if booking.is_test:
        yield "tests", cells[PATIENT]
    status = booking.status
    if not status.strip():
        yield "blanks", f"no status; {_stamps(cells)}"
    elif status != COMPLETED_WORD and propose_meaning(status) == COMPLETED:
        yield "words", f"“{status}”"
    read = booking.day
    if read.style != US or read.problem or read.value != booking.settled:
        yield "dates", f"{cells[DAY]}: {_about_the_day(booking)}"
    if booking.times_cannot_be:
        yield "times", _stamps(cells)


def _about_the_day(booking: Booking) -> str:
    if booking.day.problem:
        return booking.day.problem
    return "another format" if booking.day.style != US else "not the day of the lines around it"


def _stamps(cells: dict[str, str]) -> str:
    return ", ".join(f"{name.lower()} {cells[name] or 'empty'}" for name in STAMPS)
