import io
from collections import Counter

import pytest
from openpyxl import load_workbook

from medoffice.toolbox import working_with_numbers
from medoffice.toolbox.working_with_numbers import check_list, practice_table, sample


@pytest.fixture(scope="module")
def book():
    return load_workbook(io.BytesIO(working_with_numbers.WORKBOOK.content()))


@pytest.mark.parametrize(
    ("name", "first", "filled", "note"),
    [("Data requests", 7, "A", "O"), ("Words", 7, "A", "D"), ("Report log", 7, "A", "O")],
)
def test_every_row_of_sample_figures_is_marked_as_a_sample(book, name, first, filled, note):
    sheet = book[name]
    for row in range(first, sheet.max_row + 1):
        has_figures = sheet[f"{filled}{row}"].value is not None
        assert has_figures == (sheet[f"{note}{row}"].value == sample.MARK), f"{name} row {row}"


def test_the_practice_table_names_no_patient_and_is_an_excel_table(book):
    sheet = book["Practice table"]
    (table,) = sheet.tables.values()
    first, last = practice_table.FIRST, practice_table.FIRST + practice_table.ROWS - 1
    assert table.ref == f"A{first - 1}:E{last}"
    heads = [cell.value for cell in sheet[f"A{first - 1}:E{first - 1}"][0]]
    assert tuple(heads) == practice_table.COLUMNS
    assert all(cell.value for row in sheet[f"A{first}:E{last}"] for cell in row)


def test_every_line_of_the_practice_table_is_in_the_pivot_beside_it():
    rows = practice_table.rows()
    assert len(rows) == practice_table.ROWS
    assert {row["clinician"] for row in rows} == set(practice_table.CLINICIANS)
    assert {row["month"] for row in rows} == set(practice_table.MONTHS)
    assert len({row["outcome"] for row in rows}) >= 3


def test_each_question_of_the_chapter_is_on_the_checklist():
    asked = {question for question, _ in check_list.QUESTIONS}
    assert asked == {
        "One line of what?", "Out of how many?", "Which days?", "Counted twice?",
        "What is missing?", "Does it tie out?", "Privacy",
    }  # fmt: skip


@pytest.fixture(scope="module")
def done(computed):
    """The workbook as it looks once some cells are filled in."""
    typed = {
        ("Words", "A14"): "CXL", ("Words", "B14"): 10, ("Words", "C14"): "left out",
        ("Report log", "H9"): 200, ("Report log", "I9"): 200,
        ("Report log", "H10"): 200, ("Report log", "I10"): 199,
        ("Report log", "H11"): 200,
        ("Number check", "C8"): "yes", ("Number check", "C9"): "no",
        ("Practice table", "H4"): "completed",
    }  # fmt: skip
    return computed(working_with_numbers.WORKBOOK.content(), typed)


@pytest.mark.slow
class TestComputed:
    def test_words_are_added_up_by_meaning_and_what_has_none_is_told(self, done):
        sheet = done["Words"]
        assert [sheet[f"G{row}"].value for row in range(7, 11)] == [4644, 370, 685, 5726]
        assert sheet["G11"].value == pytest.approx(370 / 5014)
        assert sheet["F12"].value == "Check: 27 lines have no meaning yet."

    def test_two_counts_tie_out_or_have_to_be_explained(self, done):
        sheet = done["Report log"]
        said = [sheet[f"N{row}"].value for row in range(7, 13)]
        assert said == [
            "within bounds", "find out why", "yes", "within bounds", "no second count", None,
        ]  # fmt: skip
        assert [sheet[f"L{row}"].value for row in (7, 8)] == [7, 41]

    def test_open_questions_are_counted(self, done):
        assert done["Number check"]["B5"].value == len(check_list.QUESTIONS) - 1

    def test_the_pivot_beside_the_practice_table(self, done):
        kept = [row for row in practice_table.rows() if row["outcome"] == "completed"]
        counts = Counter((row["clinician"], row["month"]) for row in kept)
        sheet, first = done["Practice table"], practice_table.FIRST
        for line, clinician in enumerate(practice_table.CLINICIANS, start=first):
            shown = [sheet.cell(line, 8 + at).value for at in range(3)]
            assert shown == [counts[clinician, month] for month in practice_table.MONTHS]
        assert sheet.cell(first + len(practice_table.CLINICIANS), 11).value == len(kept)
        told = sheet.cell(first + len(practice_table.CLINICIANS) + 1, 7).value
        assert told == "The parts add up to the table."
