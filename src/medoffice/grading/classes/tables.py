"""An assignment's tables as they stand in their files, so that no cell changes unasked."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

Row = dict[str, str]
"""One line of a table, by column. An empty cell is an empty text."""

Tables = dict[str, list[Row]]
"""The tables of an assignment, by file name without suffix."""


def read(folder: Path) -> Tables:
    """Read the tables of a folder.

    Parameters
    ----------
    folder : Path
        An assignment's folder ``data``.

    Returns
    -------
    dict of str to list of dict
        The rows of each CSV file, by file name without suffix.
    """
    tables = {}
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            tables[file.stem] = list(csv.DictReader(lines, strict=True))
    return tables


def write(tables: Tables, folder: Path, columns: Mapping[str, str] | None = None) -> None:
    """Write tables into a folder, which is made if it is missing.

    Parameters
    ----------
    tables : dict
        The rows of each file.
    folder : Path
        Where they go.
    columns : mapping of str to str, optional
        What columns are called in the files, where that is not what they are called here.
    """
    called = columns or {}
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(called.get(column, column) for column in rows[0])
            writer.writerows(row.values() for row in rows)
