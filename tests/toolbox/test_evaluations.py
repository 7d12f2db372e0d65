"""The forms of an evaluation ask for what the models rate and count."""

import io

import pytest
from docx import Document

from medoffice import practice
from medoffice.people.evaluations import improvement_plan
from medoffice.people.evaluations.forms import ROLES
from medoffice.toolbox.downloads import DOWNLOADS
from medoffice.toolbox.evaluations import improvement_form


@pytest.fixture(scope="module")
def forms():
    return Document(io.BytesIO(DOWNLOADS["evaluation-forms.docx"]()))


@pytest.fixture(scope="module")
def plan():
    return Document(io.BytesIO(DOWNLOADS["improvement-plan.docx"]()))


def test_each_role_has_its_seven_lines_with_their_anchors(forms):
    ratings = [table for table in forms.tables if len(table.columns) == 5]
    assert len(ratings) == len(ROLES) == 6
    criteria = list(practice.records("evaluation_criteria"))
    for role, table in zip(ROLES, ratings, strict=True):
        lines = [row for row in criteria if row["role"] in (None, role)]
        assert len(table.rows) == 1 + len(lines)
        for row, line in zip(table.rows[1:], lines, strict=True):
            assert row.cells[0].text == f"{line['title']}, {line['weight']}%"
            assert [cell.text for cell in row.cells[1:4]] == [
                line["anchor_1"], line["anchor_3"], line["anchor_5"],
            ]  # fmt: skip


def test_the_overall_rating_is_worked_out_with_the_weights(forms):
    sums = [each._p for each in forms.paragraphs if each.text.startswith("Overall = (")]
    assert len(sums) == len(ROLES)
    said = "".join(text.text for text in sums[0].iter("{*}t"))
    assert said.startswith("Overall = (20×[Quality of work] + 15×[Service to patients]")
    assert said.endswith("10×[Leading people]) ÷ 100 = [overall]")


def test_each_rating_has_a_place_for_its_evidence(forms):
    for table in forms.tables:
        if table.rows[0].cells[0].text == "Criterion":
            assert len(table.rows) == 8
            assert all(len(list(row._tr.iter("{*}sdt"))) == 4 for row in table.rows[1:])


def test_the_plan_names_every_end_and_looks_as_often_as_the_model(plan):
    ends = [end.lower() for end, *_ in improvement_form.ENDS]
    model = (improvement_plan.MET, improvement_plan.EXTEND, improvement_plan.NOT_MET)
    assert [end.removesuffix(", once") for end in ends] == [*model, improvement_plan.NOT_JUDGED]
    (looks,) = (table for table in plan.tables if table.rows[0].cells[0].text == "Look")
    assert len(looks.rows) - 1 == improvement_plan.Plan.weeks // improvement_plan.Plan.every


def test_what_is_for_the_supervisor_alone_ends_where_the_plan_begins(plan):
    (start,) = (each for each in plan.paragraphs if each.text == "2. The plan")
    assert start.paragraph_format.page_break_before
