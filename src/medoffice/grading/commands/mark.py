"""Mark written work: a page with the rubric beside each answer, and marked samples to compare with.

First write the page, for whatever still waits. Whoever marks opens it in a browser, gives points
and saves them to a file. Then enter that file with --read. Formgrader works on the same marks.

Exit codes: 0 done, 1 nothing was done, 3 some answers are not entered.
"""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared
from medoffice.grading.commands.summary import INCOMPLETE, Summary, counted

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.marking import Round


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask which assignment, and whether to write or to read."""
    shared.add_assignment(parser)
    parser.add_argument(
        "--read", type=Path, metavar="FILE", help="enter the marks that the page saved"
    )
    parser.add_argument(
        "--all", action="store_true", help="also answers that were marked and have not changed"
    )
    parser.add_argument("--by", help="who marks, for the log (by default the account's name)")
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Write the page, or enter marks."""
    from medoffice.grading.marking.rounds import FIRST

    def step(gradebook: Gradebook, marking: Round) -> int:
        if options.read:
            return _read(gradebook, marking, options.read)
        return _write(gradebook, marking, options.all)

    return shared.of_marking(options, FIRST, step)


def _write(gradebook: Gradebook, marking: Round, also_marked: bool) -> int:
    from medoffice.grading.marking import page, written_answers
    from medoffice.grading.marking.rounds import SAVED

    answers = written_answers(gradebook, marking.assignment)
    chosen = [one for one in answers if one.waits or also_marked]
    if not chosen:
        if gradebook.runs(marking.assignment):
            print(f"No written answer of {marking.assignment} waits to be marked.")
        else:
            grade = shared.command("grade", marking.assignment, marking.course)
            print(f"No work on {marking.assignment} is graded yet. First, grade it: {grade}")
        return 1
    coded = marking.begin(chosen, secrets.randbits(32))
    marking.page.write_text(page.html(marking, coded), encoding="utf-8")
    summary = Summary()
    summary.say(f"{marking.page}: {counted(len(coded), 'answer')}. Open it in a browser.")
    line = shared.command("mark", marking.assignment, marking.course)
    summary.next(
        f"{line} --read {SAVED}",
        "when they are marked, enter what the page saved (in your browser's folder for downloads)",
    )
    summary.print()
    return 0


def _read(gradebook: Gradebook, marking: Round, file: Path) -> int:
    from medoffice.grading.marking import written_answers
    from medoffice.grading.marking.rounds import still_there
    from medoffice.grading.tasks import written

    tasks = {task.name: task for task in written(marking.course, marking.assignment)}
    came_back, unfinished = marking.marks(list(tasks.values()), file)
    marks, changed = still_there(came_back, written_answers(gradebook, marking.assignment))
    others = 0
    for one in marks:
        cell = tasks[one.task].grade_id
        change = gradebook.mark(one.student, marking.assignment, cell, one.points, comment=one.said)
        others += change is not None
    marking.keep(marks)
    summary = Summary()
    summary.say(f"{counted(len(marks), 'answer')} entered, {others} with other points than before.")
    summary.section(
        "Not entered, because the student has handed in another text since",
        (f"{one.code} ({one.student})" for one in changed),
    )
    if unfinished:
        summary.say(f"{unfinished} not finished: each row of the rubric needs points.")
    summary.print()
    return INCOMPLETE if changed or unfinished else 0
