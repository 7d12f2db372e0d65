"""A week's checklist: a line for each thing to look at, a cell for each day's initials."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.checklists import Check
from medoffice.toolbox import sheets

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
HEAD = 6
FIRST = HEAD + 1
SPARE = 4
"""Empty lines for what an office adds."""


def fill(sheet: Worksheet, *, name: str, checks: Sequence[Check]) -> None:
    """Fill a sheet with a list.

    Parameters
    ----------
    sheet : openpyxl.worksheet.worksheet.Worksheet
        The sheet.
    name : str
        What the list is for.
    checks : sequence of Check
        Its lines.
    """
    sheets.title(
        sheet,
        name,
        "Initials of whoever did it. Shaded cells are yours.",
        across=4 + len(DAYS),
    )
    sheet["A3"], sheet["A4"] = "Week of (its Monday)", "The list belongs to"
    for row, style in ((3, "yyyy-mm-dd"), (4, None)):
        sheet.cell(row, 1).font = sheets.STRONG
        sheets.fill_in(sheet, f"B{row}", style)
    sheets.headers(sheet, HEAD, ("Line", "It is so", "Mostly by", "Stops?", *DAYS, "Not done"))
    last = HEAD + len(checks) + SPARE
    for row in range(FIRST, last + 1):
        at = row - FIRST
        check = checks[at] if at < len(checks) else None
        cells = (at + 1, check.words, check.role, "stops" if check.stops else None) if check else (
            at + 1, None, None, None,
        )  # fmt: skip
        for column, words in enumerate(cells, start=1):
            cell = sheet.cell(row, column, words)
            cell.font, cell.border = sheets.TEXT, sheets.BOX
            cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.row_dimensions[row].height = 32
        # A day counts once somebody has begun to fill it in.
        begun = "+".join(
            f'(COUNTA({column}${FIRST}:{column}${last})>0)*({column}{row}="")' for column in "EFGHI"
        )
        sheet[f"J{row}"] = f'=IF(B{row}="","",{begun})'
        sheets.computed(sheet, f"J{row}", "0")
    sheets.fill_in(sheet, f"E{FIRST}:I{last}")
    sheets.fill_in(sheet, f"B{last - SPARE + 1}:D{last}")
    sheet.cell(last + 1, 2, "Lines done").font = sheets.STRONG
    for column in "EFGHI":
        span = f"{column}{FIRST}:{column}{last}"
        sheet[f"{column}{last + 1}"] = f'=COUNTA({span})&" of "&COUNTA($B${FIRST}:$B${last})'
        sheets.computed(sheet, f"{column}{last + 1}")
    sheets.widths(sheet, 20, 58, 13, 9, 12, 12, 13, 12, 12, 11)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
