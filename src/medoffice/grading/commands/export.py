"""Marks out: for Canvas, Moodle, Blackboard, or as plain CSV.

The file lies in marks/ in the course. All assignments that were released are in “marks.csv”. Those
that you name are in a file of their own, such as “marks-patient-access.csv”, so that a file never
loses the marks of others.

Canvas and Blackboard know students and assignments by numbers of their own. Export their gradebook
first and name the file with --template; it is filled in and given back with nothing else in it.
Work that a person still has to grade is held back, and the summary says whose.

Exit codes: 0 all marks are in the file, 1 nothing was written, 3 some are held back or left out,
or work was not graded yet.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared
from medoffice.grading.commands.summary import INCOMPLETE, Summary, called, counted
from medoffice.grading.ungraded import Work

if TYPE_CHECKING:
    from medoffice.grading.marks import Person, Results
    from medoffice.grading.marks.exported import Exported

LONGEST = 200
"""Letters that the name of a file may have, so that every system takes it."""

FORMATS = {"csv": "marks.csv", "canvas": "canvas.csv", "moodle": "moodle.csv",
           "blackboard": "blackboard.txt"}  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask what, for whom and where to."""
    parser.add_argument("assignment", nargs="*", help="names; by default all that were released")
    parser.add_argument("--format", choices=FORMATS, default="csv", help="for whom (default: csv)")
    parser.add_argument(
        "--template",
        type=Path,
        metavar="FILE",
        help="file that Canvas or Blackboard gave out, to be filled in",
    )
    parser.add_argument(
        "--roster",
        type=Path,
        metavar="FILE",
        help="CSV file that says who a student is in that system: id, and any "
        "of first_name, last_name, email, login, lms_user_id, section",
    )
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="ASSIGNMENT=TITLE",
        help="what that system calls an assignment, if not by its name",
    )
    parser.add_argument(
        "--find-by",
        choices=["email", "lms_user_id", "login"],
        default="email",
        help="what Moodle is to find a student by (default: email)",
    )
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FILE",
        help="where to write them, in place of a file in marks/",
    )
    parser.add_argument(
        "--unfinished",
        action="store_true",
        help="give out points while part of the work waits for a person",
    )
    parser.add_argument(
        "--missing-as-zero", action="store_true", help="give out 0 for work that was not handed in"
    )
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Write the file, and say what is in it and what is not."""
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.marks import people, results

    if options.template and options.format not in ("canvas", "blackboard"):
        print(f"--template does not go with {options.format}.", file=sys.stderr)
        return 1
    try:
        with Gradebook(options.course) as gradebook:
            persons = people(gradebook, options.roster)
            marks = results(
                gradebook,
                options.assignment,
                list(persons),
                unfinished=options.unfinished,
                missing_as_zero=options.missing_as_zero,
            )
        exported = _exported(options, marks, persons)
        whole = FORMATS[options.format]
        file = options.to or shared.in_marks(options.course, _name(whole, options.assignment))
        file.write_bytes(exported.content)
    except OSError as error:
        print(f"No marks written: {error.filename}: {error.strerror}.", file=sys.stderr)
        return 1
    except (LookupError, ValueError) as error:
        print(f"No marks written: {error}.", file=sys.stderr)
        return 1
    held = marks.held_back()
    summary = Summary()
    which = ", ".join(options.assignment) or "all assignments that were released"
    summary.say(
        f"{file}: {counted(exported.marks, 'mark')} of {counted(len(persons), 'student')}, for "
        f"{which}."
    )
    if file.name != whole and not options.to and file.with_name(whole).exists():
        summary.say(f"{whole} beside it stays as it was: export without a name writes it anew.")
    summary.section(
        "Held back until a person has looked (--unfinished gives them out)",
        (f"{called(persons[one.student])}: {one.assignment}" for one in held),
    )
    new, outdated = marks.of_work(Work.UNGRADED), marks.of_work(Work.OUTDATED)
    for heading, those in (
        ("Handed in, not graded yet: no mark, and no 0", new),
        ("Handed in anew, not graded yet: the mark is that of another attempt", outdated),
        ("Handed in, and nothing of it could be graded", marks.of_work(Work.REFUSED)),
    ):
        summary.section(heading, (_told(marks, persons, *one) for one in those))
    summary.section(
        "No mark yet, and still have time",
        (
            f"{called(persons[student])}: {name}, until {one.until:%Y-%m-%d %H:%M} UTC"
            for (student, name), one in marks.results.items()
            if one.is_awaited
        ),
    )
    summary.section("Before you upload it", exported.notes)
    for name in dict.fromkeys(name for _, name in (*new, *outdated)):
        again = shared.command("grade", name, options.course)
        summary.next(again, "grade what is not graded, and export again")
    summary.print()
    return INCOMPLETE if held or new or outdated or exported.left_out else 0


def _told(marks: Results, persons: dict[str, Person], student: str, assignment: str) -> str:
    """Say whose work of what it is, and of refused work what goes out for it."""
    said = f"{called(persons[student]) if student in persons else student}: {assignment}"
    if marks.work[student, assignment] is not Work.REFUSED:
        return said
    points = marks.points(student, assignment)
    return said + (", no mark" if points is None else ", 0 as if it were missing")


def _name(whole: str, assignments: list[str]) -> str:
    """Return the name of a file: that of all assignments, or another where some were named."""
    if not assignments:
        return whole
    stem, dot, ending = whole.partition(".")
    name = f"{stem}-{'+'.join(sorted(set(assignments)))}{dot}{ending}"
    if len(name) > LONGEST:
        raise ValueError("so many names are too long for a file: say which with --to FILE")
    return name


def _exported(options: argparse.Namespace, marks: Results, persons: dict[str, Person]) -> Exported:
    from medoffice.grading.marks import blackboard, canvas, moodle, plain
    from medoffice.grading.marks.sheet import Sheet

    if options.template:
        system = canvas if options.format == "canvas" else blackboard
        for pair in options.column:
            if "=" not in pair:
                raise ValueError(f"--column {pair}: expected ASSIGNMENT=TITLE")
        told = dict(pair.split("=", 1) for pair in options.column)
        return system.fill(Sheet.read(options.template), marks, persons, told)
    if options.format == "moodle":
        return moodle.new(marks, persons, options.find_by)
    systems = {"canvas": canvas, "blackboard": blackboard, "csv": plain}
    return systems[options.format].new(marks, persons)
