"""Hand out: write the student versions, without solutions and hidden tests.

Give students the folder “release/<assignment>” of the course, or put it into nbgrader's exchange
with --exchange. A deadline (--due) tells later who was late; it takes no points off by itself.

With --class and --seed a class gets figures of its own, on which an answer typed in from elsewhere
is wrong. It is a course by itself in the folder “classes/<name>” of the course: give that folder
to the other commands with --course. With --per-student each student gets other figures; hand out
“students/<student>/release/<assignment>” of the class.

Exit codes: 0 all is released, 1 something was not.
"""

from __future__ import annotations

import argparse
import shlex
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared
from medoffice.grading.commands.progress import progress
from medoffice.grading.course import NbgraderError, assignments
from medoffice.grading.release import release

if TYPE_CHECKING:
    from medoffice.grading.classes.own_class import OwnClass


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask which assignments."""
    parser.add_argument("assignment", nargs="*", help="names; by default all assignments")
    parser.add_argument(
        "--due", metavar="TIME", help="deadline, such as “2026-11-20 23:59”, in the time zone"
    )
    shared.add_timezone(parser, "where the deadline's clock stands")
    parser.add_argument(
        "--exchange", action="store_true", help="put them into nbgrader's exchange as well"
    )
    parser.add_argument(
        "--class", dest="own_class", metavar="NAME", help="a class with figures of its own"
    )
    parser.add_argument(
        "--seed",
        type=int,
        metavar="NUMBER",
        help="a number of your choice, to be given when the class begins: the same one gives the "
        "same figures again",
    )
    parser.add_argument(
        "--per-student",
        type=Path,
        metavar="FILE",
        help="give figures of their own to each student of this list, in CSV with a column “id”",
    )
    shared.add_course(parser)


def run(options: argparse.Namespace) -> None:
    """Release the assignments that were named, or all of them."""
    try:
        own = _class(options)
    except (OSError, ValueError) as error:
        raise SystemExit(str(error)) from None
    course = own.base if own else options.course
    chosen = [shared.named(course, name) for name in options.assignment] or assignments(course)
    due = shared.in_utc(options.due, options.timezone) if options.due else None
    if own:
        _run_for_class(own, chosen, due, to_exchange=options.exchange)
        _tell(due, options)
        return
    for assignment in chosen:
        try:
            folder = release(assignment, course, due=due, to_exchange=options.exchange)
        except NbgraderError as error:
            raise SystemExit(f"{assignment} was not released. {error}") from None
        print(f"{assignment}: {folder}")
    _tell(due, options)


def _tell(due: datetime | None, options: argparse.Namespace) -> None:
    """Say how the deadline was understood: who forgets the time zone is off by hours."""
    if due:
        print(f"Due {shared.clock(due, options.timezone)}.{shared.other_clock(options.timezone)}")


def _class(options: argparse.Namespace) -> OwnClass | None:
    """Begin the class that the command line names, or go on with it; None if it names none."""
    from medoffice.grading import class_list
    from medoffice.grading.classes import own_class

    if options.own_class:
        folder, base = own_class.folder_of(options.course, options.own_class), options.course
        there = own_class.of(folder)
    else:
        folder, there = options.course, own_class.of(options.course)
        base = there.base if there else options.course
    if there is None and not options.own_class:
        if options.per_student or options.seed is not None:
            raise ValueError("figures of their own are given to a class: name it with --class")
        return None
    if there is None and options.seed is None:
        raise ValueError(f"the class {options.own_class} is new: give it a number with --seed")
    students = class_list.read(options.per_student) if options.per_student else []
    return own_class.start(
        folder,
        there.name if there else options.own_class,
        there.seed if there and options.seed is None else options.seed,
        [student.id for student in students],
        base,
    )


def _run_for_class(
    own: OwnClass, chosen: list[str], due: datetime | None, *, to_exchange: bool
) -> None:
    """Release assignments to a class with figures of its own."""
    from medoffice.grading.classes import handing_out

    try:
        for assignment in chosen:
            with progress(f"Proving {assignment}", len(own.without(assignment))) as advance:
                own, folders = handing_out.hand_out(
                    own, assignment, due=due, to_exchange=to_exchange, done=advance
                )
            print(f"{assignment}: {folders['']}")
            if own.students:
                print(f"  and for {len(own.students)} students: {own.course / 'students'}")
    except (handing_out.NoEdition, NbgraderError, OSError, ValueError) as error:
        raise SystemExit(str(error)) from None
    print(f"For the other commands: --course {shlex.quote(str(own.course))}")
