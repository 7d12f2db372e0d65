"""The budget workbook, computed by one start of LibreOffice: its totals are the lab's."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from medoffice.budgeting import willow_bend
from medoffice.budgeting.drivers import next_year
from medoffice.toolbox import operating_budget
from medoffice.toolbox.operating_budget import actual, budget, drivers, month, summary
from medoffice.toolbox.operating_budget.lines import (
    COLUMNS,
    INCOME,
    VISITS_ROW,
    YEAR,
    lines,
    result_row,
    row_of,
    rows,
)

CHANGED = willow_bend.expected(-30, 40, 30, 50, 20, hire_month=7)


@pytest.fixture(scope="module")
def content():
    return operating_budget.WORKBOOK.content()


@pytest.fixture(scope="module")
def done(computed_together, content):
    typed = {
        (drivers.TITLE, f"B{row}"): value
        for row, value in zip(
            range(drivers.FIRST, drivers.FIRST + 7),
            (-0.03, 0.04, 0.03, 0.05, 0.02, willow_bend.RAISE_MONTH, 7),
            strict=True,
        )
    }
    typed_january = {}
    # A January in which 3% fewer came, each line at budget but the rent.
    made = next_year(willow_bend.base(), willow_bend.expected())
    for row, line in enumerate(lines(), start=rows()[0]):
        amounts = made.revenue.get(line.key) or made.amounts[line.key]
        value = abs(amounts[0]) / 100 + (500 if line.key == "5300" else 0)
        typed_january[actual.TITLE, f"{COLUMNS[0]}{row}"] = value
    typed_january[actual.TITLE, f"{COLUMNS[0]}{VISITS_ROW}"] = made.visits[0] - 45
    return computed_together(
        {"as-it-is": (content, typed_january, ()), "changed": (content, typed, ())}
    )


@pytest.mark.slow
class TestComputed:
    @pytest.mark.parametrize(
        ("name", "expected"), [("as-it-is", willow_bend.expected()), ("changed", CHANGED)]
    )
    def test_every_cell_of_the_budget_is_the_labs(self, done, name, expected):
        made, sheet = next_year(willow_bend.base(), expected), done[name][budget.TITLE]
        for at, column in enumerate(COLUMNS):
            assert sheet[f"{column}{VISITS_ROW}"].value == made.visits[at]
            for line in lines():
                of = made.revenue.get(line.key) or made.amounts[line.key]
                cents = of[at] if line.kind == INCOME else -of[at]
                found = sheet[f"{column}{row_of(line.key)}"].value
                assert round(100 * found) == cents, (line.name, column)
            assert round(100 * sheet[f"{column}{result_row()}"].value) == made.by_month()[at]
        assert round(100 * sheet[f"{YEAR}{result_row()}"].value) == made.result

    def test_the_summary_is_the_labs_and_adds_up(self, done):
        made, sheet = (
            next_year(willow_bend.base(), willow_bend.expected()),
            done["as-it-is"]["Summary"],
        )
        assert round(100 * sheet[f"B{summary.RESULT}"].value) == willow_bend.base().result
        assert round(100 * sheet[f"C{summary.RESULT}"].value) == made.result
        found = {
            row[0]: row[1] for row in sheet.iter_rows(summary.BELOW, max_col=2, values_only=True)
        }
        shape = willow_bend.structure(made)
        assert found["Break-even, visits"] == pytest.approx(float(shape.break_even()))
        assert found["A visit brings"] == pytest.approx(float(shape.price) / 100)
        assert found["Lowest month"] == pytest.approx(min(made.by_month()) / 100)
        assert found["Months less lines"] == 0 == found["Base year less its months"]

    def test_a_month_is_taken_apart(self, done):
        sheet = done["as-it-is"][month.TITLE]
        rent, revenue = row_of("5300"), row_of("BRD")
        assert [sheet[f"{c}{rent}"].value for c in "GHIJ"] == [-500, 0, -500, "U"]
        volume, rest = sheet[f"H{revenue}"].value, sheet[f"I{revenue}"].value
        assert volume < 0 and rest == pytest.approx(-volume)
        assert sheet[f"G{result_row()}"].value == -500
        total = sheet[f"H{result_row()}"].value + sheet[f"I{result_row()}"].value
        assert total == pytest.approx(-500)

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for book in done.values()
            for sheet in book.worksheets
            for row in sheet.iter_rows(max_row=60)
            for cell in row
            if cell.data_type == "e"
        ]


def test_the_calendar_of_the_budget_is_next_years(content):
    sheet = load_workbook(io.BytesIO(content))[budget.TITLE]
    assert date(willow_bend.BASE_YEAR + 1, 7, 3).weekday() == 4  # July 4 is kept on a Friday
    assert [sheet[f"{column}6"].value for column in COLUMNS][6] == 22
