"""From the simulated practice to files: the tables, their package, and the instructors' key."""

from __future__ import annotations

import csv
import gc
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from medoffice.practice.generate.parameters import Parameters
from medoffice.practice.generate.raw import RawFault
from medoffice.practice.generate.subjects import KEPT_BY_HAND, SUBJECTS
from medoffice.practice.generate.world import Row, Story, World
from medoffice.practice.package import DESCRIPTOR, folder

PACKAGE = {
    "name": "willow-bend",
    "title": "Willow Bend Family Medicine",
    "description": (
        "Two years, 2024 and 2025, of a fictional family practice in the United States. Every "
        "person, employer and commercial payer is invented."
    ),
    "period": {"start": str(Parameters.start), "end": str(Parameters.end)},
    "version": "1.0.0",
    "licenses": [
        {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ],
}


def simulate(parameters: Parameters) -> World:
    """Simulate the practice, subject after subject, and return it with all its tables."""
    world = World(parameters)
    # Everything made is kept; looking for what could be thrown away takes a third of the time.
    gc.disable()
    try:
        for subject in SUBJECTS:
            subject.make(world)
    finally:
        gc.enable()
    return world


def tables(parameters: Parameters) -> dict[str, list[Row]]:
    """Simulate the practice and return its tables, each a list of rows in file order."""
    return _in_order(simulate(parameters))


def write(parameters: Parameters, out: Path) -> dict[str, int]:
    """Write the tables as CSV files into ``out``; return the number of rows of each."""
    return write_tables(simulate(parameters), out)


def write_tables(world: World, out: Path) -> dict[str, int]:
    """Write the tables of a simulated practice; return the number of rows of each."""
    made = _in_order(world)
    for name, rows in made.items():
        columns = [field["name"] for field in _schema(name)["fields"]]
        write_rows(out / f"{name}.csv", rows, columns)
    return {name: len(rows) for name, rows in made.items()}


def _in_order(world: World) -> dict[str, list[Row]]:
    return {name: world.tables[name] for subject in SUBJECTS for name in subject.TABLES}


def write_rows(path: Path, rows: list[Row], columns: Iterable[str] = ()) -> None:
    """Write one table under its columns; those of the first row if none are given."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns or rows[0])
        writer.writerows([_text(value) for value in row.values()] for row in rows)


def write_package(out: Path) -> None:
    """Write the data package, in which each table's words come from its schema."""
    names = [name for subject in SUBJECTS for name in subject.TABLES]
    package = {**PACKAGE, "resources": [_resource(name) for name in [*names, *KEPT_BY_HAND]]}
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (out / DESCRIPTOR).write_text(text + "\n", encoding="utf-8")


def write_key(path: Path, planted: Iterable[Story | RawFault]) -> None:
    """Write what was planted in the data, and where: for instructors, not for the site."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [vars(one) for one in planted]
    if rows:
        write_rows(path, rows)


def _resource(name: str) -> dict[str, Any]:
    schema = _schema(name)
    return {
        "name": name,
        "type": "table",
        "title": schema["title"],
        "description": schema["description"],
        "path": f"{name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": f"schemas/{name}.json",
        "codebook": schema["codebook"],
    }


def _schema(name: str) -> dict[str, Any]:
    return json.loads((folder() / "schemas" / f"{name}.json").read_text(encoding="utf-8"))


def _text(value: object) -> str:
    """Write a value as it stands in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
