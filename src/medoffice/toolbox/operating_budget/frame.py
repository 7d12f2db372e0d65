"""What the sheets by month share: the names of the lines, the months, and the result."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.operating_budget.lines import (
    COLUMNS,
    COST,
    DAYS_ROW,
    INCOME,
    MONEY,
    MONTH_ROW,
    NAMES,
    VISITS_ROW,
    YEAR,
    lines,
    result_row,
    rows,
)


def write(sheet: Worksheet, title: str, explanation: str, third: str) -> None:
    """Write the title, the months, the names of the lines and the sums.

    Parameters
    ----------
    sheet : openpyxl.worksheet.worksheet.Worksheet
        The sheet.
    title, explanation : str
        Its title, and the line below it.
    third : str
        What the third column holds.
    """
    sheets.title(sheet, title, explanation, across=10)
    sheets.headers(sheet, MONTH_ROW - 1, ["Line", "Kind", third, *NAMES, "Year"])
    sheet.cell(MONTH_ROW, 1, "Month number")
    sheet.cell(DAYS_ROW, 1, "Working days")
    sheet.cell(VISITS_ROW, 1, "Completed visits")
    for row, line in enumerate(lines(), start=rows()[0]):
        sheet.cell(row, 1, line.name)
        sheet.cell(row, 2, line.kind)
    sheet.cell(result_row(), 1, "Result")
    for row in range(MONTH_ROW, result_row() + 1):
        sheet.cell(row, 1).font = sheets.STRONG if row == result_row() else sheets.TEXT
        sheet.cell(row, 2).font = sheets.TEXT
    for number, column in enumerate(COLUMNS, start=1):
        sheet[f"{column}{MONTH_ROW}"] = number
        sheet[f"{column}{MONTH_ROW}"].font = sheets.TEXT
        sheet[f"{column}{MONTH_ROW}"].alignment = sheets.CENTER
    for column in (*COLUMNS, YEAR):
        sheet[f"{column}{result_row()}"] = f"={net(column)}"
    for row in range(DAYS_ROW, rows()[1] + 1):
        sheet[f"{YEAR}{row}"] = f"=SUM({COLUMNS[0]}{row}:{COLUMNS[-1]}{row})"
    sheets.computed(sheet, f"{YEAR}{DAYS_ROW}:{YEAR}{VISITS_ROW}", "#,##0")
    sheets.computed(sheet, f"{YEAR}{rows()[0]}:{YEAR}{rows()[1]}", MONEY)
    sheets.computed(sheet, f"{COLUMNS[0]}{result_row()}:{YEAR}{result_row()}", MONEY)
    sheets.widths(sheet, 38, 9, 14, *[12.5] * len(COLUMNS), 14.5)
    sheet.freeze_panes = f"D{DAYS_ROW}"
    sheets.print_on_letter(sheet, f"{MONTH_ROW - 1}:{MONTH_ROW - 1}")


def net(column: str) -> str:
    """Return the formula of income less costs of a column."""
    first, last = rows()
    kinds, amounts = f"$B${first}:$B${last}", f"{column}{first}:{column}{last}"
    return f'ROUND(SUMIF({kinds},"{INCOME}",{amounts})-SUMIF({kinds},"{COST}",{amounts}),2)'
