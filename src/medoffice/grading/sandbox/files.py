"""Carry a folder into a sandbox: as data, so that neither side sees the other's file system."""

from __future__ import annotations

import io
import os
import tarfile
from pathlib import Path

from medoffice.grading.sandbox.limits import Limits


def packed(folder: Path, limits: Limits | None = None) -> int:
    """Pack a folder for :func:`medoffice.grading.sandbox.inside.enter`.

    Only plain files and folders are packed. A link is left out, wherever it points, and so are
    notebooks: their cells reach the process in another way.

    Parameters
    ----------
    folder : Path
        What is to be in the folder that the student's program works in.
    limits : Limits, optional
        What must not be exceeded. By default those of :class:`Limits`.

    Returns
    -------
    int
        Descriptor of a file in memory. The caller closes it. It can be unpacked any
        number of times.

    Raises
    ------
    ValueError
        If there are more files, or more bytes, than a sandbox holds.
    """
    limits = limits or Limits()
    names = sorted(
        name
        for name in folder.rglob("*")
        if not name.is_symlink()
        and (name.is_dir() or (name.is_file() and name.suffix != ".ipynb"))
        and not any(above.is_symlink() for above in name.relative_to(folder).parents)
    )
    size = sum(name.stat().st_size for name in names if name.is_file())
    if len(names) > limits.files or size > limits.disk:
        raise ValueError(
            f"{folder}: {len(names):,} files of {size:,} bytes; a sandbox holds "
            f"{limits.files:,} files of {limits.disk:,} bytes"
        )
    descriptor = os.memfd_create(folder.name)
    with (
        os.fdopen(os.dup(descriptor), "wb") as memory,
        tarfile.open(fileobj=memory, mode="w", dereference=False) as tar,
    ):
        for name in names:
            tar.add(name, arcname=str(name.relative_to(folder)), recursive=False)
    return descriptor


def unpack(descriptor: int, folder: str) -> None:
    """Write what was packed into a folder.

    Parameters
    ----------
    descriptor : int
        As :func:`packed` returned it. Its position is not changed, since others share it.
    folder : str
        Where the files go. What is there already under the same name is replaced.
    """
    content = os.pread(descriptor, os.fstat(descriptor).st_size, 0)
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        for member in tar:
            place = os.path.join(folder, member.name)  # noqa: PTH118 - no pathlib on this way
            if member.isdir():
                os.makedirs(place, exist_ok=True)  # noqa: PTH103
            elif (file := tar.extractfile(member)) is not None:
                with open(place, "wb") as copy:  # noqa: PTH123
                    copy.write(file.read())
