"""A copy of the appointment book to damage, cut down to a week so that it is checked at once."""

import csv
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from medoffice.practice import package
from medoffice.practice.generate import appointment_book
from medoffice.practice.generate.subjects import KEPT_BY_HAND


@dataclass(frozen=True)
class Copy:
    """A data package that may be edited."""

    folder: Path

    def rows(self, table: str) -> list[list[str]]:
        """Return the lines of a table, the header first."""
        with (self.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def write(self, table: str, rows: list[list[str]]) -> None:
        with (self.folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    def find(self, table: str, **wanted: str | Callable[[str], bool]) -> int:
        """Return the number, as a spreadsheet counts, of the first row that fits."""
        for number, cells in enumerate(self.records(table), start=2):
            if all(
                test(cells[column]) if callable(test) else cells[column] == test
                for column, test in wanted.items()
            ):
                return number
        raise LookupError(f"no row of {table} with {wanted}")

    def records(self, table: str) -> list[dict[str, str]]:
        """Return the rows of a table by the names of their columns."""
        header, *rows = self.rows(table)
        return [dict(zip(header, row, strict=True)) for row in rows]

    def cells(self, table: str, number: int) -> dict[str, str]:
        """Return one row by its number."""
        return self.records(table)[number - 2]

    def edit(self, table: str, number: int, **changed: str) -> None:
        """Type over cells of one row."""
        rows = self.rows(table)
        for column, text in changed.items():
            rows[number - 1][rows[0].index(column)] = text
        self.write(table, rows)


def keep(copy: Copy, table: str, column: str, wanted: set[str]) -> None:
    """Cut a table down to the rows with one of some values in a column."""
    header, *rows = copy.rows(table)
    at = header.index(column)
    copy.write(table, [header, *(row for row in rows if row[at] in wanted)])


@pytest.fixture(scope="session")
def one_week(tmp_path_factory) -> Path:
    """The appointment book with one week of visits, in which a clinician was sick.

    Other subjects' tables are left out, as what they hold against a book cut short is no fault;
    but for the guarantors, to whom the patients point.
    """
    copy = Copy(tmp_path_factory.mktemp("week") / "datasets")
    kept = {*appointment_book.TABLES, "guarantors", *KEPT_BY_HAND}
    described = package.descriptor()
    described["resources"] = [one for one in described["resources"] if one["name"] in kept]
    (copy.folder / "schemas").mkdir(parents=True)
    (copy.folder / package.DESCRIPTOR).write_text(json.dumps(described), encoding="utf-8")
    for resource in described["resources"]:
        for file in (resource["path"], resource["schema"]):
            shutil.copy(package.folder() / file, copy.folder / file)

    sick = date.fromisoformat(copy.cells("closures", copy.find("closures", reason="sick"))["date"])
    monday = sick - timedelta(days=sick.weekday())
    week = {str(monday + timedelta(days=day)) for day in range(5)}
    keep(copy, "appointments", "date", week)
    seen = {visit["patient_id"] for visit in copy.records("appointments")}
    keep(copy, "patients", "patient_id", seen)
    paying = {patient["guarantor_id"] for patient in copy.records("patients")}
    keep(copy, "guarantors", "guarantor_id", paying)
    return copy.folder


@pytest.fixture
def week(one_week, tmp_path, monkeypatch) -> Copy:
    """A week's copy of one's own, in place of the practice's tables."""
    folder = tmp_path / "datasets"
    shutil.copytree(one_week, folder)
    monkeypatch.setenv(package.VARIABLE, str(folder))
    return Copy(folder)
