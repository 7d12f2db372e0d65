"""The lines of the evaluation form, for the log to choose from."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.people.evaluations.forms import form
from medoffice.toolbox import sheets

HEADER, FIRST, LAST = 4, 5, 24
LINES = f"Lines!$A${FIRST}:$A${LAST}"


def fill(sheet: Worksheet) -> None:
    """Write the lines that all roles of the course's practice share."""
    sheets.title(
        sheet,
        "Lines",
        "The lines of your evaluation form, with what a 3 looks like. Replace them by your own.",
        across=2,
    )
    sheets.headers(sheet, HEADER, ["Line of the form", "A 3 looks like this"])
    for row, line in enumerate(form("front-desk").common, start=FIRST):
        sheet.cell(row, 1, line.title)
        sheet.cell(row, 2, line.anchors[3])
    sheets.fill_in(sheet, f"A{FIRST}:B{LAST}")
    sheets.widths(sheet, 32, 90)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
