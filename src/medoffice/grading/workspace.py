"""Folders that are there while something is graded, and those that a killed run has left."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import stat
import tempfile
import time
from pathlib import Path
from typing import Self

PREFIX = "medoffice-grading-"
"""What the names of these folders begin with."""

LEFT_FOR = 3_600
"""Seconds after which a folder that nobody holds is taken for left behind."""


class Workspace:
    """A folder among the system's temporary ones. It goes when it is closed.

    While it is open, this process holds a lock on it, which ends with the process whatever ends it.

    Parameters
    ----------
    kind : str
        What it is for; part of its name.
    """

    def __init__(self, kind: str) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{kind}-"))
        self._held = _opened(self.path)
        fcntl.flock(self._held, fcntl.LOCK_EX)

    def __enter__(self) -> Self:
        """Give the folder."""
        return self

    def __exit__(self, *about: object) -> None:
        """Remove it."""
        self.close()

    def close(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._held)


def sweep() -> None:
    """Remove this user's folders that a killed run has left: old ones, on which nobody has a lock.

    A new one is spared, since its process may be about to lock it.
    """
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # somebody holds it, or has removed it just now
            if not _is_old_and_ours(folder):
                continue
            held = _opened(folder)
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(held)


def _opened(folder: Path) -> int:
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)


def _is_old_and_ours(folder: Path) -> bool:
    about = folder.lstat()
    return (
        stat.S_ISDIR(about.st_mode)
        and about.st_uid == os.getuid()
        and time.time() - about.st_mtime > LEFT_FOR
    )
