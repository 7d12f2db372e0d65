"""Reports as the practice's system exports them: with the faults real exports have.

The clean tables stay clean. These files stand beside them for the cleaning lab; what is wrong in
each is listed in a key for instructors, which is neither published nor handed out.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from medoffice.practice import package
from medoffice.practice.generate.raw import appointments, patients, payments
from medoffice.practice.generate.raw.parameters import RawParameters
from medoffice.practice.generate.raw.sheet import RawFault, Sheet
from medoffice.practice.generate.world import World

__all__ = ["RawFault", "RawParameters", "Sheet", "export", "write"]


def export(world: World, parameters: RawParameters | None = None) -> list[Sheet]:
    """Export the reports of one quarter from a practice with its tables.

    Raises
    ------
    ValueError
        If the practice has no appointment in the quarter.
    """
    parameters = parameters or RawParameters()
    quarter = [
        row
        for row in world.tables["appointments"]
        if parameters.first <= row["date"] <= parameters.last
    ]
    if not quarter:
        raise ValueError(
            f"there is no appointment from {parameters.first} to {parameters.last}; "
            "a quarter the practice was open was expected"
        )
    records = patients.export(world, quarter, parameters)
    return [
        records.sheet,
        appointments.export(world, quarter, records, parameters),
        payments.export(world, parameters),
    ]


def write(sheets: Iterable[Sheet], out: Path) -> dict[str, int]:
    """Write the files into the folder ``raw`` of ``out``; return the lines of each."""
    folder = out / package.RAW
    folder.mkdir(parents=True, exist_ok=True)
    return {sheet.file: sheet.write(folder) for sheet in sheets}
