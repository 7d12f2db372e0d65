"""Where the practice's data are, and what their data package says of them."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

DESCRIPTOR = "datapackage.json"
RAW, X12, EXPORTS = "raw", "x12", "exports"
VARIABLE = "MEDOFFICE_DATASETS"
PERIOD = "period"


def folder() -> Path:
    """Find the folder that holds the practice's tables.

    Looked for in this order: the folder named by the environment variable
    ``MEDOFFICE_DATASETS``; ``datasets`` in the working directory or the nearest folder above
    it; ``datasets`` in the checkout this package was installed from; the copy inside the
    installed package.

    Returns
    -------
    pathlib.Path
        A folder with a ``datapackage.json``.

    Raises
    ------
    FileNotFoundError
        If there is none, or the one named by the environment variable has no data package.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if not (Path(named) / DESCRIPTOR).is_file():
            raise FileNotFoundError(f"{VARIABLE} is {named!r}, a folder without a {DESCRIPTOR}")
        return Path(named)
    here = Path.cwd()
    module = Path(__file__).resolve()
    candidates = [above / "datasets" for above in (here, *here.parents)]
    candidates += [module.parents[3] / "datasets", module.parents[1] / "datasets"]
    for candidate in candidates:
        if (candidate / DESCRIPTOR).is_file():
            return candidate
    raise FileNotFoundError(
        f"no folder 'datasets' with a {DESCRIPTOR} was found in {here} or above it, nor with the "
        f"installed package; name one in the environment variable {VARIABLE}"
    )


def descriptor() -> dict[str, Any]:
    """Read the data package: every table with its codebook."""
    return json.loads((folder() / DESCRIPTOR).read_text(encoding="utf-8"))


def state(file: Path) -> tuple[str, int, int]:
    """Tell a file as it is now from what it was or will be: what is remembered of it goes by this.

    Parameters
    ----------
    file : pathlib.Path
        The file.

    Returns
    -------
    tuple of str, int and int
        Its path, when it was last changed, and its size.
    """
    found = file.stat()
    return str(file), found.st_mtime_ns, found.st_size


@lru_cache(maxsize=4)
def _remembered(descriptor_file: tuple[str, int, int]) -> dict[str, Any]:
    return descriptor()


def _descriptor() -> dict[str, Any]:
    """Give the data package to look things up in, not to change: hundreds of calls a page."""
    return _remembered(state(folder() / DESCRIPTOR))


def tables() -> list[str]:
    """Name the practice's tables.

    Returns
    -------
    list of str
        The names, in the order of the data package.
    """
    return [resource["name"] for resource in _descriptor()["resources"]]


def resource(name: str) -> dict[str, Any]:
    """Give a table's entry in the data package.

    Raises
    ------
    ValueError
        If there is no such table; the message lists those there are.
    """
    for entry in _descriptor()["resources"]:
        if entry["name"] == name:
            return entry
    raise ValueError(f"there is no table {name!r}; the tables are: {', '.join(tables())}")


def path(name: str) -> Path:
    """Give the path of a table's file."""
    return folder() / resource(name)["path"]


def period() -> tuple[str, str]:
    """Give the first and the last day that the tables cover, as they stand in the descriptor."""
    covered = _descriptor()["period"]
    return covered["start"], covered["end"]


def schema(name: str) -> dict[str, Any]:
    """Give a table's schema: its fields, with type, unit, description and limits, and its keys.

    The files of the schemas name no year, so that they describe data of any years. Which dates
    must lie within the period of the package, or not after it, they say by ``within`` and
    ``until``; here the days are filled in as limits.

    Parameters
    ----------
    name : str
        A table's name, as in :func:`tables`.

    Returns
    -------
    dict
        A Frictionless Table Schema.

    Raises
    ------
    ValueError
        If there is no such table.
    """
    found = json.loads((folder() / resource(name)["schema"]).read_text(encoding="utf-8"))
    start, end = period()
    for field in found["fields"]:
        if PERIOD in (field.get("within"), field.get("until")):
            field.setdefault("constraints", {})["maximum"] = end
        if field.get("within") == PERIOD:
            field["constraints"]["minimum"] = start
    return found


def raw_reports() -> list[str]:
    """Name the reports as the practice's system exports them, faults and all: file names."""
    return sorted(file.name for file in (folder() / RAW).glob("*.csv"))


def raw_report(file: str) -> Path:
    """Give the path of a report as exported.

    Parameters
    ----------
    file : str
        Its file name, as in :func:`raw_reports`.

    Raises
    ------
    ValueError
        If there is no such report; the message lists those there are.
    """
    path = folder() / RAW / file
    if not path.is_file():
        raise ValueError(
            f"there is no report {file!r}; the reports are: {', '.join(raw_reports())}"
        )
    return path
