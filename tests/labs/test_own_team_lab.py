"""The lab that plans a week of the reader's own team: files of all kinds, and plain refusals."""

import io
import re
import sys
from html import unescape

import pytest
from openpyxl import Workbook

from medoffice.labs.own_team_lab import SAMPLE
from medoffice.labs.staff_schedules import plan_your_own_team
from medoffice.operations.cleaning.reports import take_apart
from medoffice.scheduling.reported_team import propose, reported_team


@pytest.fixture
def own():
    return plan_your_own_team()


def said(own):
    return unescape(re.sub(r"<[^>]+>", "", own.message.value))


def row(own, first):
    found = re.search(rf'<th scope="row">{first}</th>(.*?)</tr>', own.results.value)
    return re.findall(r"<td>(.*?)</td>", found[1])


def workbook(text):
    book = Workbook()
    for line in text.strip().splitlines():
        book.active.append([float(c) if re.fullmatch(r"[\d.]+", c) else c for c in line.split(",")])
    book.create_sheet("notes").append(["nothing to see"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_the_example_is_planned(own):
    """Two people can be there all the time but for half an hour on four days."""
    assert said(own).startswith(
        "A week for 4 people of the example: 2 hours of places stay empty, 1 shift not as usual."
    )
    *_, thursday, friday, hours, last = row(own, "Bruno")
    assert (thursday, friday, hours, last) == ("off", "off", "24", "0")
    assert row(own, "Empty hours")[-2] == "2"
    assert said(own) in own.in_words()
    assert own.results.value in own.still()
    assert SAMPLE in unescape(own.still())


def test_a_rule_moves_the_late_shifts(own):
    assert row(own, "Chidi")[-1] == "4"
    own.answers["most_late"].value = 2
    late = [int(row(own, name)[-1]) for name in ("Ada", "Bruno", "Chidi", "Dolores")]
    assert max(late) <= 2


def test_what_cannot_be_is_told_in_sentences_without_dates(own):
    own.answers["filled"].value = True
    assert said(own) == ("No roster for the example keeps all of that. Below stands what clashes.")
    shown = unescape(re.sub(r"<[^>]+>", "\n", own.results.value))
    assert "Team: 2 people are there on Monday, from 8:00 to 5:00" in shown
    assert "January" not in shown


def test_a_workbook_says_what_a_text_file_says(own):
    before = own.results.value
    own.open(workbook(SAMPLE), "“team.xlsx”")
    assert "A week for 4 people of “team.xlsx”" in said(own)
    assert own.results.value == before


def test_a_workbook_is_refused_in_a_sentence_where_it_cannot_be_read(own, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    own.open(workbook(SAMPLE), "“team.xlsx”")
    assert "not a CSV file. Open it in Excel and save it" in said(own)
    own.open(b"PK\x03\x04 not a workbook", "“team.xlsx”")
    assert "not a CSV file" in said(own)


def test_a_damaged_workbook_is_refused_in_a_sentence(own):
    own.open(b"PK\x03\x04 not a workbook", "“team.xlsx”")
    assert "not a CSV file" in said(own)
    own.open(SAMPLE.encode(), "“team.csv”")
    assert "A week for 4 people" in said(own)


def test_shifts_are_read_as_people_write_them():
    cells = ["8:00-4:30", "8-12", "7:30 AM – 4 PM", "9am to 5:30pm", "13:00-17:00", "PTO", "-"]
    heads = "Employee,Mon,Tue,Wed,Thu,Fri,Sat,Sun"
    report = take_apart(f"{heads}\nAda,{','.join(cells)}\nBo,{','.join(cells)}".encode())
    ada, _ = reported_team(report, propose(report.columns))
    assert ada.usual == {
        1: (480, 990), 2: (480, 720), 3: (450, 960), 4: (540, 1050), 5: (780, 1020),
    }  # fmt: skip
    assert ada.off == {6}
    assert ada.rate == 0


BAD = {
    "no weekday": ("Name,Rate\nAda,20\nBo,21", "at least one for a weekday"),
    "a name twice": (SAMPLE.replace("Bruno", "Ada"), "Line 3 is for Ada, who is there already"),
    "no name": (SAMPLE.replace("Bruno", ""), "Line 3 has no name"),
    "no shift": (re.sub(r"\d+:\d\d-\d+:\d\d", "off", SAMPLE), "Nobody in the file has a shift"),
    "a cell": (SAMPLE.replace("9:00-5:30", "all day", 1), "“Monday”, holds “all day”: expected a"),
    "the end first": (SAMPLE.replace("9:00-5:30", "9 pm - 8 am", 1), "holds “9 pm - 8 am”"),
    "a rate": (SAMPLE.replace("18.50", "a lot"), "“Rate”, holds “a lot”: expected dollars"),
    "too many": ("Name,Mon\n" + "\n".join(f"P{n},8-4" for n in range(40)), "plans up to 25"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_a_sentence_and_no_table(own, kind):
    content, sentence = BAD[kind]
    own.open(content.encode(), "“team.csv”")
    assert sentence in said(own)
    assert own.results.value == ""
