"""Decide which attempt of a student counts, and put it where nbgrader looks for it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from medoffice.grading.intake import record
from medoffice.grading.intake.choices import Choices
from medoffice.grading.intake.deadline import Deadline
from medoffice.grading.intake.findings import Finding, Outcome, found
from medoffice.grading.intake.handed_in import (
    HandedIn,
    file_piece,
    in_folder,
    safe_id,
    written_time,
)
from medoffice.grading.intake.record import Intake, Standing


def adopt(course: Path, assignment: str) -> list[HandedIn]:
    """Return what lies in ``submitted/`` and was never received.

    Somebody, or ``nbgrader collect``, has put it there: it is looked at like any other.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Name of the assignment.
    """
    found_there = []
    for place in sorted((course / "submitted").glob("*")):
        folder = place / assignment
        if not (folder.is_dir() or folder.is_symlink()) or place.name.startswith("."):
            continue
        if place.is_symlink() or folder.is_symlink():
            linked = place if place.is_symlink() else folder
            attempt = HandedIn(place.name, [file_piece(linked)], source="the folder “submitted”")
        else:
            known = record.attempts(course, assignment, place.name)
            if any(_same(one.folder(course) / "mended", folder) for one in known):
                continue
            attempt = HandedIn(
                place.name,
                list(in_folder(folder)),
                written_time(folder),
                "the folder “submitted”",
                from_exchange=True,
            )
        found_there.append(attempt)
    return found_there


def settle(
    course: Path,
    assignment: str,
    *,
    choices: Choices | None = None,
    deadline: Deadline | None = None,
) -> list[Standing]:
    """Put the attempt that counts of each student where nbgrader looks for it.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Name of the assignment.
    choices : Choices, optional
        Which attempt counts; by default what was chosen before.
    deadline : Deadline, optional
        When it is due.

    Returns
    -------
    list of Standing
        By student.
    """
    settled = list(standings(course, assignment, choices, deadline))
    for one in settled:
        if one.counts:
            _put(course, one.counts)
        else:
            _take_away(course / "submitted" / one.student / assignment)
    _sweep(course, assignment, {one.student for one in settled})
    return settled


def called_late(course: Path, assignment: str, deadline: Deadline | None = None) -> set[str]:
    """Return of whom the place where they handed in says that what counts came late.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Name of the assignment.
    deadline : Deadline, optional
        When it is due.
    """
    return {
        one.student
        for one in standings(course, assignment, deadline=deadline)
        if one.counts and one.counts.is_late and (deadline or Deadline()).is_late(one.counts)
    }


def standings(
    course: Path,
    assignment: str,
    choices: Choices | None = None,
    deadline: Deadline | None = None,
) -> Iterator[Standing]:
    """Yield where each student stands, as :func:`settle` does, and change nothing."""
    choices = choices or Choices.read(course, assignment)
    deadline = deadline or Deadline()
    for student in record.students(course, assignment):
        attempts = record.attempts(course, assignment, student)
        if not attempts:
            continue
        in_order = sorted(attempts, key=lambda one: (one.when or one.received, one.attempt))
        usable = [one for one in in_order if not one.is_refused]
        counts = choices.choose(student, usable, deadline) if usable else None
        yield Standing(student, attempts, counts, list(_about_all(in_order, counts, deadline)))


def _sweep(course: Path, assignment: str, students: set[str]) -> None:
    """Take away what lies under an id that was changed when it was received."""
    for place in (course / "submitted").glob("*"):
        if place.name not in students and safe_id(place.name) != (place.name, False):
            _take_away(place / assignment)


def _take_away(folder: Path) -> None:
    if folder.parent.is_symlink():
        folder.parent.unlink()
    elif folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):
        folder.parent.rmdir()


def _about_all(
    attempts: list[Intake], counts: Intake | None, deadline: Deadline
) -> Iterator[Finding]:
    """Yield what is seen only when all attempts of a student are looked at."""
    when = _when(counts) if counts else ""
    if counts and len(attempts) > 1:
        yield found("repeated", count=len(attempts), when=when)
    if counts and attempts[-1].is_refused:
        why = next(one for one in attempts[-1].findings if one.outcome is Outcome.REFUSED)
        yield found("older-counts", why=why.for_instructor.rstrip("."), when=when)
    if counts and deadline.is_late(counts):
        yield found("late", how=_how_late(counts, deadline))
    elif counts and deadline.is_open(counts):
        until = f"{deadline.agreed[counts.student]:%Y-%m-%d %H:%M} UTC"
        yield found("late-or-not", source=counts.source, until=until)


def _how_late(intake: Intake, deadline: Deadline) -> str:
    due = deadline.of(intake.student)
    if not (due and intake.when):
        return f"{intake.source} says so"
    what = "the time agreed on" if intake.student in deadline.agreed else "the deadline"
    return f"{_duration(intake.when - due)} after {what}"


def _when(intake: Intake) -> str:
    if intake.when:
        return f"{intake.when:%Y-%m-%d %H:%M} UTC"
    return f"attempt {intake.attempt}"


def _duration(late: timedelta) -> str:
    minutes = int(late.total_seconds() // 60)
    if minutes < 60:
        return f"{max(minutes, 1)} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"


def _put(course: Path, intake: Intake) -> None:
    """Copy the mended submission to where nbgrader looks, unless it lies there already."""
    place = course / "submitted" / intake.student / intake.assignment
    if place.is_symlink() or place.parent.is_symlink():
        _take_away(place)
    mended = intake.folder(course) / "mended"
    if _same(mended, place):
        return
    coming = place.with_name(f".{place.name}.coming")
    shutil.rmtree(coming, ignore_errors=True)
    shutil.copytree(mended, coming)
    shutil.rmtree(place, ignore_errors=True)
    coming.rename(place)


def _same(one: Path, other: Path) -> bool:
    """Tell whether two folders hold the same files."""
    if not other.is_dir():
        return False
    names = [
        {file.relative_to(place) for file in place.rglob("*") if file.is_file()}
        for place in (one, other)
    ]
    return names[0] == names[1] and all(
        (one / name).read_bytes() == (other / name).read_bytes() for name in names[0]
    )
