"""What two markers have to settle: a file that goes out to them, and comes back."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from medoffice.grading.marking.agreement import Pair
from medoffice.grading.marking.rounds import Place, Round
from medoffice.grading.marks.sheet import Sheet
from medoffice.grading.tasks import Task

COLUMNS = ("answer", "student", "task", "first", "second", "settled", "note")


@dataclass(frozen=True)
class Settled:
    """What two markers agreed on for an answer.

    Parameters
    ----------
    code : str
        Of the answer.
    place : Place
        Which answer it is.
    points : float
        The points agreed on.
    note : str
        What both gave before, and why they agreed on this.
    """

    code: str
    place: Place
    points: float
    note: str


def write(file: Path, far: Sequence[Pair]) -> None:
    """Write the answers to be settled, with an empty column for what is agreed on."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(COLUMNS)
        for pair in far:
            figures = (f"{pair.first:g}", f"{pair.second:g}")
            writer.writerow([pair.code, pair.student, pair.task, *figures, "", ""])


def read(file: Path, marking: Round, tasks: Sequence[Task]) -> tuple[list[Settled], int]:
    """Read what was agreed on.

    Parameters
    ----------
    file : Path
        The file that came back.
    marking : Round
        The second round.
    tasks : sequence of Task
        The written tasks of the assignment.

    Returns
    -------
    tuple of list of Settled and int
        What is settled, and how many answers are not.

    Raises
    ------
    ValueError
        If a line cannot be: its number, and what is wrong, are in the message.
    """
    points_of = {task.name: task.points for task in tasks}
    sheet = Sheet.read(file)
    needed = ("answer", "first", "second", "settled")
    if missing := [name for name in needed if sheet.column(name) is None]:
        raise ValueError(f"{file.name} has no column {missing[0]}: expected {', '.join(COLUMNS)}")
    key = marking.key()
    settled, left = [], 0
    for number, cells in enumerate(sheet.rows[1:], start=2):
        row = dict(zip(sheet.headings, cells + [""] * len(sheet.headings), strict=False))
        where = f"line {number} of {file.name}"
        code = row["answer"].strip()
        if code not in key:
            raise ValueError(f"{where} has the answer {code!r}: expected one of this round")
        place = key[code]
        points = row["settled"].strip().replace(",", ".")
        if not points:
            left += 1
            continue
        of = points_of[place.task]
        try:
            is_in_range = 0 <= float(points) <= of
        except ValueError:
            is_in_range = False
        if not is_in_range:
            raise ValueError(f"{where} has {points!r} settled: expected a number from 0 to {of:g}")
        note = f"first marker {row['first']}, second {row['second']}"
        if reason := row.get("note", "").strip():
            note += f": {reason}"
        settled.append(Settled(code, place, float(points), note))
    return settled, left
