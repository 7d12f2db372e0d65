"""The par-level sheet, recalculated by LibreOffice, says what the course's model says."""

import pytest

from medoffice.budgeting.stock.reorder import Levels, Varying, plan
from medoffice.toolbox import par_levels
from medoffice.toolbox.par_levels import levels, sample, settings, use

CYCLES = {"A": 14, "B": 28, "C": 56}


@pytest.fixture(scope="module")
def content():
    return par_levels.WORKBOOK.content()


@pytest.fixture(scope="module")
def done(computed_together, content):
    other = {
        (settings.TITLE, "B4"): 0.8, (settings.TITLE, "B5"): 28,
        # An item with a single delivery and two known weeks, and one of which no use is known.
        (levels.TITLE, "A12"): "gauze", (levels.TITLE, "E12"): 4, (use.TITLE, "B12"): 3,
        (use.TITLE, "C12"): 5, (levels.TITLE, "A13"): "swabs",
    }  # fmt: skip
    return computed_together({"as-it-is": (content, {}, ()), "other": (content, other, ())})


def planned(row, weeks, service, review):
    _, _, pack, abc, *days = row[: 4 + sample.ORDERS]
    return plan(
        Varying.daily(weeks), Varying.of(days), service,
        review_days=review, cycle_days=CYCLES[abc], pack=pack,
    )  # fmt: skip


@pytest.mark.slow
class TestComputed:
    @pytest.mark.parametrize(
        ("name", "service", "review"), [("as-it-is", 0.95, 7), ("other", 0.8, 28)]
    )
    def test_levels_and_orders_are_the_models(self, done, name, service, review):
        sheet = done[name][levels.TITLE]
        for at, (row, weeks) in enumerate(zip(sample.rows(), sample.weeks(), strict=True)):
            line = levels.FIRST + at
            wanted: Levels = planned(row, weeks, service, review)
            assert (sheet[f"P{line}"].value, sheet[f"Q{line}"].value) == (wanted.point, wanted.par)
            there, coming = row[-2:]
            assert sheet[f"R{line}"].value == wanted.to_order(there + coming, row[2])
            assert sheet[f"S{line}"].value == pytest.approx(wanted.par * row[-3])

    def test_some_are_to_be_ordered_and_some_are_not(self, done):
        sheet = done["as-it-is"][levels.TITLE]
        orders = [sheet[f"R{row}"].value for row in range(levels.FIRST, levels.FIRST + 6)]
        assert 0 < sum(units > 0 for units in orders) < 6

    def test_a_row_says_nothing_until_enough_is_known(self, done):
        sheet = done["other"][levels.TITLE]
        assert (
            sheet["P12"].value
            == plan(Varying.daily([3, 5]), Varying(4), 0.8, review_days=28, cycle_days=28).point
        )
        assert sheet["R12"].value is None and sheet["M13"].value is None
        assert sheet["P14"].value is None

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for book in done.values()
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        ]
