"""Build the whole site: the book, then its live labs. ``python -m medoffice.book.site``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from medoffice import command_line
from medoffice.book import lite
from medoffice.book.freshness import fingerprint, is_of
from medoffice.book.places import LITE, ROOT, SITE

LABS_MADE_FROM = (
    "notebooks",
    "exercises/source",
    "exercises/nbgrader_config.py",
    "datasets",
    "src/medoffice",
    "pyproject.toml",
    "requirements.lock",
)
SITE_MADE_FROM = (
    *LABS_MADE_FROM,
    "exercises/answers",
    "book",
    "questions",
    "_config.yml",
    "_toc.yml",
)
SITE_STAMP = SITE / "built-from.txt"
LABS_STAMP = LITE / "built-from.txt"


def build(distribution: Path | None = None) -> None:
    """Build what has changed since the last build.

    Parameters
    ----------
    distribution : Path, optional
        A folder with Pyodide's full distribution, for labs that call no other host at all.

    Raises
    ------
    SystemExit
        When the book has an error or a warning.
    """
    print("Building the book", flush=True)
    _build_book(distribution)
    labs = fingerprint(LABS_MADE_FROM, str(distribution), str(lite.pages()))
    if not is_of(LABS_STAMP, labs):
        print("Building the live labs", flush=True)
        lite.build(distribution)
        LABS_STAMP.write_text(labs)
    SITE_STAMP.write_text(fingerprint(SITE_MADE_FROM))
    print(f"The site is in {SITE.relative_to(ROOT)}", flush=True)


def is_up_to_date() -> bool:
    """Say whether the site on disk was built from the sources as they are now."""
    return is_of(SITE_STAMP, fingerprint(SITE_MADE_FROM))


def _build_book(distribution: Path | None) -> None:
    # Every warning is an error: a dead link or an unknown term is a defect of the page.
    jupyter_book = str(Path(sys.executable).with_name("jupyter-book"))
    command = [jupyter_book, "build", ".", "-W", "--keep-going", "-n", "-q"]
    environment = {**os.environ, "PYODIDE": str(distribution or "")}
    if subprocess.run(command, cwd=ROOT, env=environment).returncode:
        raise SystemExit("The book was not built. The messages above name each page and line.")


def main() -> None:
    """Read the command line and build."""
    parser = command_line.parser(__spec__, __doc__)
    parser.add_argument("--pyodide", type=Path, help="a folder with Pyodide's full distribution")
    build(parser.parse_args().pyodide)


if __name__ == "__main__":
    main()
