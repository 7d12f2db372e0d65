"""Reading a column of days in a reader's own file."""

from __future__ import annotations

from datetime import date

from medoffice.operations.cleaning.dates import EMPTY, read_date
from medoffice.practice.exports import Export, ExportError


def days_in(export: Export, column: str, *, may_be_empty: bool = False) -> list[date | None]:
    """Return the day of each line.

    Parameters
    ----------
    export : Export
        The file.
    column : str
        Its column that holds the days.
    may_be_empty : bool, default False
        Whether a line may have none, which gives None.

    Raises
    ------
    ExportError
        If a cell is no day; the message names the line, the column and what it holds.
    """
    read = []
    for line, value in zip(export.lines, export.values(column), strict=True):
        found = read_date(value)
        if found.problem and not (may_be_empty and found.problem == EMPTY):
            raise ExportError(
                f"Line {line}, column “{column}”, holds “{value[:40]}”: expected a US date such as "
                f"03/28/2025 or 2025-03-28{', or an empty cell' if may_be_empty else ''}."
            )
        read.append(found.value)
    return read
