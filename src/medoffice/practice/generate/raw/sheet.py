"""A report on its way into a file, with a note of each fault that is put into it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Slip:
    """What is wrong with one cell of a row that is being written, and what would be right."""

    column: str
    kind: str
    right: str


@dataclass(frozen=True)
class RawFault:
    """A fault in a written file, for the instructors' key.

    ``row`` counts as a spreadsheet does: the first line of the file is row 1. ``right`` is the
    value the cell would hold in a clean report. It is empty where the line should not be there;
    for a repeated line it names the row that is repeated.
    """

    file: str
    row: int
    column: str
    kind: str
    found: str
    right: str


class Sheet:
    """A report: lines of cells, and the faults among them."""

    def __init__(self, file: str, columns: Sequence[str]) -> None:
        self.file = file
        self.columns = tuple(columns)
        self.lines: list[list[str]] = []
        self.faults: list[RawFault] = []

    def remark(self, *cells: str) -> None:
        """Write a line that is no record: a title, an empty line, a total."""
        self.lines.append(list(cells))
        self._note(self.columns[0], "not-a-record", cells[0] if cells else "", "")

    def header(self) -> None:
        """Write the names of the columns."""
        self.lines.append(list(self.columns))

    def record(self, cells: Sequence[str], slips: Sequence[Slip] = ()) -> None:
        """Write a record, and note what is wrong with it."""
        self.lines.append(list(cells))
        for slip in slips:
            found = cells[self.columns.index(slip.column)]
            self._note(slip.column, slip.kind, found, slip.right)

    def _note(self, column: str, kind: str, found: str, right: str) -> None:
        self.faults.append(RawFault(self.file, len(self.lines), column, kind, found, right))

    def write(self, folder: Path) -> int:
        """Write the file and return its number of lines."""
        with (folder / self.file).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(self.lines)
        return len(self.lines)
