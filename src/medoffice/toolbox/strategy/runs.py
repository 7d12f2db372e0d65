"""The sheet that counts runs: how many months on one side of the median, how many in one direction.

Months on a side count above 0 if they lie above the median and below 0 if below; months of a trend
above 0 if they rise. A month on the median, or one that repeats the month before, changes neither.
"""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.strategy import lines_sheet
from medoffice.toolbox.strategy.lines_sheet import COLUMNS, FIRST, LAST, MEDIAN
from medoffice.toolbox.strategy.lines_sheet import TITLE as LINES

TITLE = "Runs"
HEADER = FIRST - 1
SIDES = {column: column for column in COLUMNS}
TRENDS = {column: get_column_letter(2 + len(COLUMNS) + at) for at, column in enumerate(COLUMNS)}


def fill(sheet: Worksheet) -> None:
    """Write the counts of each month."""
    sheets.title(
        sheet,
        TITLE,
        "Worked out; nothing is to be filled in. Above 0: months above the median, or that rise. "
        "Below 0: months below it, or that fall.",
        across=8,
    )
    sheets.headers(sheet, HEADER, ["Month", *[""] * 2 * len(COLUMNS)])
    sheets.group(sheet, HEADER - 1, 2, 1 + len(COLUMNS), "Months on one side of the median")
    first = 2 + len(COLUMNS)
    sheets.group(sheet, HEADER - 1, first, first + len(COLUMNS) - 1, "Months that rise or fall")
    for row in range(FIRST, LAST + 1):
        sheet[f"A{row}"] = f'=IF({LINES}!A{row}="","",{LINES}!A{row})'
    for column in COLUMNS:
        name = f'=IF({LINES}!{column}{lines_sheet.NAME}="","",{LINES}!{column}{lines_sheet.NAME})'
        sheet[f"{SIDES[column]}{HEADER}"] = sheet[f"{TRENDS[column]}{HEADER}"] = name
        for row in range(FIRST, LAST + 1):
            sheet[f"{SIDES[column]}{row}"] = _side(column, row)
            sheet[f"{TRENDS[column]}{row}"] = _trend(column, row)
    last = TRENDS[COLUMNS[-1]]
    sheets.computed(sheet, f"A{FIRST}:A{LAST}", "mmm yyyy")
    sheets.computed(sheet, f"B{FIRST}:{last}{LAST}", "0")
    sheets.widths(sheet, 12, *[11] * 2 * len(COLUMNS))
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def _side(column: str, row: int) -> str:
    value, middle = f"{LINES}!{column}{row}", f"{LINES}!{column}${MEDIAN}"
    before = "0" if row == FIRST else f"{SIDES[column]}{row - 1}"
    above, below = f"IF({before}>0,{before}+1,1)", f"IF({before}<0,{before}-1,-1)"
    return (
        f"=IF(OR(NOT(ISNUMBER({value})),NOT(ISNUMBER({middle}))),{before},"
        f"IF({value}={middle},{before},IF({value}>{middle},{above},{below})))"
    )


def _trend(column: str, row: int) -> str:
    if row == FIRST:
        return "=0"
    value, last = f"{LINES}!{column}{row}", f"{LINES}!{column}{row - 1}"
    before = f"{TRENDS[column]}{row - 1}"
    up, down = f"IF({before}>0,{before}+1,2)", f"IF({before}<0,{before}-1,-2)"
    return (
        f"=IF(OR(NOT(ISNUMBER({value})),NOT(ISNUMBER({last}))),{before},"
        f"IF({value}={last},{before},IF({value}>{last},{up},{down})))"
    )


def counts(column: str) -> str:
    """Return a reference to a column of counts."""
    return f"{TITLE}!${column}${FIRST}:${column}${LAST}"
