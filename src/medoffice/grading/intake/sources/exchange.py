"""What lies in nbgrader's exchange: ``inbound/<student>+<assignment>+<time>+<random>``."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from medoffice.grading.course import nbgrader
from medoffice.grading.intake.findings import found
from medoffice.grading.intake.handed_in import HandedIn, file_piece, in_folder


class NoExchange(FileNotFoundError):  # noqa: N818 - it says what is missing
    """The exchange of the course is not there."""


def read(course: Path, assignment: str) -> list[HandedIn]:
    """Return every attempt at an assignment that lies in a course's exchange, oldest first.

    Parameters
    ----------
    course : Path
        Folder of the course. ``nbgrader_config.py`` names the course and, if it is not nbgrader's
        usual one, the exchange (``c.Exchange.root``).
    assignment : str
        Name of the assignment.

    Raises
    ------
    NoExchange
        If it is not there.
    """
    from nbgrader.exchange.default import ExchangeCollect

    with nbgrader(course) as api:
        exchange = ExchangeCollect(coursedir=api.coursedir, config=api.config)
        place = Path(exchange.root) / api.coursedir.course_id / "inbound"
    return handed_in(place, assignment, check_owner=exchange.check_owner)


def handed_in(place: Path, assignment: str, *, check_owner: bool = True) -> list[HandedIn]:
    """Return every attempt at an assignment that lies in an exchange, oldest first.

    Parameters
    ----------
    place : Path
        Folder where submissions arrive.
    assignment : str
        Name of the assignment.
    check_owner : bool, default True
        Whether a folder must belong to the account of the student it names. Students can make
        folders there, and so in another's name. Where all folders belong to one account, or to
        the one that collects, that says nothing.

    Raises
    ------
    NoExchange
        If the folder is not there.
    """
    from nbgrader.utils import parse_utc

    if not place.is_dir():
        raise NoExchange(
            f"There is no exchange at {place}. Release the assignment to it first, or name a "
            "folder or a zip to collect from."
        )
    attempts: list[tuple[HandedIn, str]] = []
    for folder in sorted(place.iterdir()):
        # A student's name may hold a plus sign; the assignment's and the time do not.
        student, plus, rest = folder.name.partition(f"+{assignment}+")
        if not plus:
            continue
        try:
            when = parse_utc(rest.split("+")[0])
        except (ValueError, OverflowError):
            when = None
        is_folder = folder.is_dir() and not folder.is_symlink()
        pieces = list(in_folder(folder)) if is_folder else [file_piece(folder)]
        attempt = HandedIn(student, pieces, when, "the exchange", from_exchange=True)
        attempts.append((attempt, account(folder.lstat().st_uid)))
    if check_owner and len({owner for _, owner in attempts}) > 1:
        attempts = [(_checked(attempt, owner), owner) for attempt, owner in attempts]
    in_order = sorted(
        (attempt for attempt, _ in attempts), key=lambda one: (one.when is not None, one.when)
    )
    return in_order


def account(number: int) -> str:
    """Return the name of an account by its number."""
    try:
        import pwd

        return pwd.getpwuid(number).pw_name
    except (ImportError, KeyError):  # Windows has other accounts
        return str(number)


def _checked(attempt: HandedIn, owner: str) -> HandedIn:
    collecting = account(os.getuid()) if hasattr(os, "getuid") else owner
    if owner in (attempt.student, collecting):
        return attempt
    forged = found("other-owner", student=attempt.student, owner=owner)
    return replace(attempt, findings=(*attempt.findings, forged))
