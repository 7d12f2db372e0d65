"""Reading a table: as a pandas DataFrame, or row by row with the standard library alone."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medoffice.practice import package
from medoffice.practice.cells import BadCell, Fault, reader

if TYPE_CHECKING:
    import pandas as pd


# Types of pandas with a place for a missing value, and plainer ones for columns without any.
_TYPES = {"string": "str", "number": "float64", "integer": "Int64", "boolean": "boolean"}
_FULL_TYPES = {"integer": "int64", "boolean": "bool"}


def load(name: str) -> pd.DataFrame:
    """Load a table of the practice.

    Parameters
    ----------
    name : str
        A table's name, as in :func:`medoffice.practice.tables`.

    Returns
    -------
    pandas.DataFrame
        Typed columns: text as strings, lists of choices as categories in the codebook's order,
        dates as datetimes, times of day as datetimes on the row's own date (in a table without
        dates, as the time since midnight), so that subtracting two times gives minutes.

    Raises
    ------
    ValueError
        If there is no such table, or a cell cannot be right; the message names the file, row,
        column, what was found and what was expected.
    """
    import pandas as pd

    path, fields = package.path(name), package.schema(name)["fields"]
    lines = []
    for number, cells in _lines(path, fields):
        if len(cells) != len(fields):
            raise BadCell(_ragged(path, number, cells, fields))
        lines.append(cells)
    texts = zip(*lines, strict=True) if lines else ((),) * len(fields)
    columns: dict[str, Any] = {}
    for field, text in zip(fields, texts, strict=True):
        column = _column(path, field, text)
        if "onDate" in field:
            column = columns[field["onDate"]] + column
        columns[field["name"]] = column
    return pd.DataFrame(columns)


def _column(path: Path, field: dict[str, Any], text: Sequence[str]) -> pd.Series:
    """Turn one column of text into values, reading each distinct text once."""
    import numpy as np
    import pandas as pd

    codes, distinct = pd.factorize(np.array(text, dtype=object))
    read, values = reader(field), []
    for code, cell in enumerate(distinct):
        try:
            values.append(read(cell))
        except ValueError as problem:
            row = int((codes == code).argmax()) + 2
            fault = Fault(path.name, row, field["name"], cell, str(problem))
            raise BadCell(fault) from None

    kind, choices = field["type"], field.get("constraints", {}).get("enum")
    if choices:
        place = {choice: number for number, choice in enumerate(choices)}
        numbers = np.array([place.get(value, -1) for value in values], dtype=np.int64)
        return pd.Series(pd.Categorical.from_codes(numbers[codes], categories=choices))
    if kind == "date":
        moments = np.array(values, dtype="datetime64[us]")
    elif kind == "time":
        moments = np.array(
            [None if v is None else v.hour * 60 + v.minute for v in values], dtype="timedelta64[m]"
        ).astype("timedelta64[us]")
    else:
        required = field.get("constraints", {}).get("required", False)
        dtype = (_FULL_TYPES if required else {}).get(kind) or _TYPES[kind]
        return pd.Series(pd.array(values, dtype=dtype).take(codes))
    return pd.Series(moments[codes])


def records(name: str, columns: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """Read a table row by row, with the standard library alone.

    Parameters
    ----------
    name : str
        A table's name, as in :func:`medoffice.practice.tables`.
    columns : collection of str, optional
        The columns to read; by default all. Fewer are read faster, and only they are checked.

    Yields
    ------
    dict
        One row: text, numbers, booleans, dates, and times of day as datetimes on the row's own
        date (in a table without dates, as times). An empty cell is None.

    Raises
    ------
    ValueError
        As :func:`load`, when the row is reached; or if there is no such column.
    """
    for _, row, faults in rows(name, columns=columns):
        if faults:
            raise BadCell(faults[0])
        yield row


def matching(name: str, column: str, texts: Collection[str]) -> Iterator[dict[str, Any]]:
    """Read only the rows of a table that hold one of some texts in a column.

    Much faster than reading all rows of a large table, as the others are not made sense of.

    Parameters
    ----------
    name : str
        A table's name, as in :func:`medoffice.practice.tables`.
    column : str
        The column.
    texts : collection of str
        What may stand there, as it is written in the file: a day is ``2025-10-06``.

    Yields
    ------
    dict
        As :func:`records`.

    Raises
    ------
    ValueError
        As :func:`records`, or if there is no such column.
    """
    names = [field["name"] for field in package.schema(name)["fields"]]
    if column not in names:
        raise ValueError(f"{name} has no column {column!r}; expected one of {', '.join(names)}")
    at, wanted = names.index(column), frozenset(texts)
    for _, row, faults in rows(name, lambda cells: len(cells) <= at or cells[at] in wanted):
        if faults:
            raise BadCell(faults[0])
        yield row


def rows(
    name: str,
    keep: Callable[[list[str]], bool] | None = None,
    columns: Collection[str] | None = None,
) -> Iterator[tuple[int, dict[str, Any], list[Fault]]]:
    """Read a table row by row, and report what is wrong instead of stopping.

    Parameters
    ----------
    name : str
        A table's name, as in :func:`medoffice.practice.tables`.
    keep : callable, optional
        Takes the texts of a row and says whether to read it; by default all are read.
    columns : collection of str, optional
        The columns to read; by default all. A time of day is put on its date if that is read too.

    Yields
    ------
    tuple
        The row's number as a spreadsheet counts (the header is row 1), its values, and its
        faults; a faulty cell has the value None.

    Raises
    ------
    ValueError
        If there is no such table or column, or its header is not the one in the codebook.
    """
    path, fields = package.path(name), package.schema(name)["fields"]
    names = [field["name"] for field in fields]
    if unknown := set(columns or ()) - set(names):
        raise ValueError(
            f"{name} has no column {min(unknown)!r}; expected some of {', '.join(names)}"
        )
    asked = [field for field in fields if columns is None or field["name"] in columns]
    timed = [(field["name"], field["onDate"]) for field in asked if "onDate" in field]
    refused: list[tuple[str, str, str]] = []
    meanings = [
        (field["name"], names.index(field["name"]), _Meanings(field, refused)) for field in asked
    ]
    for number, cells in _lines(path, fields):
        if keep is not None and not keep(cells):
            continue
        if len(cells) != len(fields):
            fault = _ragged(path, number, cells, fields)
            yield number, dict.fromkeys(field["name"] for field in asked), [fault]
            continue
        row = {column: known[cells[at]] for column, at, known in meanings}
        for column, on_date in timed:
            if row[column] is not None and row.get(on_date) is not None:
                row[column] = datetime.combine(row[on_date], row[column])
        faults = [Fault(path.name, number, *one) for one in refused]
        refused.clear()
        yield number, row, faults


class _Meanings(dict[str, Any]):
    """The values of a column's texts, each worked out once: most columns hold few different ones.

    A text that cannot be right means None each time, and is put on the list of those refused.
    """

    def __init__(self, field: dict[str, Any], refused: list[tuple[str, str, str]]) -> None:
        self._column, self._read, self._refused = field["name"], reader(field), refused

    def __missing__(self, text: str) -> Any:
        try:
            value = self[text] = self._read(text)
        except ValueError as problem:
            self._refused.append((self._column, text, str(problem)))
            return None
        return value


def _lines(path: Path, fields: list[dict[str, Any]]) -> Iterator[tuple[int, list[str]]]:
    """Give the rows under the header, numbered, once the header is known to be right."""
    try:
        # What is not UTF-8 is kept as it is, and refused where it stands.
        file = path.open(encoding="utf-8", errors="surrogateescape", newline="")
    except FileNotFoundError:
        expected = f"a file in {path.parent}"
        raise BadCell(Fault(path.name, 1, "1", "no file", expected)) from None
    with file:
        lines = csv.reader(file, strict=True)
        number = 1
        try:
            _refuse_header(path, next(lines, []), [field["name"] for field in fields])
            for number, cells in enumerate(lines, start=2):
                yield number, cells
        except csv.Error:
            # The reader stops behind the last row it could make out.
            found, expected = "a quotation mark alone", "them in pairs, around whole cells"
            raise BadCell(Fault(path.name, number + 1, "1", found, expected)) from None


def _refuse_header(path: Path, header: list[str], expected: list[str]) -> None:
    """Refuse a file whose first line does not name the columns of the codebook."""
    for at, (found, wanted) in enumerate(zip_longest(header, expected), start=1):
        if found != wanted:
            asked = f"the header {wanted!r}" if wanted else "no further column"
            raise BadCell(Fault(path.name, 1, str(at), found or "", asked))


def _ragged(path: Path, number: int, cells: list[str], fields: list[dict[str, Any]]) -> Fault:
    """Tell of a row with more or fewer cells than the header has."""
    last = fields[min(len(cells), len(fields)) - 1]["name"]
    return Fault(path.name, number, last, f"{len(cells)} cells", f"{len(fields)} cells in the row")
