"""The readings: one row for each unit and session."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE, TIME
from medoffice.toolbox.vaccine_log import frame
from medoffice.toolbox.vaccine_log.frame import FIRST, LAST, MONDAY

TITLE = "Temperatures"
FILLED = ("Date", "Session", "Unit", "Time", "Now", "Lowest", "Highest", "Initials", "Remark")
COMPUTED = ("In range?", "Off by", "What to do")
FRIDAY = MONDAY - datetime.timedelta(3)
SAMPLE = (
    (FRIDAY, "morning", "refrigerator", datetime.time(7, 55), 40.1, 37.9, 43.2, "AB", None),
    (FRIDAY, "morning", "freezer", datetime.time(7, 56), -4.9, -7.4, -2.2, "AB", None),
    (MONDAY, "morning", "refrigerator", datetime.time(7, 52), 53.6, 38.1, 57.2, "CD",
     "door not latched"),
    (MONDAY, "morning", "freezer", datetime.time(7, 53), -5.1, -7.0, -2.0, "CD", None),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    sheets.title(
        sheet,
        TITLE,
        "Twice each working day for each unit. Lowest and highest are those since the last "
        "reading: after a weekend they are the only witnesses.",
        across=len(FILLED) + len(COMPUTED) + 1,
    )
    for row in range(FIRST, LAST + 1):
        line = f'IF($C{row}="freezer",8,7)'
        low, high = (f"INDEX(Summary!${c}$1:${c}$8,{line})" for c in "BC")
        known = f'OR($C{row}="",COUNT($F{row}:$G{row})<2)'
        sheet[f"K{row}"] = (
            f'=IF({known},"",ROUND(MAX(0,{low}-MIN($E{row}:$G{row}),'
            f"MAX($E{row}:$G{row})-{high}),1))"
        )
        sheet[f"J{row}"] = f'=IF(K{row}="","",IF(K{row}>0,"no","yes"))'
        sheet[f"L{row}"] = (
            f'=IF(J{row}<>"no","",IF(MIN($E{row}:$G{row})<{low},"too cold","too warm")'
            '&": set aside, mark, call")'
        )
    frame.lay_out(sheet, FILLED, COMPUTED, SAMPLE, f'$J{FIRST}="no"')
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}", DATE)
    sheets.fill_in(sheet, f"D{FIRST}:D{LAST}", TIME)
    sheets.fill_in(sheet, f"E{FIRST}:G{LAST}", "0.0")
    sheets.computed(sheet, f"K{FIRST}:K{LAST}", "0.0")
    sheets.choices(sheet, f"B{FIRST}:B{LAST}", '"morning,evening"')
    sheets.choices(sheet, f"C{FIRST}:C{LAST}", '"refrigerator,freezer"')
    sheets.expect(
        sheet, f"E{FIRST}:G{LAST}", "decimal", "between", "-100", "150",
        message="A temperature, in the scale chosen in Summary.",
    )  # fmt: skip
    sheets.widths(sheet, 13, 10, 14, 10, 8, 8, 8, 9, 24, 9, 8, 32, 18)
