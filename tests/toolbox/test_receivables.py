"""The month-end workbook, with all its formulas computed by one start of LibreOffice."""

import datetime

import pytest

from medoffice.billing.receivables.credits import Investigation, return_by
from medoffice.billing.receivables.month_end import month_end
from medoffice.toolbox import receivables
from medoffice.toolbox.receivables import credit_log, duties, months, open_balances, sample

KNOWN = datetime.date(2025, 8, 18)


@pytest.fixture(scope="module")
def content():
    return receivables.WORKBOOK.content()


# Searches for more of the same, and what the log must make of each.
SEARCHES = (
    Investigation(KNOWN, datetime.date(2025, 9, 30)),
    Investigation(KNOWN, None),
    Investigation(datetime.date(2025, 8, 28), datetime.date(2026, 6, 1)),
)


@pytest.fixture(scope="module")
def done(computed, content):
    log = credit_log.TITLE
    typed = {(log, f"C{row}"): credit_log.FEDERAL for row in range(20, 24)}
    for row, search in enumerate(SEARCHES, start=20):
        typed |= {(log, f"D{row}"): KNOWN, (log, f"G{row}"): search.began_on}
        typed |= {(log, f"H{row}"): search.ended_on, (log, f"E{row}"): 10}
    # Begun when the clock had run out.
    typed |= {(log, "D23"): KNOWN, (log, "G23"): datetime.date(2025, 12, 1), (log, "E23"): 10}
    typed[open_balances.TITLE, "C6"] = datetime.date(2026, 5, 1)
    return computed(content, typed)


def figures(book):
    return {row[0]: row[1:4] for row in book["Summary"].iter_rows(7, 19, 1, 4, values_only=True)}


@pytest.mark.slow
class TestComputed:
    def test_the_summary_says_what_the_models_say(self, done):
        made, found = month_end(sample.AS_OF), figures(done)
        assert found["Receivables"][0] == made.closing / 100
        assert found["Days by gross charges"][0] == pytest.approx(made.gross_days)
        assert found["Days by net revenue"][0] == pytest.approx(made.net_days)
        assert found["Gross collection"][0] == pytest.approx(made.gross_collection)
        # The workbook has what is above the contract with the refused charges, as the ledger has.
        net = made.year.collected / (made.year.collectible + made.year.above_contract)
        assert found["Net collection"][0] == pytest.approx(net)
        assert found["Ledger less this"][::2] == (0, "ok")

    def test_each_month_ends_at_the_ledger(self, done):
        sheet = done["Months"]
        for row in range(months.FIRST, months.FIRST + 12):
            assert sheet[f"M{row}"].value == 0, row

    def test_the_aging_is_the_models_but_for_the_line_that_was_made_wrong(self, done):
        aging, sheet = month_end(sample.AS_OF).aging, done["Aging"]
        for row in range(open_balances.AGING_FIRST, open_balances.AGING_FIRST + 7):
            owner = {name: key for key, name in sample.owner_names().items()}[
                sheet[f"A{row}"].value
            ]
            found = tuple(round(100 * sheet.cell(row, column).value) for column in range(2, 7))
            assert found == aging.owed[owner]
        assert done[open_balances.TITLE]["F6"].value == "in the future"

    def test_the_clock_is_the_models(self, done):
        sheet = done[credit_log.TITLE]
        due = [sheet[f"J{row}"].value.date() for row in range(20, 24)]
        assert due == [*(return_by(KNOWN, search) for search in SEARCHES), return_by(KNOWN)]
        assert [sheet[f"L{row}"].value for row in range(20, 24)] == [
            "overdue", "open", "open", "overdue",
        ]  # fmt: skip

    def test_the_short_deposit_and_the_two_hands_are_seen(self, done):
        assert [done["Deposits"][f"K{row}"].value for row in (7, 8, 9)] == [0, 180, 0]
        assert figures(done)["Days whose deposit is off"] == (1, 0, "look")
        both = [done["Duties"].cell(duties.CONFLICTS + n, 2).value for n in range(8)]
        assert [name for name in both if name] == ["Biller 1", "Biller 2"]

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for sheet in done.worksheets
            for row in sheet.iter_rows(max_row=200)
            for cell in row
            if cell.data_type == "e"
        ]
