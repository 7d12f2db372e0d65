"""Knowing when something is out of date: a fingerprint of the files it is built from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from medoffice.book.places import ROOT

# Compiled files, editors' own and what the build writes: none of them changes what is built.
IGNORED = {"__pycache__", ".ipynb_checkpoints", ".DS_Store", "downloads"}


def is_of(stamp: Path, state: str) -> bool:
    """Say whether a file with a fingerprint is there, and holds this one."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == state


def fingerprint(names: Iterable[str], *more: str, root: Path = ROOT) -> str:
    """Return a short digest of files, of all files in folders, and of any further text.

    Parameters
    ----------
    names : iterable of str
        Files and folders, as paths from the root of the course. One that is missing counts as
        such.
    more : str
        Other things the result depends on, such as a version.
    """
    digest = hashlib.sha256("\0".join(more).encode())
    for name in names:
        start = root / name
        for path in [start] if start.is_file() else sorted(start.rglob("*")):
            if path.is_file() and IGNORED.isdisjoint(path.parts):
                digest.update(f"\0{path.relative_to(root).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
