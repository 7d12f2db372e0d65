"""What arrives: somebody's files, in a folder or a zip, looked at without trusting any of them."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path, PurePosixPath

from medoffice.grading.intake.findings import Finding, found

MEGABYTE = 1_000_000

LONGEST_ID = 100
"""Bytes of a student's id, which names folders."""

SYSTEM_FILES = re.compile(
    r"(^|/)(\.ipynb_checkpoints|__MACOSX|__pycache__|\.git)(/|$)"
    r"|(^|/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$"
)
"""What computers put beside people's files. Nobody handed it in."""

LONGEST_NAME, LONGEST_PATH = 200, 1000
"""Bytes of a file's name, and of all folders it lies in: what file systems take."""

# Halves of characters (lone surrogates) stand for bytes that are no text.
_BARRED = re.compile('[\x00-\x1f\x7f<>:"|?*\\\\\ud800-\udfff]')
_DEVICE = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


@dataclass(frozen=True)
class Limits:
    """How much one submission may hold.

    Parameters
    ----------
    notebook : int, default 50 MB
        Bytes of a notebook.
    file : int, default 100 MB
        Bytes of any other file, as nbgrader has it.
    whole : int, default 300 MB
        Bytes of all files together, unpacked.
    files : int, default 500
        Number of files.
    """

    notebook: int = 50 * MEGABYTE
    file: int = 100 * MEGABYTE
    whole: int = 300 * MEGABYTE
    files: int = 500


@dataclass(frozen=True)
class Piece:
    """A file that was handed in.

    Parameters
    ----------
    name : str
        Its path as it came.
    size : int
        Bytes it says it has.
    read : callable
        Given a number, returns at most so many of its bytes.
    barred : Finding or None
        Why it must not be read.
    """

    name: str
    size: int
    read: Callable[[int], bytes]
    barred: Finding | None = None

    def under(self, name: str) -> Piece:
        """Return the same file under another name."""
        return Piece(name, self.size, self.read, self.barred)


@dataclass(frozen=True)
class HandedIn:
    """One attempt of one student.

    Parameters
    ----------
    student : str
        Id, as it came.
    pieces : list of Piece
        The files.
    when : datetime or None
        Time in UTC, without a time zone, as nbgrader has it; None if nobody knows.
    source : str
        Where it came from, in words.
    is_late : bool, default False
        Whether the place it comes from says that it is late.
    findings : tuple of Finding
        What was found before the files were opened.
    front : str
        What a learning platform must find in front of a file's name to give it to the student.
    from_exchange : bool, default False
        Whether nbgrader's exchange put its own files beside the student's.
    by_clock : str, default ""
        The time as a platform's own clock had it, which tells an attempt from another one.
    is_zone_told : bool, default False
        Whether somebody said where that clock stands.
    """

    student: str
    pieces: list[Piece]
    when: datetime | None = None
    source: str = ""
    is_late: bool = False
    findings: tuple[Finding, ...] = ()
    front: str = ""
    from_exchange: bool = field(default=False, kw_only=True)
    by_clock: str = field(default="", kw_only=True)
    is_zone_told: bool = field(default=False, kw_only=True)


def safe_path(name: str) -> PurePosixPath | None:
    """Return where a file may lie below a student's folder.

    Parameters
    ----------
    name : str
        Path as it came, with slashes of either kind.

    Returns
    -------
    PurePosixPath or None
        The path, or None if the name leads out of the folder.

    Raises
    ------
    ValueError
        If no file can have such a name on some computer that the course runs on.
    """
    path = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or re.match(r"^[A-Za-z]:", name):
        return None
    sizes = [len(part.encode(errors="surrogatepass")) for part in path.parts]
    if (
        not 0 < sum(sizes) <= LONGEST_PATH
        or max(sizes) > LONGEST_NAME
        or any(
            _BARRED.search(part) or _DEVICE.match(part) or part != part.strip()
            for part in path.parts
        )
    ):
        raise ValueError(f"{name!r} cannot be the name of a file")
    return path


def safe_id(given: str) -> tuple[str, bool]:
    """Return a student's id as it can name a folder, and whether it had to be changed.

    Ids that differ only in how an accent is written become one. Signs that nbgrader takes for a
    pattern (``*``, ``?``, brackets), that name other folders, or that cannot be seen are changed,
    and a few letters are added so that no two students get the same.

    Parameters
    ----------
    given : str
        The id as it came.
    """
    whole = unicodedata.normalize("NFC", given).strip()
    mended = re.sub(r'[\x00-\x1f\x7f<>:"|?*\\/\[\]{},]', "_", whole)
    mended = "".join(sign if sign.isprintable() else "_" for sign in mended)
    mended = re.sub(r"^[.\-]+|\.+$", "_", mended)
    mended = mended.encode()[:LONGEST_ID].decode(errors="ignore")
    if mended == whole and whole and not _DEVICE.match(whole):
        return whole, False
    return f"{mended or 'student'}-{zlib.crc32(whole.encode(errors='replace')):08x}", True


def in_folder(folder: Path) -> Iterator[Piece]:
    """Yield the files below a folder, without following a link.

    Parameters
    ----------
    folder : Path
        The folder.
    """
    for place, folders, files in os.walk(folder, followlinks=False):
        here = Path(place)
        linked = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in linked)
        for name in sorted(files + linked):
            yield file_piece(here / name, (here / name).relative_to(folder).as_posix())


def file_piece(file: Path, name: str | None = None) -> Piece:
    """Return a file on the disk as one that was handed in."""
    name = file.name if name is None else name
    try:
        about = file.lstat()
    except OSError as error:
        return Piece(name, 0, _nothing, found("unreadable-file", name=name, why=error.strerror))
    if stat.S_ISLNK(about.st_mode):
        target = found("link", name=name, target=file.readlink())
        return Piece(name, 0, _nothing, target)
    if not stat.S_ISREG(about.st_mode):
        return Piece(name, 0, _nothing, found("special", name=name))

    def read(size: int) -> bytes:
        # Between the look and the reading somebody may have put a link or a pipe there.
        asked = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY")
        flags = sum(getattr(os, name, 0) for name in asked)
        with os.fdopen(os.open(file, os.O_RDONLY | flags), "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                raise OSError("it is not an ordinary file any more")
            return opened.read(size)

    return Piece(name, about.st_size, read)


class BadArchive(Exception):  # noqa: N818 - it says what is wrong
    """A zip that cannot be used. Its finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.for_instructor)
        self.finding = finding


def in_zip(content: bytes | Path, name: str, expected: str, limits: Limits) -> list[Piece]:
    """Return the files in a zip. Nothing is written to the disk.

    Parameters
    ----------
    content : bytes or Path
        The zip, or where it lies.
    name : str
        What it is called, for the sentences.
    expected : str
        Name of the notebook that should be handed in, for the sentences.
    limits : Limits
        How much it may hold.

    Returns
    -------
    list of Piece

    Raises
    ------
    BadArchive
        If it is broken, asks for a password, or holds more than the limits allow.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content) if isinstance(content, bytes) else content)
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise BadArchive(found("broken-archive", name=name, why=error, expected=expected)) from None
    if sum(entry.file_size for entry in entries) > limits.whole or len(entries) > limits.files:
        limit = f"{megabytes(limits.whole)} or {limits.files} files"
        raise BadArchive(found("bomb", name=name, limit=limit, expected=expected))
    if any(entry.flag_bits & 1 for entry in entries):
        raise BadArchive(found("locked-archive", name=name, expected=expected))
    return [_entry_piece(archive, entry) for entry in entries]


def _entry_piece(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Piece:
    mode = entry.external_attr >> 16
    if stat.S_ISLNK(mode):
        target = found("link", name=entry.filename, target="a place that the zip names")
        return Piece(entry.filename, 0, _nothing, target)
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return Piece(entry.filename, 0, _nothing, found("special", name=entry.filename))

    def read(size: int) -> bytes:
        try:
            # What an entry says of its size need not be true: never more than asked for.
            with archive.open(entry) as opened:
                return opened.read(size)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError) as why:
            raise OSError(str(why)) from why

    # The name with a NUL in it, where it was cut, is the one that was meant to deceive.
    return Piece(entry.orig_filename, entry.file_size, read)


def written_time(folder: Path) -> datetime | None:
    """Return the time that nbgrader wrote beside a submission, in UTC, if it did.

    Parameters
    ----------
    folder : Path
        The submission.
    """
    from nbgrader.utils import parse_utc

    piece = file_piece(folder / "timestamp.txt")
    if piece.barred:
        return None
    try:
        return parse_utc(piece.read(200).decode().strip())
    except (ValueError, OverflowError, OSError):
        return None


def is_zip(content: bytes) -> bool:
    """Tell whether a file is a zip, whatever its name says."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def megabytes(size: int) -> str:
    """Return a number of bytes in words."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / MEGABYTE:.0f} MB" if size >= MEGABYTE else f"{size / 1000:.0f} KB"


def _nothing(size: int) -> bytes:
    return b""
