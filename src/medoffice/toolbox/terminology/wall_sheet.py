"""The sheet for the wall: what is not written, what is written instead, and why."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.terminology.lexicon import abbreviations
from medoffice.toolbox import sheets
from medoffice.toolbox.terminology import lines

TITLE = "Do not write"
HEADERS = ("Not this", "Write", "Why", "Listed by", "The record replaces it: yes or no")
HEAD, FIRST = 4, 5
ROWS = sorted(
    (
        (entry.part, entry.write_instead, entry.why_not, entry.listed_by)
        for entry in abbreviations()
        if entry.causes_errors
    ),
    key=lambda row: row[3] != "Joint Commission",
)
LAST = FIRST + len(ROWS) - 1


def fill(sheet: Worksheet) -> None:
    """Fill the sheet."""
    sheets.title(
        sheet,
        "Say it in words",
        "If only the writer can know what was meant, ask the writer.",
        across=len(HEADERS),
    )
    sheets.headers(sheet, HEAD, HEADERS)
    lines.write(sheet, FIRST, ROWS)
    sheets.fill_in(sheet, f"E{FIRST}:E{LAST}")
    sheets.choices(sheet, f"E{FIRST}:E{LAST}", '"yes,no"')
    sheets.widths(sheet, 14, 30, 52, 18, 20)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
