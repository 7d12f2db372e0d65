"""A submission as data, so that it can travel to a machine that does not share our disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Parcel:
    """A folder that was handed in.

    Parameters
    ----------
    student, assignment : str
        Whose it is, and of what.
    files : dict of str to bytes
        Its plain files, by path within the folder with “/”. A link is left out: where it points
        there may be something else on another machine, and grading ignores links anyway.
    """

    student: str
    assignment: str
    files: dict[str, bytes]

    @classmethod
    def of(cls, submission: Path) -> Parcel:
        """Pack the folder ``submitted/<student>/<assignment>``.

        Raises
        ------
        OSError
            If a file cannot be read.
        """
        return cls(submission.parent.name, submission.name, dict(_plain_files(submission)))

    @contextmanager
    def unpacked(self) -> Iterator[Path]:
        """Give a folder with the same two names at its end, for as long as it is needed."""
        # Here, so that a parcel can be packed where nothing can be graded.
        from medoffice.grading.workspace import Workspace

        with Workspace("submission") as place:
            folder = place.path / self.student / self.assignment
            folder.mkdir(parents=True)
            for name, content in self.files.items():
                file = folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            yield folder


def _plain_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.rglob("*")):
        way = (one, *one.parents)[: len(one.relative_to(folder).parts)]
        if one.is_file() and not any(part.is_symlink() for part in way):
            yield one.relative_to(folder).as_posix(), one.read_bytes()
