"""The sheet for the talks of days 30, 60 and 90: the same lines each time."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.people.hiring import medical_assistant
from medoffice.toolbox import sheets

HEADER, FIRST, LAST = 5, 6, 25
GRADES = '"alone,with help,not yet"'
HEADERS = ("What one can see", "Day 30", "Day 60", "Day 90", "What was seen, with the day",
           "What is needed from us, by whom, by when")  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the sheet, with the essential functions of a medical assistant as its first lines."""
    sheets.title(
        sheet,
        "Talks",
        "One line for each thing one can see, from the essential functions. Write what was seen "
        "and when, not what somebody is like.",
        "Bring it to the talk, let the new colleague speak first, and give a copy.",
        across=6,
    )
    sheets.headers(sheet, HEADER, HEADERS)
    for row, task in enumerate(medical_assistant.analysis().essential(), start=FIRST):
        sheet.cell(row, 1, task.name)
    sheets.fill_in(sheet, f"A{FIRST}:F{LAST}")
    for row in range(FIRST, LAST + 1):
        for column in (1, 5, 6):
            sheet.cell(row, column).alignment = sheets.WRAP
        sheet.row_dimensions[row].height = 32
    sheets.choices(sheet, f"B{FIRST}:D{LAST}", GRADES)
    below = LAST + 2
    for row, words in enumerate(
        ("Day 30: agreed", "Day 60: agreed", "Day 90: stays, more time for named things, or not"),
        start=below,
    ):
        sheet.cell(row, 1, words).font = sheets.STRONG
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=6)
        sheets.fill_in(sheet, f"B{row}:F{row}")
        sheet.row_dimensions[row].height = 32
    sheets.widths(sheet, 48, 12, 12, 12, 44, 44)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
