"""Checking the tables after an edit by hand: ``python -m medoffice.practice``.

Frictionless reads the same schemas and finds the same schema faults (a test runs both), but takes
more than twice as long, and knows nothing of what tables must agree on.
"""

from __future__ import annotations

from typing import Any

from medoffice.practice import agreement, package
from medoffice.practice.agreement import Rows
from medoffice.practice.cells import BadCell, Fault
from medoffice.practice.reading import rows


def check() -> list[Fault]:
    """Check every table: cells, keys, and what the tables must agree on.

    Returns
    -------
    list of Fault
        Every fault, with file, row, column, what was found and what was expected; empty if all
        is well. What tables must agree on is checked once their cells and keys are right.
    """
    tables: dict[str, Rows] = {}
    faults: dict[str, list[Fault]] = {}
    for name in package.tables():
        tables[name], faults[name] = [], []
        try:
            for number, row, wrong in rows(name):
                faults[name] += wrong
                tables[name].append((number, row))
        except BadCell as bad:
            faults[name].append(bad.fault)
        if not tables[name] and not faults[name]:
            key = package.schema(name)["primaryKey"][0]
            faults[name].append(_fault(name, 2, key, None, "a row: the table is empty"))
    whole = {name for name in tables if not faults[name]}
    for name in sorted(whole):
        faults[name] = _keys(name, tables, whole)
    sound = {name for name in whole if not faults[name]}
    for name, others, rule in agreement.RULES:
        if {name, *others} <= sound:
            at = dict(tables[name])
            faults[name] += [
                _fault(name, number, column, at[number][column], expected)
                for number, column, expected in rule(tables)
            ]
    return [fault for name in tables for fault in sorted(faults[name], key=lambda f: f.row)]


def _keys(name: str, tables: dict[str, Rows], whole: set[str]) -> list[Fault]:
    """Find rows whose key is taken, or that point to a row that is not there."""
    schema, faults = package.schema(name), []
    unique = [[f["name"]] for f in schema["fields"] if f.get("constraints", {}).get("unique")]
    for key in [schema["primaryKey"], *unique]:
        seen: dict[tuple, int] = {}
        for number, row in tables[name]:
            values = tuple(row[column] for column in key)
            if values in seen:
                expected = f"{' with '.join(key)} used once; row {seen[values]} has the same"
                faults.append(_fault(name, number, key[-1], row[key[-1]], expected))
            seen.setdefault(values, number)
    for foreign in schema.get("foreignKeys", []):
        columns, other = foreign["fields"], foreign["reference"]["resource"]
        targets = foreign["reference"]["fields"]
        if other not in whole:
            continue
        known = {tuple(row[target] for target in targets) for _, row in tables[other]}
        for number, row in tables[name]:
            values = tuple(row[column] for column in columns)
            if values not in known and any(value is not None for value in values):
                expected = f"a {' with '.join(targets)} of the table {other}"
                faults.append(_fault(name, number, columns[-1], values[-1], expected))
    return faults


def _fault(name: str, number: int, column: str, value: Any, expected: str) -> Fault:
    text = "" if value is None else f"{value:%H:%M}" if hasattr(value, "hour") else str(value)
    return Fault(package.path(name).name, number, column, text, expected)
