"""The course's package as a live lab gets it: what a notebook can use, and no more.

When one byte of it has changed, a reader who comes back fetches the copy of a started Python anew
(``started``), which is most of what a lab fetches. So it leaves out what no notebook imports of the
floors above the models, and the same sources give the same bytes on any day and machine.
"""

from __future__ import annotations

import ast
import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from IPython.core.inputtransformer2 import TransformerManager

from medoffice import __version__
from medoffice.book.places import ROOT

SOURCES = ROOT / "src"
NOTEBOOKS = (ROOT / "notebooks", ROOT / "exercises" / "source")
# Of these only the modules that a notebook imports; a reader may try all of the others.
BY_NEED = ("book", "explorers", "grading", "questions", "toolbox")
WHEEL = "Wheel-Version: 1.0\nGenerator: medoffice\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def build(folder: Path) -> Path:
    """Build the wheel, without the practice's data: the site serves them beside the labs.

    Parameters
    ----------
    folder : Path
        Where it goes. A browser keeps what it fetched by name, so a digest of the content is part
        of the wheel's: its build tag, which must start with a digit.
    """
    about = f"medoffice-{__version__}.dist-info"
    members = {path.relative_to(SOURCES).as_posix(): path.read_bytes() for path in contents()}
    members[f"{about}/METADATA"] = (
        f"Metadata-Version: 2.4\nName: medoffice\nVersion: {__version__}\n"
        "License-Expression: MIT\nLicense-File: LICENSE\n"
    ).encode()
    members[f"{about}/licenses/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    members[f"{about}/WHEEL"] = WHEEL.encode()
    record = [f"{name},{_checked(content)}\n" for name, content in sorted(members.items())]
    members[f"{about}/RECORD"] = f"{''.join(record)}{about}/RECORD,,\n".encode()
    digest = hashlib.sha256(members[f"{about}/RECORD"]).hexdigest()[:8]
    wheel = folder / f"medoffice-{__version__}-0{digest}-py3-none-any.whl"
    with ZipFile(wheel, "w", ZIP_DEFLATED) as archive:
        for name, content in sorted(members.items()):
            member = ZipInfo(name)  # of 1980, as all of them
            member.compress_type, member.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(member, content)
    return wheel


def contents() -> list[Path]:
    """Return the files of the package that the wheel holds."""
    package = SOURCES / "medoffice"
    files = {
        path
        for path in package.rglob("*")
        if path.is_file()
        and path.relative_to(package).parts[0] not in BY_NEED
        and "__pycache__" not in path.parts
    }
    return sorted(files | _needed())


def imported() -> set[str]:
    """Return what the labs and assignments import: modules, and names that may be modules."""
    to_python = TransformerManager().transform_cell
    return {
        name
        for folder in NOTEBOOKS
        for path in folder.rglob("*.ipynb")
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "code"
        for name in _imports(to_python("".join(cell["source"])))
    }


def _needed() -> set[Path]:
    """Return the modules that the notebooks import, and those that these import in turn."""
    found: set[Path] = set()
    waiting = list(imported())
    while waiting:
        parts = waiting.pop().split(".")
        if parts[0] != "medoffice":
            continue
        for length in range(1, len(parts) + 1):
            place = SOURCES.joinpath(*parts[:length])
            for path in (place.with_suffix(".py"), place / "__init__.py"):
                if path.is_file() and path not in found:
                    found.add(path)
                    waiting += _imports(path.read_text(encoding="utf-8"))
    return found


def _imports(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _checked(content: bytes) -> str:
    """Return a digest and a size, as a wheel's record gives them."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"sha256={digest},{len(content)}"
