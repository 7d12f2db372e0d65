"""What the day left open: who sees to it, and by when."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets

COLUMNS = ("Noted on", "What is open", "If it waits, it costs", "Name", "By", "Done on", "State")
HEAD, LINES = 5, 40
FIRST, LAST = HEAD + 1, HEAD + LINES
DAY = "yyyy-mm-dd"
COSTS = "at once,climbs,step at its day,flat"


def fill(sheet: Worksheet) -> None:
    """Fill the sheet."""
    sheets.title(
        sheet,
        "Open ends",
        "A line without a name is a wish. Write no patient's name here.",
        across=len(COLUMNS),
    )
    sheet["A3"] = "Today"
    sheet["A3"].font = sheets.STRONG
    sheets.fill_in(sheet, "B3", DAY)
    sheets.headers(sheet, HEAD, COLUMNS)
    for row in range(FIRST, LAST + 1):
        sheet[f"G{row}"] = (
            f'=IF(B{row}="","",IF(F{row}<>"","done",IF(D{row}="","no name",'
            f'IF(AND(E{row}<>"",$B$3<>"",E{row}<$B$3),"overdue","open"))))'
        )
    sheets.fill_in(sheet, f"A{FIRST}:F{LAST}")
    for column in "AEF":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DAY)
    sheets.computed(sheet, f"G{FIRST}:G{LAST}")
    sheets.choices(sheet, f"C{FIRST}:C{LAST}", f'"{COSTS}"')
    sheets.widths(sheet, 13, 52, 18, 20, 13, 13, 12)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
