"""A file of the reader's own: measured, or refused in a sentence, and the lab goes on."""

import io
import re
from base64 import b64decode
from datetime import UTC, datetime
from html import unescape

import ipywidgets
import pytest
from openpyxl import Workbook

from medoffice.labs.export_lab import HEADINGS, MEANINGS, SAMPLE, ExportLab
from medoffice.labs.patient_access import try_your_own_export
from medoffice.practice.exports import COMPLETED, LEFT_OUT, NO_SHOW

GOOD = "Visit date;Booked on;Outcome\n" + "2025-03-10;2025-03-03;kept\n" * 3 + (
    "2025-03-11;2025-02-01;no-show\n2025-03-11;2025-03-10;moved\n"
)  # fmt: skip


@pytest.fixture
def lab():
    return try_your_own_export()


def choose(lab: ExportLab, content: bytes, name: str = "report.csv") -> None:
    """Choose a file as a browser does: its content arrives with a name."""
    file = {"name": name, "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    lab.upload.value = ({**file, "content": memoryview(content)},)


def said(lab: ExportLab) -> str:
    return unescape(re.sub(r"<[^>]+>", "", lab.message.value))


def inside(widget: ipywidgets.Widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


def test_it_begins_with_an_example(lab):
    assert said(lab).startswith("In the example, 2 of 8 expected visits were no-shows: 25.0%")
    assert SAMPLE in unescape(lab.still())


def test_a_good_file_is_measured(lab):
    choose(lab, GOOD.encode(), "march.csv")
    assert said(lab).startswith(
        "In “march.csv”, 1 of 4 expected visits were no-shows: 25.0%, with a 95% interval from "
        "4.6% to 69.9%. The typical (median) lead time was 7 days."
    )
    assert "“moved”" in said(lab)
    rows = re.findall(r'<th scope="row">(.*?)</th><td>(\d+)</td><td>(\d+)</td>', lab.results.value)
    counted = {band: (int(expected), int(missed)) for band, expected, missed in rows}
    assert counted["1 to 7 days"] == (3, 0)
    assert counted["More than 28 days"] == (1, 1)


def workbook() -> bytes:
    made = Workbook()
    for line in SAMPLE.splitlines():
        made.active.append(line.split(","))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


# One white dot.
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=="
)

BAD = {
    "a column missing": (
        "\n".join(",".join(line.split(",")[::2]) for line in SAMPLE.splitlines()).encode(),
        "Choose the column for: Date it was booked. The columns of the file are: Appt Date, Status",
    ),
    "dates of another country": (
        SAMPLE.replace("03/04/2025", "31/03/2025").encode(),
        "column “Appt Date”, holds “31/03/2025”: expected a US date such as 03/28/2025",
    ),
    "dates the other way round": (
        SAMPLE.replace("Appt Date,Date Booked", "Date Booked,Appt Date").encode(),
        "Are the two date columns the other way round?",
    ),
    "empty": (b"", "The file is empty"),
    "50 MB": (bytes(50_000_000), "The file has 50 MB, and this lab reads up to 8 MB"),
    "a picture": (PICTURE, "This is a picture, not a CSV file."),
    "a workbook": (workbook(), "This is an Excel workbook or another zipped file, not a CSV file."),
    "half of a text in UTF-16": (SAMPLE.encode("utf-16")[:-1], "This is not a text file."),
    "no names of columns": (SAMPLE.split("\n", 1)[1].encode(), "The first line holds a date"),
    "words nobody knows": (
        re.sub("Checked out|No Show|Canceled", "xyz", SAMPLE).encode(),
        "No appointment is completed or a no-show: say below what the words in “Status” mean.",
    ),
    "too many words": (
        ("Appt Date,Date Booked,Status\n" + "".join(
            f"03/03/2025,03/01/2025,note {n}\n" for n in range(20)
        )).encode(),
        "“Status” holds 20 different values, too many for the outcome of a visit",
    ),
    "markup in place of words": (
        SAMPLE.replace("Date Booked", "<script>alert(1)</script>").encode(),
        "Choose the column for: Date it was booked. The columns of the file are: Appt Date",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_a_sentence_and_a_good_one_is_read_afterwards(lab, kind):
    content, sentence = BAD[kind]
    choose(lab, content)
    assert sentence in said(lab)
    assert lab.results.value == ""
    assert "<script>" not in lab.message.value
    choose(lab, GOOD.encode())
    assert said(lab).startswith("In “report.csv”, 1 of 4 expected visits")


def test_a_report_in_utf_16_is_read(lab):
    choose(lab, SAMPLE.replace(",", "\t").encode("utf-16"), "report.txt")
    assert said(lab).startswith("In “report.txt”, 2 of 8")


def test_a_column_can_be_chosen_by_hand(lab):
    choose(lab, SAMPLE.replace("Appt Date", "When").encode())
    assert "Choose the column for: Date of the visit" in said(lab)
    assert lab.columns["visit_date"].value is None
    lab.columns["visit_date"].value = "When"
    assert "2 of 8 expected visits" in said(lab)


def test_the_meaning_of_a_word_can_be_changed(lab):
    assert {word: control.value for word, control in lab.meanings.items()} == {
        "Checked out": COMPLETED,
        "No Show": NO_SHOW,
        "Canceled": LEFT_OUT,
    }
    lab.meanings["Canceled"].value = NO_SHOW
    assert "3 of 9 expected visits" in said(lab)


def test_another_status_column_asks_for_its_own_words(lab):
    lines = SAMPLE.splitlines()
    text = "\n".join([lines[0] + ",Clinician", *(f"{line},Lee" for line in lines[1:])])
    choose(lab, text.encode())
    lab.columns["status"].value = "Clinician"
    assert list(lab.meanings) == ["Lee"]
    assert "No appointment is completed or a no-show" in said(lab)
    lab.columns["status"].value = "Status"
    assert "2 of 8 expected visits" in said(lab)


def test_every_control_has_a_label_of_its_own(lab):
    controls = [
        widget
        for widget in inside(lab.widget)
        if isinstance(widget, ipywidgets.Dropdown | ipywidgets.FileUpload)
    ]
    assert set(controls) == {lab.upload, *lab.columns.values(), *lab.meanings.values()}
    labels = [control.description for control in controls]
    assert all(labels) and len(set(labels)) == len(labels)
    assert [words for words, _ in lab.meanings["No Show"].options] == list(MEANINGS)


def test_the_still_and_the_words_say_the_same(lab):
    assert lab.results.value in lab.still()
    assert 'role="status"' not in lab.still()
    assert said(lab) in lab.in_words()
    for heading in HEADINGS:
        assert heading in lab.in_words()
    for cell in re.findall(r"<td>(.*?)</td>", lab.results.value):
        assert unescape(cell) in lab.in_words()
