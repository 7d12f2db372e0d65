import io
import time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from medoffice.toolbox import room, sheets
from medoffice.toolbox.downloads import DOWNLOADS, write_all


@cache
def made():
    """Write all files as they are sent out; return the bytes of each, and when the last was made.

    Each is made once for all tests, and once more by the test that compares.
    """
    with TemporaryDirectory() as folder:
        files = write_all(Path(folder) / "new" / "downloads")
        return {file.name: file.read_bytes() for file in files}, time.time()


@cache
def opened(name):
    """Return a file as it is sent out; the tests only read it."""
    read = Document if name.endswith(".docx") else load_workbook
    return read(io.BytesIO(made()[0][name]))


def test_writes_every_download_into_a_new_folder():
    files, _ = made()
    assert list(files) == sorted(DOWNLOADS)
    assert all(files.values())


@pytest.mark.parametrize("name", DOWNLOADS)
def test_the_bytes_do_not_depend_on_the_time(monkeypatch, name):
    files, when = made()
    time.sleep(max(0, when + 1.1 - time.time()))  # openpyxl stamps whole seconds
    in_an_hour = time.localtime(time.time() + 3600)
    monkeypatch.setattr(time, "localtime", lambda *_: in_an_hour)
    assert DOWNLOADS[name]() == files[name]


@pytest.mark.parametrize("name", [name for name in DOWNLOADS if name.endswith(".xlsx")])
class TestEveryWorkbook:
    @pytest.fixture
    def book(self, name):
        return opened(name)

    def visible(self, book):
        return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]

    def test_prints_on_landscape_letter_one_page_wide(self, book):
        for sheet in self.visible(book):
            assert sheet.page_setup.orientation == "landscape", sheet.title
            assert sheet.page_setup.paperSize == int(sheet.PAPERSIZE_LETTER), sheet.title
            assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
            assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)

    def test_long_sheets_keep_their_headers_in_sight_and_on_each_page(self, book):
        long = [sheet for sheet in self.visible(book) if sheet.max_row > 25]
        assert long
        for sheet in long:
            assert sheet.freeze_panes, sheet.title
            assert sheet.print_title_rows, sheet.title

    def test_no_formula_stands_in_a_cell_marked_as_the_readers(self, book):
        yours = [
            (sheet.title, cell)
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.fill.fgColor.rgb == sheets.INPUT_FILL.fgColor.rgb
        ]
        assert yours
        assert [(title, cell.coordinate) for title, cell in yours if cell.data_type == "f"] == []

    def test_no_words_are_cut_off(self, book):
        cut = [
            (sheet.title, cell.coordinate)
            for sheet in self.visible(book)
            for cell in room.written(sheet)
            if room.height(sheet, cell) > room.given(sheet, cell.row)
        ]
        assert cut == []

    def test_is_not_protected(self, book):
        assert not any(sheet.protection.sheet for sheet in book.worksheets)

    def test_starts_with_how_to_use_it_and_heads_each_sheet_with_a_title(self, book):
        assert book.sheetnames[0] == "Read me"
        assert all(isinstance(sheet["A1"].value, str) for sheet in self.visible(book))


@pytest.mark.parametrize("name", [name for name in DOWNLOADS if name.endswith(".docx")])
class TestEveryDocument:
    @pytest.fixture
    def document(self, name):
        return opened(name)

    def test_says_its_title_and_its_language(self, document):
        assert document.core_properties.title == document.paragraphs[0].text
        assert document.paragraphs[0].style.name == "Title"
        language = document.styles.element.find(f".//{qn('w:lang')}")
        assert language.get(qn("w:val")) == "en-US"

    def test_prints_upright_on_letter(self, document):
        for section in document.sections:
            assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)

    def test_skips_no_level_of_heading(self, document):
        styles = [paragraph.style.name for paragraph in document.paragraphs]
        levels = [int(style[-1]) for style in styles if style.startswith("Heading")]
        assert levels
        assert all(now <= before + 1 for before, now in zip([0, *levels], levels, strict=False))

    def test_tables_have_headers_that_repeat_and_say_what_they_are(self, document):
        for table in document.tables:
            assert table._tbl.find(f".//{qn('w:tblHeader')}") is not None
            said = table._tbl.tblPr.find(qn("w:tblDescription"))
            assert said.get(qn("w:val"))

    def test_fields_have_names_and_numbers_of_their_own(self, document):
        controls = list(document.element.body.iter(qn("w:sdt")))
        assert controls
        assert all(each.find(f".//{qn('w:alias')}").get(qn("w:val")) for each in controls)
        numbers = [each.find(f".//{qn('w:id')}").get(qn("w:val")) for each in controls]
        assert len(set(numbers)) == len(numbers)
