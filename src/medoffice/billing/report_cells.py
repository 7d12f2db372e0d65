"""Amounts and days in a reader's own report; what cannot be read is named by line and column."""

from __future__ import annotations

from datetime import date

from medoffice.operations.cleaning.amounts import read_amount
from medoffice.operations.cleaning.dates import EMPTY, read_date
from medoffice.practice.exports import ExportError

A_DAY = "a US date such as 03/28/2025 or 2025-03-28"


def amount_or_zero(text: str, line: int, column: str | None) -> int:
    """Read an amount in cents; an empty cell is 0.

    Parameters
    ----------
    text : str
        What the cell holds.
    line, column : int and str
        Where it stands in the file.

    Raises
    ------
    ExportError
        If it is no amount; the message names line, column and value. So with the others here.
    """
    if not text.strip():
        return 0
    try:
        return read_amount(text)
    except ValueError:
        raise _unfit(text, line, column, "an amount such as 1,234.50, or an empty cell") from None


def amount(text: str, line: int, column: str | None) -> int:
    """Read an amount of 0 or more, in cents."""
    try:
        cents = read_amount(text)
    except ValueError:
        cents = -1
    if cents < 0:
        raise _unfit(text, line, column, "an amount of 0 or more, such as 1,234.50")
    return cents


def day(text: str, line: int, column: str | None) -> date:
    """Read a day."""
    found = read_date(text)
    if found.problem or found.value is None:
        raise _unfit(text, line, column, A_DAY)
    return found.value


def day_or_none(text: str, line: int, column: str | None) -> date | None:
    """Read a day; an empty cell is none."""
    found = read_date(text)
    if found.problem and found.problem != EMPTY:
        raise _unfit(text, line, column, f"{A_DAY}, or an empty cell")
    return found.value


def _unfit(text: str, line: int, column: str | None, expected: str) -> ExportError:
    return ExportError(f"Line {line}, column “{column}”, holds “{text[:40]}”: expected {expected}.")
