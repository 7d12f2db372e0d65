"""The practice's files in the forms offices send and print: X12, and reports as workbooks."""

from __future__ import annotations

from pathlib import Path

from medoffice.practice import package
from medoffice.practice.generate.formats import claims, eligibility, exports, remittances
from medoffice.practice.generate.formats.parameters import FormatParameters
from medoffice.practice.generate.formats.records import Records
from medoffice.practice.generate.world import World

__all__ = ["FormatParameters", "write", "x12_files"]


def x12_files(world: World, parameters: FormatParameters) -> dict[str, str]:
    """Write a week of claims, later remittances, and a day of eligibility checks.

    Returns
    -------
    dict
        File name to text.
    """
    records = Records(world.tables)
    return {
        **claims.files(records, parameters),
        **remittances.files(records, parameters),
        **eligibility.files(records, parameters),
    }


def write(world: World, out: Path, parameters: FormatParameters | None = None) -> dict[str, int]:
    """Write the files into the folders ``x12`` and ``exports`` of ``out``.

    Returns
    -------
    dict
        The path of each file below ``out``, and its lines.
    """
    parameters = parameters or FormatParameters()
    written = {}
    for name, text in x12_files(world, parameters).items():
        path = out / package.X12 / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="ascii", newline="")
        written[f"{package.X12}/{name}"] = text.count("\n")
    for report in exports.reports(world, parameters):
        path = out / package.EXPORTS / report.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(report.content())
        written[f"{package.EXPORTS}/{report.file}"] = report.lines
    return written
