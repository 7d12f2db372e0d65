"""Reading dates as they stand in a report: many formats, and days that cannot be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

US, ISO, SHORT, NAMED = "07/01/2025", "2025-07-01", "7/1/25", "1-Jul-25"
"""The formats that are read, each by an example: July 1, 2025."""

EMPTY, NOT_A_DATE, NO_SUCH_DAY, OUT_OF_RANGE = (
    "empty",
    "not a date",
    "no such day",
    "outside the period",
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = r"(?:[T ]\s*\d{1,2}:\d\d.*)?"
_PATTERNS = (
    (ISO, re.compile(rf"(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}}){_TIME}", re.ASCII)),
    (US, re.compile(rf"(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})/(?P<y>\d{{4}}){_TIME}", re.ASCII)),
    (SHORT, re.compile(rf"(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})/(?P<y>\d\d){_TIME}", re.ASCII)),
    (
        NAMED,
        re.compile(r"(?P<d>\d{1,2})[- ](?P<m>[A-Za-z]{3})[a-z]*[- ](?P<y>\d{4}|\d\d)", re.ASCII),
    ),
    (NAMED, re.compile(r"(?P<m>[A-Za-z]{3})[a-z]*\.? (?P<d>\d{1,2}),? (?P<y>\d{4})", re.ASCII)),
)


@dataclass(frozen=True)
class DateRead:
    """What a cell says about a day.

    Parameters
    ----------
    value : datetime.date or None
        The day; None if the cell gives none.
    style : str
        The format, as one of the examples above; empty if it is not a date at all.
    problem : str
        What is wrong; empty if nothing is. A day outside the period keeps its value.
    """

    value: date | None
    style: str
    problem: str


@cache
def read_date(text: str, first: date | None = None, last: date | None = None) -> DateRead:
    """Read one cell.

    Parameters
    ----------
    text : str
        As in the report. In a date with slashes the month comes first, as in the United States. A
        time of day after the date is left out.
    first, last : datetime.date, optional
        The period the day should lie in. A year of two digits is read as the latest one that
        is not after `last` (by default, after 2030).

    Returns
    -------
    DateRead
    """
    plain = text.strip()
    if not plain:
        return DateRead(None, "", EMPTY)
    style, found = next(
        ((style, found) for style, pattern in _PATTERNS if (found := pattern.fullmatch(plain))),
        ("", None),
    )
    month = _month(found["m"]) if found else None
    if found is None or month is None:
        return DateRead(None, "", NOT_A_DATE)
    year, day = _year(found["y"], last), int(found["d"])
    try:
        value = date(year, month, day)
    except ValueError:
        return DateRead(None, style, NO_SUCH_DAY)
    outside = (first and value < first) or (last and value > last)
    return DateRead(value, style, OUT_OF_RANGE if outside else "")


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    name = text.lower()
    return _MONTHS.index(name) + 1 if name in _MONTHS else None


def _year(text: str, last: date | None) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    latest = last.year if last else 2030
    return latest - (latest - year) % 100


def settle(read: Sequence[DateRead]) -> list[date | None]:
    """Give each line of a report in order of date its day, with the help of its neighbours.

    Where the nearest good dates above and below agree, they are the day of the line, whatever
    stands in it: a date that cannot be read, that lies outside the period, or that is a slip.
    Where they do not agree, a good date stands, and a bad one stays unknown.

    Parameters
    ----------
    read : sequence of DateRead
        The lines of the report, in its order.

    Returns
    -------
    list of datetime.date or None
        One for each line.
    """
    days = [one.value if not one.problem else None for one in read]
    above = [None, *_carried(days)][: len(days)]
    below = [None, *_carried(days[::-1])][: len(days)][::-1]
    return [
        up if up is not None and up == down else day
        for day, up, down in zip(days, above, below, strict=True)
    ]


def _carried(days: Sequence[date | None]) -> list[date | None]:
    """Give, for each place, the last day seen up to there."""
    carried, seen = [], None
    for day in days:
        seen = day if day is not None else seen
        carried.append(seen)
    return carried
