"""The lists hold the lexicon, the map adds up minutes, and the form asks what the state says."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook

from medoffice.operations.care_team.scope import tasks
from medoffice.operations.terminology.lexicon import abbreviations
from medoffice.operations.visits.stages import stages
from medoffice.toolbox import terminology
from medoffice.toolbox.terminology import list_sheet, map_sheet, wall_sheet


def column(sheet, name, first, number):
    return [sheet[f"{name}{row}"].value for row in range(first, first + number)]


def test_each_abbreviation_stands_on_one_of_two_sheets_as_text():
    book = load_workbook(io.BytesIO(terminology.ABBREVIATIONS.content()))
    may = column(book[list_sheet.TITLE], "A", list_sheet.FIRST, len(list_sheet.ROWS))
    never = column(book[wall_sheet.TITLE], "A", wall_sheet.FIRST, len(wall_sheet.ROWS))
    assert sorted(may + never) == sorted(entry.part for entry in abbreviations())
    assert "@" in never and "U" in never and "BP" in may
    # The official list comes first.
    assert column(book[wall_sheet.TITLE], "D", wall_sheet.FIRST, 9) == ["Joint Commission"] * 9


def test_a_sign_is_no_formula():
    book = load_workbook(io.BytesIO(terminology.ABBREVIATIONS.content()))
    for row in book[wall_sheet.TITLE].iter_rows(min_row=wall_sheet.FIRST, max_row=wall_sheet.LAST):
        assert all(cell.data_type != "f" for cell in row)


@pytest.mark.slow
def test_the_map_adds_up_the_minutes_of_a_visit(computed_together):
    first = map_sheet.FIRST
    typed = {(map_sheet.TITLE, f"G{first + at}"): 5 for at in range(3)}
    typed |= {(map_sheet.TITLE, f"H{first}"): 11}
    done = computed_together({"map": (terminology.VISIT_MAP.content(), typed, ())})["map"]
    sheet = done[map_sheet.TITLE]
    assert sheet[f"G{map_sheet.TOTAL}"].value == 15 and sheet[f"H{map_sheet.TOTAL}"].value == 11
    assert sheet[f"Q{first}"].value == 8 and sheet[f"R{first}"].value == 11
    assert sheet[f"Q{map_sheet.TOTAL}"].value == 13
    assert sheet[f"Q{map_sheet.LAST}"].value in (None, "")


def test_the_map_has_every_stage():
    book = load_workbook(io.BytesIO(terminology.VISIT_MAP.content()))
    names = column(book[map_sheet.TITLE], "A", map_sheet.FIRST, len(map_sheet.ROWS))
    assert names == [stage.name for stage in stages()]


def test_the_form_asks_for_each_task_what_the_state_says():
    made = Document(io.BytesIO(terminology.document()))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    for task in tasks():
        assert task.name in cells
        assert any(text.startswith(task.look_up) for text in cells)
    text = " ".join(cells)
    assert "State law: " in text and "If trained: everybody" in text
