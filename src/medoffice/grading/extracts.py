"""Write the data that go with each assignment: ``python -m medoffice.grading.extracts``.

An assignment's package has a module `extract` with a function `tables`. Its tables go into
``exercises/source/<assignment>/data/`` and are committed, so that a student needs nothing else.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice import command_line
from medoffice.grading.course import EXERCISES, assignments

if TYPE_CHECKING:
    import pandas as pd


def tables(assignment: str) -> dict[str, pd.DataFrame]:
    """Make the tables of an assignment from the practice's data, by file name without suffix."""
    package = f"medoffice.grading.assignments.{assignment.replace('-', '_')}"
    return import_module(f"{package}.extract").tables()


def csv(table: pd.DataFrame) -> str:
    """Return a table as it stands in its file."""
    written = table.copy()
    for column in written.select_dtypes("bool"):
        written[column] = written[column].map({True: "true", False: "false"})
    return written.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")


def write(assignment: str, course: Path = EXERCISES) -> list[Path]:
    """Write an assignment's data files and return their paths."""
    folder = course / "source" / assignment / "data"
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, table in tables(assignment).items():
        files.append(folder / f"{name}.csv")
        files[-1].write_text(csv(table), encoding="utf-8", newline="")
    return files


def main() -> None:
    """Write the data files of all assignments."""
    for assignment in assignments():
        for file in write(assignment):
            print(file)


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
