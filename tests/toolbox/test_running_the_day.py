"""The tools for the day: each line has a place to fill in, and the lists count what is left."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook

from medoffice import practice
from medoffice.operations.checklists import CLOSING, OPENING
from medoffice.toolbox import running_the_day
from medoffice.toolbox.running_the_day import huddle, lists, open_ends


def opened(make):
    return Document(io.BytesIO(make()))


def words(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("make", [running_the_day.huddle_agenda, running_the_day.downtime_kit])
def test_each_row_of_a_form_has_a_place_to_fill_in(make):
    for table in opened(make).tables:
        for row in table.rows[1:]:
            assert list(row._tr.iter("{*}sdt")), row.cells[0].text


def test_the_huddle_takes_ten_minutes():
    assert sum(int(minutes) for minutes, *_ in huddle.MINUTES) == 10


def test_the_kit_says_what_the_law_asks_and_counts_in_the_end():
    text = words(opened(running_the_day.downtime_kit))
    assert practice.rules()["hipaa.security.contingency"].statement in text
    assert text.index("1. Allergies and medicines") < text.index("4. Charges and payments")
    assert "Nobody gives a password" in text


@pytest.mark.parametrize(("name", "checks"), [("Opening", OPENING), ("Closing", CLOSING)])
def test_a_list_counts_what_was_not_done_on_days_that_were_begun(name, checks):
    sheet = load_workbook(io.BytesIO(running_the_day.WORKBOOK.content()))[name]
    last = lists.HEAD + len(checks) + lists.SPARE
    for row, check in enumerate(checks, start=lists.FIRST):
        assert sheet.cell(row, 2).value == check.words
        assert (sheet.cell(row, 4).value == "stops") == check.stops
        formula = sheet.cell(row, 10).value
        assert all(f'({column}{row}="")' in formula for column in "EFGHI")
        assert f"COUNTA(E${lists.FIRST}:E${last})>0" in formula
    assert sheet.cell(last, 2).value is None


def test_an_open_end_has_a_state():
    sheet = load_workbook(io.BytesIO(running_the_day.WORKBOOK.content()))["Open ends"]
    formula = sheet.cell(open_ends.FIRST, 7).value
    for state in ("done", "no name", "overdue", "open"):
        assert f'"{state}"' in formula


def test_a_visit_can_be_billed_from_its_form():
    (form,) = [t for t in opened(running_the_day.downtime_kit).tables if t.cell(0, 0).text == "Ask"]
    asked = " ".join(row.cells[0].text for row in form.rows)
    for needed in ("diagnosis", "lot", "Paid today", "blood pressure"):
        assert needed in asked
