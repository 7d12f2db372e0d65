"""Turnover of a roster that a reader exported: who was hired when, and who left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.operations.cleaning.date_columns import days_in
from medoffice.people.turnover.rates import Turnover, average_by_day, left_early, reasons, turnover
from medoffice.people.turnover.stays import Stay
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

HIRED, LEFT, JOB, REASON = ROLES = ("hired", "left", "job", "reason")
_NAMES = {
    HIRED: ("hired on", "hire date", "date hired", "date of hire", "hired", "start date", "started",
            "doh", "original hire date"),
    LEFT: ("left on", "termination date", "term date", "separation date", "last day", "last day "
           "worked", "end date", "date left", "left", "terminated", "terminated on"),
    JOB: ("job", "job title", "role", "position", "title", "department", "dept"),
    REASON: ("reason", "left reason", "reason for leaving", "termination reason", "term reason",
             "separation reason"),
}  # fmt: skip
EVERYONE = "Everyone"


@dataclass(frozen=True)
class Report:
    """The turnover of a year by job.

    Parameters
    ----------
    year : int
        The calendar year.
    jobs : tuple of pairs
        Each job with its turnover, everyone last; jobs without anybody in the year are left out.
    reasons : dict of str to int
        Why people left in the year; empty if the file does not say.
    hired, early : int
        How many were hired in the year before, and how many of them left within twelve months.
    """

    year: int
    jobs: tuple[tuple[str, Turnover], ...]
    reasons: dict[str, int]
    hired: int
    early: int


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of ``ROLES``, a name or None."""
    return match_columns(columns, _NAMES)


def reported_stays(export: Export, columns: Mapping[str, str | None]) -> tuple[Stay, ...]:
    """Read the stays of a reader's own roster, one line each.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of ``ROLES`` a column, or None; first and last day are needed.

    Raises
    ------
    ExportError
        If a needed column is missing, or a cell holds no date or a last day before the first; the
        message names line, column and value.
    """
    require_columns(columns, {HIRED: "the first day", LEFT: "the last day"})
    hired = days_in(export, columns[HIRED])
    left = days_in(export, columns[LEFT], may_be_empty=True)
    jobs = export.values(columns[JOB]) if columns.get(JOB) else [""] * len(hired)
    why = export.values(columns[REASON]) if columns.get(REASON) else [""] * len(hired)
    stays = []
    for line, *cells in zip(export.lines, jobs, hired, left, why, strict=True):
        job, first, last, reason = cells
        try:
            stays.append(
                Stay(f"line {line}", job.strip(), 1.0, first, last, reason.strip() or None)
            )
        except ValueError as problem:
            raise ExportError(f"{str(problem)[0].upper()}{str(problem)[1:]}.") from None
    return tuple(stays)


def years(stays: Sequence[Stay]) -> list[int]:
    """Return the years in which somebody left, the latest first."""
    return sorted({stay.left_on.year for stay in stays if stay.left_on}, reverse=True)


def report(stays: Sequence[Stay], year: int) -> Report:
    """Return the turnover of a calendar year by job.

    Raises
    ------
    ExportError
        If nobody was employed in the year.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    jobs = sorted({stay.role for stay in stays if stay.role})
    groups = {job: [stay for stay in stays if stay.role == job] for job in jobs}
    groups[EVERYONE] = list(stays)
    found = tuple(
        (job, turnover(group, first, last))
        for job, group in groups.items()
        if average_by_day(group, first, last)
    )
    if not found:
        raise ExportError(f"Nobody in the file was employed in {year}.")
    before = [stay for stay in stays if stay.hired_on.year == year - 1]
    known = {} if all(stay.reason is None for stay in stays) else reasons(stays, first, last)
    return Report(year, found, known, len(before), len(left_early(before)))
