"""The log of data requests: what is asked, and what for."""

import datetime

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE
from medoffice.toolbox.working_with_numbers import sample

HEADERS = (
    "Asked on", "Asked by", "The question, in one sentence", "The decision it serves", "Needed by",
    "One line is one …", "Period, and which date", "Keep only", "Grouped by",
    "If a share: out of what", "Names or birth dates?", "If yes: why they are needed", "Done on",
    "Days open", "Note",
)  # fmt: skip
SAMPLE = (
    (sample.TUESDAY, "Owner", "How many visits a clinic day did we have in the last quarter?",
     "Thursday evening hours: yes if up by 5% in a year", sample.TUESDAY + datetime.timedelta(3),
     "completed visit", "Oct 1 to Dec 31, day of the visit", "status means seen; no test patients",
     "clinician, month", "", "no", "", sample.TUESDAY + datetime.timedelta(2)),
    (sample.TUESDAY, "Front desk", "Which share of expected patients did not come?",
     "Reminder calls: start again if over 8%", sample.TUESDAY + datetime.timedelta(7),
     "expected visit", "December, day of the visit", "completed and no-shows",
     "lead time", "completed + no-shows", "no", "", None),
)  # fmt: skip
FIRST, LAST = 7, 126


def fill(sheet: Worksheet) -> None:
    """Write the log of requests."""
    sheets.title(
        sheet,
        "Data requests",
        "Take a request down with the person who asks. If nobody can name the decision, the number "
        "may not be needed.",
        "Use no more information about patients than the question needs. Most counts need none.",
        across=15,
    )
    sheets.setting(
        sheet, 4, "Today", sample.TUESDAY + datetime.timedelta(7), DATE, "type =TODAY() to keep up"
    )
    sheets.group(sheet, 5, 1, 13, "Fill in")
    sheets.group(sheet, 5, 14, 14, "Computed")
    sheets.headers(sheet, FIRST - 1, HEADERS)
    for row in range(FIRST, LAST + 1):
        sheet.cell(row, 14, f'=IF(A{row}="","",IF(M{row}="",$B$4,M{row})-A{row})')
    for row, values in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 15, sample.MARK)
    sheets.fill_in(sheet, f"A{FIRST}:M{LAST}")
    for column in "AEM":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    for row in sheet[f"B{FIRST}:L{LAST}"]:
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheets.computed(sheet, f"N{FIRST}:N{LAST}", "0")
    sheets.choices(sheet, f"K{FIRST}:K{LAST}", '"no,yes"')
    for row in (FIRST, FIRST + 1):
        sheet.row_dimensions[row].height = 66
    sheets.widths(sheet, 12, 11, 28, 26, 12, 13, 18, 18, 12, 14, 11, 14, 12, 11, 18)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"5:{FIRST - 1}")
    sheet.print_area = f"A1:O{FIRST + 23}"
