"""The tools for a safe workplace state the rules as the table does and count what they should."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook

from medoffice import practice
from medoffice.compliance.safety.walk_through import ITEMS, Ground
from medoffice.toolbox import safety
from medoffice.toolbox.safety import exposure_plan, incident_report, walk_sheet


def opened(form):
    return Document(io.BytesIO(form.document()))


def words(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize(
    ("form", "rules"),
    [
        (exposure_plan, ("osha.bbp.exposure_plan", "osha.bbp.hepb", "osha.bbp.baseline_blood")),
        (incident_report, (*incident_report.SAYS, "osha.first_aid", "osha.severe_how")),
    ],
)
def test_a_form_states_the_rules_and_has_a_place_in_each_row(form, rules):
    made = opened(form)
    for rule in rules:
        assert practice.rules()[rule].statement in words(made)
    for table in made.tables:
        for row in table.rows[1:]:
            assert list(row._tr.iter("{*}sdt")), row.cells[0].text


def test_the_walk_through_counts_each_of_its_lines():
    sheet = load_workbook(io.BytesIO(safety.WORKBOOK.content()))[walk_sheet.TITLE]
    assert sheet.cell(walk_sheet.LAST, 2).value == ITEMS[-1].words
    assert sheet.cell(walk_sheet.LAST + 1, 2).value is None
    today = [sheet.cell(row, 3).value for row in range(walk_sheet.FIRST, walk_sheet.LAST + 1)]
    assert today.count("today") == sum(item.danger for item in ITEMS)
    span = f"$E${walk_sheet.FIRST}:$E${walk_sheet.LAST}"
    assert all(span in sheet[cell].value for cell in ("B5", "B6", "B7"))


def test_advice_on_lifting_and_upset_people_is_not_called_a_federal_rule():
    sheet = load_workbook(io.BytesIO(safety.WORKBOOK.content()))[walk_sheet.TITLE]
    grounds = {sheet.cell(row, 2).value: sheet.cell(row, 4).value for row in
               range(walk_sheet.FIRST, walk_sheet.LAST + 1)}  # fmt: skip
    for item in ITEMS:
        if item.key in ("heavy", "transfers", "alone", "way-to-door"):
            assert grounds[item.words] == Ground.DUTY
    assert grounds[next(item.words for item in ITEMS if item.key == "floor")] == Ground.RULE


def test_the_plan_says_when_each_area_is_cleaned_as_the_rule_asks():
    made = opened(exposure_plan)
    assert practice.rules()["osha.bbp.gloves_cleaning"].statement in words(made)
    assert any("Cleaned when" in table.rows[0].cells[1].text for table in made.tables)
