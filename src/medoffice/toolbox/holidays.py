"""The sheet of federal holidays that workbooks count working days over."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.practice.workdays import federal_holidays
from medoffice.toolbox import sheets

FIRST, LAST = 4, 63
RANGE = f"Holidays!$A${FIRST}:$A${LAST}"
YEARS = (datetime.date(2026, 1, 1), datetime.date(2028, 12, 31))


def fill(sheet: Worksheet) -> None:
    """Write the federal holidays, with room below them; the sheet must be named Holidays."""
    sheets.title(sheet, "Holidays", "Days that are no business day, beside weekends.", across=2)
    sheets.headers(sheet, FIRST - 1, ["Day", "Holiday"])
    for row, (day, name) in enumerate(federal_holidays(*YEARS).items(), start=FIRST):
        sheet.cell(row, 1, day)
        sheet.cell(row, 2, name)
    sheets.fill_in(sheet, f"A{FIRST}:B{LAST}")
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}", sheets.DATE)
    sheets.widths(sheet, 16, 36)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 1}:{FIRST - 1}")
