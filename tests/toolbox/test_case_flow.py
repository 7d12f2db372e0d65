"""The tracking logs, with all their formulas computed by one start of LibreOffice."""

import datetime

import pytest

from medoffice.practice.workdays import federal_holidays
from medoffice.toolbox import case_flow
from medoffice.toolbox.case_flow import referral_log, release_log, results_log, summary
from medoffice.toolbox.case_flow.sample import MONDAY, day


@pytest.fixture(scope="module")
def content():
    return case_flow.WORKBOOK.content()


def test_the_samples_happen_on_working_days():
    logs = (referral_log.SAMPLE, results_log.SAMPLE, release_log.SAMPLE)
    days = [at for log in logs for row in log for at in row if isinstance(at, datetime.date)]
    closed = federal_holidays(min(days), max(days))
    assert [at for at in days if at.weekday() > 4 or at in closed] == []


@pytest.fixture(scope="module")
def done(computed, content):
    typed = {
        # Closed on the last day of its extension, and one that had a letter too late.
        ("Records released", "B9"): day(80), ("Records released", "D9"): "access",
        ("Records released", "G9"): day(60), ("Records released", "I9"): day(20),
        ("Records released", "B10"): day(80), ("Records released", "D10"): "access",
        ("Records released", "G10"): day(40),
        ("Results", "D9"): day(7), ("Results", "D10"): day(8),
    }  # fmt: skip
    return computed(content, typed)


def rows(sheet, columns, first=6, count=4):
    return [[sheet[f"{c}{row}"].value for c in columns] for row in range(first, first + count)]


@pytest.mark.slow
class TestComputed:
    def test_a_referral_says_what_it_waits_for_and_since_when(self, done):
        found = rows(done["Referrals"], "MOP")
        assert found == [
            ["sending", 5, "overdue"],
            ["the visit", 0, "open"],
            ["report", 7, "overdue"],
            [None, None, "closed"],
        ]
        assert done["Referrals"]["N6"].value.date() == day(5)
        assert done["Referrals"]["P10"].value is None

    def test_an_abnormal_result_is_due_sooner_and_an_order_may_have_its_own_limit(self, done):
        found = rows(done["Results"], "MOP", count=5)
        assert found == [
            ["reading", 8, "overdue"],
            ["the result", 0, "open"],
            [None, None, "closed"],
            ["the result", 0, "open"],
            ["the result", 1, "overdue"],
        ]

    def test_the_clock_of_a_request_takes_one_extension_told_in_time(self, done):
        sheet = done["Records released"]
        due = [sheet[f"N{row}"].value for row in (6, 7, 9, 10)]
        assert [at.date() for at in due] == [
            MONDAY - datetime.timedelta(days) for days in (5, -27, 20, 50)
        ]
        assert rows(sheet, "OP", count=5) == [
            [5, "overdue"], [0, "open"], [None, "closed"], [0, "closed"], [50, "overdue"],
        ]  # fmt: skip

    def test_the_summary_counts_every_line_once(self, done):
        found = rows(done["Summary"], "BCDE", summary.COUNTS, 6)
        assert found == [
            [1, 0, 1, 0],
            [3, 1, 1, 1],
            [1, 0, 1, 0],
            [1, 0, 0, 1],
            [3, 2, 1, 0],
            [4, 1, 2, 1],
        ]

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for sheet in done.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        ]
