import io
import time
from functools import cache

import pytest
from openpyxl import load_workbook

from medoffice import toolbox
from medoffice.toolbox.downloads import DOWNLOADS


@cache
def opened(name):
    """Return a workbook as it is sent out; the tests only read it."""
    return load_workbook(io.BytesIO(DOWNLOADS[name]()))


def test_writes_every_download_into_a_new_folder(tmp_path):
    written = toolbox.write_all(tmp_path / "new" / "downloads")
    assert [file.name for file in written] == sorted(DOWNLOADS)
    assert all(file.is_file() for file in written)


@pytest.mark.parametrize("name", DOWNLOADS)
def test_the_bytes_do_not_depend_on_the_time(monkeypatch, name):
    first = DOWNLOADS[name]()
    in_an_hour = time.localtime(time.time() + 3600)
    monkeypatch.setattr(time, "localtime", lambda *_: in_an_hour)
    time.sleep(1.1)  # openpyxl stamps whole seconds
    assert DOWNLOADS[name]() == first


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

    def test_is_not_protected(self, book):
        assert not any(sheet.protection.sheet for sheet in book.worksheets)

    def test_starts_with_how_to_use_it_and_heads_each_sheet_with_a_title(self, book):
        assert book.sheetnames[0] == "Read me"
        assert all(isinstance(sheet["A1"].value, str) for sheet in self.visible(book))
