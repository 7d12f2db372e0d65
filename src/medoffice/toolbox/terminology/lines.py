"""Lines of text on a sheet: boxed, wrapped, and as high as their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets

LEFT = Alignment(wrap_text=True, vertical="center", horizontal="left")


def write(sheet: Worksheet, first: int, rows: Iterable[Sequence[str]]) -> int:
    """Write rows of words from a row on, and return the last row."""
    row = first - 1
    for row, cells in enumerate(rows, start=first):
        for column, words in enumerate(cells, start=1):
            cell = sheet.cell(row, column)
            # A leading sign such as @ or = is text here, and no formula.
            cell.value, cell.data_type = words or None, "s" if words else "n"
            cell.font, cell.border, cell.alignment = sheets.TEXT, sheets.BOX, LEFT
    return row
