"""The forms for leading people ask for behavior and leave out what must not be asked."""

import io

import pytest
from docx import Document

from medoffice import practice
from medoffice.toolbox.leading import corrective_action, exit_interview, stay_interview


def opened(form):
    return Document(io.BytesIO(form.document()))


def words(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.fixture(scope="module")
def form():
    return opened(corrective_action)


def test_the_form_states_the_rules_as_the_table_does(form):
    text = words(form)
    for rule in ("nlra", "retaliation.work", "flsa.retaliation"):
        assert practice.rules()[rule].statement in text


def test_the_form_has_room_for_both_sides_and_says_what_a_signature_means(form):
    text = words(form)
    assert "The staff member's view" in text
    assert "I have read this, and not that I agree" in text


@pytest.mark.parametrize("form", [corrective_action, stay_interview, exit_interview])
def test_each_row_of_a_form_has_a_place_to_fill_in(form):
    for table in opened(form).tables:
        for row in table.rows[1:]:
            assert list(row._tr.iter("{*}sdt")), row.cells[0].text


def test_the_stay_interview_asks_nothing_that_it_says_not_to_ask():
    questions = (*stay_interview.QUESTIONS, *stay_interview.NEW)
    asked = " ".join(f"{ask} {then}" for ask, then in questions).lower()
    for word in ("child", "health", "pregnan", "married", "church", "sick", "pay"):
        assert word not in asked
    assert len(stay_interview.QUESTIONS) == 5  # the page says five
