"""What the sheets of the log share: where rows stand, and how a log is laid out."""

import datetime
from collections.abc import Sequence

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets

MARK = "Sample: type over"
MONDAY = datetime.date(2027, 2, 1)
HEADER, FIRST, LAST = 5, 6, 305
AS_OF = "Summary!$B$4"


def lay_out(
    sheet: Worksheet,
    filled: Sequence[str],
    computed: Sequence[str],
    rows: Sequence[Sequence[object]],
    alarm: str,
) -> None:
    """Write headers, samples and the look of a log whose title and formulas are in place.

    Parameters
    ----------
    sheet : openpyxl.worksheet.worksheet.Worksheet
        The sheet.
    filled, computed : sequence of str
        Headers of the columns to fill in, and of those that are computed.
    rows : sequence of sequence
        Sample rows.
    alarm : str
        Condition, for the first row, under which a row's computed cells stand out.
    """
    last_filled, last = len(filled), len(filled) + len(computed)
    sheets.group(sheet, HEADER - 1, 1, last_filled, "Fill in")
    sheets.group(sheet, HEADER - 1, last_filled + 1, last, "Computed")
    sheets.headers(sheet, HEADER, [*filled, *computed, "Note"])
    for row, values in enumerate(rows, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, last + 1, MARK)
    mine, done = get_column_letter(last_filled), get_column_letter(last_filled + 1)
    end, note = get_column_letter(last), get_column_letter(last + 1)
    sheets.fill_in(sheet, f"A{FIRST}:{mine}{LAST}")
    sheets.computed(sheet, f"{done}{FIRST}:{end}{LAST}", "0")
    sheet.conditional_formatting.add(
        f"{done}{FIRST}:{end}{LAST}",
        FormulaRule(formula=[alarm], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:{note}{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:{note}{FIRST + 24}"


def area(sheet: str, column: str) -> str:
    """Return a column of a log."""
    return f"'{sheet}'!${column}${FIRST}:${column}${LAST}"
