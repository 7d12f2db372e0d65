"""The list of requests for time off, and who got what was asked for."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.pto_calendar import team

FIRST, LAST = 6, 155
YES, NO = "yes", "no"
SAMPLE = (
    (datetime.date(2026, 11, 27), 0, datetime.date(2027, 1, 25), datetime.date(2027, 1, 29), YES,
     datetime.date(2026, 12, 1)),
    (datetime.date(2026, 12, 3), 4, datetime.date(2027, 1, 25), datetime.date(2027, 1, 29), NO,
     datetime.date(2026, 12, 4)),
    (datetime.date(2027, 1, 4), 2, datetime.date(2027, 1, 26), datetime.date(2027, 1, 26), YES,
     datetime.date(2027, 1, 5)),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the list and, beside it, each person's count."""
    sheets.title(
        sheet,
        "Requests",
        "In the order in which they come. Nobody has to give a reason for vacation.",
        across=13,
    )
    sheets.group(sheet, FIRST - 2, 1, 6, "Fill in")
    sheets.group(sheet, FIRST - 2, 7, 8, "Computed")
    sheets.headers(
        sheet,
        FIRST - 1,
        [
            "Asked on", "Name", "First day", "Last day", "Granted?", "Answered on",
            "Days of notice", "Days to the answer", "Note",
        ],
    )  # fmt: skip
    names = [member.name for member in sample.team()]
    for row, (asked, who, *days) in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate((asked, names[who], *days), start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 9, sample.MARK)
    for row in range(FIRST, LAST + 1):
        sheet.cell(row, 7, f'=IF(COUNT(A{row},C{row})=2,C{row}-A{row},"")')
        sheet.cell(row, 8, f'=IF(COUNT(A{row},F{row})=2,F{row}-A{row},"")')
    sheets.fill_in(sheet, f"A{FIRST}:F{LAST}", sheets.DATE)
    sheets.computed(sheet, f"G{FIRST}:H{LAST}", "0")
    sheets.choices(sheet, f"B{FIRST}:B{LAST}", team.NAMES)
    sheets.choices(sheet, f"E{FIRST}:E{LAST}", f'"{YES},{NO}"')
    sheets.expect(
        sheet,
        f"D{FIRST}:D{LAST}",
        "date",
        "greaterThanOrEqual",
        f"C{FIRST}",
        message="A day, not before the first one.",
    )
    sheets.group(sheet, FIRST - 2, 11, 13, "Computed: is it fair?")
    sheets.headers(sheet, FIRST - 1, ["Name", "Asked", "Granted"], 11)
    for row in range(FIRST, FIRST + team.MEMBERS):
        at = row - FIRST + team.FIRST
        asked = f"$B${FIRST}:$B${LAST}"
        sheet.cell(row, 11, f'=IF(Team!A{at}="","",Team!A{at})')
        sheet.cell(row, 12, f'=IF(K{row}="","",COUNTIF({asked},K{row}))')
        sheet.cell(
            row,
            13,
            f'=IF(K{row}="","",COUNTIFS({asked},K{row},$E${FIRST}:$E${LAST},"{YES}"))',
        )
    sheets.computed(sheet, f"K{FIRST}:M{FIRST + team.MEMBERS - 1}", "0")
    sheets.widths(sheet, 14, 24, 14, 14, 11, 14, 10, 10, 19, 3, 24, 10, 10)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 2}:{FIRST - 1}")
    sheet.print_area = f"A1:M{FIRST + 33}"
