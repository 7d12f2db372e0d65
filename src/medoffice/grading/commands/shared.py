"""What several commands ask for."""

from __future__ import annotations

import argparse
import contextlib
import shlex
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from medoffice.grading.course import CONFIG, EXERCISES, assignments

if TYPE_CHECKING:
    from medoffice.grading.class_list import Student
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.intake import Deadline
    from medoffice.grading.marking import Round


def add_course(parser: argparse.ArgumentParser) -> None:
    """Ask for the folder of the course."""
    parser.add_argument(
        "--course",
        # Whole, so that the lines that are printed to go on with work from every folder.
        type=lambda given: Path(given).resolve(),
        default=EXERCISES,
        metavar="FOLDER",
        help="folder of the nbgrader course (by default this project's exercises)",
    )


def add_assignment(parser: argparse.ArgumentParser) -> None:
    """Ask for one assignment."""
    parser.add_argument("assignment", help="name of the assignment, such as patient-access")


def add_timezone(parser: argparse.ArgumentParser, what: str) -> None:
    """Ask for a time zone."""
    parser.add_argument(
        "--timezone",
        default="UTC",
        metavar="NAME",
        help=f"{what}, such as America/Chicago (default UTC)",
    )


def zone(name: str) -> ZoneInfo:
    """Return a time zone by its name.

    Raises
    ------
    SystemExit
        If there is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise SystemExit(f"No time zone is called {name!r}. One is America/Chicago.") from None


def in_utc(time: str, timezone: str) -> datetime:
    """Return a time that was typed in, in UTC and without a time zone, as nbgrader has it.

    Raises
    ------
    SystemExit
        If it is no time. A day alone is none: it would be over when it begins.
    """
    try:
        typed = datetime.fromisoformat(time)
        if typed.tzinfo is None:
            typed = typed.replace(tzinfo=zone(timezone))
        in_utc = typed.astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        raise SystemExit(f"{time!r} is no time. Expected one such as 2026-11-20 23:59.") from None
    with contextlib.suppress(ValueError):
        day = date.fromisoformat(time)
        raise SystemExit(f"{time!r} is a day. Expected its hour as well, such as {day} 23:59.")
    return in_utc


def clock(time: datetime, timezone: str) -> str:
    """Say a time by somebody's clock and in UTC: who forgets the time zone is off by hours.

    Parameters
    ----------
    time : datetime
        In UTC, without a time zone.
    timezone : str
        Where the clock stands.
    """
    utc = f"{time:%Y-%m-%d %H:%M} UTC"
    if timezone == "UTC":
        return utc
    there = time.replace(tzinfo=UTC).astimezone(zone(timezone))
    return f"{there:%Y-%m-%d %H:%M}, {timezone}, which is {utc}"


def other_clock(timezone: str) -> str:
    """Say how to have times by another clock, to who has not said by which; else nothing."""
    return " By another clock: --timezone America/Chicago" if timezone == "UTC" else ""


def in_marks(course: Path, file: str = "") -> Path:
    """Return the folder of a course in which marks lie, or a file in it. The folder is made.

    Parameters
    ----------
    course : Path
        Folder of the course.
    file : str, optional
        Name of the file.

    Raises
    ------
    SystemExit
        If the course has no folder.
    """
    there(course)
    folder = course / "marks"
    folder.mkdir(exist_ok=True)
    return folder / file


def named(course: Path, assignment: str) -> str:
    """Return an assignment's name, if the course has it.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Name as it was typed.

    Returns
    -------
    str
        The name.

    Raises
    ------
    SystemExit
        If the course has no assignment of that name. It says which names there are.
    """
    there(course)
    names = assignments(course)
    if assignment not in names:
        raise SystemExit(
            f"There is no assignment {assignment!r} in {course}. There are: {', '.join(names)}."
        )
    return assignment


def there(course: Path) -> None:
    """Stop if a course has no folder, or the folder is that of something else."""
    if not course.is_dir():
        raise SystemExit(f"There is no folder {course}: expected that of a course.")
    if not (course / CONFIG).is_file():
        raise SystemExit(
            f"There is no course in {course}: expected a folder with {CONFIG} and source/, such as "
            "“exercises” in the project."
        )


def command(name: str, assignment: str, course: Path) -> str:
    """Return the line that runs another command on the same course."""
    line = f"python -m medoffice.grading {name} {assignment}"
    return line if course == EXERCISES else f"{line} --course {shlex.quote(str(course))}"


def of_marking(
    options: argparse.Namespace, which: str, step: Callable[[Gradebook, Round], int]
) -> int:
    """Do a step of marking written work, with the gradebook open; say why if it cannot be done.

    Parameters
    ----------
    options : argparse.Namespace
        What the command line says: course, assignment, and by whom.
    which : str
        Whose round it is, see :mod:`medoffice.grading.marking.rounds`.
    step : callable
        Takes the gradebook and the round, and returns the exit code.
    """
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.marking.rounds import Round

    marking = Round(options.course, named(options.course, options.assignment), which)
    try:
        with Gradebook(options.course, by=options.by) as gradebook:
            return step(gradebook, marking)
    except (LookupError, ValueError, FileNotFoundError) as error:
        print(f"Nothing done: {error}.", file=sys.stderr)
        return 1


def class_of(course: Path, assignment: str) -> tuple[list[Student], Deadline]:
    """Return what the gradebook knows of a class: who is in it, and when an assignment is due.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Name of the assignment.
    """
    from medoffice.grading import class_list
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.intake import Deadline

    with Gradebook(course) as gradebook:
        return class_list.of_gradebook(gradebook), Deadline.read(gradebook, assignment)
