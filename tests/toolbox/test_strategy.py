"""The scorecard workbook says what the model says, and the plan fits its page."""

import io

import pytest
from docx import Document

from medoffice.operations.strategy.months import months
from medoffice.operations.strategy.scorecard import scorecard
from medoffice.operations.strategy.willow_bend import lines
from medoffice.toolbox import strategy
from medoffice.toolbox.strategy import lines_sheet, plan_form, summary


@pytest.fixture(scope="module")
def books(computed_together):
    content = strategy.WORKBOOK.content()
    early = months()["phones"][19].month
    column = lines_sheet.COLUMNS[3]
    rising = {
        (lines_sheet.TITLE, f"{column}{lines_sheet.FIRST + 19 + at}"): 0.08 + at / 100
        for at in range(5)
    }
    return early, computed_together(
        {
            "as it is": (content, {}, ()),
            "in August": (content, {("Summary", "B4"): early}, ()),
            "rising": (content, rising, ()),
        }
    )


def said(book):
    sheet = book["Summary"]
    return {
        sheet[f"A{row}"].value: sheet[f"G{row}"].value
        for row in range(summary.FIRST, summary.LAST + 1)
    }


def test_each_line_says_what_the_model_says_in_two_months(books):
    early, made = books
    for name, found in (("as it is", lines().values()), ("in August", scorecard(early))):
        assert said(made[name]) == {line.measure.name: line.state.value for line in found}, name


def test_median_and_limits_are_the_models(books):
    sheet = books[1]["as it is"][lines_sheet.TITLE]
    for column, line in zip(lines_sheet.COLUMNS, lines().values(), strict=True):
        point = line.points[-1]
        for row, value in (
            (lines_sheet.MEDIAN, line.chart.median),
            (lines_sheet.LOWER, point.lower),
            (lines_sheet.UPPER, point.upper),
        ):
            assert sheet[f"{column}{row}"].value == pytest.approx(value, abs=2e-5)


def test_months_that_rise_are_a_trend(books):
    sheet = books[1]["rising"]["Summary"]
    row = summary.FIRST + 3
    assert sheet[f"A{row}"].value == "No-shows"
    assert (sheet[f"G{row}"].value, sheet[f"I{row}"].value) == (summary.WORSE, 6)


def test_the_plan_has_room_for_three_objectives_and_what_is_stopped():
    made = Document(io.BytesIO(plan_form.document()))
    assert len(made.tables[0].rows) == 4
    assert "What we stop" in [paragraph.text for paragraph in made.paragraphs]
