"""A report on its way into a workbook, with all that makes it look well on paper only.

Titles stand in merged cells, the headings take two lines and come again on every page, page
numbers and totals stand between the records, and a group's name is told once, above its lines.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from medoffice.practice import workbook_file

LINES_ON_A_PAGE = 42
MONEY, DAY = "#,##0.00;(#,##0.00)", "mm/dd/yyyy"
OFFICE = "WILLOW BEND FAMILY MEDICINE"
SYSTEM = "Practice-management system"


@dataclass(frozen=True)
class Column:
    """A column: its heading, the heading above it, its width in signs, and how numbers look."""

    heading: str
    above: str = ""
    width: float = 12.0
    form: str = "General"


class Report:
    """Takes lines one after another and breaks pages as they fill."""

    def __init__(
        self,
        file: str,
        title: str,
        parameters: Sequence[str],
        columns: Sequence[Column],
        run: datetime,
    ) -> None:
        """Begin a report; ``parameters`` tell what was asked for."""
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        self.file, self._title, self._columns, self._run = file, title, columns, run
        self._parameters = parameters
        self._book = Workbook()
        self._sheet = self._book.active
        self._sheet.title = "Report"
        self._sheet.sheet_properties.pageSetUpPr.fitToPage = True
        self._sheet.page_setup.paperSize = self._sheet.PAPERSIZE_LETTER
        self._sheet.page_setup.fitToHeight = 0  # as many pages as it takes, one page wide
        self._bold, self._center = Font(bold=True), Alignment(horizontal="center")
        self._shade = PatternFill("solid", fgColor="D9D9D9")
        self._line_above = Border(top=Side(style="thin"))
        self.lines, self._page, self._on_page = 0, 0, 0
        for number, column in enumerate(columns, 1):
            self._sheet.column_dimensions[_letter(number)].width = column.width
        self._top()

    def record(self, *cells: Any) -> None:
        """Write a line of the report."""
        self._write(cells)

    def group(self, name: str) -> None:
        """Write the name of the group whose lines follow, across all columns."""
        if self._on_page > LINES_ON_A_PAGE - 4:
            self._break()
        self._write([name], bold=True)
        self._merge()

    def total(self, *cells: Any) -> None:
        """Write a total under the lines it adds up, and leave a line free."""
        self._write(cells, bold=True, border=True)
        self._write([])

    def content(self) -> bytes:
        """Close the report and return the bytes of its file."""
        self._write(["*** End of report ***"])
        self._merge()
        self._foot()
        return workbook_file.content(self._book, self._run, SYSTEM, compression=zipfile.ZIP_STORED)

    def _write(self, cells: Sequence[Any], bold: bool = False, border: bool = False) -> None:
        if self._on_page >= LINES_ON_A_PAGE:
            self._break()
        self._put(cells, bold, border)

    def _put(self, cells: Sequence[Any], bold: bool = False, border: bool = False) -> None:
        self.lines += 1
        self._on_page += 1
        for number, value in enumerate(cells, 1):
            if value is None:
                continue
            cell = self._sheet.cell(self.lines, number, value)
            if not isinstance(value, str):
                cell.number_format = self._columns[number - 1].form
            if bold:
                cell.font = self._bold
        if border:
            for number in range(1, len(self._columns) + 1):
                self._sheet.cell(self.lines, number).border = self._line_above

    def _merge(self, first: int = 1, last: int | None = None) -> None:
        last = last or len(self._columns)
        if last > first:
            self._sheet.merge_cells(
                start_row=self.lines, end_row=self.lines, start_column=first, end_column=last
            )

    def _top(self) -> None:
        """Write what stands at the top of each page."""
        self._page, self._on_page = self._page + 1, 0
        for words in (OFFICE, self._title, *self._parameters):
            self._put([words], bold=words != OFFICE)
            self._sheet.cell(self.lines, 1).alignment = self._center
            self._merge()
        self._put([])
        above = [column.above or None for column in self._columns]
        self._put(above, bold=True)
        for first, last in _runs([column.above for column in self._columns]):
            self._sheet.cell(self.lines, first).alignment = self._center
            self._merge(first, last)
        self._put([column.heading for column in self._columns], bold=True)
        for number in range(1, len(self._columns) + 1):
            for row in (self.lines - 1, self.lines):
                self._sheet.cell(row, number).fill = self._shade

    def _foot(self) -> None:
        self._put([f"Run {self._run:%m/%d/%Y %I:%M %p} by OFFICEMGR    Page {self._page}"])
        self._merge()

    def _break(self) -> None:
        from openpyxl.worksheet.pagebreak import Break

        self._foot()
        self._sheet.row_breaks.append(Break(id=self.lines))
        self._top()


def _runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Find columns side by side under one heading: the first and the last of each run."""
    runs: list[tuple[int, int]] = []
    for number, word in enumerate(words, 1):
        if word and runs and runs[-1][1] == number - 1 and words[number - 2] == word:
            runs[-1] = runs[-1][0], number
        elif word:
            runs.append((number, number))
    return runs


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)


def dollars(cents: int) -> float:
    """Give an amount as a spreadsheet holds it."""
    return round(cents / 100, 2)
