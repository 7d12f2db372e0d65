"""Where things stand in the training workbook, and the grids of people by trainings."""

from __future__ import annotations

from collections.abc import Callable

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets

MATRIX, TRAININGS, PEOPLE, COMPLETED, LAST_DONE, DUE, MONTHS = (
    "Matrix", "Trainings", "People", "Completed", "Last done", "Due", "Months",
)  # fmt: skip
# The lists begin on the same row on every sheet.
HEADER, FIRST = 7, 8
MOST_TRAININGS, MOST_PEOPLE, MOST_LINES = 20, 32, 600
LAST_TRAINING, LAST_PERSON, LAST_LINE = (
    FIRST + MOST_TRAININGS - 1, FIRST + MOST_PEOPLE - 1, FIRST + MOST_LINES - 1,
)  # fmt: skip
# In a grid, people go down from FIRST, and trainings go right from column C.
FIRST_COLUMN = 3
LAST_COLUMN = FIRST_COLUMN + MOST_TRAININGS - 1
AS_OF, AHEAD = f"{MATRIX}!$B$4", f"{MATRIX}!$B$5"
PASS_MARK = f"{COMPLETED}!$B$4"
ROLES = f"{TRAININGS}!$G${HEADER}:$L${HEADER}"


def grid(
    sheet: Worksheet,
    title: str,
    explanation: str,
    formula: Callable[[int, int], str],
    style: str,
    width: float,
) -> None:
    """Write a grid of people by trainings, each cell computed.

    Parameters
    ----------
    sheet : openpyxl.worksheet.worksheet.Worksheet
        Where to.
    title, explanation : str
        What stands above it.
    formula : callable
        Gives the formula for a person's row and a training's row in their lists.
    style : str
        Number format of the cells.
    width : float
        Width of the columns of trainings.
    """
    sheets.title(sheet, title, explanation, across=12)
    sheets.headers(sheet, HEADER, ["Who", "Role", *[""] * MOST_TRAININGS])
    for at in range(MOST_TRAININGS):
        sheet.cell(
            HEADER, FIRST_COLUMN + at, f'=IF({TRAININGS}!$A${FIRST + at}="","",'
            f"{TRAININGS}!$A${FIRST + at})",
        )  # fmt: skip
    for row in range(FIRST, LAST_PERSON + 1):
        for column, source in ((1, "A"), (2, "B")):
            sheet.cell(row, column, f'=IF({PEOPLE}!{source}{row}="","",{PEOPLE}!{source}{row})')
        for at in range(MOST_TRAININGS):
            sheet.cell(row, FIRST_COLUMN + at, formula(row, FIRST + at))
    last = get_column_letter(LAST_COLUMN)
    sheets.computed(sheet, f"A{FIRST}:{last}{LAST_PERSON}", style)
    sheet.row_dimensions[HEADER].height = 80
    sheets.widths(sheet, 22, 17, *[width] * MOST_TRAININGS)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
    sheet.print_title_cols = "A:B"


def cell(row: int, training: int) -> str:
    """Return the address in a grid of a person's row and a training's row."""
    return f"{get_column_letter(FIRST_COLUMN + training - FIRST)}{row}"
