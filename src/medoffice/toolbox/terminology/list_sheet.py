"""The sheet of abbreviations that may be written, one meaning each, to settle with clinicians."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.terminology.lexicon import abbreviations
from medoffice.toolbox import sheets
from medoffice.toolbox.terminology import lines

TITLE = "May be written"
HEADERS = ("Short", "Means", "In a note", "What the note says", "Here: yes or no", "Our remark")
HEAD, FIRST, SPARE = 4, 5, 15
ROWS = [
    (entry.part, entry.meaning, entry.example, entry.example_meaning)
    for entry in abbreviations()
    if not entry.causes_errors
]
LAST = FIRST + len(ROWS) + SPARE - 1


def fill(sheet: Worksheet) -> None:
    """Fill the sheet."""
    sheets.title(
        sheet,
        "Abbreviations: what may be written here",
        "One meaning each. Shaded cells are yours.",
        across=len(HEADERS),
    )
    sheets.headers(sheet, HEAD, HEADERS)
    last = lines.write(sheet, FIRST, ROWS)
    sheets.fill_in(sheet, f"A{last + 1}:D{LAST}")
    sheets.fill_in(sheet, f"E{FIRST}:F{LAST}")
    sheets.choices(sheet, f"E{FIRST}:E{LAST}", '"yes,no"')
    sheets.widths(sheet, 12, 34, 22, 44, 12, 26)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
