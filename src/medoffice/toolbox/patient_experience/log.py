"""The log itself: a line for each complaint, with the days of reply and answer."""

from __future__ import annotations

import datetime

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.patient_experience.themes import our_themes
from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE

TITLE = "Log"
HEADER, FIRST, LAST = 5, 6, 305
AS_OF = "Summary!$B$4"
DAYS = "Summary!$A$8:$C$10"
HEADERS = (
    "Number", "Came on", "How", "Record number", "In the patient's words", "Theme",
    "Severity, 1 to 3", "Day of the law", "Who answers", "Replied on", "Answered on",
    "How it ended",
)  # fmt: skip
COMPUTED = ("Reply by", "Answer by", "Days overdue", "State")
NOTE = len(HEADERS) + len(COMPUTED) + 1
MARK = "Sample: type over"
OPEN, OVERDUE, CLOSED = "open", "overdue", "closed"
STATES = (OVERDUE, OPEN, CLOSED)
HOWS = "at the desk,telephone,portal,letter,survey,online review"
ENDS = "apologized,explained,corrected,passed on,not reachable"


def _day(month: int, day: int) -> datetime.date:
    return datetime.date(2027, month, day)


SAMPLE = (
    ("1", _day(1, 5), "telephone", "17731", "On hold for half an hour, then cut off.",
     "The phones", 2, None, "office manager", _day(1, 6), _day(1, 14), "apologized"),
    ("2", _day(1, 12), "letter", "20901", "Third request for a copy of my record.",
     "Copies of records", 3, _day(1, 20), "office manager", _day(1, 13), None, None),
    ("3", _day(1, 25), "at the desk", "16602", "The clipboard again.",
     "The front desk", 1, None, "front desk lead", _day(1, 25), None, None),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    sheets.title(
        sheet,
        "Complaint log",
        "One row for each complaint, on the day it comes. Sort by Days overdue on Mondays.",
        across=NOTE,
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, NOTE - 1, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED, "Note"])
    for row, values in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, NOTE, MARK)
        sheet.row_dimensions[row].height = 34
    for row in range(FIRST, LAST + 1):
        _formulas(sheet, row)
    _look(sheet)


def _formulas(sheet: Worksheet, row: int) -> None:
    nothing = f'OR(B{row}="",G{row}="")'
    promised = f"VLOOKUP(G{row},{DAYS},{{}},0)"
    sheet[f"M{row}"] = f'=IF({nothing},"",WORKDAY(B{row},{promised.format(2)}))'
    # The day of the law stands if it comes first.
    own = f"B{row}+{promised.format(3)}"
    sheet[f"N{row}"] = f'=IF({nothing},"",IF(H{row}="",{own},MIN(H{row},{own})))'
    sheet[f"O{row}"] = f'=IF(OR({nothing},K{row}<>""),"",MAX(0,{AS_OF}-N{row}))'
    sheet[f"P{row}"] = (
        f'=IF({nothing},"",IF(K{row}<>"","{CLOSED}",IF(O{row}>0,"{OVERDUE}","{OPEN}")))'
    )


def _look(sheet: Worksheet) -> None:
    rows = f"{FIRST}:{{}}{LAST}"
    sheets.fill_in(sheet, "A" + rows.format("L"))
    for column in "BHJK":
        sheets.fill_in(sheet, column + rows.format(column), DATE)
    sheets.computed(sheet, "M" + rows.format("N"), DATE)
    sheets.computed(sheet, "O" + rows.format("P"), "0")
    sheets.choices(sheet, "C" + rows.format("C"), f'"{HOWS}"')
    sheets.choices(sheet, "F" + rows.format("F"), f"=Summary!$E$8:$E${7 + len(our_themes())}")
    sheets.choices(sheet, "L" + rows.format("L"), f'"{ENDS}"')
    sheets.expect(
        sheet, "G" + rows.format("G"), "whole", "between", "1", "3",
        message="1 an annoyance, 2 a failure of service, 3 harm or a right at stake.",
    )  # fmt: skip
    sheet.conditional_formatting.add(
        f"M{FIRST}:P{LAST}",
        FormulaRule(formula=[f'$P{FIRST}="{OVERDUE}"'], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheet.freeze_panes = f"C{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:{sheet.cell(HEADER, NOTE).column_letter}{LAST}"
    sheets.widths(sheet, 9, 13, 13, 11, 34, 20, 10, 13, 17, 13, 13, 14, 13, 13, 10, 10, 18)
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:{sheet.cell(1, NOTE).column_letter}{FIRST + 24}"
