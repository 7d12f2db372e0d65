"""The tools for a safe workplace state the rules as the table does and count what they should."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook

from medoffice import practice
from medoffice.compliance.safety.walk_through import ITEMS
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
        (incident_report, incident_report.SAYS),
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
