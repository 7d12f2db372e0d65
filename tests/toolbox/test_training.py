"""The matrix for Excel says what the model says; the forms ask for what makes them proof."""

import io
from datetime import date, timedelta

import pytest
from docx import Document

from medoffice.people.training.matrix import DONE, NEVER, OVERDUE, SOON, matrix
from medoffice.people.training.year import dues, minutes_by_month
from medoffice.toolbox import training
from medoffice.toolbox.training import frame, grids
from medoffice.toolbox.training.lists import SAMPLE_DAY

WORDS = {NEVER: grids.NEVER, OVERDUE: grids.LATE, SOON: grids.SOON, DONE: grids.DONE}
NEW = date(2025, 12, 15)
# A newcomer below the sample, a failed test, a test that was passed, and one who left.
NEXT_PERSON, NEXT_LINE = frame.FIRST + 19, frame.FIRST + 250
TYPED = {
    (frame.PEOPLE, f"A{NEXT_PERSON}"): "Nina",
    (frame.PEOPLE, f"B{NEXT_PERSON}"): "medical-assistant",
    (frame.PEOPLE, f"C{NEXT_PERSON}"): NEW,
    (frame.PEOPLE, f"D{frame.FIRST + 1}"): date(2025, 12, 30),
    (frame.COMPLETED, f"A{NEXT_LINE}"): "Nina",
    (frame.COMPLETED, f"B{NEXT_LINE}"): "Bloodborne pathogens",
    (frame.COMPLETED, f"C{NEXT_LINE}"): date(2025, 12, 16),
    (frame.COMPLETED, f"D{NEXT_LINE}"): 70,
    (frame.COMPLETED, f"A{NEXT_LINE + 1}"): "Nina",
    (frame.COMPLETED, f"B{NEXT_LINE + 1}"): "Hazard communication",
    (frame.COMPLETED, f"C{NEXT_LINE + 1}"): date(2025, 12, 16),
    (frame.COMPLETED, f"D{NEXT_LINE + 1}"): 90,
}


@pytest.fixture(scope="module")
def done(computed_together):
    content = training.WORKBOOK.content()
    return computed_together({"sample": (content, {}, ()), "typed": (content, TYPED, ())})


def line(sheet, name):
    """Return a person's cells by the title of the training."""
    titles = [cell.value for cell in sheet[frame.HEADER]]
    for row in sheet.iter_rows(min_row=frame.FIRST, max_row=frame.LAST_PERSON):
        if row[0].value == name:
            return {t: cell.value for t, cell in zip(titles, row, strict=True) if t}
    raise AssertionError(name)


@pytest.mark.slow
class TestMatrix:
    def test_every_cell_is_that_of_the_model(self, done):
        sheet, day = done["sample"][frame.MATRIX], SAMPLE_DAY
        checked = 0
        for item in matrix(day):
            said = line(sheet, item.person.name)[item.training.title]
            word = WORDS.get(item.state(day, timedelta(days=60)), grids.GOOD)
            due = item.due
            expected = f"{word} {due:%b} {due.day}, {due:%y}" if due else word
            assert said == expected, (item.person.name, item.training.title)
            checked += 1
        filled = sum(
            bool(cell.value)
            for row in sheet.iter_rows(
                min_row=frame.FIRST, max_row=frame.LAST_PERSON,
                min_col=frame.FIRST_COLUMN, max_col=frame.LAST_COLUMN,
            )
            for cell in row
        )  # fmt: skip
        assert filled == checked

    def test_what_is_past_its_day_is_counted(self, done):
        sheet, late = done["sample"][frame.MATRIX], 0
        for item in matrix(SAMPLE_DAY):
            late += bool(item.days_overdue(SAMPLE_DAY))
        assert sheet.cell(frame.LAST_PERSON + 1, frame.LAST_COLUMN + 1).value == late
        assert line(sheet, "Daphne Meriwether")["Past their day"] == 1

    def test_the_months_add_up_to_those_of_the_model(self, done):
        first = date(2026, 1, 2)
        found = dues(matrix(SAMPLE_DAY), first, date(2026, 12, 31))
        sheet = done["sample"][frame.MONTHS]
        rows = range(frame.FIRST, frame.FIRST + 12)
        assert [sheet[f"C{row}"].value * 60 for row in rows] == pytest.approx(
            minutes_by_month(found, first)
        )
        assert sum(sheet[f"B{row}"].value for row in rows) == len(found)

    def test_a_newcomer_is_due_and_a_failed_test_does_not_count(self, done):
        nina = line(done["typed"][frame.MATRIX], "Nina")
        assert nina["Bloodborne pathogens"] == f"{grids.NEVER} Dec 15, 25"
        assert nina["Hazard communication"] == grids.DONE
        assert nina["Vaccine storage and handling"] == f"{grids.SOON} Jan 14, 26"
        assert nina["Lawful interviews"] in (None, "")

    def test_who_has_left_owes_nothing(self, done):
        gone = line(done["typed"][frame.MATRIX], "Mira Smallbone")
        assert {gone[title] for title in gone if title not in ("Who", "Role")} <= {None, "", 0}


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        (training.sign_off, ("never the person himself or herself", "state law", "Not yet?")),
        (training.attestation, ("6 years", "3 years", "What will show that it reached the work")),
    ],
)
def test_the_forms_ask_for_what_makes_them_proof(form, asked):
    made = Document(io.BytesIO(form()))
    text = " ".join(paragraph.text for paragraph in made.paragraphs) + " ".join(
        cell.text for table in made.tables for row in table.rows for cell in row.cells
    )
    for words in asked:
        assert words in text
