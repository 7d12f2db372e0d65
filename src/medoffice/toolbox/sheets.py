"""The look all our workbooks share, and saving them to the same bytes each time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from copy import copy

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.practice import workbook_file

INK = "1F2933"
ACCENT = "12445E"
RULE = "9AA5B1"
TITLE = Font(name="Calibri", size=16, bold=True, color=ACCENT)
TEXT = Font(name="Calibri", size=11, color=INK)
STRONG = Font(name="Calibri", size=11, bold=True, color=INK)
NOTE = Font(name="Calibri", size=11, italic=True, color="3E4C59")
LINK = Font(name="Calibri", size=11, underline="single", color="0563C1")
HEADER = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
HEADER_FILL = PatternFill("solid", fgColor=ACCENT)
INPUT_FILL = PatternFill("solid", fgColor="FFF4D6")
GROUP_FILL = PatternFill("solid", fgColor="E4E7EB")
LINE = Side(style="thin", color=RULE)
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
WRAP = Alignment(wrap_text=True, vertical="center")
CENTER = Alignment(horizontal="center", vertical="center", wrap_text=True)

DATE = "mmm d, yyyy"
TIME = "h:mm AM/PM"
SHARE = "0.0%"

# A fixed moment, so that the same course makes the same file.
MADE = datetime.datetime(2026, 1, 1)


def title(sheet: Worksheet, text: str, *explanation: str, across: int) -> None:
    """Head a sheet with its title and lines of explanation, each over `across` columns."""
    sheet.sheet_format.defaultRowHeight = 18
    sheet.sheet_format.customHeight = True
    sheet["A1"] = text
    sheet["A1"].font = TITLE
    sheet.row_dimensions[1].height = 26
    for row, line in enumerate(explanation, start=2):
        cell = sheet.cell(row, 1, line)
        cell.font, cell.alignment = TEXT, WRAP
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=across)
        sheet.row_dimensions[row].height = 18


def group(sheet: Worksheet, row: int, first: int, last: int, text: str) -> None:
    """Say over a group of columns whether the reader fills them in or they are computed."""
    sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    for column in range(first, last + 1):
        cell = sheet.cell(row, column)
        cell.fill, cell.border = GROUP_FILL, BOX
    sheet.cell(row, first, text).font = STRONG
    sheet.cell(row, first).alignment = CENTER


def headers(sheet: Worksheet, row: int, names: Sequence[str], first: int = 1) -> None:
    """Write a row of column headers."""
    for column, name in enumerate(names, start=first):
        cell = sheet.cell(row, column, name)
        cell.font, cell.fill, cell.border, cell.alignment = HEADER, HEADER_FILL, BOX, CENTER
    sheet.row_dimensions[row].height = 48


def fill_in(sheet: Worksheet, where: str, style: str | None = None) -> None:
    """Mark cells as the reader's: shaded, boxed, and unlocked should a sheet be protected."""
    unlocked = Protection(locked=False)
    _dress(sheet, where, style, fill=INPUT_FILL, border=BOX, font=TEXT, protection=unlocked)


def computed(sheet: Worksheet, where: str, style: str | None = None) -> None:
    """Mark cells as worked out by the workbook."""
    _dress(sheet, where, style, border=BOX, font=TEXT)


def _dress(sheet: Worksheet, where: str, number_format: str | None, **look: object) -> None:
    """Give cells a look, centered, and a number format if there is one."""
    look |= {"alignment": CENTER}
    if number_format:
        look["number_format"] = number_format
    # openpyxl compares a look with all others in the book, part by part, for each cell that is
    # given it. So it is given once, and to all other cells that looked the same before as it came.
    known: dict[tuple[int, ...], StyleArray] = {}
    for row in _cells(sheet, where):
        for cell in row:
            before = tuple(cell._style or ())
            if before in known:
                cell._style = copy(known[before])
                continue
            for part, value in look.items():
                setattr(cell, part, value)
            known[before] = cell._style


def setting(
    sheet: Worksheet, row: int, name: str, value: float, style: str, explanation: str
) -> None:
    """Put a number the reader sets once into column B, with its name and what it means."""
    sheet.cell(row, 1, name).font = STRONG
    sheet.cell(row, 2, value)
    fill_in(sheet, f"B{row}", style)
    remark(sheet, row, 3, explanation)


def remark(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Put a remark beside a cell."""
    cell = sheet.cell(row, column, text)
    cell.font = NOTE
    cell.alignment = Alignment(horizontal="left", indent=1, vertical="center")


def _cells(sheet: Worksheet, where: str) -> Iterable:
    cells = sheet[where]
    return cells if isinstance(cells, tuple) else ((cells,),)


def choices(sheet: Worksheet, where: str, options: str) -> None:
    """Offer a list to choose from: ``'"one,two"'`` or a reference to cells."""
    rule = DataValidation(type="list", formula1=options, allow_blank=True)
    rule.error, rule.errorTitle = "Choose one from the list.", "Not in the list"
    sheet.add_data_validation(rule)
    rule.add(where)


def expect(
    sheet: Worksheet, where: str, kind: str, operator: str, *bounds: str, message: str
) -> None:
    """Refuse what cannot be right, with a message that says what is expected."""
    rule = DataValidation(
        type=kind,
        operator=operator,
        formula1=bounds[0],
        formula2=bounds[1] if len(bounds) == 2 else None,
        allow_blank=True,
    )
    rule.error, rule.errorTitle = message, "Please check"
    sheet.add_data_validation(rule)
    rule.add(where)


def widths(sheet: Worksheet, *sizes: float) -> None:
    """Set the widths of the columns, from A on."""
    for column, size in enumerate(sizes, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = size


def print_on_letter(sheet: Worksheet, header_rows: str | None = None) -> None:
    """Print landscape on US Letter, one page wide, with the headers on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_LETTER
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    sheet.oddFooter.left.text = "&A"
    sheet.oddFooter.right.text = "Page &P of &N"
    sheet.print_title_rows = header_rows
    sheet.sheet_view.showGridLines = False


def saved(workbook: Workbook, chart_descriptions: Mapping[str, str] | None = None) -> bytes:
    """Return the bytes of the workbook's file, the same each time.

    Parameters
    ----------
    workbook : openpyxl.Workbook
        What to save.
    chart_descriptions : mapping of str to str, optional
        For each chart's name in the file ("Chart 1") what a screen reader says of it.
    """

    def described(name: str, part: bytes) -> bytes:
        if name.startswith("xl/drawings/drawing"):
            for chart, said in (chart_descriptions or {}).items():
                part = part.replace(
                    f'name="{chart}"'.encode(), f'name="{chart}" descr="{said}"'.encode()
                )
        return part

    return workbook_file.content(workbook, MADE, "The Medical Office Manager", described)
