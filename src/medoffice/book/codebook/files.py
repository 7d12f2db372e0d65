"""The data as files of the site: each table, all of them as one zip, and one Excel workbook."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from sphinx.application import Sphinx

from medoffice.book.codebook import workbook
from medoffice.book.codebook.tables import tables
from medoffice.book.freshness import fingerprint
from medoffice.book.places import BUILD
from medoffice.practice import package

FOLDER = "data"  # of the site
NAME = "willow-bend"
KEPT = BUILD / "cache" / "data-files"
MADE_FROM = (
    "datasets",
    "src/medoffice/book/codebook",
    "src/medoffice/practice",
    "src/medoffice/toolbox/sheets.py",
)
# Folders with files that are no tables, each with a README of its own.
BESIDE = (package.RAW, package.X12, package.EXPORTS)
# The first moment a zip can name, so that the same data make the same file.
_TIME = (1980, 1, 1, 0, 0, 0)
_README = """Willow Bend Family Medicine

{description}

Each CSV file is one table; Excel opens it. datapackage.json and the folder schemas describe the
tables for programs (a Frictionless data package, https://datapackage.org). The folders raw, x12 and
exports hold what is no table: reports as exported, with their faults; a week of claims and
remittances in X12; reports in Excel. Each has a README.

License: Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/
"""


def write(folder: Path) -> None:
    """Put all files into a folder of the site; the two large ones are made when data change.

    Parameters
    ----------
    folder : pathlib.Path
        Emptied first.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for table in tables().values():
        shutil.copyfile(table.path, folder / table.path.name)
    for file in kept().iterdir():
        shutil.copyfile(file, folder / file.name)


def kept() -> Path:
    """Return the folder with zip and workbook of the data as they are now."""
    now = KEPT / fingerprint(MADE_FROM)
    if not now.is_dir():
        shutil.rmtree(KEPT, ignore_errors=True)
        fresh = KEPT / "fresh"
        fresh.mkdir(parents=True)
        write_zip(fresh / f"{NAME}.zip")
        workbook.write(fresh / f"{NAME}.xlsx")
        fresh.rename(now)
    return now


def write_zip(path: Path) -> None:
    """Write the data package with all its tables and the folders beside them, as one file."""
    root = package.folder()
    described = [package.resource(name) for name in tables()]
    names = [
        package.DESCRIPTOR,
        *(entry[part] for entry in described for part in ("path", "schema")),
        *(
            file.relative_to(root).as_posix()
            for folder in BESIDE
            for file in sorted((root / folder).iterdir())
        ),
    ]
    with zipfile.ZipFile(path, "w") as archive:
        readme = _README.format(description=package.descriptor()["description"])
        for name, content in [
            ("README.txt", readme.encode()),
            *((name, (root / name).read_bytes()) for name in names),
        ]:
            entry = zipfile.ZipInfo(f"{NAME}/{name}", date_time=_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def _write(app: Sphinx, problem: Exception | None) -> None:
    if problem is None and app.builder.format == "html":
        write(Path(app.outdir) / FOLDER)


def register(app: Sphinx) -> None:
    """Write the files when the pages are done."""
    app.connect("build-finished", _write)
