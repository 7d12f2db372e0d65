"""Calls in a telephone report that a reader exported from his or her own system.

Reports differ in their columns, and in how they write the time of an interval. What can be
recognized is proposed; the day, the time, the calls offered and those abandoned are needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from itertools import pairwise

from medoffice.operations.cleaning.dates import read_date
from medoffice.operations.cleaning.reports import Record, Report
from medoffice.operations.cleaning.times import read_time
from medoffice.practice.exports import ExportError, match_columns
from medoffice.scheduling.phone_week import Interval

DAY, TIME, OFFERED, ABANDONED, AGENTS = "day", "time", "offered", "abandoned", "agents"
NEEDED = {
    DAY: "the day",
    TIME: "the time",
    OFFERED: "the calls offered",
    ABANDONED: "the calls abandoned",
}

_NAMES = {
    DAY: ("date", "day", "call date", "interval date", "report date"),
    TIME: ("start", "time", "interval", "interval start", "start time", "half hour", "hour",
           "time of day", "period"),
    OFFERED: ("offered", "calls offered", "calls", "total calls", "calls received", "received",
              "inbound", "incoming", "inbound calls", "presented"),
    ABANDONED: ("abandoned", "calls abandoned", "abandoned calls", "abandons", "abandon", "lost",
                "calls lost", "lost calls", "hung up"),
    AGENTS: ("agents", "staffed", "agents staffed", "staff", "people", "agents on", "logged in",
             "agents logged in"),
}  # fmt: skip
_FIRST_TIME = re.compile(r"\s*(?:\d\S*[T ]\s*)?(\d{1,2}:?\d\d(?::\d\d)?\s*[ap]?\.?m?\.?)(?:\b|$)",
                         re.IGNORECASE | re.ASCII)  # fmt: skip


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.

    Returns
    -------
    dict
        ``day``, ``time``, ``offered``, ``abandoned`` and ``agents``, each a name or None.
    """
    found = match_columns(columns, _NAMES)
    # Without a column of its own, the day stands before the time.
    found[DAY] = found[DAY] or found[TIME]
    return found


def reported_calls(
    report: Report, columns: Mapping[str, str | None]
) -> tuple[list[Interval], float]:
    """Return the intervals of a telephone report, and how many minutes each is.

    Parameters
    ----------
    report : Report
        From :func:`medoffice.operations.cleaning.reports.take_apart`.
    columns : mapping of str to str or None
        For each of ``day``, ``time``, ``offered``, ``abandoned`` and ``agents`` a column of the
        file; only the last may be None. Day and time may be the same column.

    Returns
    -------
    tuple of (list of Interval, float)
        Minutes are the shortest time between two intervals of a day.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, a cell cannot be read (the message names line,
        column and value), more calls were abandoned than offered, or an interval is there twice.
    """
    missing = [words for role, words in NEEDED.items() if not columns.get(role)]
    if missing:
        raise ExportError(
            f"Choose the column for {' and '.join(missing)}. The columns of the file are: "
            f"{', '.join(report.columns)}."
        )
    counts = [columns[role] for role in (DAY, OFFERED, ABANDONED, AGENTS) if columns.get(role)]
    twice = next((name for name in counts if counts.count(name) > 1), None)
    if twice:
        raise ExportError(f"“{twice}” is chosen twice: choose a different column for each.")
    if not report.records:
        raise ExportError("The file holds the names of the columns and no interval.")
    intervals: list[Interval] = []
    lines: dict[datetime, int] = {}
    for record in report.records:
        one = _interval(record, columns)
        if one.start in lines:
            raise ExportError(
                f"Line {record.line} is for {one.start:%m/%d/%Y %H:%M}, as line {lines[one.start]} "
                "is: expected one line for each interval. Export one telephone queue at a time."
            )
        lines[one.start] = record.line
        intervals.append(one)
    return intervals, _minutes(sorted(lines))


def _interval(record: Record, columns: Mapping[str, str | None]) -> Interval:
    offered = _number(record, columns[OFFERED])
    abandoned = _number(record, columns[ABANDONED])
    if abandoned > offered:
        raise ExportError(
            f"Line {record.line} has {abandoned:g} calls abandoned of {offered:g} offered: "
            "expected no more than offered. Are the two columns the other way round?"
        )
    agents = _number(record, columns[AGENTS]) if columns.get(AGENTS) else None
    return Interval(_start(record, columns), round(offered), round(abandoned), agents)


def _start(record: Record, columns: Mapping[str, str | None]) -> datetime:
    day = read_date(record.cells[columns[DAY]]).value
    if day is None:
        raise _unreadable(record, columns[DAY], "a US date such as 03/28/2025")
    # An interval may be written "9:00 AM - 9:30 AM", or with the date before it.
    found = _FIRST_TIME.match(record.cells[columns[TIME]])
    minutes = None
    if found:
        minutes = read_time(re.sub(r"(:\d\d):\d\d", r"\1", found[1])).minutes
    if minutes is None:
        raise _unreadable(record, columns[TIME], "the time an interval begins, such as 9:30 AM")
    return datetime.combine(day, time(*divmod(minutes, 60)))


def _number(record: Record, column: str | None) -> float:
    text = record.cells[column].strip().replace(",", "")
    if not re.fullmatch(r"\d+(\.\d+)?", text, re.ASCII):
        raise _unreadable(record, column, "a number, 0 or more")
    return float(text)


def _unreadable(record: Record, column: str | None, expected: str) -> ExportError:
    return ExportError(
        f"Line {record.line}, column “{column}”, holds “{record.cells[column][:40]}”: expected "
        f"{expected}."
    )


def _minutes(starts: Sequence[datetime]) -> float:
    """Return the shortest time between two intervals of one day; half an hour if there is none."""
    gaps = [
        (later - earlier).total_seconds() / 60
        for earlier, later in pairwise(starts)
        if earlier.date() == later.date()
    ]
    return min(gaps, default=30.0)
