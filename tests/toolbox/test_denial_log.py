"""The denial log, with all its formulas computed by one start of LibreOffice."""

import pytest

from medoffice.toolbox import denial_log
from medoffice.toolbox.denial_log import lists, summary
from medoffice.toolbox.denial_log.sample import day


@pytest.fixture(scope="module")
def done(computed):
    typed = {
        # A second one that is due soon, worth more; a reason typed as a number; an unknown payer.
        ("Log", "A13"): "8", ("Log", "C13"): "Payer A", ("Log", "E13"): day(58),
        ("Log", "F13"): 16, ("Log", "G13"): 500, ("Log", "H13"): 400,
        ("Log", "A14"): "9", ("Log", "C14"): "Payer Z", ("Log", "E14"): day(1),
        ("Log", "F14"): "50", ("Log", "G14"): 50, ("Log", "H14"): 40,
    }  # fmt: skip
    return computed(denial_log.WORKBOOK.content(), typed)


def rows(sheet, columns, first, count):
    return [[sheet[f"{c}{row}"].value for c in columns] for row in range(first, first + count)]


@pytest.mark.slow
class TestComputed:
    def test_the_state_and_the_days_left_follow_the_date_of_the_notice(self, done):
        assert rows(done["Log"], "PR", 6, 8) == [
            [5, "due soon"], [85, "open"], [70, "open"], [-35, "too late"], [10, "closed"],
            [35, "closed"], [78, "worked"], [2, "due soon"],
        ]  # fmt: skip
        assert done["Log"]["O14"].value == "payer?"

    def test_due_soon_comes_first_then_what_is_worth_most(self, done):
        places = {row[0]: row[1] for row in rows(done["Log"], "AS", 6, 9) if row[1] is not None}
        assert places == {"8": 1, "1": 2, "3": 3, "2": 4}

    def test_expected_is_price_times_the_share_of_the_reason_however_it_was_typed(self, done):
        won = {str(r[0]): r[1] for r in rows(done["Lists"], "DG", lists.FIRST, 20) if r[0]}
        log = done["Log"]
        assert log["Q6"].value == pytest.approx(150 * won["97"])
        assert log["Q13"].value == pytest.approx(400 * won["16"])
        assert log["N13"].value == "claim data"
        assert log["Q9"].value is None  # too late: nothing can be expected

    def test_the_pareto_is_in_order_and_adds_up(self, done):
        first = summary.PARETO_ROW + 1
        bars = rows(done["Summary"], ("A", "B", "D"), first, len(lists.CAUSES))
        sizes = [size for _, size, _ in bars]
        billed = [row[0] for row in rows(done["Log"], "G", 6, 9)]
        assert sizes == sorted(sizes, reverse=True)
        assert sum(sizes) == sum(billed)
        assert bars[0][0] == "claim data" and bars[0][1] == 910
        assert bars[-1][2] == 1

    def test_every_denial_is_counted_once_by_state(self, done):
        counted = rows(done["Summary"], "AB", summary.STATE_ROW + 1, 6)
        assert counted == [
            ["Due soon", 2], ["Open", 2], ["Look up", 1], ["Too late", 1],
            ["Worked", 1], ["Closed", 2],
        ]  # fmt: skip

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for sheet in done.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        ]
