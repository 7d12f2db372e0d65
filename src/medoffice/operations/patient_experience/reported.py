"""A complaint log that a reader kept: counted by month, by its clocks, and by themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.billing import report_cells
from medoffice.operations.patient_experience.log import Entry
from medoffice.operations.patient_experience.series import Series, counted
from medoffice.operations.patient_experience.triage import FAILURE_OF_SERVICE, SEVERITIES
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

NUMBER, RECEIVED, REPLIED, ANSWERED, SEVERITY, TEXT = ROLES = (
    "number", "received", "replied", "answered", "severity", "text",
)  # fmt: skip
NEEDED = {RECEIVED: "the day it came"}
_NAMES = {
    NUMBER: ("number", "no", "id", "complaint", "complaint id", "complaint number", "case",
             "case number", "ticket"),
    RECEIVED: ("received", "received on", "date received", "date", "date of complaint", "logged",
               "opened", "created", "reported on"),
    REPLIED: ("acknowledged", "acknowledged on", "replied", "first reply", "date acknowledged",
              "first response", "responded"),
    ANSWERED: ("answered", "answered on", "closed", "closed on", "date closed", "resolved",
               "resolved on", "date resolved", "completed"),
    SEVERITY: ("severity", "level", "priority", "risk", "rank"),
    TEXT: ("text", "complaint text", "description", "details", "comments", "narrative", "summary",
           "what happened", "patient statement", "notes"),
}  # fmt: skip


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


@dataclass(frozen=True, slots=True)
class ReportedLog:
    """What the reader's log says.

    Parameters
    ----------
    entries : tuple of Entry
        The complaints, the earliest first.
    texts : tuple of str
        Their texts, in the same order; empty where the file has none.
    """

    entries: tuple[Entry, ...]
    texts: tuple[str, ...]

    def months(self, last: date | None = None) -> Series:
        """Return how many came in each month, a month without one counting 0.

        Parameters
        ----------
        last : datetime.date, optional
            Any day of the last month; by default the month of the last complaint.
        """
        return counted((entry.received_on for entry in self.entries), last=last)


def reported_log(
    export: Export, columns: Mapping[str, str | None], severity: int = FAILURE_OF_SERVICE
) -> ReportedLog:
    """Read a log.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column of the file or None. Only the day it came is needed.
    severity : int, default 2
        For lines that do not say it.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, or a cell cannot be read; the message names line,
        column and value.
    """
    require_columns(columns, NEEDED)
    cells = {
        role: export.values(column) if column else [""] * len(export.rows)
        for role in ROLES
        for column in (columns.get(role),)
    }
    found = []
    for at, line in enumerate(export.lines):
        received = report_cells.day(cells[RECEIVED][at], line, columns[RECEIVED])
        days = {}
        for role in (REPLIED, ANSWERED):
            days[role] = report_cells.day_or_none(cells[role][at], line, columns.get(role))
            if days[role] is not None and days[role] < received:
                raise ExportError(
                    f"Line {line}, column “{columns[role]}”, holds “{cells[role][at][:40]}”: "
                    f"expected a day not before it came, {received:%m/%d/%Y}."
                )
        rank = _severity(cells[SEVERITY][at], line, columns.get(SEVERITY), severity)
        number = cells[NUMBER][at].strip() or f"line {line}"
        entry = Entry(number, received, rank, days[REPLIED], days[ANSWERED])
        found.append((entry, cells[TEXT][at].strip()))
    found.sort(key=lambda each: each[0].received_on)
    return ReportedLog(tuple(entry for entry, _ in found), tuple(text for _, text in found))


def _severity(text: str, line: int, column: str | None, otherwise: int) -> int:
    written = text.strip()
    if not written:
        return otherwise
    if written not in {str(rank) for rank in SEVERITIES}:
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{written[:40]}”: expected 1 (an annoyance), "
            "2 (a failure of service) or 3 (harm or a right at stake), or an empty cell."
        )
    return int(written)
