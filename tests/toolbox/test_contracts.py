"""The contract checklist asks for what the models compute with, and names every reason."""

import io

import pytest
from docx import Document

from medoffice.billing.payer_contracts.underpayments import WHAT_TO_DO
from medoffice.toolbox import contracts


@pytest.fixture(scope="module")
def made():
    return Document(io.BytesIO(contracts.document()))


def test_it_names_every_reason_with_its_next_step(made):
    cells = {cell.text for table in made.tables for row in table.rows for cell in row.cells}
    for reason, step in WHAT_TO_DO.items():
        assert reason[0].upper() + reason[1:] in cells
        assert step in cells


def test_each_line_of_the_contract_has_a_place_to_fill_in(made):
    for table in made.tables[:4]:
        for row in table.rows[1:]:
            assert list(row._tr.iter("{*}sdt")), row.cells[0].text


def test_it_warns_of_talking_with_other_practices(made):
    text = " ".join(paragraph.text for paragraph in made.paragraphs)
    assert "refusing a payer together, say no, leave" in text
