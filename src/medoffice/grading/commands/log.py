"""Read the log of marks: when whose mark changed, of which task, from what to what, and why.

Changes made in Formgrader are noticed when the gradebook is next opened, so also by this command.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.commands import shared

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Change

COLUMNS = (
    "number", "when (UTC)", "student", "assignment", "cell", "from", "to", "why", "by", "note",
    "digest",
)  # fmt: skip
LINE = "{number:>6}  {when (UTC)} UTC  {student}  {cell}  {from} → {to}  {why}, by {by}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask what of the log."""
    parser.add_argument("assignment", nargs="?", help="only changes of this assignment")
    parser.add_argument("--student", help="only changes of this student's marks")
    parser.add_argument("--cell", help="only changes of the cell with this grade id")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write it to a CSV file as well")
    parser.add_argument(
        "--expect",
        metavar="DIGEST",
        help="a digest printed by an earlier run; it must still stand in the log",
    )
    shared.add_course(parser)


def run(options: argparse.Namespace) -> int:
    """Print the log, and say whether it is whole; the exit code is 1 if it is not."""
    from medoffice.grading.gradebook import Gradebook

    with Gradebook(options.course) as gradebook:
        changes = gradebook.log(options.assignment, options.student, options.cell)
        broken = gradebook.log_is_broken_at()
        number, digest = gradebook.newest_entry()
        is_there = options.expect is None or any(
            change.digest.startswith(options.expect) for change in gradebook.log()
        )
    rows = [_row(change) for change in changes]
    for row in rows:
        print(LINE.format(**row) + (f" ({row['note']})" if row["note"] else ""))
    if not rows:
        print("No mark has changed.")
    if options.csv:
        with options.csv.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(rows)
    if broken is not None:
        print(f"Entry {broken} of the log is not as it was entered: it was tampered with.")
        return 1
    if not is_there:
        print(f"No entry has the digest {options.expect}: the log was cut or replaced.")
        return 1
    print(
        f"The log is whole. Its newest entry is number {number}, with the digest {digest[:16]}. "
        "Note it down, and a later run with --expect tells whether the log is still the same."
    )
    return 0


def _row(change: Change) -> dict[str, str]:
    at = change.at.strftime("%Y-%m-%d %H:%M:%S") if change.at else ""
    part = "" if change.part in ("auto", "manual") else f" ({change.part})"
    figures = ("–" if points is None else f"{points:g}" for points in (change.before, change.after))
    return dict(
        zip(
            COLUMNS,
            (
                str(change.number), at, change.student, change.assignment, change.cell + part,
                *figures, change.why, change.by, change.note, change.digest,
            ),
            strict=True,
        )
    )  # fmt: skip
