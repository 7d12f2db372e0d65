"""Grade what students handed in, and tell how the class did.

Only what is new or changed is graded; points, comments and extra credit that a person gave stay.
A submission is a program: it runs in a sandbox, without network, and sees nothing of yours.

Exit codes: 0 all is graded, 1 nothing was done, 3 a submission could not be graded and needs you.
"""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from statistics import mean
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
from medoffice.grading.kernels import can_fork
from medoffice.grading.sandbox import choice

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from medoffice.grading.class_list import Student
    from medoffice.grading.class_run import ClassRun
    from medoffice.grading.gradebook import Gradebook


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask what to grade, and how."""
    shared.add_assignment(parser)
    parser.add_argument(
        "--student", action="append", default=[], metavar="ID", help="only this one (repeatable)"
    )
    parser.add_argument("--again", action="store_true", help="also what has not changed")
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="grade on the workers of a Dask scheduler, such as tcp://grader:8786",
    )
    choice.add_arguments(parser)
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Grade, and say who is missing, who was flagged, who waits, and how the class did."""
    from medoffice.grading import class_list
    from medoffice.grading.class_run import grade_class
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.sandbox import NoSandbox, choose

    course = options.course
    name = shared.named(course, options.assignment)
    try:
        sandbox = choose(options.allow_unsandboxed, hidden=[course])
    except NoSandbox as error:
        raise SystemExit(str(error)) from None
    with ExitStack() as stack:
        gradebook = stack.enter_context(Gradebook(course))
        try:
            executor = _cluster(options.scheduler, stack) if options.scheduler else None
            done = grade_class(
                gradebook,
                name,
                students=options.student,
                again=options.again,
                executor=executor,
                sandbox=sandbox,
                begins=lambda total: stack.enter_context(progress(f"Grading {name}", total)),
            )
        except (LookupError, OSError) as error:
            raise SystemExit(str(error)) from None
        if not done.standings:
            raise SystemExit(
                f"Nobody has handed in {name} yet. This collects what students hand in: "
                f"{shared.command('collect', name, course)}"
            )
        unknown = set(options.student) - {one.student for one in done.standings}
        if unknown:
            raise SystemExit(f"Nothing of {name} was handed in by {', '.join(sorted(unknown))}.")
        summary = _summary(gradebook, name, done, class_list.of_gradebook(gradebook))
    summary.print()
    return INCOMPLETE if done.failed or done.refused else 0


def _cluster(address: str, stack: ExitStack) -> Executor:
    """Return what grades on other machines."""
    from medoffice.grading.scale import Cluster

    return stack.enter_context(Cluster(address))


def _summary(
    gradebook: Gradebook, assignment: str, done: ClassRun, students: list[Student]
) -> Summary:
    from medoffice.grading.intake import Deadline

    names = {one.id: called(one) for one in students}
    runs = gradebook.runs(assignment)
    submissions = gradebook.submissions(assignment)
    summary = Summary()
    summary.say(
        f"{assignment}: {counted(len(done.graded), 'submission')} graded, {len(done.unchanged)} "
        f"unchanged since they were graded, {len(done.refused)} refused."
    )
    if not can_fork():
        summary.say(
            "This computer cannot shut submissions in, nor keep them apart from the tests: they "
            "ran in kernels, as nbgrader runs them. Linux grades faster and more safely."
        )
    deadline = Deadline.read(gradebook, assignment)
    of_absence(summary, students, (one.student for one in done.standings), deadline)
    summary.section(
        "Not graded, through a fault of the grading",
        (f"{names.get(student, student)}: {why}" for student, why in done.failed.items()),
    )
    of_intake(summary, done.standings, names)
    given = gradebook.released(assignment).checksums
    summary.section(
        "Handed in with nothing answered: ask whether it was the right file",
        (
            names.get(student, student)
            for student, run in runs.items()
            if run.answers.items() <= given.items()
        ),
    )
    from_intake = {one.student: one.flags for one in done.standings}
    summary.section(
        "Flagged when they were graded: look at these yourself",
        (
            f"{names.get(student, student)}: {' '.join(own)}"
            for student, run in runs.items()
            if (own := [flag for flag in run.flags if flag not in from_intake.get(student, ())])
        ),
    )
    _how_the_class_did(summary, gradebook, assignment)
    waiting = [
        student
        for student, one in submissions.items()
        if any(mark.waits for mark in one.marks.values())
    ]
    course = gradebook.course
    if waiting:
        summary.section(
            "To be marked by hand",
            [", ".join(names.get(student, student) for student in waiting)]
            if len(waiting) > 10
            else [names.get(student, student) for student in waiting],
        )
        summary.next(
            shared.command("mark", assignment, course),
            "mark by hand, here or in JupyterLab (Nbgrader → Formgrader)",
        )
    summary.next(shared.command("return", assignment, course), "give the feedback back")
    summary.next(shared.command("export", assignment, course), "hand the marks on")
    return summary


def _how_the_class_did(summary: Summary, gradebook: Gradebook, assignment: str) -> None:
    """Add the mean of each task, and how many got all and nothing."""
    points = gradebook.released(assignment).points
    submissions = gradebook.submissions(assignment).values()
    rows = []
    for cell, of in points.items():
        marks = [one.marks[cell] for one in submissions if cell in one.marks]
        scores = [mark.score for mark in marks if mark.auto is not None or mark.manual is not None]
        row = [cell.removeprefix(f"{assignment}-"), f"{of:g}"]
        if scores:
            row += [f"{mean(scores):.1f}", f"{mean(scores) / of:.0%}" if of else ""]
            row += [str(sum(score >= of for score in scores)), str(scores.count(0))]
        else:
            row += ["–"] * 4
        rows.append([*row, str(sum(mark.waits for mark in marks))])
    columns = ("task", "points", "mean", "share", "all", "none", "to mark")
    summary.table("How the class did", columns, rows)
