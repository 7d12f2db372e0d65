"""Many offices like Willow Bend, over many years: data too big for a spreadsheet.

Each office has Willow Bend's seven clinicians and a seed of its own. Offices are simulated and
written one after another, so that memory does not grow with their number. The first one is
Willow Bend itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medoffice.practice.generate.parameters import PROVIDER_IDS, Parameters
from medoffice.practice.generate.world import Row
from medoffice.practice.generate.write import tables
from medoffice.practice.package import folder

if TYPE_CHECKING:
    import pyarrow

CLINICIANS = len(PROVIDER_IDS)
LONGEST_YEARS = 10


def offices(providers: int, years: int, base: Parameters | None = None) -> Iterator[Parameters]:
    """Give the parameters of each office, in order.

    Parameters
    ----------
    providers : int
        Clinicians in all; a multiple of 7, as every office has Willow Bend's seven.
    years : int
        Full calendar years, up to the end of the base's last one.
    base : Parameters, optional
        The first office; Willow Bend if left out.

    Raises
    ------
    ValueError
        If there is no whole number of offices, or the years are out of range.
    """
    base = base or Parameters()
    if providers < 1 or providers % CLINICIANS:
        raise ValueError(
            f"providers is {providers}; a multiple of {CLINICIANS} was expected, because every "
            f"office has {CLINICIANS} clinicians"
        )
    if not 1 <= years <= LONGEST_YEARS:
        raise ValueError(f"years is {years}; 1 to {LONGEST_YEARS} were expected")
    start = date(base.end.year - years + 1, 1, 1)
    for number in range(providers // CLINICIANS):
        # Far enough apart that no two seeds in use ever meet.
        yield replace(base, start=start, seed=base.seed + 1_000_003 * number)


def write_parquet(
    out: Path, providers: int, years: int, base: Parameters | None = None
) -> Iterator[tuple[int, dict[str, int]]]:
    """Write all tables of all offices, one Parquet file for each table.

    Each file has the columns of the codebook, after a first column ``office``: 1, 2, 3 and so
    on. A key is unique within an office. One row group holds one office.

    Parameters
    ----------
    out : pathlib.Path
        An existing folder.
    providers, years, base
        As in :func:`offices`.

    Yields
    ------
    tuple
        The office just written, and its number of rows in each table.
    """
    from pyarrow.parquet import ParquetWriter

    writers: dict[str, ParquetWriter] = {}
    try:
        for number, parameters in enumerate(offices(providers, years, base), start=1):
            sizes = {}
            for name, rows in tables(parameters).items():
                table = _arrow(name, number, rows)
                if name not in writers:
                    writers[name] = ParquetWriter(out / f"{name}.parquet", table.schema)
                writers[name].write_table(table)
                sizes[name] = len(rows)
            yield number, sizes
    finally:
        for writer in writers.values():
            writer.close()


def _arrow(name: str, office: int, rows: list[Row]) -> pyarrow.Table:
    """Turn rows into columns with the types of the codebook."""
    import pyarrow as pa

    fields = json.loads((folder() / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    columns = {"office": pa.array([office] * len(rows), pa.int32())}
    for field in fields["fields"]:
        kind, cells = _column(field, [row[field["name"]] for row in rows])
        columns[field["name"]] = pa.array(cells, kind)
    return pa.table(columns)


def _column(field: dict[str, Any], cells: list[Any]) -> tuple[pyarrow.DataType, list[Any]]:
    import pyarrow as pa

    kind = field["type"]
    if field.get("unit") == "USD":
        return pa.float64(), [None if cell is None else cell / 100 for cell in cells]
    if kind == "time":
        return pa.time32("s"), [cell and 60 * _minutes(cell) for cell in cells]
    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    return types[kind], cells


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
