"""Taking a report apart: the table, and the lines around it that are no records."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from medoffice.practice.exports import ExportError, text_of

_NOT_A_RECORD = re.compile(
    r"\W*(sub|grand )?totals?\b|\W*(count|average|page|printed|run|report|end of report)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Record:
    """A line of the table: its number in the file, counted from 1, and its cells by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Report:
    """A report taken apart.

    Parameters
    ----------
    columns : tuple of str
        The names of the columns.
    records : tuple of Record
        The lines of the table.
    remarks : tuple of (int, str)
        The other lines that hold anything, such as titles and totals: number and text.
    """

    columns: tuple[str, ...]
    records: tuple[Record, ...]
    remarks: tuple[tuple[int, str], ...]

    def values(self, column: str) -> list[str]:
        """Return the cells of a column.

        Raises
        ------
        ExportError
            If there is no such column; the message lists those there are.
        """
        if column not in self.columns:
            raise ExportError(
                f"There is no column “{column}”. The columns of the report are: "
                f"{', '.join(self.columns)}."
            )
        return [record.cells[column] for record in self.records]


def take_apart(content: bytes) -> Report:
    """Find the table in a report.

    The header is the first line with a name in each column. A line is no record if less than
    half of its cells are filled, or if it begins with a word such as *Total* and does not fill
    them all.

    Parameters
    ----------
    content : bytes
        The file, as :func:`medoffice.practice.exports.read` takes it, but with any lines above,
        below and between.

    Returns
    -------
    Report

    Raises
    ------
    ExportError
        If the file cannot be read or holds no table; the message says why.
    """
    lines = _lines(text_of(content))
    widths = Counter(len(cells) for _, cells in lines if len(cells) > 1)
    if not widths:
        raise ExportError(
            "No line of the file has more than one column: expected a table, with columns "
            "separated by commas, semicolons or tabs."
        )
    width = widths.most_common(1)[0][0]
    start = next((at for at, (_, cells) in enumerate(lines) if _is_header(cells, width)), None)
    if start is None:
        raise ExportError(
            f"No line of the file names all {width} columns, each with another name: expected "
            "such a line above the records."
        )
    columns = tuple(cell.strip() for cell in lines[start][1])
    records, remarks = [], [_remark(*line) for line in lines[:start]]
    fewest = 1 if width == 2 else max(2, width / 2)
    for number, cells in lines[start + 1 :]:
        filled = sum(bool(cell.strip()) for cell in cells)
        if filled < fewest or (filled < width and _NOT_A_RECORD.match(cells[0])):
            remarks.append(_remark(number, cells))
            continue
        padded = [*cells, *[""] * (width - len(cells))]
        records.append(Record(number, dict(zip(columns, padded, strict=False))))
    return Report(columns, tuple(records), tuple(remarks))


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """Split the text into lines that hold anything, each with its number."""
    separator = max(",;\t|", key=text.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    lines, number = [], 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            lines.append((number, cells))
        number = reader.line_num + 1
    return lines


def _is_header(cells: list[str], width: int) -> bool:
    names = [cell.strip() for cell in cells]
    return (
        len(names) == width
        and all(names)
        and len(set(names)) == width
        and not any(re.fullmatch(r"[\d/.,:$() -]+", name) for name in names)
    )


def _remark(number: int, cells: list[str]) -> tuple[int, str]:
    return number, " ".join(cell.strip() for cell in cells if cell.strip())
