"""The orientation checklist has the model's days, and knows what is late and what waits."""

import datetime
import io

import pytest
from docx import Document

from medoffice import practice
from medoffice.toolbox import hiring
from medoffice.toolbox.hiring import checklist


def rows():
    return {due.step.step_id: row for row, due in enumerate(checklist.in_order(), checklist.FIRST)}


@pytest.fixture(scope="module")
def done(computed_together):
    at = rows()
    fortnight = {
        ("Checklist", "B7"): datetime.date(2026, 1, 26),
        ("Checklist", f"J{at['T02']}"): datetime.date(2026, 1, 12),
        ("Checklist", f"J{at['i9-1']}"): datetime.date(2026, 1, 12),
        ("Checklist", f"J{at['i9-2']}"): datetime.date(2026, 1, 16),
        ("Checklist", f"J{at['T11']}"): datetime.date(2026, 1, 21),
    }
    content = hiring.WORKBOOK.content()
    return computed_together(
        {"first day": (content, {}, ()), "a fortnight on": (content, fortnight, ())}
    )


@pytest.mark.slow
class TestChecklist:
    def test_days_are_those_of_the_model(self, done):
        sheet = done["first day"]["Checklist"]
        for due, row in zip(checklist.in_order(), rows().values(), strict=True):
            days = [sheet[f"{column}{row}"].value.date() for column in "KL"]
            assert days == [due.on, due.act_by], due.step.name

    def test_on_the_first_day_nothing_is_late(self, done):
        sheet = done["first day"]["Checklist"]
        states = {name: sheet[f"M{row}"].value for name, row in rows().items()}
        assert {states[name] for name in ("exclusion", "offer", "desk")} == {"done"}
        assert (states["i9-1"], states["i9-2"]) == ("to do", "waits")
        assert set(states.values()) == {"done", "to do", "waits"}

    def test_what_was_done_late_and_what_still_waits(self, done):
        sheet = done["a fortnight on"]["Checklist"]
        at = rows()
        assert sheet[f"M{at['i9-2']}"].value == "done late"
        assert sheet[f"M{at['hepb']}"].value == "to do"  # the training is done
        assert sheet[f"M{at['alone']}"].value == "waits"  # for the login
        assert sheet[f"M{at['T04']}"].value == "late"

    def test_rows_to_spare_stay_empty(self, done):
        sheet = done["first day"]["Checklist"]
        assert sheet[f"M{checklist.LAST}"].value in (None, "")


def test_the_guide_holds_each_question_but_the_must():
    text = "\n".join(
        paragraph.text for paragraph in Document(io.BytesIO(hiring.document())).paragraphs
    )
    for row in practice.records("interview_questions"):
        asked = row["role"] == "medical-assistant" and row["competency"] != "Schedule"
        assert (row["question"] in text) == asked


def test_the_guide_tells_what_is_barred_from_what_is_evidence_or_unwise_and_cites_the_law():
    made = Document(io.BytesIO(hiring.document()))
    (table,) = [each for each in made.tables if each.cell(0, 0).text == "Leave out"]
    standing = {row.cells[0].text.split()[0].strip(","): row.cells[1].text for row in table.rows}
    assert standing["Health"] == "Barred"
    assert standing["Children"] == standing["Age"] == standing["Religion"] == "Evidence"
    assert standing["Arrests"] == standing["Earlier"] == "Unwise"
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)
    assert practice.rules()["interview"].citation in text
