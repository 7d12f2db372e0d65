"""The boxes: how long each is kept, whether it may go, and how it went."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.records import schedule_sheet

TITLE = "Boxes"
HEADERS = (
    "Box", "Line of the schedule", "Clock runs from", "Held?", "Keep, years", "Keep through",
    "On that day", "Destroyed on", "How", "Who watched",
)  # fmt: skip
AS_OF, HEAD, FIRST, LAST = "B4", 6, 7, 206
HOWS = '"shredded here,shredded by a firm,wiped and proved"'
# Keep only if its day is over: the last day itself still counts. Nothing goes without a day.
STATE = (
    '=IF(B{r}="","",IF(D{r}="yes","held",IF(E{r}="","look it up",IF(C{r}="","clock not begun",'
    'IF($B$4="","no day",IF($B$4>F{r},"may go","keep"))))))'
)


def fill(sheet: Worksheet) -> None:
    """Fill the sheet."""
    sheets.title(
        sheet,
        TITLE,
        "One line for each clock that runs on a box. It may go when all its lines say so.",
        "A day that is empty keeps the box: its clock has not begun, or nobody knows when it did.",
        across=len(HEADERS),
    )
    sheet["A4"] = "As of"
    sheet["A4"].font = sheets.STRONG
    sheets.fill_in(sheet, AS_OF, sheets.DATE)
    sheets.headers(sheet, HEAD, HEADERS)
    sheets.fill_in(sheet, f"A{FIRST}:B{LAST}")
    sheets.fill_in(sheet, f"C{FIRST}:C{LAST}", sheets.DATE)
    sheets.fill_in(sheet, f"D{FIRST}:D{LAST}")
    names = f"{schedule_sheet.TITLE}!$A${schedule_sheet.FIRST}:$A${schedule_sheet.LAST}"
    years = names.replace("$A", "$G")
    for row in range(FIRST, LAST + 1):
        sheet.cell(row, 5, f'=IF(B{row}="","",IFERROR(INDEX({years},MATCH(B{row},{names},0)),""))')
        sheet.cell(row, 6, f'=IF(OR(C{row}="",E{row}=""),"",EDATE(C{row},12*E{row}))')
        sheet.cell(row, 7, STATE.format(r=row))
    sheets.computed(sheet, f"E{FIRST}:E{LAST}", "0")
    sheets.computed(sheet, f"F{FIRST}:F{LAST}", sheets.DATE)
    sheets.computed(sheet, f"G{FIRST}:G{LAST}")
    sheets.fill_in(sheet, f"H{FIRST}:H{LAST}", sheets.DATE)
    sheets.fill_in(sheet, f"I{FIRST}:J{LAST}")
    sheets.choices(sheet, f"B{FIRST}:B{LAST}", f"={names}")
    sheets.choices(sheet, f"D{FIRST}:D{LAST}", '"yes,no"')
    sheets.choices(sheet, f"I{FIRST}:I{LAST}", HOWS)
    sheets.widths(sheet, 12, 44, 14, 8, 9, 14, 16, 14, 20, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
