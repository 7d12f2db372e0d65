"""Keep what was handed in: every file byte for byte, and none where it could do harm."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from medoffice.grading.intake.findings import Finding, found
from medoffice.grading.intake.handed_in import SYSTEM_FILES, Limits, Piece, megabytes, safe_path


class Keeping:
    """Reads the files of one submission.

    Parameters
    ----------
    limits : Limits
        How much it may hold.
    findings : list of Finding
        What is found on the way is added to it.

    Attributes
    ----------
    contents : dict of PurePosixPath to bytes
        What can be used of the files that were kept, by where they belong.
    """

    def __init__(self, limits: Limits, findings: list[Finding]) -> None:
        self.limits = limits
        self.findings = findings
        self.contents: dict[PurePosixPath, bytes] = {}

    def keep(self, pieces: Iterable[Piece], place: Path) -> tuple[dict[str, str], str]:
        """Copy each file as it is.

        Parameters
        ----------
        pieces : iterable of Piece
            What was handed in. What computers put beside people's files is passed over.
        place : Path
            A new folder.

        Returns
        -------
        kept : dict of str to str
            Where each file went below the folder, by its name as it came.
        digest : str
            SHA-256 of the names and contents.
        """
        digest = hashlib.sha256()
        kept: dict[str, str] = {}
        total = 0
        place.mkdir(parents=True)
        pieces = [one for one in pieces if not SYSTEM_FILES.search(one.name)]
        # The notebook is not lost among a thousand other files.
        pieces.sort(key=lambda one: not one.name.endswith(".ipynb"))
        if len(pieces) > self.limits.files:
            limit = self.limits.files
            self.findings.append(found("many-files", count=len(pieces), limit=limit))
        for number, piece in enumerate(pieces[: self.limits.files]):
            digest.update(repr((piece.name, piece.size)).encode(errors="replace"))
            path = self.path(piece, number)
            content = self.content(piece, total)
            if content is None:
                continue
            total += len(content)
            digest.update(content)
            kept_as = path or PurePosixPath(f"file-{number}")
            name = printable(piece.name)
            if is_in_the_way(place, kept_as):
                kept_as, path = PurePosixPath(f"file-{number}"), None
                self.findings.append(found("in-the-way", name=name, kept=kept_as))
                name = f"{name} ({number})"
            kept[name] = str(kept_as)
            (place / kept_as).parent.mkdir(parents=True, exist_ok=True)
            (place / kept_as).write_bytes(content)
            if path is not None:
                self.contents[path] = content
        return kept, digest.hexdigest()

    def path(self, piece: Piece, number: int) -> PurePosixPath | None:
        """Return where a file goes, or None if its name cannot be used.

        Parameters
        ----------
        piece : Piece
            The file.
        number : int
            Which of all it is, to call it something else.
        """
        try:
            path = safe_path(piece.name)
        except ValueError:
            kept = f"file-{number}"
            self.findings.append(found("odd-name", name=piece.name, kept=kept))
            return None
        if path is None:
            self.findings.append(found("outside", name=piece.name))
        return path

    def content(self, piece: Piece, total: int) -> bytes | None:
        """Return what a file holds, or None if it must not or cannot be read.

        Parameters
        ----------
        piece : Piece
            The file.
        total : int
            Bytes that were read before.
        """
        if piece.barred:
            self.findings.append(piece.barred)
            return None
        limit = min(self.limits.file, self.limits.whole - total)
        try:
            content = piece.read(limit + 1) if piece.size <= limit else None
        except OSError as error:
            why = error.strerror or str(error)
            self.findings.append(found("unreadable-file", name=piece.name, why=why))
            return None
        if content is None or len(content) > limit:
            size, most = megabytes(piece.size), megabytes(limit)
            self.findings.append(found("large-file", name=piece.name, size=size, limit=most))
            return None
        return content


def is_in_the_way(place: Path, path: PurePosixPath) -> bool:
    """Tell whether a file cannot be put where it belongs: a zip may hold a name twice."""
    folders = [place / folder for folder in path.parents if folder.parts]
    return (place / path).exists() or any(folder.is_file() for folder in folders)


def printable(name: str) -> str:
    """Return a file's name as it can be written down."""
    return name.encode(errors="replace").decode()
