"""A reader's Excel workbook as the text that the readers of CSV files take."""

from __future__ import annotations

import csv
import io
from datetime import datetime, time
from zipfile import BadZipFile

from medoffice.practice.exports import LARGEST

WORKBOOK = b"PK\x03\x04"


def as_csv(content: bytes) -> bytes:
    """Return the first sheet of a workbook as CSV, and any other file as it is.

    Parameters
    ----------
    content : bytes
        The file.

    Returns
    -------
    bytes
        A workbook that cannot be opened, or is too large, is returned as it is, so that the
        reader of CSV files says so.
    """
    if not content.startswith(WORKBOOK) or len(content) > LARGEST:
        return content
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError:
        return content
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError):
        return content
    text = io.StringIO()
    rows = book.worksheets[0].iter_rows(values_only=True)
    csv.writer(text).writerows([_words(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    # Fifteen digits: all that a workbook keeps, and none that a computer adds.
    return f"{value:.15g}" if isinstance(value, float) else str(value)
