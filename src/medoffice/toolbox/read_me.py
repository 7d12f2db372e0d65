"""The first sheet of every workbook: how to use the others. Every workbook begins with it."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets

PROTECTED_VIEW = (
    "If Excel shows a yellow bar that says Protected View, press Enable Editing. Until then "
    "the computed cells and charts stay empty."
)
TOP = Alignment(wrap_text=True, vertical="top")


def fill(sheet: Worksheet, title: str, steps: Sequence[str], closing: Sequence[str]) -> None:
    """Write how to use a workbook.

    Parameters
    ----------
    sheet : openpyxl.worksheet.worksheet.Worksheet
        The sheet; it is named "Read me".
    title : str
        Name of the workbook.
    steps : sequence of str
        What to do, in order, once the workbook is open for editing.
    closing : sequence of str
        What to mind: patients' privacy, and where the definitions are.
    """
    steps = (PROTECTED_VIEW, *steps)
    sheet.title = "Read me"
    sheets.title(sheet, title, across=2)
    for number, step in enumerate(steps, start=1):
        row = number + 2
        sheet.cell(row, 1, number).font = sheets.STRONG
        sheet.cell(row, 1).alignment = Alignment(horizontal="right", vertical="top")
        cell = sheet.cell(row, 2, step)
        cell.font, cell.alignment = sheets.TEXT, TOP
        sheet.row_dimensions[row].height = 34 if len(step) > 100 else 20
    below = len(steps) + 4
    sheet.cell(below, 2, "A shaded, boxed cell like this one is yours to fill in.")
    sheets.fill_in(sheet, f"B{below}")
    sheet.cell(below + 1, 2, "A boxed cell without shading is computed. Do not type over it.")
    sheets.computed(sheet, f"B{below + 1}")
    for row, line in enumerate(closing, start=below + 3):
        sheet.cell(row, 2, line).font = sheets.NOTE
        sheet.cell(row, 2).alignment = TOP
        sheet.row_dimensions[row].height = 34
    sheets.widths(sheet, 5, 95)
    sheets.print_on_letter(sheet)
