"""Item analysis: which tasks were hard, which tell work apart, and what went wrong how often.

Writes a page with charts, which needs no other host, and the same as CSV.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from medoffice.grading.commands import shared
from medoffice.grading.commands.summary import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask which assignment, and where to."""
    shared.add_assignment(parser)
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="where to write items-<assignment>.html and .csv (by default marks/ in the course)",
    )
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Write the page and the table, and name them; the exit code is 1 if there is nothing."""
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.items import class_items, page

    assignment = shared.named(options.course, options.assignment)
    try:
        with Gradebook(options.course) as gradebook:
            analysis = class_items(gradebook, assignment)
    except LookupError as error:
        print(f"No analysis: {error}.", file=sys.stderr)
        return 1
    if not analysis.people:
        grade = shared.command("grade", assignment, options.course)
        print(f"No analysis: no work is graded yet. First, grade it: {grade}", file=sys.stderr)
        return 1
    folder = options.to or shared.in_marks(options.course)
    folder.mkdir(parents=True, exist_ok=True)
    html = folder / f"items-{assignment}.html"
    html.write_text(page.html(analysis), encoding="utf-8")
    html.with_suffix(".csv").write_text(page.table(analysis), encoding="utf-8")
    people = counted(analysis.people, "submission")
    print(f"{html} and {html.with_suffix('.csv').name}: {people}.")
    return 0
