"""The reports in Excel: the figures of the tables, in the shape of a printed page."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime
from functools import cache

import openpyxl
import pytest

from medoffice import practice
from medoffice.practice import package, receivables
from medoffice.practice.generate.formats import FormatParameters
from medoffice.practice.generate.formats.exports.report import Column, Report
from medoffice.practice.generate.formats.parameters import week
from medoffice.practice.money import cents

FOLDER = package.folder() / package.EXPORTS
PARAMETERS = FormatParameters()
RUN = datetime(2025, 12, 1, 7, 5)

records = cache(lambda name: list(practice.records(name)))


@cache
def sheet(name: str):
    (file,) = FOLDER.glob(f"{name}-*.xlsx")
    return openpyxl.load_workbook(file).active


def lines(name: str, first: str) -> list[tuple]:
    """Give the lines whose first cell begins with some words."""
    rows = sheet(name).iter_rows(values_only=True)
    return [row for row in rows if isinstance(row[0], str) and row[0].startswith(first)]


@pytest.fixture(scope="module")
def tables() -> dict:
    return {name: records(name) for name in receivables.TABLES}


def test_aging_is_the_subledger(tables):
    opened = receivables.Subledger(tables).open_on(PARAMETERS.aged_on)
    (patients,) = lines("ar-aging", "Patients and guarantors")
    (credits,) = lines("ar-aging", "Owed to payers")
    (total,) = lines("ar-aging", "GRAND TOTAL")
    subtotals = lines("ar-aging", "Subtotal")
    assert cents(patients[7]) == sum(one.patient for one in opened.values())
    assert cents(credits[7]) == sum(one.credit for one in opened.values())
    assert sum(cents(row[7]) for row in subtotals) == sum(b.insurance for b in opened.values())
    assert cents(total[7]) == sum(one.total for one in opened.values())
    assert total[8] == 100
    seen = {row["appointment_id"]: row["date"] for row in records("appointments")}
    old = sum(b.total for v, b in opened.items() if (PARAMETERS.aged_on - seen[v]).days > 120)
    assert cents(total[6]) == old


def test_aging_adds_up_across_and_down():
    plans = [row["name"] for row in records("plans")]
    detail = [row for row in lines("ar-aging", "   ") if row[0].strip() in plans]
    subtotals = lines("ar-aging", "Subtotal")
    for at in range(1, 8):
        assert round(sum(row[at] for row in detail), 2) == round(sum(r[at] for r in subtotals), 2)
    for row in detail + subtotals:
        assert cents(sum(row[2:7])) == cents(row[7])


def test_the_month_is_what_was_posted(tables):
    first = PARAMETERS.month_from
    posted: Counter = Counter()
    by_day: Counter = Counter()
    for posting in receivables.postings(tables):
        if (posting.day.year, posting.day.month) == (first.year, first.month):
            posted[posting.kind] += posting.amount
            by_day[posting.day] += posting.amount
    (month,) = lines("daily", "MONTH TO DATE")
    kinds = ("charge", "insurance-payment", "patient-payment", "contractual", "write-off", "refund")
    assert [cents(cell) for cell in month[1:7]] == [posted[kind] for kind in kinds]
    totals = {
        datetime.strptime(row[0][6:], "%m/%d/%Y").date(): cents(row[7])
        for row in lines("daily", "Total ")
    }
    assert totals == by_day


def test_the_list_has_the_weeks_appointments():
    of_week = [r for r in records("appointments") if r["date"] in week(PARAMETERS.claims_from)]
    rows = [row for row in sheet("appointment").iter_rows(values_only=True) if row[3]]
    listed = Counter(
        (datetime.strptime(f"{row[0]:%Y-%m-%d} {row[1]}", "%Y-%m-%d %I:%M %p"), row[2], row[3])
        for row in rows
        if isinstance(row[0], datetime)
    )
    assert listed == Counter((row["start"], row["minutes"], row["patient_id"]) for row in of_week)
    (total,) = lines("appointment", "REPORT TOTAL")
    completed = sum(row["outcome"] == "completed" for row in of_week)
    assert f"{len(of_week)} appointments" in total[0]
    assert f"Checked out {completed}" in total[0]


@pytest.mark.parametrize("name", ["ar-aging", "daily", "appointment"])
def test_a_report_looks_like_one_from_a_system(name):
    titles = lines(name, "WILLOW BEND")
    pages = lines(name, "Run 12/01/2025")
    assert len(titles) == len(pages) == len(sheet(name).row_breaks.brk) + 1 >= 2
    assert [int(re.search(r"Page (\d+)", row[0])[1]) for row in pages] == [
        number + 1 for number in range(len(pages))
    ]
    assert "A1" in [str(merged).split(":")[0] for merged in sheet(name).merged_cells.ranges]
    assert lines(name, "*** End of report")


def test_a_report_is_the_same_file_each_time_and_breaks_pages():
    def made() -> bytes:
        columns = [Column("Name"), Column("Amount", above="Money", form="0.00")]
        report = Report("x.xlsx", "TITLE", ["All"], columns, RUN)
        report.group("GROUP")
        for number in range(100):
            report.record(f"Row {number}", number / 4)
        report.total("Total", 1237.5)
        assert report.lines > 100
        return report.content()

    assert made() == made()


def test_the_files_are_small():
    files = list(FOLDER.glob("*.xlsx"))
    assert len(files) == 3
    assert sum(file.stat().st_size for file in files) < 600_000
    assert PARAMETERS.aged_on == date(2025, 11, 30)
