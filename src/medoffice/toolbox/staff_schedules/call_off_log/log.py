"""The log: who called off, how much notice there was, and how the day was covered."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample

FIRST, LAST = 10, 309
MEMBERS = 24
LIST_FIRST = FIRST
PROTECTED = "protected leave"
TOLD = ("sick", "family", "weather or travel", PROTECTED, "no call", "other")
COVERED = ("moved from another task", "colleague stayed longer", "part-timer came in",
           "manager stepped in", "agency", "not covered")  # fmt: skip
LOOK_BACK, TALK_FROM = "$B$4", "$B$5"
NAMES = f"Log!$Q${LIST_FIRST}:$Q${LIST_FIRST + MEMBERS - 1}"
# Day, person by line of the team, shift starts, call came, hours, told, covered, overtime hours.
SAMPLE = (
    (datetime.date(2027, 1, 4), 0, datetime.time(7, 30), datetime.time(6, 15), 8, "sick",
     "colleague stayed longer", 1.5),
    (datetime.date(2027, 1, 11), 4, datetime.time(8, 30), datetime.time(8, 10), 8, "family",
     "part-timer came in", 0),
    (datetime.date(2027, 1, 22), 0, datetime.time(7, 30), datetime.time(7, 0), 8, PROTECTED,
     "manager stepped in", 0),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log, its running counts, and the list of names."""
    sheets.title(
        sheet,
        "Call-off log",
        "One row for each absence told on the day. No illness, no details: what was told in one "
        "word is enough.",
        across=15,
    )
    sheets.setting(sheet, 4, "Look back", 365, '0 "days"', "for the running count")
    sheets.setting(
        sheet, 5, "Talk from", 6, '0 "call-offs"', "a friendly talk first, not a warning"
    )
    sheets.expect(sheet, "B4:B5", "whole", "greaterThan", "0", message="A whole number above 0.")
    sheets.remark(sheet, 6, 1, "Set the numbers before you need them, and the same for everybody.")
    sheets.group(sheet, FIRST - 2, 1, 9, "Fill in")
    sheets.group(sheet, FIRST - 2, 10, 13, "Computed")
    sheets.headers(
        sheet,
        FIRST - 1,
        [
            "Day", "Name", "Shift starts", "Call came", "Hours missed", "What was told",
            "Covered by", "Overtime hours", "Call taken by",
            "Weekday", "Notice (minutes)", "This person's count", "To do", "Note",
        ],
    )  # fmt: skip
    names = [member.name for member in sample.team()]
    for row, (day, who, *told) in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate((day, names[who], *told, "Manager"), start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 14, sample.MARK)
    for row in range(FIRST, LAST + 1):
        _computed(sheet, row)
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}", sheets.DATE)
    sheets.fill_in(sheet, f"B{FIRST}:B{LAST}")
    sheets.fill_in(sheet, f"C{FIRST}:D{LAST}", sheets.TIME)
    sheets.fill_in(sheet, f"E{FIRST}:E{LAST}", "0.##")
    sheets.fill_in(sheet, f"F{FIRST}:G{LAST}")
    sheets.fill_in(sheet, f"H{FIRST}:H{LAST}", "0.##")
    sheets.fill_in(sheet, f"I{FIRST}:I{LAST}")
    sheets.computed(sheet, f"J{FIRST}:M{LAST}", "0")
    sheets.choices(sheet, f"B{FIRST}:B{LAST}", NAMES)
    sheets.choices(sheet, f"F{FIRST}:F{LAST}", f'"{",".join(TOLD)}"')
    sheets.choices(sheet, f"G{FIRST}:G{LAST}", f'"{",".join(COVERED)}"')
    for column in "EH":
        sheets.expect(
            sheet, f"{column}{FIRST}:{column}{LAST}", "decimal", "between", "0", "24",
            message="Hours, from 0 to 24.",
        )  # fmt: skip
    sheets.headers(sheet, FIRST - 1, ["Names for the list"], 17)
    for row, name in enumerate(names, start=LIST_FIRST):
        sheet.cell(row, 17, name)
    sheets.fill_in(sheet, NAMES.replace("Log!", "").replace("$", ""))
    sheets.widths(sheet, 14, 24, 11, 11, 9, 18, 24, 10, 13, 12, 10, 11, 24, 19, 3, 3, 24)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 2}:{FIRST - 1}")
    sheet.print_area = f"A1:N{FIRST + 34}"


def _computed(sheet: Worksheet, row: int) -> None:
    """Write a row's weekday, notice and running count, in which protected leave is left out."""
    days, people, told = (f"${letter}${FIRST}:${letter}${LAST}" for letter in "ABF")
    counted = (
        f'COUNTIFS({people},B{row},{days},">"&A{row}-{LOOK_BACK},{days},"<="&A{row},'
        f'{told},"<>{PROTECTED}")'
    )
    filled = f'OR(A{row}="",B{row}="")'
    weekday = (
        'CHOOSE(WEEKDAY(A{0},2),"Monday","Tuesday","Wednesday","Thursday","Friday","Saturday",'
    )
    sheet.cell(row, 10, f'=IF(A{row}="","",{weekday.format(row)}"Sunday"))')
    sheet.cell(row, 11, f'=IF(COUNT(C{row}:D{row})=2,ROUND((C{row}-D{row})*1440,0),"")')
    sheet.cell(row, 12, f'=IF({filled},"",{counted})')
    sheet.cell(
        row,
        13,
        f'=IF({filled},"",IF(F{row}="{PROTECTED}","not counted",'
        f'IF(L{row}>={TALK_FROM},"talk with the person","")))',
    )
