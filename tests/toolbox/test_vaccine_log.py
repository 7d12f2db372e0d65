"""The vaccine storage log, with all its formulas computed by one start of LibreOffice."""

import datetime

import pytest

from medoffice.budgeting.stock.expiry import Lot, will_expire
from medoffice.toolbox import vaccine_log
from medoffice.toolbox.vaccine_log import lots, summary, temperatures
from medoffice.toolbox.vaccine_log.frame import FIRST, MONDAY


@pytest.fixture(scope="module")
def content():
    return vaccine_log.WORKBOOK.content()


def reading(row, unit, now, lowest, highest):
    values = dict(
        A=MONDAY, B="evening", C=unit, D=datetime.time(17), E=now, F=lowest, G=highest
    ).items()
    return {(temperatures.TITLE, f"{column}{row}"): value for column, value in values}


@pytest.fixture(scope="module")
def done(computed_together, content):
    celsius = (
        {("Summary", "B5"): "°C"}
        | reading(6, "refrigerator", 5, 2, 8) | reading(7, "refrigerator", 5, 1.9, 8)
        | reading(8, "freezer", -15, -50, -15) | reading(9, "freezer", -20, -21, -14.8)
    )  # fmt: skip
    return computed_together({"as-it-is": (content, {}, ()), "celsius": (content, celsius, ())})


@pytest.mark.slow
class TestComputed:
    def test_a_reading_out_of_range_says_what_to_do(self, done):
        sheet = done["as-it-is"][temperatures.TITLE]
        found = [[sheet[f"{c}{row}"].value for c in "JKL"] for row in range(FIRST, FIRST + 5)]
        assert found == [
            ["yes", 0, None], ["yes", 0, None], ["no", 11.2, "too warm: set aside, mark, call"],
            ["yes", 0, None], [None, None, None],
        ]  # fmt: skip

    def test_the_limits_follow_the_scale_and_are_themselves_allowed(self, done):
        sheet = done["as-it-is"]["Summary"]
        assert [[sheet[f"{c}{row}"].value for c in "BC"] for row in (7, 8)] == [[36, 46], [-58, 5]]
        sheet = done["celsius"][temperatures.TITLE]
        assert [sheet[f"J{row}"].value for row in range(6, 10)] == ["yes", "no", "yes", "no"]
        assert sheet["L7"].value.startswith("too cold")

    def test_lots_are_used_in_order_of_their_last_day(self, done):
        sheet = done["as-it-is"][lots.TITLE]
        found = [[sheet[f"{c}{row}"].value for c in "HIJ"] for row in range(FIRST, FIRST + 4)]
        shelf = [Lot(row[1], row[2], row[3]) for row in lots.SAMPLE if row[0] == "Tdap"]
        over = will_expire(shelf, 17 / 30.4, MONDAY)
        assert found == [
            [2, over.get("B2R118", 0), "good"],
            [1, over["D7M554"], "soon"],
            [None, over["A1C090"], "expired: take out"],
            [1, 0, "good"],
        ]

    def test_the_summary_counts(self, done):
        sheet = done["as-it-is"]["Summary"]
        counts = [sheet[f"B{row}"].value for row in range(summary.COUNTS, summary.COUNTS + 6)]
        assert counts == [4, 4, 1, 1, 1, 1]

    def test_hours_count_from_the_last_good_reading(self, done):
        sheet = done["as-it-is"]["Excursions"]
        assert [sheet[f"{c}{FIRST}"].value for c in "MNP"] == [72, 81.3, "waits for an answer"]
        assert sheet[f"O{FIRST}"].value == pytest.approx(960.42)

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for book in done.values()
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        ]
