"""Rows are as high as their words."""

import pytest
from openpyxl import Workbook

from medoffice.toolbox import room, sheets


@pytest.mark.parametrize(
    ("words", "width", "count"),
    [
        ("one two", 7, 1),
        ("one two", 6, 2),
        ("one two three", 7, 2),
        ("a-word-longer-than-the-line", 6, 1),
        ("", 6, 1),
    ],
)
def test_words_break_between_words(words, width, count):
    assert room.lines(words, width) == count


@pytest.fixture
def sheet():
    made = Workbook().active
    sheets.title(made, "A sheet", "Short.", across=2)
    sheets.widths(made, 10, 20)
    made["A5"], made["A6"], made["A7"] = "two words here", "=A5", "two words here"
    for cell in ("A5", "A6", "A7"):
        made[cell].alignment = sheets.WRAP
    made.row_dimensions[7].height = 60
    return made


def test_a_row_grows_with_its_words_and_never_shrinks(sheet):
    room.make(sheet)
    assert sheet.row_dimensions[5].height == 2 * room.LINE + room.SPARE
    assert sheet.row_dimensions[6].height is None
    assert sheet.row_dimensions[7].height == 60


def test_words_over_several_columns_have_the_width_of_all(sheet):
    sheet["A8"] = "two words here and more"
    sheet["A8"].alignment = sheets.WRAP
    sheet.merge_cells("A8:B8")
    room.make(sheet)
    assert sheet.row_dimensions[8].height is None
