"""What was done about the findings, by whom and when."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.coding import sample
from medoffice.toolbox.sheets import DATE

HEADER, FIRST, LAST = 5, 6, 45
HEADERS = (
    "Date", "What was done or agreed", "By whom", "About", "Until", "Paid back or billed ($)",
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    sheets.title(
        sheet,
        "Follow-up",
        "Findings told, claims corrected, money paid back, teaching, notes read before billing, "
        "the next audit.",
        "The date on which you learned of an overpayment matters: write it down.",
        across=7,
    )
    sheets.headers(sheet, HEADER, [*HEADERS, "Note"])
    for row, (days, what, who, about, until, amount) in enumerate(sample.FOLLOW_UP, FIRST):
        values = [sample.day(days), what, who, about, sample.day(until), amount]
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 7, sample.MARK)
        sheet.row_dimensions[row].height = 34
    sheets.fill_in(sheet, f"A{FIRST}:F{LAST}")
    for column in "AE":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    sheets.fill_in(sheet, f"F{FIRST}:F{LAST}", "0.00")
    sheets.widths(sheet, 14, 44, 18, 18, 14, 16, 18)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
    sheet.print_area = f"A1:G{FIRST + 24}"
