"""Reports from other systems: each is read, or refused in one sentence that says what is wrong."""

from collections import Counter
from datetime import date

import pytest

from medoffice.practice.exports import (
    LARGEST,
    Choices,
    ExportError,
    Visit,
    expected_visits,
    propose_columns,
    propose_meaning,
    read,
)

REPORT = """Appt Date,Date Booked,Status
03/03/2025,03/03/2025,Checked out
03/03/2025,02/12/2025,No Show
03/04/2025,02/03/2025,Canceled
"""
MEANINGS = {"Checked out": "completed", "No Show": "no-show", "Canceled": "left out"}


def choices(export, **other):
    columns = propose_columns(export.columns)
    return Choices(**{**columns, "meanings": MEANINGS, **other})


@pytest.mark.parametrize(
    "content",
    [
        REPORT.encode(),
        REPORT.encode("utf-8-sig"),
        REPORT.encode("utf-16"),
        REPORT.replace(",", "\t").encode("utf-16"),
        b"\xfe\xff" + REPORT.encode("utf-16-be"),
        REPORT.replace(",", ";").encode(),
        REPORT.replace(",", "|").encode(),
        REPORT.replace("\n", "\r\n").encode(),
        REPORT.replace("\n", "\r").encode(),
        REPORT.replace("\n", ",\n").replace("Status,", "Status").encode(),
        REPORT.replace("\n", "\n\n").encode(),
        REPORT.replace("No Show", '" No Show "').encode(),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16", "Excel's Unicode Text", "utf-16 big end first",
         "semicolons", "bars", "Windows ends of line", "old Mac ends of line",
         "a comma at each end", "blank lines", "quotation marks and blanks"],
)  # fmt: skip
def test_one_report_written_in_many_ways_is_the_same_report(content):
    export = read(content)
    assert export.columns == ("Appt Date", "Date Booked", "Status")
    assert export.words("Status") == Counter(MEANINGS.keys())
    assert expected_visits(export, choices(export)) == [Visit(0, False), Visit(19, True)]


def test_windows_letters_are_read():
    export = read("Patient,Status\nMuñoz,Présent\n".encode("cp1252"))
    assert export.rows == (("Muñoz", "Présent"),)


SAVE_AS = "Open it in Excel and save it with File > Save As, file type CSV UTF-8."
EXPORT = "Export the report again as CSV, from your own system, and choose that file."
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty: export the report again and choose that file."),
        (b"\xef\xbb\xbf\r\n \r\n", "The file is empty"),
        (bytes(LARGEST + 1), "The file has 8.1 MB, and this lab reads up to 8 MB"),
        (bytes(50_000_000), "The file has 50 MB, and this lab reads up to 8 MB: export "
         "fewer months or fewer columns."),
        (PNG, f"This is a picture, not a CSV file. {EXPORT}"),
        (b"\xff\xd8\xff\xe0", "This is a picture"),
        (b"%PDF-1.7\n", f"This is a PDF, not a CSV file. {EXPORT}"),
        (b"PK\x03\x04" + bytes(200), f"This is an Excel workbook or another zipped file, not a CSV "
         f"file. {SAVE_AS}"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200), f"This is an old Excel workbook, not a "
         f"CSV file. {SAVE_AS}"),
        (b"{\\rtf1 Report}", "This is a text document"),
        (b"\x1f\x8b\x08", "This is a compressed file"),
        (b"\n<!DOCTYPE html><table>", "This is a web page or another marked-up text"),
        (b'{"visits": [{"date": "2025-03-03", "status": "seen"}]}', "This is a JSON file"),
        (bytes(range(256)), f"This is not a text file. {SAVE_AS}"),
        (REPORT.encode("utf-16")[:-1], "This is not a text file."),
        (REPORT.encode("utf-16-le"), "This is not a text file."),
        (b"Appointments\n03/03/2025\n", "The first line holds one column only, “Appointments”"),
        (b"Appointments of 2025,,\nDate,Booked,Status\n", "Column 2 has no name in the first line"),
        (b"Date,Date,Status\n1,2,3\n", "Two columns are called “Date”: rename one of them"),
        (REPORT.split("\n", 1)[1].encode(), "The first line holds a date, “03/03/2025”: expected "
         "the names of the columns there."),
        (REPORT.splitlines()[0].encode(), "The file holds the names of the columns and "
            "nothing below"),
        (REPORT.replace("No Show", "No Show,late").encode(), "Line 3 has 4 values, and the first "
         "line has 3 names of columns, separated by commas: expected as many."),
        (REPORT.replace(",Canceled", "").encode(), "Line 4 has 2 values, and the first line has 3"),
        (REPORT.replace("No Show", '"No Show').encode(), "The file is damaged at line 3 or below: "
         "a quotation mark is missing"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_refused_in_a_sentence(content, sentence):
    with pytest.raises(ExportError) as refused:
        read(content)
    assert str(refused.value).startswith(sentence)
    assert "\n" not in str(refused.value)


def test_a_line_is_named_as_an_editor_counts_it():
    with pytest.raises(ExportError, match="Line 7 has 2 values"):
        read(b'\nDate,Booked,Status\n\n1,2,"two\nlines"\n\n1,2\n')


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        (["Appt Date", "Date Booked", "Status"], ["Appt Date", "Date Booked", "Status"]),
        (["status", "CREATED_ON", "DateOfService"], ["DateOfService", "CREATED_ON", "status"]),
        (["Date", "Outcome", "Booked"], ["Date", "Booked", "Outcome"]),
        (["Visit Date", "Date"], ["Visit Date", None, None]),
        (["Name", "Phone"], [None, None, None]),
    ],
)
def test_columns_are_recognized_by_their_names(columns, found):
    assert list(propose_columns(columns).values()) == found


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("No Show", "no-show"),
        ("NOSHOW", "no-show"),
        ("Did not arrive", "no-show"),
        ("DNA", "no-show"),
        ("Checked out", "completed"),
        ("ARRIVED", "completed"),
        ("Completed", "completed"),
        ("Incomplete", "left out"),
        ("Not seen", "left out"),
        ("Canceled by patient", "left out"),
        ("Rescheduled", "left out"),
        ("Présent", "left out"),
        ("", "left out"),
    ],
)
def test_words_are_recognized_and_unknown_ones_left_out(word, meaning):
    assert propose_meaning(word) == meaning


@pytest.mark.parametrize(
    "written", ["3/4/2025", "03/04/25", "2025-03-04", "2025-3-4T08:20:00", "03/04/2025 8:20 AM"]
)
def test_a_day_is_read_as_written_in_the_us_or_by_iso(written):
    export = read(f"Date,Booked,Status\n{written},03/01/2025,Seen\n".encode())
    chosen = choices(export, meanings={"Seen": "completed"})
    assert expected_visits(export, chosen) == [
        Visit((date(2025, 3, 4) - date(2025, 3, 1)).days, False)
    ]


@pytest.mark.parametrize(
    "written", ["31/03/2025", "02/29/2025", "Mar 4, 2025", "45720", "", "0000-01-01", "03-04-2025"]
)
def test_a_day_that_is_no_day_is_named_by_line_column_and_value(written):
    text = REPORT.replace("03/03/2025,02/12/2025", f'"{written}",02/12/2025')
    export = read(text.encode())
    with pytest.raises(ExportError) as refused:
        expected_visits(export, choices(export))
    assert str(refused.value) == (
        f"Line 3, column “Appt Date”, holds “{written}”: expected a US date such as 03/28/2025 or "
        "2025-03-28 (1 of 2 lines are like this)."
    )


def test_the_dates_of_lines_left_out_do_not_matter():
    export = read(REPORT.replace("03/04/2025", "soon").encode())
    assert len(expected_visits(export, choices(export))) == 2


def test_dates_the_other_way_round_are_noticed():
    export = read(REPORT.encode())
    swapped = choices(export, visit_date="Date Booked", booked_on="Appt Date")
    with pytest.raises(
        ExportError, match=r"Line 3 was booked on 2025-03-03 for 2025-02-12.*1 of 2"
    ):
        expected_visits(export, swapped)


def test_a_column_chosen_twice_or_not_there_is_refused():
    export = read(REPORT.encode())
    with pytest.raises(ExportError, match="One column is chosen twice"):
        expected_visits(export, choices(export, booked_on="Appt Date"))
    with pytest.raises(ExportError, match=r"no column “When”. The columns of the file are: Appt"):
        expected_visits(export, choices(export, booked_on="When"))


def test_a_report_in_which_nothing_is_expected_is_refused():
    export = read(REPORT.encode())
    with pytest.raises(ExportError, match="say below what the words in “Status” mean"):
        expected_visits(export, choices(export, meanings={}))
