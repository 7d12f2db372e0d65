"""What the data package says of each table, gathered for the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from medoffice.book.places import ROOT
from medoffice.practice import package, patterns
from medoffice.practice.generate.subjects import KEPT_BY_HAND, SUBJECTS

FACTS = "rules-and-benchmarks"  # the tables that no generator makes

TYPES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "date": "date",
    "time": "time of day",
}
UNITS = {"USD": "US dollars"}
PAGES = ROOT / "book/reference/data"
_TITLE = re.compile(r"^# Data: (.+)$", re.MULTILINE)
_BOUNDS = {"minimum": "from", "maximum": "to"}


@dataclass(frozen=True)
class Link:
    """A foreign key: columns of one table that hold the key of another, or of the same."""

    table: str
    columns: tuple[str, ...]
    target: str
    target_columns: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """A column, in words. ``limits`` are short sentences; ``links`` its own foreign keys."""

    name: str
    type: str
    description: str
    limits: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Table:
    """A table of the practice. ``size`` is that of its file in bytes."""

    name: str
    title: str
    subject: str
    description: str
    exported: str
    made: str
    calibrated: str
    faults: str
    path: Path
    rows: int
    size: int
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    links: tuple[Link, ...]


@cache
def tables() -> dict[str, Table]:
    """Return every table by name, in the order of the data package."""
    subject = {name: key for key, names in subjects().items() for name in names}
    return {
        entry["name"]: _table(entry, package.schema(entry["name"]), subject[entry["name"]])
        for entry in package.descriptor()["resources"]
    }


def subjects() -> dict[str, tuple[str, ...]]:
    """Return the names of each subject's tables, in the order in which subjects are made."""
    made = {
        module.__name__.rsplit(".", 1)[-1].replace("_", "-"): tuple(module.TABLES)
        for module in SUBJECTS
    }
    return {**made, FACTS: tuple(KEPT_BY_HAND)}


@cache
def in_words(subject: str) -> str:
    """Return a subject's name: that of its page, or until it has one, its own."""
    page = PAGES / f"{subject}.md"
    if page.is_file():
        title = _TITLE.search(page.read_text(encoding="utf-8"))
        if title:
            return title[1][:1].upper() + title[1][1:]
    return subject.replace("-", " ").capitalize()


def links(among: Iterable[str]) -> list[Link]:
    """Return the foreign keys of some tables, in the order of the tables."""
    return [link for name in among for link in tables()[name].links]


def pointing_to(name: str) -> list[Link]:
    """Return the foreign keys of other tables that point to a table."""
    return [
        link
        for table in tables().values()
        for link in table.links
        if link.target == name != link.table
    ]


def _table(entry: Mapping[str, Any], schema: Mapping[str, Any], subject: str) -> Table:
    path, words = package.path(entry["name"]), entry["codebook"]
    keys = tuple(_link(entry["name"], key) for key in schema.get("foreignKeys", ()))
    content = path.read_bytes()
    return Table(
        name=entry["name"],
        title=entry["title"],
        subject=subject,
        description=entry["description"],
        exported=words["exported"],
        made=words["made"],
        calibrated=words["calibrated"],
        faults=words.get("faults", ""),
        path=path,
        # Every cell stands on one line (the check sees to it), and the first line is the header.
        rows=content.count(b"\n") - 1,
        size=len(content),
        key=tuple(_listed(schema["primaryKey"])),
        columns=tuple(_column(field, keys) for field in schema["fields"]),
        links=keys,
    )


def _link(table: str, key: Mapping[str, Any]) -> Link:
    reference = key["reference"]
    return Link(
        table,
        tuple(_listed(key["fields"])),
        # A table that refers to itself is named by an empty text in a table schema.
        reference["resource"] or table,
        tuple(_listed(reference["fields"])),
    )


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names


def _column(field: Mapping[str, Any], keys: Iterable[Link]) -> Column:
    kind = TYPES[field["type"]]
    if "unit" in field:
        kind += f", {UNITS.get(field['unit'], field['unit'])}"
    return Column(
        name=field["name"],
        type=kind,
        description=field["description"],
        limits=tuple(_limits(field.get("constraints", {}))),
        links=tuple(key for key in keys if field["name"] in key.columns),
    )


def _limits(limits: Mapping[str, Any]) -> Iterable[str]:
    if not limits.get("required"):
        yield "May be empty."
    if limits.get("unique"):
        yield "No two rows alike."
    if "enum" in limits:
        yield f"One of: {', '.join(map(str, limits['enum']))}."
    bounds = [f"{word} {limits[end]}" for end, word in _BOUNDS.items() if end in limits]
    if bounds:
        yield f"{' '.join(bounds).capitalize()}."
    if "pattern" in limits:
        yield f"Form: {patterns.in_words(limits['pattern'])}."
