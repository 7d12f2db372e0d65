"""Give students more time for an assignment, see who has more, and take it back.

With --student and --until, a student has time until then. What is handed in by then is not late,
and costs no points. It may be said before or after the work comes, and anew for another time.
With --student and --take-back the deadline of the class holds again for that student. With
neither, all who have more time are listed: for one assignment, or for all.

Exit codes: 0 it is done, 1 nothing was done.
"""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared
from medoffice.grading.commands.summary import Summary, called

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Change, Gradebook


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask whom to give time for what, and until when."""
    parser.add_argument(
        "assignment", nargs="?", help="name of the assignment (to list them, by default all)"
    )
    parser.add_argument(
        "--student",
        action="append",
        default=[],
        metavar="ID",
        help="who, by the id in the list of the class (repeatable)",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--until", metavar="TIME", help="such as “2026-11-24 23:59”, in the time zone"
    )
    what.add_argument("--take-back", action="store_true", help="no more time than the class has")
    shared.add_timezone(parser, "where the clock stands by which times are said")
    shared.add_course(parser)


def run(options: argparse.Namespace) -> None:
    """Give time, take it back, or list who has more."""
    from medoffice.grading.gradebook import Gradebook

    course, assignment = options.course, options.assignment
    is_change = bool(options.until or options.take_back)
    if is_change and not (assignment and options.student):
        raise SystemExit("Nothing done: expected an assignment and a student (--student ID).")
    if options.student and not is_change:
        raise SystemExit("Nothing done: expected --until TIME, or --take-back.")
    shared.zone(options.timezone)
    if assignment:
        shared.named(course, assignment)
    until = shared.in_utc(options.until, options.timezone) if options.until else None
    with Gradebook(course) as gradebook:
        try:
            names = _names(gradebook, course)
            summary = (
                _changed(gradebook, options, until, names)
                if is_change
                else _listed(gradebook, options, names)
            )
        except (LookupError, OSError, ValueError) as error:
            raise SystemExit(f"Nothing done: {error}.") from None
    summary.print()


def _names(gradebook: Gradebook, course: Path) -> dict[str, str]:
    """Return what to call each student, by id, also of who is not in the gradebook yet."""
    from medoffice.grading import class_list
    from medoffice.grading.classes import own_class

    file = course / class_list.FILE
    listed = class_list.read(file) if file.exists() else []
    own = own_class.of(course)
    given = [class_list.Student(one) for one in own.students] if own else []
    known = [*given, *class_list.of_gradebook(gradebook), *listed]
    return {one.id: called(one) for one in known}


def _changed(
    gradebook: Gradebook,
    options: argparse.Namespace,
    until: datetime | None,
    names: Mapping[str, str],
) -> Summary:
    """Give time or take it back, and say what that means."""
    from medoffice.grading.intake import Choices

    assignment, timezone = options.assignment, options.timezone
    students = list(dict.fromkeys(options.student))
    due = gradebook.released(assignment).due
    before = gradebook.extensions(assignment)
    if until and due and until <= due:
        raise ValueError(
            f"{shared.clock(until, timezone)}, is not after the deadline of {assignment}, "
            f"{shared.clock(due, timezone)}: expected a later time"
        )
    if until:
        _are_known([one for one in students if one not in names], names, options.course)
    elif none := [names.get(one, one) for one in students if one not in before]:
        has = ", ".join(before) or "nobody"
        raise ValueError(f"no more time was given to {', '.join(none)}. Who has more: {has}")
    changes = {one.student: one for one in gradebook.extend(assignment, students, until)}
    there = gradebook.submissions(assignment)
    summary = Summary()
    summary.say(f"{assignment} is due {shared.clock(due, timezone)}.{shared.other_clock(timezone)}")
    summary.section(
        f"More time, until {shared.clock(until, timezone)}" if until else "No more time than that",
        (
            "; ".join([names.get(one, one), *_about(before.get(one), changes.get(one), timezone)])
            for one in students
        ),
    )
    if any(one in there for one in students):
        if Choices.read(options.course, assignment).count == "in-time":
            again = shared.command("grade", assignment, options.course)
            summary.next(again, "grade, for another attempt may be the last in time")
        again = shared.command("return", assignment, options.course)
        summary.next(again, "if feedback was given back already, let it say so as well")
    return summary


def _about(before: datetime | None, change: Change | None, timezone: str) -> Iterable[str]:
    """Yield what changes for one student."""
    if before:
        yield f"it was until {shared.clock(before, timezone)}"
    if change:
        points = (f"{one or 0:g}" for one in (change.before, change.after))
        yield "points off for lateness: {}, now {}".format(*points)


def _are_known(strangers: list[str], names: Mapping[str, str], course: Path) -> None:
    """Stop if somebody is not in the class: a name that is misspelled would help nobody."""
    from medoffice.grading import class_list

    if not strangers:
        return
    if not names:
        raise ValueError(f"there is no list of the class. Write it: {course / class_list.FILE}")
    said = []
    for one in strangers:
        near = _near(one, names)
        meant = (
            f" (did you mean {' or '.join(names[student] for student in near)}?)" if near else ""
        )
        said.append(f"“{one}”{meant}")
    raise ValueError(
        f"not in the class: {', '.join(said)}. Expected an id of its list, in "
        f"{class_list.FILE} or in the gradebook"
    )


def _near(typed: str, names: Mapping[str, str]) -> list[str]:
    """Return the ids that somebody may have meant, who typed an id or a name."""
    by_word = {one.casefold(): one for one in names}
    by_word |= {name.rpartition(" (")[0].casefold(): one for one, name in names.items()}
    found = difflib.get_close_matches(typed.casefold(), by_word, n=2, cutoff=0.75)
    return list(dict.fromkeys(by_word[word] for word in found))


def _listed(gradebook: Gradebook, options: argparse.Namespace, names: Mapping[str, str]) -> Summary:
    """Say who has more time."""
    from medoffice.grading.intake import Deadline, record

    def line(student: str, until: datetime) -> str:
        state = "handed in"
        if student not in came:
            is_over = not deadline.has_time(student)
            state = "not handed in, and the time is over" if is_over else "not handed in yet"
        time = shared.clock(until, options.timezone)
        return f"{names.get(student, student)}: until {time}; {state}"

    summary = Summary()
    for assignment in [options.assignment] if options.assignment else gradebook.assignments():
        gradebook.released(assignment)  # or it would look as if nobody had more time
        deadline = Deadline.read(gradebook, assignment)
        if not deadline.agreed:
            continue
        if not summary.lines:
            summary.say("Who has more time than the class:")
        came = {*record.students(gradebook.course, assignment), *gradebook.submissions(assignment)}
        summary.section(
            f"{assignment}, due {shared.clock(deadline.due, options.timezone)}",
            (line(student, until) for student, until in deadline.agreed.items()),
        )
    if not summary.lines:
        summary.say(f"Nobody has more time for {options.assignment or 'any assignment'}.")
    return summary
