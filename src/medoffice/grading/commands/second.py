"""Have written work marked a second time, blind, and see how far the two markers agree.

--draw           draws a random sample of marked answers and writes a page for the second marker
--compare FILE   sets the second marker's points beside the first's: how far they agree, and what
they have to talk about
--settle FILE    enters what they agreed on
"""

from __future__ import annotations

import argparse
import math
import random
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared
from medoffice.grading.commands.summary import INCOMPLETE, Summary, counted

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.marking import Round
    from medoffice.grading.marking.agreement import Agreement

SHARE, LEAST = 0.2, 10
CHANGED = "Left out, because the student has handed in another text since"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask which assignment, and which step."""
    shared.add_assignment(parser)
    step = parser.add_mutually_exclusive_group(required=True)
    step.add_argument("--draw", action="store_true", help="draw a sample and write the page")
    step.add_argument("--compare", type=Path, metavar="FILE", help="compare these marks")
    step.add_argument("--settle", type=Path, metavar="FILE", help="enter what was agreed on")
    parser.add_argument(
        "--size",
        type=int,
        help=f"answers to draw of each task (by default a fifth, at least {LEAST})",
    )
    parser.add_argument("--seed", type=int, help="draws the same sample again")
    parser.add_argument(
        "--apart",
        type=float,
        metavar="POINTS",
        help="difference that is still fine (by default a tenth of the points, at least 1)",
    )
    parser.add_argument("--by", help="who settles, for the log (by default the account's name)")
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Do the step."""
    from medoffice.grading.marking.rounds import SECOND

    def step(gradebook: Gradebook, marking: Round) -> int:
        if options.draw:
            return _draw(gradebook, marking, options.size, options.seed)
        if options.compare:
            return _compare(gradebook, marking, options.compare, options.apart)
        return _settle(gradebook, marking, options.settle)

    return shared.of_marking(options, SECOND, step)


def _draw(gradebook: Gradebook, marking: Round, size: int | None, seed: int | None) -> int:
    from medoffice.grading.marking import page, written_answers
    from medoffice.grading.marking.rounds import SAVED

    seed = secrets.randbits(32) if seed is None else seed
    marked = [
        one for one in written_answers(gradebook, marking.assignment) if one.points is not None
    ]
    if not marked:
        raise ValueError(f"no written answer of {marking.assignment} is marked yet")
    drawn = []
    chance = random.Random(seed)
    for task in dict.fromkeys(one.task for one in marked):
        its = [one for one in marked if one.task == task]
        wanted = max(LEAST, math.ceil(SHARE * len(its))) if size is None else size
        drawn += chance.sample(its, min(wanted, len(its)))
    coded = marking.begin(drawn, seed)
    marking.page.write_text(page.html(marking, coded), encoding="utf-8")
    summary = Summary()
    summary.say(f"{marking.page}: {counted(len(coded), 'answer')}, drawn with the seed {seed}.")
    summary.say("Give this page to the second marker, and not key.csv beside it.")
    line = shared.command("second", marking.assignment, marking.course)
    summary.next(
        f"{line} --compare {SAVED}",
        "when they are marked, compare (the page saves in the browser's folder for downloads)",
    )
    summary.print()
    return 0


def _compare(gradebook: Gradebook, marking: Round, file: Path, limit: float | None) -> int:
    from medoffice.grading.marking import agreement, agreement_page, settling, written_answers
    from medoffice.grading.marking.rounds import FIRST, Round, still_there
    from medoffice.grading.tasks import written

    tasks = written(marking.course, marking.assignment)
    answers = written_answers(gradebook, marking.assignment)
    came_back, unfinished = marking.marks(tasks, file)
    second, changed = still_there(came_back, answers)
    first = {(one.student, one.task.name): one.points for one in answers if one.points is not None}
    found = agreement.pairs(first, second)
    if not found:
        raise ValueError(f"{file.name} holds no answer with points in every row")
    marking.keep(second)
    # The first marker's rows count where they are still what the gradebook has.
    rows = [
        one
        for one in Round(marking.course, marking.assignment, FIRST).entered(tasks)
        if first.get((one.student, one.task)) == one.points
    ]
    summary = Summary()
    told = []
    for task in tasks:
        both = [pair for pair in found if pair.task == task.name]
        if both:
            points = [pair.first for pair in both], [pair.second for pair in both]
            whole = agreement.agree("all rows", task.points, *points)
            told.append((task, whole, agreement.by_row(task, rows, second), both))
            summary.say(_sentence(task.title, whole))
    far = agreement.apart(found, tasks, limit)
    page = marking.folder / "agreement.html"
    page.write_text(agreement_page.html(marking, told, far), encoding="utf-8")
    summary.say(f"All of it is in {page}.")
    summary.section("To settle", (f"{one.code}: {one.first:g} and {one.second:g}" for one in far))
    summary.section(CHANGED, (one.code for one in changed))
    if unfinished:
        summary.say(f"{unfinished} not finished: each row of the rubric needs points.")
    if far:
        settle = marking.folder / "to-settle.csv"
        settling.write(settle, far)
        line = shared.command("second", marking.assignment, marking.course)
        summary.next(f"{line} --settle {settle}", "write what you agree on into it, and enter it")
    summary.print()
    return INCOMPLETE if changed or unfinished else 0


def _sentence(title: str, found: Agreement) -> str:
    kappa = "–" if found.kappa is None else f"{found.kappa:.2f}"
    icc = "–" if found.icc is None else f"{found.icc:.2f}"
    return (
        f"{title}: {found.answers} answers, {found.same:.0%} with the same points, second less "
        f"first {found.difference:+.2f}, weighted kappa {kappa}, ICC {icc}."
    )


def _settle(gradebook: Gradebook, marking: Round, file: Path) -> int:
    from medoffice.grading.gradebook import Why
    from medoffice.grading.marking import settling, written_answers
    from medoffice.grading.marking.rounds import still_there
    from medoffice.grading.tasks import written

    if not file.is_file():
        raise FileNotFoundError(f"there is no {file}")
    assignment = marking.assignment
    tasks = {task.name: task for task in written(marking.course, assignment)}
    came_back, left = settling.read(file, marking, list(tasks.values()))
    settled, changed = still_there(came_back, written_answers(gradebook, assignment))
    submissions = gradebook.submissions(assignment)
    entered = 0
    for one in settled:
        student, cell = one.place.student, tasks[one.place.task].grade_id
        if submissions[student].marks[cell].manual == one.points:
            continue
        before = submissions[student].remarks.get(cell, "")
        said = f"{before}\n\nTwo markers agreed on {one.points:g} points.".strip()
        gradebook.mark(student, assignment, cell, one.points, Why.SETTLED, one.note, comment=said)
        entered += 1
    summary = Summary()
    summary.say(f"{counted(entered, 'mark')} changed. {left} not settled yet.")
    summary.section(CHANGED, (one.code for one in changed))
    summary.print()
    return INCOMPLETE if left or changed else 0
