"""A Python that was started once, so that a lab need not: its memory and its files.

To start Python, IPython and a lab's modules takes a browser ten seconds, and the outcome is always
the same. So the site is built with a copy of the memory of a Python that has done so, and with the
packages' files in one archive; a lab goes on from there (``templates/labs/python.mjs``). Pyodide
calls such a copy a snapshot. It fits one build of Pyodide only, and is made anew when a package or
what a lab can import of the course (``course_wheel``) has changed. The same packages give the same
bytes on any day and machine: a reader who has them need not fetch them again.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

from medoffice.book import engine
from medoffice.book.notebooks import labs

TEMPLATES = Path(__file__).with_name("templates") / "labs"
TAKE = TEMPLATES / "take-snapshot.mjs"
PROGRAM = "python.mjs"  # what the labs' kernel imports in place of Pyodide
PROGRAMS = (PROGRAM, "unpack.mjs")
MEMORY, FILES = "started-memory.bin", "started-files.bin"
NAMES = "started-packages.json"  # what is installed in it
OF_EVERY_KERNEL = ("micropip", "piplite.piplite", "pyodide_kernel", "ipywidgets")
LAB_MODULE = re.compile(r"from medoffice\.labs import (\w+)")
# Above it the files get hardly smaller, and take three times as long.
EFFORT = 6


def prepare(folder: Path) -> None:
    """Put the copy of a started Python, and the programs that go on from it, beside the engine.

    Parameters
    ----------
    folder : Path
        The folder with Pyodide's runtime, the wheels a lab starts with, and the lock file.

    Raises
    ------
    SystemExit
        When Python does not start here, with what it said.
    """
    for program in PROGRAMS:
        shutil.copy(TEMPLATES / program, folder)
    lock = json.loads((folder / engine.LOCK).read_text(encoding="utf-8"))["packages"]
    names = engine.closure(engine.START, lock)
    (folder / NAMES).write_text(json.dumps(sorted(names)), encoding="utf-8")
    packed = pack(folder / lock[name]["file_name"] for name in sorted(names))
    (folder / FILES).write_bytes(gzip.compress(packed, EFFORT, mtime=0))
    (folder / MEMORY).write_bytes(_memory(folder, packed))


def pack(wheels: Iterable[Path]) -> bytes:
    """Return what wheels install, as one tar archive that is the same for the same wheels."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for wheel in wheels:
            with ZipFile(wheel) as zipped:
                for name in sorted(zipped.namelist()):
                    # What a wheel puts outside of Python's packages is of no use in a browser.
                    if name.endswith("/") or ".data/" in name:
                        continue
                    member = tarfile.TarInfo(name)
                    member.size = zipped.getinfo(name).file_size
                    archive.addfile(member, zipped.open(name))
    return content.getvalue()


def lab_modules() -> list[str]:
    """Return the modules with which the labs begin, each once."""
    texts = (path.read_text(encoding="utf-8") for path in labs())
    return sorted({f"medoffice.labs.{name}" for text in texts for name in LAB_MODULE.findall(text)})


def _memory(folder: Path, packed: bytes) -> bytes:
    modules = (*OF_EVERY_KERNEL, *lab_modules())
    made_from = (packed, (folder / engine.LOCK).read_bytes(), TAKE.read_bytes(), repr(modules))
    digest = hashlib.sha256()
    for part in made_from:
        digest.update(part if isinstance(part, bytes) else part.encode())
    kept = engine.CACHE / f"started-{digest.hexdigest()[:16]}.bin"
    if not kept.is_file():
        for old in engine.CACHE.glob("started-*.bin"):
            old.unlink()
        with tempfile.TemporaryDirectory() as made:
            raw = Path(made) / "memory"
            # Node.js finds the programs a program imports beside it.
            engine.nodejs("node", str(shutil.copy(TAKE, folder)), str(folder), str(raw), *modules)
            (folder / TAKE.name).unlink()
            kept.write_bytes(gzip.compress(raw.read_bytes(), EFFORT, mtime=0))
    return kept.read_bytes()
