"""What the three logs have in common: where things stand, their look, and their state."""

from collections.abc import Sequence

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.case_flow import sample
from medoffice.toolbox.sheets import DATE

HEADER, FIRST, LAST = 5, 6, 205
AS_OF = "Summary!$B$4"
STATES = ("open", "overdue", "closed")


def fill(
    sheet: Worksheet,
    headers: Sequence[str],
    computed: Sequence[str],
    dates: str,
    rows: Sequence[Sequence[object]],
) -> None:
    """Write headers, samples and the look of a log; its formulas are in place already.

    Parameters
    ----------
    sheet : openpyxl.worksheet.worksheet.Worksheet
        The sheet, with its title.
    headers, computed : sequence of str
        Headers of the columns to fill in, and of those that are computed. The computed ones end
        with the due date, the days late and the state.
    dates : str
        Letters of the columns that hold dates to fill in.
    rows : sequence of sequence
        Sample rows.
    """
    filled = len(headers)
    note = filled + len(computed) + 1
    sheets.group(sheet, HEADER - 1, 1, filled, "Fill in")
    sheets.group(sheet, HEADER - 1, filled + 1, note - 1, "Computed")
    sheets.headers(sheet, HEADER, [*headers, *computed, "Note"])
    for row, values in enumerate(rows, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, note, sample.MARK)
        sheet.row_dimensions[row].height = 34
    first, last = sheet.cell(FIRST, 1).coordinate, sheet.cell(LAST, filled).coordinate
    sheets.fill_in(sheet, f"{first}:{last}")
    for column in dates:
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    first, last = sheet.cell(FIRST, filled + 1), sheet.cell(LAST, note - 1)
    sheets.computed(sheet, f"{first.coordinate}:{last.coordinate}", "0")
    due = sheet.cell(FIRST, note - 3).column_letter
    sheets.computed(sheet, f"{due}{FIRST}:{due}{LAST}", DATE)
    state = sheet.cell(FIRST, note - 1).column_letter
    sheet.conditional_formatting.add(
        f"{due}{FIRST}:{state}{LAST}",
        FormulaRule(
            formula=[f'${state}{FIRST}="overdue"'], font=sheets.STRONG, fill=sheets.GROUP_FILL
        ),
    )
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:{sheet.cell(HEADER, note).column_letter}{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:{sheet.cell(1, note).column_letter}{FIRST + 24}"
