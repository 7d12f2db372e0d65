"""What must not be in the repository, whoever put it there: ``python -m medoffice.book.hygiene``.

Service codes that look like CPT (owned by the American Medical Association), paths of somebody's
machine, and addresses of package registries.
"""

from __future__ import annotations

import csv
import re
import subprocess
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from medoffice import command_line
from medoffice.book.places import ROOT

TEXT = {
    ".cfg", ".css", ".csv", ".html", ".ipynb", ".js", ".json", ".lock", ".md", ".py", ".sh",
    ".toml", ".txt", ".yaml", ".yml",
}  # fmt: skip
CODE_COLUMN = re.compile(r"(^|_)(code|codes|procedure|cpt|hcpcs|service)(_|$)")
CPT_LIKE = re.compile(r"\d{4}[0-9FTU]")
# A folder at the root of somebody's machine, as it appears in a traceback or a script.
MACHINE_PATH = re.compile(
    r"(?<![\w.:/~}])/(?:home|root|Users|work|workspace|opt|private|mnt|tmp|var)/[\w.-]+"
    r"|\b[A-Z]:\\\\?Users\\"
)
REGISTRY = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com)\b"
)
EXPLAINED = {
    # The patterns above, and the sentences that show them to work.
    "src/medoffice/book/hygiene.py",
    "tests/book/test_hygiene.py",
}


def findings(name: str, text: str) -> Iterator[str]:
    """Yield what must not be in a file, one sentence each.

    Parameters
    ----------
    name : str
        The file's path from the root of the course.
    text : str
        Its content.
    """
    # Most files hold nothing of the kind, which one look at the whole text tells at once.
    kinds = ((MACHINE_PATH, "a path of a machine"), (REGISTRY, "a registry"))
    sought = [(pattern, what) for pattern, what in kinds if pattern.search(text)]
    for number, line in enumerate(text.splitlines() if sought else (), start=1):
        for pattern, what in sought:
            match = pattern.search(line)
            if match:
                yield f"{name}:{number}: {what}: {match[0]}"
    if name.endswith(".csv"):
        yield from _cpt_in_table(name, text)


def _cpt_in_table(name: str, text: str) -> Iterator[str]:
    rows = csv.reader(StringIO(text))
    codes = [(at, column) for at, column in enumerate(next(rows, ())) if CODE_COLUMN.search(column)]
    for number, row in enumerate(filter(None, rows) if codes else (), start=2):
        for at, column in codes:
            value = row[at] if at < len(row) else ""
            if CPT_LIKE.fullmatch(value.strip()):
                yield f"{name}:{number}: column {column} holds {value}, which looks like CPT"


def tracked_files(root: Path = ROOT) -> list[str]:
    """Return the text files of the repository, those not yet committed included."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    names = (name for name in listed.stdout.split("\0") if name)
    return sorted({n for n in names if Path(n).suffix in TEXT or Path(n).name == "Makefile"})


def check(names: Iterable[str], root: Path = ROOT) -> list[str]:
    """Return all findings in the named files."""
    return [
        finding
        for name in names
        if name not in EXPLAINED and (root / name).is_file()
        for finding in findings(name, (root / name).read_text(encoding="utf-8"))
    ]


def main() -> None:
    """Check every file of the repository and fail when there is a finding."""
    found = check(tracked_files())
    for finding in found:
        print(finding)
    if found:
        raise SystemExit(1)


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
