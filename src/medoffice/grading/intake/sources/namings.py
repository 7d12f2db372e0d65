"""How learning platforms name the files in a download of all submissions.

A file that is uploaded with the same in front of its name goes back to its student: to Canvas (its
``generate_comments_from_files``) and to Moodle (its ``mod/assign/feedback/file/importziplib.php``).

- **Canvas** (its ``lib/content_zipper.rb``): ``<name>[_LATE]_<user>_<file>_<original>``. The name
  is the sortable one in small letters without spaces and signs; a text typed into Canvas is
  ``…_text.html``, a link ``…_link.html``; where names are hidden it is ``[LATE_]anon_<code>_…``.
- **Moodle** (its ``mod/assign/classes/downloader.php``): a folder
  ``<name>_<number>_assignsubmission_file`` for each student, with a last ``_`` in older versions;
  or, not in folders, ``<name>_<number>_assignsubmission_file_<original>``. The number is another
  one in each assignment, so a student is known by name.
- **Blackboard**: ``<assignment>_<user>_attempt_<time>_<original>`` for each file, and
  ``<assignment>_<user>_attempt_<time>.txt`` about the attempt, with a line
  ``Name: <name> (<user>)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from medoffice.grading.intake.handed_in import Piece


@dataclass(frozen=True)
class Named:
    """What the name of a file says.

    Parameters
    ----------
    original : str
        The file's name as the student had it; empty if it is not the student's file.
    number : str
        What the platform tells students apart by.
    name : str
        The student's name as the platform writes it; empty if it does not.
    user : str
        The student's user name; empty if it does not say.
    when : datetime or None
        Time of the attempt, by the platform's clock.
    is_late : bool
        Whether the platform says so.
    front : str
        What stands in front of the original name. A file with the same in front, uploaded to the
        platform, goes back to the student. Empty where the platform takes none.
    """

    original: str
    number: str
    name: str = ""
    user: str = ""
    when: datetime | None = None
    is_late: bool = False
    front: str = ""


_CANVAS = re.compile(
    r"(?:(?P<name>.+?)_)??(?:(?P<late>(?i:late))_)?(?P<user>\d+|anon_[0-9A-Za-z]+)"
    r"_(?:(?P<file>\d+)_(?P<original>.+)|(?P<typed>text|link)\.html)"
)
_MOODLE = re.compile(
    r"(?P<name>[^_/]+)_(?P<number>\d+)_assignsubmission_(?P<plugin>[a-z]+?)"
    r"(?:_?/(?P<path>.+)|_(?P<file>[^/]+))"
)
_BLACKBOARD = re.compile(
    r"(?P<front>.+)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<original>.+)|(?P<about>)\.txt)"
)


def canvas(pieces: Iterable[Piece]) -> dict[str, Named]:
    """Return what the names of a download from Canvas say, by name."""
    named = {}
    for piece in pieces:
        match = _CANVAS.fullmatch(piece.name.rpartition("/")[2])
        if match:
            named[piece.name] = Named(
                match["original"] or f"{match['typed']}.html",
                match["user"],
                name=match["name"] or "",
                is_late=bool(match["late"]),
                front=_front(match, "original"),
            )
    return named


def moodle(pieces: Iterable[Piece]) -> dict[str, Named]:
    """Return what the names of a download from Moodle say, by name."""
    named = {}
    for piece in pieces:
        match = _MOODLE.fullmatch(piece.name) or _MOODLE.fullmatch(_without_top(piece.name))
        if match:
            original = match["path"] or match["file"]
            front = _front(match, "path" if match["path"] else "file")
            named[piece.name] = Named(original, match["number"], name=match["name"], front=front)
    return named


def blackboard(pieces: Iterable[Piece]) -> dict[str, Named]:
    """Return what the names of a download from Blackboard say, by name."""
    pieces = list(pieces)
    matches = {
        piece.name: match
        for piece in pieces
        if (match := _BLACKBOARD.fullmatch(piece.name.rpartition("/")[2]))
    }
    told = {
        match["front"]: about
        for piece in pieces
        if (match := matches.get(piece.name)) and match["about"] is not None
        if (about := _about(piece, match["front"]))
    }
    # What all have in front is the assignment's name, which may hold underscores, as names may.
    fronts = {match["front"] for match in matches.values()}
    columns = zip(*(front.split("_") for front in fronts), strict=False)
    same = takewhile(lambda column: len(set(column)) == 1, columns)
    shared = "_".join(column[0] for column in same) if len(fronts) > 1 else ""
    named = {}
    for name, match in matches.items():
        front = match["front"]
        rest = front.removeprefix(f"{shared}_") if shared else front.rpartition("_")[2]
        user, full = told.get(front, (rest, ""))
        try:
            when = datetime.strptime(match["when"], "%Y-%m-%d-%H-%M-%S")
        except ValueError:
            when = None
        named[name] = Named(match["original"] or "", user, name=full, user=user, when=when)
    return named


def _about(piece: Piece, front: str) -> tuple[str, str] | None:
    """Return the user name and the name that Blackboard's own file tells."""
    try:
        text = piece.read(100_000).decode("utf-8-sig", errors="replace")
    except OSError:
        return None
    match = re.search(r"(?m)^Name:\s*(.*?)\s*\(([^()]+)\)\s*$", text)
    if match and front.endswith(f"_{match[2]}"):
        return match[2], match[1]
    return None


def _front(match: re.Match[str], original: str) -> str:
    """Return what stands in front of the student's own name of a file."""
    return match.string[: match.start(original)] if match[original] else ""


def _without_top(name: str) -> str:
    return name.partition("/")[2]


NAMINGS = {"canvas": canvas, "moodle": moodle, "blackboard": blackboard}
"""How each platform's names are read."""


def best(pieces: list[Piece]) -> str | None:
    """Return the platform whose naming most of the files have, or None if that is none.

    Parameters
    ----------
    pieces : list of Piece
        The files of a download.
    """
    counts = {platform: len(read(pieces)) for platform, read in NAMINGS.items()}
    platform = max(counts, key=counts.__getitem__)
    return platform if counts[platform] * 2 > len(pieces) else None
