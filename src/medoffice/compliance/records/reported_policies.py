"""A policy index that a reader kept: what is overdue, what comes, and what nobody owns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.billing import report_cells
from medoffice.compliance.records.policy_register import AHEAD, State
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns
from medoffice.practice.months import add_months

TITLE, LOOKED_AT, MONTHS, DUE, OWNER = ROLES = ("title", "looked_at", "months", "due", "owner")
NEEDED = {TITLE: "the policy", LOOKED_AT: "the day it was last written or reviewed"}
MOST_MONTHS = 120
_NAMES = {
    TITLE: ("title", "policy title", "policy name", "document title", "document name", "policy",
            "name", "document", "procedure"),
    LOOKED_AT: ("last reviewed", "last review", "last review date", "date last reviewed",
                "reviewed", "reviewed on", "reviewed date", "last revised", "revised",
                "revision date", "last updated", "approved", "approved date", "approval date",
                "effective", "effective date", "date"),
    MONTHS: ("review months", "months", "review every months", "review frequency months",
             "review cycle months", "review every", "review frequency", "review cycle",
             "frequency", "cycle", "interval"),
    DUE: ("next review", "next review date", "next review on", "review due", "review due date",
          "due", "due date", "review by", "due for review"),
    OWNER: ("owner", "policy owner", "document owner", "owner role", "responsible",
            "responsible person", "responsible party", "department", "dept", "contact", "author"),
}  # fmt: skip


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what: for each of :data:`ROLES`, a name in the file or None."""
    return match_columns(columns, _NAMES)


@dataclass(frozen=True, slots=True)
class ReportedPolicy:
    """A policy of the reader's index.

    Parameters
    ----------
    title, owner : str
        As in the file; the owner is empty if there is none.
    looked_at : datetime.date or None
        When it was last written or reviewed; None if nobody knows.
    due : datetime.date or None
        By when it is to be looked at again; None if nobody knows when it was looked at.
    """

    title: str
    owner: str
    looked_at: date | None
    due: date | None

    def days_overdue(self, day: date) -> int:
        """Return by how many days the review is overdue; 0 if it is not, or nobody knows."""
        return max(0, (day - self.due).days) if self.due else 0

    def state(self, day: date, ahead: timedelta = AHEAD) -> str:
        """Return where it stands on a day."""
        if self.due is None:
            return "nobody knows when it was looked at"
        if self.due < day:
            return State.OVERDUE
        return State.SOON if self.due - day <= ahead else State.CURRENT


def reported_policies(
    export: Export, columns: Mapping[str, str | None], months: int
) -> tuple[ReportedPolicy, ...]:
    """Read a policy index.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each of :data:`ROLES`, a column of the file or None. Title and last look are needed. A
        day in the column of due days comes before one that is worked out.
    months : int
        Months between reviews where the file does not say.

    Returns
    -------
    tuple of ReportedPolicy
        Those that nobody knows of first, then the longest overdue.

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
        title = cells[TITLE][at].strip()
        if not title:
            raise ExportError(
                f"Line {line}, column “{columns[TITLE]}”, is empty: expected {NEEDED[TITLE]}."
            )
        looked_at = report_cells.day_or_none(cells[LOOKED_AT][at], line, columns[LOOKED_AT])
        every = _months(cells[MONTHS][at], line, columns.get(MONTHS), months)
        said = report_cells.day_or_none(cells[DUE][at], line, columns.get(DUE))
        due = said or (add_months(looked_at, every) if looked_at else None)
        found.append(ReportedPolicy(title, cells[OWNER][at].strip(), looked_at, due))
    return tuple(sorted(found, key=lambda each: (each.due or date.min, each.title)))


def _months(text: str, line: int, column: str | None, otherwise: int) -> int:
    written = text.strip()
    if not written:
        return otherwise
    if not written.isdecimal() or not 1 <= int(written) <= MOST_MONTHS:
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{written[:40]}”: expected whole months from 1 "
            f"to {MOST_MONTHS}, or an empty cell."
        )
    return int(written)
