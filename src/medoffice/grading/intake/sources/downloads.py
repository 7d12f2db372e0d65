"""Submissions in a folder or a zip: one folder or file for each student, or a platform's naming."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from medoffice.grading.class_list import Student
from medoffice.grading.intake.findings import Finding, found
from medoffice.grading.intake.handed_in import (
    SYSTEM_FILES,
    HandedIn,
    Limits,
    Piece,
    in_folder,
    in_zip,
    safe_id,
    written_time,
)
from medoffice.grading.intake.sources.namings import NAMINGS, Named, best

WHOLE_CLASS = Limits(whole=20_000_000_000, files=100_000)
"""How much the download of a class may hold. Each submission in it has limits of its own."""


@dataclass
class Download:
    """What a download holds.

    Parameters
    ----------
    handed_in : list of HandedIn
        The attempts, by student.
    of_nobody : list of str
        Names of files that could not be given to a student.
    platform : str
        The learning platform whose naming it has, or “none”.
    """

    handed_in: list[HandedIn]
    of_nobody: list[str] = field(default_factory=list)
    platform: str = "none"


def read(
    place: Path,
    assignment: str,
    students: Iterable[Student] = (),
    platform: str | None = None,
    zone: tzinfo | None = None,
) -> Download:
    """Read the submissions in a folder or a zip.

    Parameters
    ----------
    place : Path
        A folder or a zip.
    assignment : str
        Name of the assignment.
    students : iterable of Student
        The list of the class, by which a platform's names are known.
    platform : str, optional
        ``canvas``, ``moodle``, ``blackboard``, or ``none`` for one folder or file for each
        student. By default it is seen from the names.
    zone : tzinfo, optional
        Where the platform's clock stands; by default UTC, which changes no time read before.

    Returns
    -------
    Download

    Raises
    ------
    BadArchive
        If the zip cannot be used.
    """
    pieces = (
        list(in_folder(place)) if place.is_dir() else in_zip(place, place.name, "", WHOLE_CLASS)
    )
    pieces = [piece for piece in pieces if not SYSTEM_FILES.search(piece.name)]
    platform = platform or best(pieces) or "none"
    students = list(students)
    if platform == "none":
        return _by_folder(pieces, place, assignment, students)
    return _by_platform(pieces, platform, place, students, zone)


def _by_folder(
    pieces: list[Piece], place: Path, assignment: str, students: list[Student]
) -> Download:
    """Take the first folder in a file's name, or the file's own name, for the student."""
    on_list = {student.id for student in students}
    tops = {piece.name.partition("/")[0] for piece in pieces}
    seconds = {piece.name.split("/")[1] for piece in pieces if "/" in piece.name}
    is_deep = all(piece.name.count("/") > 1 for piece in pieces)
    is_students = any(_known(top, students) in on_list for top in tops)
    if len(tops) == 1 and is_deep and seconds != {assignment} and not is_students:
        # A zip of a folder holds the folder, and the students' folders stand in it. But a folder
        # with a student's name, or in which only the assignment's folder stands, is that of the
        # class's only student so far.
        pieces = [piece.under(piece.name.partition("/")[2]) for piece in pieces]
    by_student: dict[str, list[Piece]] = defaultdict(list)
    folders: dict[str, str] = {}
    of_nobody = []
    for piece in pieces:
        folder, slash, rest = piece.name.partition("/")
        if slash:
            student = _known(folder, students)
            folders[student] = folder
            by_student[student].append(piece.under(rest.removeprefix(f"{assignment}/")))
        elif piece.name.endswith((".ipynb", ".zip")) and (
            stem := _without_assignment(piece.name.rpartition(".")[0], assignment)
        ):
            by_student[_known(stem, students)].append(piece)
        else:
            of_nobody.append(piece.name)
    handed_in = [
        HandedIn(
            student,
            files,
            _time(place, folders.get(student, student), assignment),
            f"“{place.name}”",
            findings=(
                (found("not-on-list", given=student),)
                if on_list and safe_id(student)[0] not in on_list
                else ()
            ),
        )
        for student, files in sorted(by_student.items())
    ]
    return Download(handed_in, of_nobody)


def _without_assignment(stem: str, assignment: str) -> str:
    """Return a file's name without that of the assignment in front or behind.

    Nothing is left of a name that was given by Jupyter, and a second time by a browser.
    """
    name = re.escape(assignment)
    if re.fullmatch(rf"{name}(?:[_\- ]*(?:\(\d+\)|copy\d*))?", stem, re.IGNORECASE):
        return ""
    return re.sub(rf"^{name}[_\- ]+|[_\- ]+{name}$", "", stem)


def _known(name: str, students: list[Student]) -> str:
    """Return the id of the one student on the list who is called so, else the name as it is."""
    if any(student.id == name for student in students):
        return name
    called = [student.id for student in students if student.is_called(name)]
    return called[0] if len(called) == 1 else name


def _time(place: Path, folder: str, assignment: str) -> datetime | None:
    """Return the time that nbgrader wrote beside a submission in a folder, if it did."""
    times = (written_time(place / folder / part) for part in ("", assignment))
    return next((time for time in times if time), None)


def _by_platform(
    pieces: list[Piece], platform: str, place: Path, students: list[Student], zone: tzinfo | None
) -> Download:
    named = NAMINGS[platform](pieces)
    attempts: dict[tuple[str, datetime | None], list[tuple[Piece, Named]]] = defaultdict(list)
    for piece in pieces:
        if piece.name in named:
            name = named[piece.name]
            attempts[name.number, name.when].append((piece, name))
    ids = _ids({name.number: name for name in named.values()}.values(), students, platform)
    handed_in = []
    for (number, when), files in attempts.items():
        student, findings = ids[number]
        handed_in.append(
            HandedIn(
                student,
                [piece.under(name.original) for piece, name in files if name.original],
                when and when.replace(tzinfo=zone or UTC).astimezone(UTC).replace(tzinfo=None),
                f"{platform.title()}, “{place.name}”",
                is_late=any(name.is_late for _, name in files),
                findings=findings,
                front=next((name.front for _, name in files if name.front), ""),
                by_clock=when.isoformat() if when else "",
                is_zone_told=zone is not None,
            )
        )
    of_nobody = [piece.name for piece in pieces if piece.name not in named]
    return Download(handed_in, of_nobody, platform)


def _ids(
    everyone: Iterable[Named], students: list[Student], platform: str
) -> dict[str, tuple[str, tuple[Finding, ...]]]:
    """Return the id of each student that a platform names, and what to tell about it."""
    everyone = sorted(everyone, key=lambda one: one.number)
    ids: dict[str, tuple[str, tuple[Finding, ...]]] = {}
    called: dict[str, str] = {}
    for one in everyone:
        given = one.user or one.name or one.number
        used = one.user or _id_of_name(one.name) or one.number
        matching = _on_list(one, students, platform)
        matching = matching or [student for student in students if student.id == used]
        if len(matching) == 1:
            ids[one.number] = (matching[0].id, ())
            continue
        findings: tuple[Finding, ...] = ()
        if used in called or len(matching) > 1:
            used = f"{used}-{one.number}"
            findings = (found("same-name", given=given, used=used),)
        elif students:
            findings = (found("not-on-list", given=given),)
        called[used] = one.number
        ids[one.number] = (used, findings)
    return ids


def _on_list(one: Named, students: list[Student], platform: str) -> list[Student]:
    """Return the students on the list that a platform may mean."""
    if one.user:
        return []  # known by the id or not at all
    if platform == "canvas":
        by_number = [student for student in students if student.lms_user_id == one.number]
        if by_number:
            return by_number
    return [student for student in students if one.name and student.is_called(one.name)]


def _id_of_name(name: str) -> str:
    """Return an id made of a name: small letters, with hyphens for all that is none."""
    words = unicodedata.normalize("NFC", name).casefold()
    return re.sub(r"[\W_]+", "-", words).strip("-")
