"""Fetch Pyodide's full distribution: ``python -m medoffice.book.pyodide_distribution``.

A site that is built with it serves NumPy, pandas and all other packages itself, so that no lab asks
another host for anything.

Nothing is taken on trust. ``engine.py`` holds the checksum of Pyodide's runtime as it lies on npm.
The runtime's lock file names the checksum of each package. Each file is compared with it before it
gets its name; what is there already is compared again on each run.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path
from typing import Any

from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL, PYODIDE_VERSION

from medoffice import command_line
from medoffice.book import engine
from medoffice.book.places import ROOT

FOLDER = engine.CACHE / "pyodide-full"
# Where the labs' and the assignments' code lies, for --needed.
CODE = ("notebooks", "exercises/source", "src/medoffice")
IMPORT = re.compile(r"^[\s\"]*(?:import|from)\s+(\w+)", re.MULTILINE)
AT_ONCE = 4
PATIENCE = 60  # seconds without a byte
PIECE = 1 << 20


def fetch(folder: Path = FOLDER, source: str = PYODIDE_CDN_URL, needed: bool = False) -> Path:
    """Fetch the distribution into a folder, or what is missing of it.

    Parameters
    ----------
    folder : Path
        Where it goes. What was begun before is continued.
    source : str
        The address under which the packages lie, without a slash at the end.
    needed : bool
        Fetch only what the course's own code imports, with what that depends on.

    Raises
    ------
    SystemExit
        When the server cannot be reached or a checksum differs. Says which file it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    engine.unpack_runtime(folder)
    packages = json.loads((folder / engine.LOCK).read_text(encoding="utf-8"))["packages"]
    wanted = engine.closure(_imported(packages), packages) if needed else set(packages)
    files = {packages[name]["file_name"]: packages[name]["sha256"] for name in wanted}
    missing = [name for name in sorted(files) if not _is_right(folder / name, files[name])]
    if missing:
        print(f"Fetching {len(missing)} of {len(files)} packages from {source}", flush=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        jobs = [
            pool.submit(_fetch_one, f"{source}/{name}", folder / name, files[name])
            for name in missing
        ]
        try:
            for number, job in enumerate(jobs, start=1):
                job.result()
                if number % 20 == 0 or number == len(jobs):
                    print(f"  {number} of {len(jobs)}", flush=True)
        finally:
            pool.shutdown(cancel_futures=True)
    size = sum((folder / name).stat().st_size for name in files) / 1e6
    print(f"Pyodide {PYODIDE_VERSION}: {len(files)} packages, {size:,.0f} MB, each as its checksum")
    return folder


def _imported(packages: dict[str, Any]) -> Iterable[str]:
    """Return the packages that the course's labs, assignments and models import."""
    suffixes = {".py", ".ipynb"}
    modules = {
        module
        for place in CODE
        for path in (ROOT / place).rglob("*")
        if path.suffix in suffixes
        for module in IMPORT.findall(path.read_text(encoding="utf-8"))
    }
    return sorted(name for name, entry in packages.items() if modules & set(entry["imports"]))


def _is_right(file: Path, checksum: str) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == checksum


def _fetch_one(address: str, file: Path, checksum: str) -> None:
    """Fetch one file, or the rest of it, and give it its name once its checksum is right."""
    part = file.with_name(f"{file.name}.part")
    have = part.stat().st_size if part.is_file() else 0
    request = urllib.request.Request(address, headers={"User-Agent": "medoffice-publish"})
    if have:
        request.add_header("Range", f"bytes={have}-")
    try:
        _write(request, part)
    except urllib.error.HTTPError as answer:
        part.unlink(missing_ok=True)
        raise SystemExit(f"{address}: the server answers {answer.code} {answer.reason}.") from None
    except OSError as error:
        reason = getattr(error, "reason", error)
        raise SystemExit(
            f"{address} could not be fetched ({reason}). What came so far is kept in "
            f"{file.parent}: the same command goes on from there."
        ) from None
    if not _is_right(part, checksum):
        part.unlink()
        raise SystemExit(
            f"{address} is not the file that Pyodide {PYODIDE_VERSION} names: its checksum "
            "differs. It was thrown away. Try again; if it differs again, do not publish."
        )
    part.replace(file)


def _write(request: urllib.request.Request, part: Path) -> None:
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        # A server that does not know ranges sends the whole file, which begins anew.
        mode = "ab" if answer.status == HTTPStatus.PARTIAL_CONTENT else "wb"
        with part.open(mode) as content:
            shutil.copyfileobj(answer, content, PIECE)
        # What is left of the length when the connection ends early.
        if answer.length:
            raise ConnectionError(f"it broke off {answer.length:,} bytes before its end")


def main() -> None:
    """Read the command line, fetch, and say how to build with it."""
    parser = command_line.parser(__spec__, "Fetch Pyodide's full distribution, verified.")
    parser.add_argument(
        "--to", type=Path, default=FOLDER, metavar="FOLDER", help="the folder it goes into"
    )
    parser.add_argument(
        "--source", default=PYODIDE_CDN_URL, metavar="ADDRESS", help="a mirror to take it from"
    )
    parser.add_argument("--needed", action="store_true", help="only what the labs import")
    asked = parser.parse_args()
    folder = fetch(asked.to, asked.source.rstrip("/"), asked.needed)
    print(f"Build with it: make site PYODIDE={folder}")


if __name__ == "__main__":
    main()
