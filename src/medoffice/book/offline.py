"""The live labs without a network: which files they have, and the worker that keeps them.

The worker is ``templates/labs/service-worker.js``. It lies as it is above the labs' pages, and for
JupyterLite before its own in one file, since a page has one worker only.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from medoffice.book import engine, started

WORKER = Path(__file__).with_name("templates") / "labs" / "service-worker.js"
LIST = "lab-files.json"
PYODIDE = "static/pyodide"
# What a lab never asks for: JupyterLite's own manual, and fonts in the forms of old browsers.
NEVER_ASKED = ("doc", "service-worker.js", LIST, "built-from.txt")
OLD_FORMS = frozenset({".eot", ".ttf", ".map", ".gz"})


def join_workers(lite: Path) -> None:
    """Put our service worker before JupyterLite's.

    Parameters
    ----------
    lite : Path
        The folder with the built labs.
    """
    worker = lite / "service-worker.js"
    theirs = worker.read_text(encoding="utf-8")
    worker.write_text(f"{WORKER.read_text(encoding='utf-8')}\n{theirs}", encoding="utf-8")


def write_list(lite: Path) -> None:
    """Write the list by which the worker knows a new release: each file's digest and size.

    Parameters
    ----------
    lite : Path
        The folder with the built labs. To be done again when one of its files has changed.
    """
    files = {}
    for path in sorted(lite.rglob("*")):
        name = path.relative_to(lite)
        if path.is_file() and name.parts[0] not in NEVER_ASKED and path.suffix not in OLD_FORMS:
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()[:12]
            files[name.as_posix()] = (digest, len(content))
    listed = {"start": start(lite / PYODIDE), "files": files}
    (lite / LIST).write_text(json.dumps(listed, separators=(",", ":")), encoding="utf-8")


def start(folder: Path) -> list[str]:
    """Return what Python needs before a lab's first widget answers, largest first.

    Parameters
    ----------
    folder : Path
        The folder of the labs with the runtime and the copy of a started Python.
    """
    wanted = (*engine.RUNTIME_FILES, started.MEMORY, started.FILES)
    names = [name for name in wanted if (folder / name).is_file()]
    names.sort(key=lambda name: (-(folder / name).stat().st_size, name))
    return [f"{PYODIDE}/{name}" for name in names]
