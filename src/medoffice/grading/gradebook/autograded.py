"""The folder ``autograded/``, in nbgrader's layout, for Formgrader and feedback."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import nbformat

READ_ONLY = 0o444


def write(
    course: Path, assignment: str, student: str, notebook: Mapping, source: Path | None = None
) -> Path:
    """Put a graded notebook where nbgrader would, with the files that go with it.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment, student : str
        Whose work on what.
    notebook : mapping
        The notebook as it was run, in nbformat's form.
    source : Path, optional
        Folder of what the student was given, if not that of the course.

    Returns
    -------
    Path
        The notebook's file. It takes the place of an earlier one at once, never half written.
    """
    folder = course / "autograded" / student / assignment
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{assignment}.ipynb"
    _replace(file, nbformat.v4.writes(nbformat.from_dict(notebook)))
    handed_in = course / "submitted" / student / assignment
    source = source or course / "source" / assignment
    for there in _entries(source):
        _link(there, folder / there.name)
    for there in _entries(handed_in):
        # A picture in an answer is part of it. What came with the assignment is there already.
        if there.is_file() and not (source / there.name).exists():
            _replace(folder / there.name, there.read_bytes())
    return file


def _entries(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [
        entry
        for entry in sorted(folder.iterdir())
        if entry.suffix != ".ipynb" and not entry.is_symlink() and not entry.name.startswith(".")
    ]


def _link(there: Path, here: Path) -> None:
    """Let an assignment's own files be seen, without a copy for each student where that can be."""
    place = os.path.relpath(there, here.parent)
    if here.is_symlink() and str(here.readlink()) != place:
        here.unlink()  # another edition was given to the student since
    if here.exists():
        return
    with contextlib.suppress(OSError, NotImplementedError):
        if there.is_dir():
            here.symlink_to(place, target_is_directory=True)
            return
    if there.is_dir():
        shutil.copytree(there, here)
    else:
        shutil.copyfile(there, here)


def _replace(file: Path, content: str | bytes) -> None:
    content = content.encode() if isinstance(content, str) else content
    half = file.with_name(f".{file.name}.half")
    half.unlink(missing_ok=True)
    half.write_bytes(content)
    half.chmod(READ_ONLY)
    half.replace(file)
