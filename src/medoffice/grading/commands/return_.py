"""Give the feedback back: a page for each student, in nbgrader's folder “feedback”.

It shows points, comments and what the checks said, never a hidden test. Students whose submission
was refused get a page that says why. With --exchange, students fetch their pages in JupyterLab;
with --zip, Canvas or Moodle gives them out. Work that waits to be marked by hand is held back.

Exit codes: 0 all is given back, 1 nothing was done, 3 somebody's page is held back,
missing, or that of another attempt.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared
from medoffice.grading.commands.progress import progress
from medoffice.grading.commands.summary import INCOMPLETE, Summary, called, counted

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook


NOT_GRADED = "not graded yet"
IN_MARKS = Path()
"""What ``--zip`` is without a name: the zip then lies among the marks of the course."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask whose feedback, and how it is given back."""
    shared.add_assignment(parser)
    parser.add_argument(
        "--student", action="append", default=[], metavar="ID", help="only this one (repeatable)"
    )
    parser.add_argument(
        "--exchange", action="store_true", help="put the pages into nbgrader's exchange"
    )
    parser.add_argument(
        "--zip",
        type=Path,
        nargs="?",
        const=IN_MARKS,
        metavar="FILE",
        help="write the pages into a zip as well (without a name, into marks/ in the course), in "
        "such a way that Canvas (Upload Submissions, in the gradebook) and Moodle "
        "(Upload multiple feedback files in a zip) give each to its student",
    )
    parser.add_argument(
        "--unfinished",
        action="store_true",
        help="also give back what waits to be marked by hand",
    )
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Write the pages, and say whose is held back."""
    from medoffice.grading import class_list, feedback
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.intake import Deadline, settle
    from medoffice.grading.ungraded import Work, ungraded

    course = options.course
    assignment = shared.named(course, options.assignment)
    with Gradebook(course) as gradebook:
        names = {one.id: called(one) for one in class_list.of_gradebook(gradebook)}
        deadline = Deadline.read(gradebook, assignment)
        try:
            waiting = set() if options.unfinished else _waiting(gradebook, assignment)
            work = ungraded(gradebook, assignment, deadline)
        except LookupError as error:
            raise SystemExit(f"Nothing done: {error}.") from None
    standings = settle(course, assignment, deadline=deadline)
    if options.student:
        standings = [one for one in standings if one.student in options.student]
    given, failed, written = [], {}, 0
    pages = feedback.Feedback(course, assignment)
    with progress(f"Feedback on {assignment}", len(standings)) as advance:
        for standing in standings:
            try:
                if standing.student not in waiting:
                    written += pages.give(standing)
                    given.append(standing.student)
            except FileNotFoundError:
                failed[standing.student] = NOT_GRADED
            except Exception as error:
                failed[standing.student] = f"{type(error).__name__}: {error}"
            advance()
    if not standings:
        raise SystemExit(f"Nobody has handed in {assignment} yet.")
    if options.zip:
        ready = [one for one in standings if one.student in given]
        packed = options.zip
        if options.zip == IN_MARKS:
            packed = shared.in_marks(course, f"feedback-{assignment}.zip")
        feedback.pack(packed, course, assignment, ready)
    if options.exchange:
        failed |= feedback.release(course, assignment, given)
    held = [one.student for one in standings if one.student in waiting]
    summary = Summary()
    summary.say(
        f"{assignment}: {counted(len(given), 'page')} in {course / 'feedback'}, {written} of them "
        "new or changed."
    )
    if options.zip:
        summary.say(f"{packed}: {counted(len(ready), 'page')} for Canvas or Moodle to give out.")
    summary.section("Held back until marked by hand", (names.get(one, one) for one in held))
    summary.section(
        "Not given back", (f"{names.get(one, one)}: {why}" for one, why in failed.items())
    )
    outdated = [one for one in given if work.get(one) is Work.OUTDATED]
    summary.section(
        "Handed in anew, not graded yet: the page is that of another attempt",
        (names.get(one, one) for one in outdated),
    )
    if outdated or NOT_GRADED in failed.values():
        summary.next(shared.command("grade", assignment, course), "grade what is not graded")
    if held:
        summary.next(shared.command("mark", assignment, course), "mark what is held back")
    if given:
        summary.next(shared.command("export", assignment, course), "hand the marks on")
    summary.print()
    return INCOMPLETE if held or failed or outdated else 0


def _waiting(gradebook: Gradebook, assignment: str) -> set[str]:
    """Return whose work a person still has to mark."""
    return {
        student
        for student, submission in gradebook.submissions(assignment).items()
        if any(mark.waits for mark in submission.marks.values())
    }
