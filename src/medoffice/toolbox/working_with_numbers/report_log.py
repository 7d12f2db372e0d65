"""The log of numbers handed out, each with a second count it must tie out to."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE, SHARE
from medoffice.toolbox.working_with_numbers import sample

HEADERS = (
    "Handed out on", "To", "What the number is", "From", "To", "Source report", "Run on",
    "The number", "Second count", "Second count from", "Why they differ",
    "Difference", "In percent", "Ties out?", "Note",
)  # fmt: skip
DAYS = (datetime.date(2026, 10, 1), datetime.date(2026, 12, 31))
SAMPLE = (
    (sample.TUESDAY, "Owner", "Completed visits", *DAYS, "Appointment detail", sample.TUESDAY,
     4636, 4629, "Visits with a charge", "7 visits of Dec 31 charged in January"),
    (sample.TUESDAY, "Owner", "No-shows", *DAYS, "Appointment detail", sample.TUESDAY,
     393, 352, "Tally of the front desk", ""),
)  # fmt: skip
FIRST, LAST = 7, 206


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    sheets.title(
        sheet,
        "Report log",
        "One row for each number that leaves your desk. The second count comes from other records, "
        "made by other people: charges, a tally, last month's report.",
        across=15,
    )
    sheets.setting(
        sheet, 3, "Allowed", 0.005, SHARE, "difference, as a share of the number (fill in)"
    )
    sheets.group(sheet, 5, 1, 11, "Fill in")
    sheets.group(sheet, 5, 12, 14, "Computed")
    sheets.headers(sheet, FIRST - 1, HEADERS)
    for row in range(FIRST, LAST + 1):
        both = f"COUNT(H{row}:I{row})=2"
        sheet.cell(row, 12, f'=IF({both},H{row}-I{row},"")')
        sheet.cell(row, 13, f'=IF({both},IF(H{row}=0,"",L{row}/H{row}),"")')
        sheet.cell(
            row,
            14,
            f'=IF(NOT({both}),IF(H{row}="","","no second count"),'
            f'IF(L{row}=0,"yes",IF(ABS(L{row})<=$B$3*ABS(H{row}),"within bounds",'
            f'IF(K{row}="","find out why","explained"))))',
        )
    for row, values in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 15, sample.MARK)
    sheets.fill_in(sheet, f"A{FIRST}:K{LAST}")
    for column in "ADEG":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    sheets.fill_in(sheet, f"H{FIRST}:I{LAST}", "#,##0.##")
    sheets.computed(sheet, f"L{FIRST}:L{LAST}", "#,##0.##;-#,##0.##;0")
    sheets.computed(sheet, f"M{FIRST}:M{LAST}", SHARE)
    sheets.computed(sheet, f"N{FIRST}:N{LAST}")
    for row in (FIRST, FIRST + 1):
        sheet.row_dimensions[row].height = 48
    sheets.widths(sheet, 14, 12, 22, 13, 13, 20, 13, 11, 11, 20, 26, 11, 10, 15, 19)
    sheet.freeze_panes = f"D{FIRST}"
    sheets.print_on_letter(sheet, f"5:{FIRST - 1}")
    sheet.print_area = f"A1:O{FIRST + 29}"
