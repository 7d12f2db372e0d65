"""The complaint log computes what the models say; the letters and the survey are whole."""

import io
from datetime import date, timedelta

import pytest
from docx import Document

from medoffice.operations.patient_experience import letters
from medoffice.operations.patient_experience.series import counted, judge
from medoffice.operations.patient_experience.surveys import COMPOSITES
from medoffice.operations.patient_experience.triage import triage
from medoffice.toolbox import patient_experience
from medoffice.toolbox.patient_experience import log, months, summary

# Complaints of fourteen months, twelve of them quiet.
NUMBERS = (4, 3, 5, 4, 4, 3, 4, 5, 4, 3, 4, 5, 9, 4)
FIRST = date(2026, 1, 1)
CAME = [
    date(2026 + at // 12, at % 12 + 1, 1) + timedelta(days=2 * number)
    for at, of_month in enumerate(NUMBERS)
    for number in range(of_month)
]
LAST, TODAY = date(2027, 2, 28), date(2027, 3, 1)
TYPED = {
    (summary.TITLE, "B4"): TODAY,
    (months.TITLE, "B4"): FIRST,
    **{(log.TITLE, f"B{log.FIRST + at}"): day for at, day in enumerate(CAME)},
    **{(log.TITLE, f"G{log.FIRST + at}"): 2 for at in range(len(CAME))},
}
CLEAR = [(log.TITLE, f"A{log.FIRST}:L{log.FIRST + 2}")]


@pytest.fixture(scope="module")
def done(computed_together):
    content = patient_experience.WORKBOOK.content()
    return computed_together({"sample": (content, {}, ()), "typed": (content, TYPED, CLEAR)})


@pytest.mark.slow
class TestLog:
    def test_the_samples_have_the_days_of_the_policy_and_of_the_law(self, done):
        sheet = done["sample"][log.TITLE]
        first, second, third = (log.FIRST + at for at in range(3))
        due = triage(log.SAMPLE[0][1], failed=True, closed=()).due
        assert [sheet[f"{c}{first}"].value.date() for c in "MN"] == [each.day for each in due]
        assert sheet[f"N{second}"].value.date() == date(2027, 1, 19)  # before the day of the law
        assert [sheet[f"P{row}"].value for row in (first, second, third)] == [
            log.CLOSED, log.OVERDUE, log.OPEN,
        ]  # fmt: skip
        assert sheet[f"O{second}"].value == 13

    def test_the_counts_are_those_of_the_log(self, done):
        sheet = done["sample"][summary.TITLE]
        states = [sheet.cell(summary.STATE_HEAD + at, 2).value for at in (1, 2, 3)]
        assert states == [1, 1, 1]
        shares = [sheet[f"D{summary.FIRST + at}"].value for at in range(3)]
        assert shares in ([None, 1, 0], ["", 1, 0])

    def test_the_months_are_the_chart_of_the_model_and_the_one_begun_today_is_empty(self, done):
        sheet = done["typed"][months.TITLE]
        made = counted(CAME, FIRST, LAST)
        points = made.chart(12)
        for at, point in enumerate(points):
            row = months.FIRST + at
            assert sheet[f"B{row}"].value == made.values[at]
            assert [sheet[f"{c}{row}"].value for c in "DEF"] == pytest.approx(
                [max(0, point.lower), point.centre, point.upper]
            )
            outside = any(s.rule.needed == 1 for s in judge(points, at).signals)
            assert (sheet[f"G{row}"].value == "outside") == outside
        assert sheet[f"B{months.FIRST + len(points)}"].value in (None, "")


def text_of(content):
    made = Document(io.BytesIO(content))
    cells = (cell.text for table in made.tables for row in table.rows for cell in row.cells)
    return " ".join([*(paragraph.text for paragraph in made.paragraphs), *cells])


def test_every_letter_and_every_right_is_in_the_document():
    text = text_of(patient_experience.letters())
    for template in letters.templates().values():
        assert template.title in text and template.use_when in text
    for clause in letters.clauses().values():
        assert clause.title in text
    assert "42 CFR 422.564" in text


def test_the_survey_asks_what_the_scores_are_made_of():
    from medoffice.toolbox.patient_experience.survey import PARTS

    assert [len(asked) for asked in PARTS.values()] == [len(of) for of in COMPOSITES.values()]
    text = text_of(patient_experience.survey())
    assert all(question in text for asked in PARTS.values() for question in asked)
    assert "385 answers" in text and "822" in text
