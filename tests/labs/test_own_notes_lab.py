"""The reader's evidence log: whoever was not looked at is named, and words to look at again."""

import io
import re
from html import unescape

import pytest

from medoffice.labs.own_notes_lab import SAMPLE
from medoffice.labs.staff_evaluations import your_own_notes
from medoffice.toolbox import evidence_log
from medoffice.toolbox.evidence_log import log, sample


@pytest.fixture
def lab():
    return your_own_notes()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", " ", widget.value))


def looked_at(lab):
    return {row[0]: row[-1] for row in lab._rows(lab.measured())[1]}


def test_the_example_has_an_answer(lab):
    assert "6 notes on 3 people, from Jan 12, 2026 to Dec 7, 2026" in said(lab.message)
    assert looked_at(lab) == {
        "Bruno": "one note: who looked the rest of the time?",
        "Chidi": "mostly of late",
        "Ada": "",
    }


def test_what_the_law_may_protect_comes_first_and_apart(lab):
    first, second = lab.measured().marked
    assert (first.line, first.person, first.remark.words) == (5, "Bruno", "sick leave")
    assert second.remark.words == "attitude"
    told = said(lab.results)
    assert told.index("The law may protect it") < told.index("Good practice")
    assert "1 of them on what the law may protect" in said(lab.message)


def test_notes_of_one_kind_are_named_and_the_meaning_of_a_word_is_the_readers(lab):
    lab.meanings["concern"].value = "strength"
    assert looked_at(lab)["Ada"] == "strengths only"
    lab.meanings["strength"].value = lab.meanings["concern"].value = ""
    assert looked_at(lab)["Ada"] == ""


def test_without_a_column_of_kinds_only_days_are_looked_at(lab):
    lab.open(re.sub(r",(strength|concern|Kind),", ",", SAMPLE).encode(), "“log.csv”")
    assert looked_at(lab)["Ada"] == ""
    assert looked_at(lab)["Chidi"] == "mostly of late"


def test_the_sheet_of_the_download_is_read_as_it_is(lab):
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(evidence_log.WORKBOOK.content()))
    sheet = book["Log"]
    for name in [name for name in book.sheetnames if name != "Log"]:
        del book[name]
    sheet.delete_rows(1, log.HEADER - 1)
    content = io.BytesIO()
    book.save(content)
    lab.open(content.getvalue(), "“log.xlsx”")
    made = lab.measured()
    assert {person.name for person in made.people} == {row[1] for row in sample.ROWS}
    assert sum(person.of_kind("strength") for person in made.people) == 3


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("1/12/26", "soon", "Line 2, column “Day”"),
        ("1/12/26,Ada", "1/12/26,", "Line 2, column “Who”, is empty"),
        ("Late again.", "", "Line 7, column “What was seen”, is empty"),
        ("What was seen", "Remarks of mine", "Choose the column for what was seen"),
    ],
)
def test_a_file_that_does_not_fit_is_told_in_a_sentence(lab, old, new, words):
    lab.open(SAMPLE.replace(old, new).encode(), "“log.csv”")
    assert words in said(lab.message)
