"""The whole practice as one Excel workbook: contents, codebook, and a sheet for each table.

openpyxl draws every sheet with its header and one row as a pattern. The rows themselves, a few
million cells, are then written in the form of that pattern: openpyxl and XlsxWriter both take
about ten seconds for the appointment book alone, and this takes one.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.book.codebook.tables import Table, in_words, subjects, tables
from medoffice.practice import package
from medoffice.toolbox import sheets

CONTENTS, CODEBOOK = "Contents", "Codebook"
LONGEST_NAME = 31  # Excel allows no longer name of a sheet
_EPOCH = datetime.date(1899, 12, 30)  # Excel's day 0
_STYLES = {"date": "yyyy-mm-dd", "time": "hh:mm", "USD": "#,##0.00", "integer": "0"}
_PATTERN_ROW = re.compile(rb'<row r="2".*?</row>', re.DOTALL)
_PATTERN_CELL = re.compile(rb'<c r="([A-Z]+)2"(?: s="(\d+)")?')


def write(path: Path) -> None:
    """Write the workbook.

    Parameters
    ----------
    path : pathlib.Path
        Its file. Its bytes are the same each time.
    """
    book = Workbook()
    book.properties.creator = "The Medical Office Manager"
    book.properties.title = package.descriptor()["title"]
    _contents(book.active)
    _codebook(book.create_sheet(CODEBOOK))
    for table in tables().values():
        _pattern(book.create_sheet(_sheet(table)), table)
    drawn = io.BytesIO(sheets.saved(book, {}))
    first = len(book.worksheets) - len(tables()) + 1
    filled = {
        f"xl/worksheets/sheet{number}.xml": table
        for number, table in enumerate(tables().values(), start=first)
    }
    with zipfile.ZipFile(drawn) as old, zipfile.ZipFile(path, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)

            with new.open(_entry(entry), "w") as file:
                if entry.filename in filled:
                    for part in _filled(content, filled[entry.filename]):
                        file.write(part)
                else:
                    file.write(content)


def _entry(old: zipfile.ZipInfo) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(old.filename, date_time=old.date_time)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _sheet(table: Table) -> str:
    return table.name[:LONGEST_NAME]


def _contents(sheet: Worksheet) -> None:
    about = package.descriptor()
    sheet.title = CONTENTS
    sheets.title(
        sheet,
        about["title"],
        about["description"],
        "One sheet for each table. The sheet Codebook says what each column holds. CC BY 4.0.",
        across=5,
    )
    sheets.headers(sheet, 5, ["Subject", "Table", "What it is", "Rows", "How it was made"])
    row = 6
    for subject, names in subjects().items():
        for name in names:
            table = tables()[name]
            values = (in_words(subject), name, table.description, table.rows, table.made)
            for column, value in enumerate(values, start=1):
                cell = sheet.cell(row, column, value)
                cell.font, cell.alignment = sheets.TEXT, sheets.WRAP
            link = sheet.cell(row, 2)
            link.hyperlink = Hyperlink(link.coordinate, location=f"'{_sheet(table)}'!A1")
            link.font = sheets.LINK
            row += 1
    sheets.widths(sheet, 22, 26, 60, 10, 90)
    sheet.freeze_panes = "A6"
    sheets.print_on_letter(sheet, "5:5")


def _codebook(sheet: Worksheet) -> None:
    sheets.headers(sheet, 1, ["Table", "Column", "Type", "What it holds", "Limits", "Points to"])
    row = 2
    for table in tables().values():
        for column in table.columns:
            targets = ", ".join(link.target for link in column.links)
            limits = " ".join(column.limits)
            values = (table.name, column.name, column.type, column.description, limits, targets)
            for at, value in enumerate(values, start=1):
                cell = sheet.cell(row, at, value)
                cell.font, cell.alignment = sheets.TEXT, sheets.WRAP
            row += 1
    sheets.widths(sheet, 24, 24, 22, 60, 50, 24)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:F{row - 1}"
    sheets.print_on_letter(sheet, "1:1")


def _pattern(sheet: Worksheet, table: Table) -> None:
    """Draw a sheet with its header, and one cell of each column below in the column's form."""
    fields = package.schema(table.name)["fields"]
    sheets.headers(sheet, 1, [field["name"] for field in fields])
    for at, field in enumerate(fields, start=1):
        cell = sheet.cell(2, at, 0)
        cell.number_format = _STYLES.get(field.get("unit"), _STYLES.get(field["type"], "General"))
    sheets.widths(sheet, *(_width(field) for field in fields))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(fields))}{table.rows + 1}"
    sheets.print_on_letter(sheet, "1:1")


def _width(field: dict[str, Any]) -> float:
    """Return a column's width: room for its name and for what it usually holds."""
    text = field["type"] == "string" and "pattern" not in field.get("constraints", {})
    return max(len(field["name"]) + 4, 24 if text else 12)


def _filled(content: bytes, table: Table) -> Iterator[bytes]:
    """Yield the sheet's XML with the table's rows in the place of the pattern."""
    pattern = _PATTERN_ROW.search(content)
    cells = _PATTERN_CELL.findall(pattern[0])
    styles = [(letter.decode(), (style or b"0").decode()) for letter, style in cells]
    last = f"{styles[-1][0]}{table.rows + 1}"
    head = content[: pattern.start()]
    yield re.sub(rb'<dimension ref="[^"]*"', f'<dimension ref="A1:{last}"'.encode(), head)
    writers = [
        _writer(field["type"], letter, style)
        for field, (letter, style) in zip(package.schema(table.name)["fields"], styles, strict=True)
    ]
    with table.path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        for number, line in enumerate(lines, start=2):
            row = "".join(
                [write(number, text) for write, text in zip(writers, line, strict=True) if text]
            )
            yield f'<row r="{number}">{row}</row>'.encode()
    yield content[pattern.end() :]


def _writer(kind: str, letter: str, style: str) -> Callable[[int, str], str]:
    """Return the function that writes a cell of one column, given its row and its text."""
    value = _VALUES[kind]
    known: dict[str, str] = {}

    def write(number: int, text: str) -> str:
        if text not in known:
            known[text] = value(text)
        return f'<c r="{letter}{number}" s="{style}"{known[text]}</c>'

    return write


def _text(text: str) -> str:
    return f' t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is>'


def _number(text: str) -> str:
    return f"><v>{text}</v>"


def _boolean(text: str) -> str:
    return f' t="b"><v>{int(text == "true")}</v>'


def _date(text: str) -> str:
    return f"><v>{(datetime.date.fromisoformat(text) - _EPOCH).days}</v>"


def _time(text: str) -> str:
    hours, minutes = map(int, text.split(":"))
    return f"><v>{(60 * hours + minutes) / 1440!r}</v>"


_VALUES = {
    "string": _text,
    "integer": _number,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
    "time": _time,
}
