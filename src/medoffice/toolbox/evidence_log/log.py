"""The log itself: a row for each thing seen."""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.evidence_log import lines, sample, team

HEADER, FIRST, LAST = 5, 6, 405
HEADERS = (
    "Day", "Who", "Line of the form", "Kind", "What was seen: what, how often, of how many",
    "What came of it", "Told on",
)  # fmt: skip
STATE, NOTE = 8, 9
TELL, TOLD, EARLY = "tell the person", "told", "told before it was seen?"
KINDS = ("strength", "concern")


def area(column: str) -> str:
    """Return the cells of a column, for a formula of another sheet."""
    return f"Log!${column}${FIRST}:${column}${LAST}"


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    sheets.title(
        sheet,
        "Evidence log",
        "One row for each thing you saw, on the day you saw it: done well, or to change.",
        across=NOTE,
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, STATE, STATE, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, "State", "Note"])
    for row, values in enumerate(sample.ROWS, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, NOTE, sample.MARK)
    for row in range(FIRST, LAST + 1):
        sheet.cell(row, STATE, _state(row))
    _look(sheet)


def _state(row: int) -> str:
    return (
        f'=IF(A{row}="","",IF(G{row}="",IF({team.AS_OF}-A{row}>={team.TELL_WITHIN},"{TELL}",""),'
        f'IF(G{row}<A{row},"{EARLY}","{TOLD}")))'
    )


def _look(sheet: Worksheet) -> None:
    rows = f"{FIRST}:{{}}{LAST}"
    sheets.fill_in(sheet, "A" + rows.format("G"))
    for column in "AG":
        sheets.fill_in(sheet, column + rows.format(column), sheets.DATE)
        sheets.expect(
            sheet, column + rows.format(column), "date", "greaterThan", "36526",
            message="A day, such as 3/14/2027.",
        )  # fmt: skip
    for row in sheet[f"E{FIRST}:F{LAST}"]:
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheets.computed(sheet, "H" + rows.format("H"))
    sheets.choices(sheet, "B" + rows.format("B"), team.PEOPLE)
    sheets.choices(sheet, "C" + rows.format("C"), lines.LINES)
    sheets.choices(sheet, "D" + rows.format("D"), f'"{",".join(KINDS)}"')
    for row in range(FIRST, FIRST + len(sample.ROWS)):
        sheet.row_dimensions[row].height = 32
    sheet.freeze_panes = f"C{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:{sheet.cell(HEADER, NOTE).column_letter}{LAST}"
    sheets.widths(sheet, 13, 15, 24, 11, 50, 36, 13, 16, 17)
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:{sheet.cell(1, NOTE).column_letter}{FIRST + 24}"
