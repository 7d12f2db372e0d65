"""Room for words: rows as high as what is written in them, since ours do not grow by themselves.

A sheet of ours has a height for its rows, so that an empty line can be written on by hand. Excel
then no longer makes a row higher when its words take two lines, and would cut them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

SIZE = 11  # points: the size of type in which the width of a column counts letters
LINE = 15  # points from one line to the next, at that size
SPARE = 4  # points above and below
BOLD = 1.1  # how much wider bold type is


def make(sheet: Worksheet) -> None:
    """Make each row high enough for the words written in it; none becomes lower.

    What a formula will show is not known, and what stands upright takes no lines.
    """
    for row, cells in groupby(written(sheet), key=lambda cell: cell.row):
        needed = max(height(sheet, cell) for cell in cells)
        if needed > given(sheet, row):
            sheet.row_dimensions[row].height = needed


def given(sheet: Worksheet, row: int) -> float:
    """Return the height of a row, in points."""
    return sheet.row_dimensions[row].height or sheet.sheet_format.defaultRowHeight or LINE


def height(sheet: Worksheet, cell: Cell) -> float:
    """Return the height that a cell's words need, in points."""
    size = cell.font.sz or SIZE
    letters = size / SIZE * (BOLD if cell.font.b else 1)
    count = lines(cell.value, _width(sheet, cell) / letters)
    # A single line fits into the height that the sheet has for all rows.
    return 0 if count == 1 else count * LINE * size / SIZE + SPARE


def lines(words: str, width: float) -> int:
    """Return how many lines words take that break between words.

    Parameters
    ----------
    words : str
        What is written.
    width : float
        Letters that fit into a line.
    """
    count, used = 1, 0.0
    for word in words.split():
        if used and used + 1 + len(word) > width:
            count, used = count + 1, 0.0
        used += len(word) + bool(used)
    return count


def written(sheet: Worksheet) -> Iterator[Cell]:
    """Give the cells with words that may take several lines, row by row."""
    for row in sheet.iter_rows():
        for cell in row:
            turned = cell.data_type == "s" and cell.alignment.textRotation
            if cell.data_type == "s" and cell.alignment.wrap_text and not turned:
                yield cell


def _width(sheet: Worksheet, cell: Cell) -> float:
    columns = [cell.column]
    for merged in sheet.merged_cells.ranges:
        if (merged.min_row, merged.min_col) == (cell.row, cell.column):
            columns = list(range(merged.min_col, merged.max_col + 1))
    return sum(sheet.column_dimensions[get_column_letter(column)].width for column in columns)
