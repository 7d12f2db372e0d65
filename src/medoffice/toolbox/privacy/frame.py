"""What the sheets of the privacy workbook have in common: where things stand, and their look."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE

MARK = "example"
HEADER, FIRST, LAST = 5, 6, 105
AS_OF = "Risks!$B$3"


def fill(
    sheet: Worksheet,
    headers: Sequence[str],
    computed: Sequence[str],
    dates: str,
    rows: Sequence[Sequence[object]],
) -> None:
    """Write headers, sample rows and the look of a sheet; its formulas are in place already.

    Parameters
    ----------
    sheet : openpyxl.worksheet.worksheet.Worksheet
        The sheet, with its title.
    headers, computed : sequence of str
        Headers of the columns to fill in, and of those that are computed.
    dates : str
        Letters of the columns to fill in that hold dates.
    rows : sequence of sequence
        Sample rows.
    """
    filled, last = len(headers), len(headers) + len(computed)
    sheets.group(sheet, HEADER - 1, 1, filled, "Fill in")
    if computed:
        sheets.group(sheet, HEADER - 1, filled + 1, last, "Computed")
    sheets.headers(sheet, HEADER, [*headers, *computed, "Note"])
    for row, values in enumerate(rows, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, last + 1, MARK)
        sheet.row_dimensions[row].height = 34
    letter = sheet.cell(1, filled).column_letter
    sheets.fill_in(sheet, f"A{FIRST}:{letter}{LAST}")
    for column in dates:
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    if computed:
        first, end = (sheet.cell(1, at).column_letter for at in (filled + 1, last))
        sheets.computed(sheet, f"{first}{FIRST}:{end}{LAST}", DATE)
    note = sheet.cell(1, last + 1).column_letter
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:{note}{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:{note}{FIRST + 24}"
