"""Levels from a reader's own list: the figures are the model's, and bad rows are named."""

import io
import re
from html import unescape

import pytest
from openpyxl import Workbook

from medoffice.budgeting.stock.reorder import Varying, plan
from medoffice.labs.buying_and_stock import plan_your_own_shelf
from medoffice.labs.own_shelf_lab import SAMPLE


@pytest.fixture
def own():
    return plan_your_own_shelf()


def said(own):
    return unescape(re.sub(r"<[^>]+>", "", own.message.value))


def row(own, item):
    found = re.search(rf'<th scope="row">{item}</th>(.*?)</tr>', own.results.value)
    return re.findall(r"<td>(.*?)</td>", found[1])


def test_the_example_by_hand(own):
    """19 a week in 3 + 7 days is 27.1; the variances of ten days and of late trucks add up."""
    weeks = [15, 24, 15, 22, 24, 17, 16]
    week = Varying.of(weeks)
    sd = (10 * week.sd**2 / 7 + (week.mean / 7 * 2 / 1.28155) ** 2) ** 0.5
    a_week, _, until, safety, point, par, used = row(own, "Exam gloves M")
    assert (a_week, until, used) == ("19.0", "27.1", "7 of 7")
    assert float(safety) == pytest.approx(1.645 * sd, abs=0.05)
    assert int(point) == -(-(190 / 7 + 1.645 * sd) // 1)
    assert int(par) == int(point) + 76
    assert "over 7 weeks from Jan 6, 2025 on" in said(own)


def test_a_week_in_which_nothing_was_taken_counts(own):
    tests = [0, 4, 0, 2, 23, 10, 14]
    assert row(own, "Flu test")[:2] == [
        f"{Varying.of(tests).mean:.1f}",
        f"{Varying.of(tests).sd:.1f}",
    ]
    assert row(own, "Flu test")[-1] == "5 of 7"


def test_what_is_chosen_reaches_the_plan(own):
    own.days.value, own.late.value, own.review.value, own.cycle.value = 7, 0, 14, 56
    use = Varying.daily([15, 24, 15, 22, 24, 17, 16])
    planned = plan(use, Varying(7, 0), 0.95, review_days=14, cycle_days=56)
    assert row(own, "Exam gloves M")[4:6] == [str(planned.point), str(planned.par)]


def test_bad_rows_are_named_and_the_rest_is_kept(own):
    shown = unescape(own.results.value)
    assert "Line 13, column “Qty”: found 'a box': expected units taken" in shown
    own.open(SAMPLE.replace("01/20/2025,Table", "01/20/2052,Table").encode(), "“list.csv”")
    assert "found '01/20/2052': expected a day" in unescape(own.results.value)
    assert "2 rows set aside" in said(own)
    assert row(own, "Table paper")[-1] == "5 of 7"


def test_a_workbook_says_what_a_text_file_says(own):
    before = own.results.value
    book = Workbook()
    for line in SAMPLE.strip().splitlines():
        cells = line.split(",")
        book.active.append([*cells[:2], int(cells[2]) if cells[2].isdigit() else cells[2]])
    file = io.BytesIO()
    book.save(file)
    own.open(file.getvalue(), "“list.xlsx”")
    assert own.results.value == before


BAD = {
    "too short": (SAMPLE.split("01/27")[0], "The list covers 3 weeks: expected 6 or more"),
    "no units": (
        re.sub(r",\w[\w ]*$", ",?", SAMPLE, flags=re.M),
        "Choose the column for the units",
    ),
    "nothing": ("Date,Item,Qty\nsoon,Gloves,3", "No row of the list can be read. Line 2"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_a_sentence_and_no_table(own, kind):
    content, sentence = BAD[kind]
    own.open(content.encode(), "“list.csv”")
    assert sentence in said(own)
    assert own.results.value == ""
