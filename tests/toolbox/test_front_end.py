"""The estimate workbook computes what the models compute; the policy says what the rules say."""

import datetime
import io

import pytest
from docx import Document

from medoffice.billing.cost_sharing import (
    COPAY,
    COPAY_AFTER_DEDUCTIBLE,
    DEDUCTIBLE,
    FREE,
    Left,
    Plan,
    Service,
)
from medoffice.billing.front_end import good_faith
from medoffice.billing.front_end.responsibility import estimate
from medoffice.toolbox import front_end
from medoffice.toolbox.front_end.estimate import FIRST, HOW, TOTAL

SERVICES = (
    Service(10_000, COPAY_AFTER_DEDUCTIBLE, 2_500),
    Service(12_345, COPAY, 3_000),
    Service(9_999, COPAY, 3_000),
    Service(8_543, DEDUCTIBLE),
    Service(23_700, FREE),
    Service(20_001, DEDUCTIBLE),
    Service(50_000, DEDUCTIBLE),
)
LEFT = Left(17_500, 31_000)
BOOKINGS = (  # booked, visit, asked
    (datetime.date(2027, 11, 24), datetime.date(2027, 11, 30), None),
    (datetime.date(2027, 3, 5), datetime.date(2027, 3, 10), datetime.date(2027, 3, 8)),
    (datetime.date(2027, 3, 1), datetime.date(2027, 3, 3), None),
    (datetime.date(2027, 12, 20), datetime.date(2028, 1, 5), None),
)


@pytest.fixture(scope="module")
def content():
    return front_end.WORKBOOK.content()


@pytest.fixture(scope="module")
def done(computed, content):
    typed = {("Estimate", "B6"): 175, ("Estimate", "B7"): 310}
    for row, service in enumerate(SERVICES, start=FIRST):
        typed |= {
            ("Estimate", f"A{row}"): "service",
            ("Estimate", f"B{row}"): service.allowed / 100,
            ("Estimate", f"C{row}"): HOW[service.way],
            ("Estimate", f"D{row}"): service.copay / 100 or None,
        }
    for row, days in enumerate(BOOKINGS, start=9):
        typed |= {("Good-faith log", f"{c}{row}"): day for c, day in zip("BCD", days, strict=True)}
    typed |= {("Bill check", f"C{8 + at}"): 100 for at in (0, 1)}
    typed |= {("Bill check", "D8"): 499.99, ("Bill check", "D9"): 500}
    return computed(content, typed)


@pytest.mark.slow
class TestComputed:
    def test_an_estimate_is_that_of_the_model_line_by_line(self, done):
        plan = Plan(2000, 0, None, 0, None)
        made = estimate([("S", "Service", service) for service in SERVICES], plan, LEFT)
        sheet = done["Estimate"]
        for row, line in enumerate(made.lines, start=FIRST):
            parts = [round(100 * sheet[f"{column}{row}"].value) for column in "GHI"]
            assert parts == list(line.share), row
        assert round(100 * sheet[f"J{TOTAL}"].value) == made.patient == LEFT.out_of_pocket
        assert round(100 * sheet[f"K{TOTAL}"].value) == made.plan_pays
        assert "$310.00" in sheet[f"B{TOTAL + 2}"].value

    def test_the_log_counts_business_days_as_the_model_does(self, done):
        sheet = done["Good-faith log"]
        for row, days in enumerate(BOOKINGS, start=9):
            due = good_faith.due(*days)
            assert sheet[f"H{row}"].value == due.business_days_ahead
            found = sheet[f"I{row}"].value
            assert found == "if asked" if due.on is None else found.date() == due.on
        assert [sheet[f"J{row}"].value for row in (6, 7, 8, 11)] == [
            "in time", "late", "open", "none due",
        ]  # fmt: skip

    def test_the_400_dollars_are_counted_row_by_row(self, done):
        sheet = done["Bill check"]
        assert [sheet[f"G{row}"].value for row in (6, 7, 8, 9, 10)] == [
            "no", "yes", "no", "yes", None,
        ]  # fmt: skip
        assert sheet["H7"].value.date() == datetime.date(2027, 7, 29)

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for sheet in done.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        ]


def test_the_policy_holds_the_figures_of_the_rules_and_fields_to_fill_in():
    made = Document(io.BytesIO(front_end.document()))
    text = " ".join(paragraph.text for paragraph in made.paragraphs)
    for said in ("$400 or more", "within 120 days", "up to 4 payments without interest"):
        assert said in text
    assert len(list(made.element.body.iter("{*}sdt"))) > 20
