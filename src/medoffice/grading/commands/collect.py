"""Collect what students handed in: from nbgrader's exchange, a folder, or a zip.

Without FROM, from nbgrader's exchange. A folder or a zip holds one folder or file for each
student, or it is the download of all submissions from Canvas, Moodle or Blackboard, whose names
are known. Every submission is checked, mended where that can be done, and kept as it arrived in
the folder “received” of the course. The list of the class in the gradebook tells who is missing.

Exit codes: 0 all is well, 1 nothing was done, 3 a submission was refused and needs you.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared
from medoffice.grading.commands.progress import progress
from medoffice.grading.commands.summary import (
    INCOMPLETE,
    Summary,
    called,
    counted,
    of_absence,
    of_intake,
)

if TYPE_CHECKING:
    from medoffice.grading.class_list import Student
    from medoffice.grading.intake import Choices, Deadline, HandedIn, Intake


NOTHING_NEW = "nothing new was collected, and what counts is chosen"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask what to collect, from where, and which attempt counts."""
    shared.add_assignment(parser)
    parser.add_argument("source", nargs="?", type=Path, metavar="FROM", help="a folder or a zip")
    parser.add_argument(
        "--platform",
        choices=["canvas", "moodle", "blackboard", "none"],
        help="whose naming the files have (by default it is seen from the names)",
    )
    parser.add_argument(
        "--students",
        type=Path,
        metavar="FILE",
        help="list of the class to enter into the gradebook, in CSV with a column “id” and, if "
        "known, first_name, last_name, email and lms_user_id (by default students.csv in the "
        "folder of the course, if it is there)",
    )
    parser.add_argument(
        "--count",
        choices=["latest", "first", "in-time"],
        help="which attempt of a student counts (at first the latest); it is remembered",
    )
    parser.add_argument(
        "--use",
        action="append",
        default=[],
        metavar="STUDENT=NUMBER",
        help="for one student, the attempt of this number counts; it is remembered",
    )
    shared.add_timezone(
        parser, "where the platform's clock stands, also for what was collected before"
    )
    parser.set_defaults(timezone=None)
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Collect, and say who is missing, who was refused and why."""
    from medoffice.grading import class_list
    from medoffice.grading.intake import Choices, receive, settle

    course = options.course
    assignment = shared.named(course, options.assignment)
    try:
        listed = options.students or course / class_list.FILE
        if options.students or listed.exists():
            class_list.enter(course, class_list.read(listed))
        students, deadline = shared.class_of(course, assignment)
        choices = _chosen(options, Choices.read(course, assignment))
        handed_in, of_nobody, source = _handed_in(options, students)
        with progress(f"Collecting {assignment}", len(handed_in)) as advance:
            for _ in receive(course, assignment, handed_in):
                advance()
        _there(options.use, choices, course, assignment)
    except (OSError, ValueError) as error:
        raise SystemExit(str(error)) from None
    choices.write(course, assignment)
    standings = settle(course, assignment, choices=choices, deadline=deadline)
    usable = [one for one in standings if one.counts]
    summary = Summary()
    came = f"{counted(len(handed_in), 'submission')} in {source}" if source else NOTHING_NEW
    summary.say(
        f"{assignment}: {came}. In all, {counted(len(standings), 'student')} handed in, and "
        f"{len(usable)} can be graded."
    )
    of_absence(summary, students, (one.student for one in standings), deadline)
    of_intake(summary, standings, {one.id: called(one) for one in students})
    if unknown := [one for one in usable if _nobody_knows_when(one.counts, deadline)]:
        summary.say(
            f"No time of handing in is known for {counted(len(unknown), 'student')}: what of that "
            "came late is not told here."
        )
    summary.section("Files that belong to nobody, left where they are", of_nobody)
    if not students:
        summary.say(
            "The gradebook holds no list of the class, so nobody can be missing: --students "
            "enters one."
        )
    if usable:
        summary.next(shared.command("grade", assignment, course), "grade them")
    summary.print()
    return INCOMPLETE if len(usable) < len(standings) or of_nobody else 0


def _nobody_knows_when(counts: Intake, deadline: Deadline) -> bool:
    """Tell whether it matters when work came, and nothing says it. Canvas says what was late."""
    is_told = counts.when or counts.is_late or counts.source.startswith("Canvas")
    return bool(deadline.of(counts.student) and not is_told)


def _chosen(options: argparse.Namespace, choices: Choices) -> Choices:
    """Return what was chosen, with what the command line changes."""
    choices.count = options.count or choices.count
    for one in options.use:
        student, equals, number = one.rpartition("=")
        if not equals or not number.isdigit():
            raise ValueError(f"--use {one}: expected STUDENT=NUMBER, such as jdoe=2")
        choices.attempts[student] = int(number)
    return choices


def _there(uses: list[str], choices: Choices, course: Path, assignment: str) -> None:
    """Stop if somebody chose an attempt that is not there: another would count without a word."""
    from medoffice.grading.intake import record

    for one in uses:
        student = one.rpartition("=")[0]
        attempts = record.attempts(course, assignment, student)
        usable = [str(attempt.attempt) for attempt in attempts if not attempt.is_refused]
        if str(choices.attempts[student]) in usable:
            continue
        if not attempts:
            raise ValueError(f"--use {one}: nobody called “{student}” has handed in {assignment}.")
        can = f"What can count: {', '.join(usable)}." if usable else "None can be graded."
        raise ValueError(f"--use {one}: there is no such attempt that can be graded. {can}")


def _handed_in(
    options: argparse.Namespace, students: list[Student]
) -> tuple[list[HandedIn], list[str], str]:
    """Return what arrived, what belongs to nobody, and where it comes from."""
    from medoffice.grading.intake.handed_in import BadArchive
    from medoffice.grading.intake.sources import downloads, exchange

    place = options.source
    if place is None:
        try:
            handed_in = exchange.read(options.course, options.assignment)
        except exchange.NoExchange:
            # To choose an attempt, nothing new needs to come.
            if not (options.use or options.count):
                raise
            return [], [], ""
        return handed_in, [], "the exchange"
    if not place.exists():
        raise ValueError(f"There is no {place}.")
    if place.is_file() and place.suffix == ".ipynb":
        raise ValueError(
            f"{place} is one notebook: expected a folder or a zip. Put it into a folder with the "
            "student's id for a name, and collect the folder in which that stands."
        )
    try:
        zone = shared.zone(options.timezone) if options.timezone else None
        download = downloads.read(place, options.assignment, students, options.platform, zone)
    except BadArchive as error:
        raise ValueError(str(error)) from None
    platform = download.platform.title() if download.platform != "none" else ""
    source = f"{platform}'s download {place}" if platform else str(place)
    return download.handed_in, download.of_nobody, source
