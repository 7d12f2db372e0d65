"""The log of written estimates for patients who pay themselves."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import holidays, sheets
from medoffice.toolbox.sheets import DATE

HEADER, FIRST, LAST = 5, 6, 105
NEVER = 2958465  # the last day Excel knows
HEADERS = ("Number", "Booked on", "Visit on", "Asked on", "Expected charge", "Given on", "By whom")
COMPUTED = ("Business days ahead", "Due on", "State")
MONDAY = datetime.date(2027, 3, 1)


def _day(after: int) -> datetime.date:
    return MONDAY + datetime.timedelta(after)


SAMPLE = (
    ("20417", MONDAY, _day(3), None, 209.40, _day(1), "desk"),
    ("18220", MONDAY, _day(14), None, 134.20, _day(8), "desk"),
    ("19004", MONDAY, _day(1), MONDAY, 96.80, None, None),
)


def rule(name: str) -> int:
    """Give a figure of the rule on when an estimate is due."""
    return int(practice.rule_value("nsa.gfe_timing", name))


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    least, long = rule("booked_ahead_least"), rule("booked_ahead_long")
    soon, later = rule("short_notice_business_days"), rule("long_notice_business_days")
    sheets.title(
        sheet,
        "Good-faith estimates",
        f"Booked {least} to {long - 1} business days ahead: due within {soon} business day. Booked "
        f"{long} or more ahead, or asked for: within {later} (45 CFR 149.610).",
        "One row for each booking of a patient without insurance, or who will not use it. Keep the "
        "estimate in the record.",
        across=11,
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, len(HEADERS) + len(COMPUTED), "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED])
    for row, values in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, len(HEADERS) + len(COMPUTED) + 1, "Sample: type over")
    for row in range(FIRST, LAST + 1):
        empty = f'OR(B{row}="",C{row}="")'
        sheet[f"H{row}"] = f'=IF({empty},"",NETWORKDAYS(B{row}+1,C{row},{holidays.RANGE}))'
        booked = (
            f"IF(H{row}>={long},WORKDAY(B{row},{later},{holidays.RANGE}),"
            f"IF(H{row}>={least},WORKDAY(B{row},{soon},{holidays.RANGE}),{NEVER}))"
        )
        asked = f'IF(D{row}="",{NEVER},WORKDAY(D{row},{later},{holidays.RANGE}))'
        sheet[f"I{row}"] = (
            f'=IF({empty},"",IF(MIN({booked},{asked})={NEVER},"if asked",MIN({booked},{asked})))'
        )
        sheet[f"J{row}"] = (
            f'=IF({empty},"",IF(I{row}="if asked","none due",IF(F{row}="","open",'
            f'IF(F{row}>I{row},"late","in time"))))'
        )
    sheets.fill_in(sheet, f"A{FIRST}:G{LAST}")
    for column in "BCDF":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    sheets.fill_in(sheet, f"E{FIRST}:E{LAST}", "$#,##0.00")
    sheets.computed(sheet, f"H{FIRST}:J{LAST}", "0")
    sheets.computed(sheet, f"I{FIRST}:I{LAST}", DATE)
    sheets.widths(sheet, 11, 14, 14, 14, 13, 14, 11, 12, 14, 11, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:K{FIRST + 24}"
