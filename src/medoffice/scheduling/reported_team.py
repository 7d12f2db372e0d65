"""A team's usual week, as it stands in a table that a manager keeps.

A line for each person and a column for each weekday. A cell holds the shift, such as
``8:00-4:30``, a word such as ``off`` or ``PTO`` for a day that is asked to be free, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from medoffice.operations.cleaning.reports import Record, Report
from medoffice.operations.cleaning.times import read_time
from medoffice.practice.exports import ExportError, match_columns
from medoffice.scheduling.planner.team_week import Member

NAME, RATE = "name", "rate"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_PEOPLE = 25

_NAMES = {
    NAME: ("name", "employee", "who", "person", "staff", "team member", "staff name"),
    RATE: ("rate", "hourly rate", "pay", "wage", "pay rate", "rate an hour"),
    **{day: (day, day[:3], day[:4], day[:2]) for day in WEEKDAYS},
}
_OFF = {"off", "pto", "vacation", "vac", "v", "x", "holiday", "leave", "day off", "request off"}
_FREE = {"", "-", "–", "—", "n/a"}
_SPAN = re.compile(r"\s*([\d:]+\s*[ap]?\.?m?\.?)\s*(?:-|–|—|to)\s*([\d:]+\s*[ap]?\.?m?\.?)\s*",
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
        ``name``, ``rate`` and the weekdays from ``monday``, each a name in the file or None.
    """
    return match_columns(columns, _NAMES)


def reported_team(report: Report, columns: Mapping[str, str | None]) -> list[Member]:
    """Return the people of a team with their usual week.

    Parameters
    ----------
    report : Report
        From :func:`medoffice.operations.cleaning.reports.take_apart`.
    columns : mapping of str to str or None
        As :func:`propose` gives them; the name and at least one weekday are needed.

    Returns
    -------
    list of Member

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, a name is there twice or not at all, nobody has a
        shift, there are too many people, or a cell cannot be read (the message names line,
        column and value).
    """
    if not columns.get(NAME) or not any(columns.get(day) for day in WEEKDAYS):
        raise ExportError(
            "Choose the column for the name and at least one for a weekday. The columns of the "
            f"file are: {', '.join(report.columns)}."
        )
    used = [column for column in columns.values() if column]
    twice = next((name for name in used if used.count(name) > 1), None)
    if twice:
        raise ExportError(f"“{twice}” is chosen twice: choose a different column for each.")
    if len(report.records) > MOST_PEOPLE:
        raise ExportError(
            f"The file has {len(report.records)} people, and this lab plans up to {MOST_PEOPLE}: "
            "plan one team at a time."
        )
    team: dict[str, Member] = {}
    for record in report.records:
        member = _member(record, columns)
        if member.name in team:
            raise ExportError(
                f"Line {record.line} is for {member.name}, who is there already: expected one line "
                "for each person."
            )
        team[member.name] = member
    if not any(member.usual for member in team.values()):
        raise ExportError("Nobody in the file has a shift: expected cells such as 8:00-4:30.")
    return list(team.values())


def _member(record: Record, columns: Mapping[str, str | None]) -> Member:
    name = record.cells[columns[NAME] or ""].strip()
    if not name:
        raise ExportError(f"Line {record.line} has no name: expected one for each person.")
    usual, off = {}, set()
    for weekday, day in enumerate(WEEKDAYS, start=1):
        column = columns.get(day)
        cell = record.cells[column].strip() if column else ""
        if cell.lower() in _OFF:
            off.add(weekday)
        elif cell.lower() not in _FREE:
            usual[weekday] = _span(record, column, cell)
    return Member(name, _rate(record, columns.get(RATE)), usual, frozenset(off))


def _span(record: Record, column: str | None, cell: str) -> tuple[int, int]:
    found = _SPAN.fullmatch(cell)
    ends = [_minute(found[at]) for at in (1, 2)] if found else [None, None]
    if ends[0] is None or ends[1] is None or ends[0] >= ends[1]:
        raise ExportError(
            f"Line {record.line}, column “{column}”, holds “{cell[:40]}”: expected a shift such as "
            "8:00-4:30, a word such as off, or nothing."
        )
    return ends[0], ends[1]


def _minute(text: str) -> int | None:
    """Read a time; ``8`` and ``8 am`` are full hours."""
    full = re.sub(r"^(\d{1,2})(?!\d|:)", r"\1:00", text.strip())
    return read_time(full).minutes


def _rate(record: Record, column: str | None) -> int:
    text = record.cells[column].strip().lstrip("$") if column else ""
    if not text:
        return 0
    if not re.fullmatch(r"\d+(\.\d{1,2})?", text, re.ASCII):
        raise ExportError(
            f"Line {record.line}, column “{column}”, holds “{text[:40]}”: expected dollars for an "
            "hour, such as 18.50, or nothing."
        )
    return int(Decimal(text) * 100)
