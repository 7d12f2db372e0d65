"""Fill marks into a file that a learning management system gave out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from medoffice.grading.marks.exported import Exported, and_others, figure
from medoffice.grading.marks.results import Results
from medoffice.grading.marks.sheet import Sheet


def fill(
    system: str,
    sheet: Sheet,
    results: Results,
    student_of: Callable[[list[str]], str | None],
    columns: Mapping[str, int],
    naming: Sequence[int],
    points_there: Mapping[str, float],
) -> Exported:
    """Fill in marks, and leave whatever there is no mark for as it was given out.

    Parameters
    ----------
    system : str
        What the system is called.
    sheet : Sheet
        Its file.
    results : Results
        The marks.
    student_of : callable
        Returns whose row a row is, or None.
    columns : mapping of str to int
        Place of the column of each assignment.
    naming : sequence of int
        Places of the columns that name students; they and `columns` are kept.
    points_there : mapping of str to float
        Points that an assignment has in the system, where that is known.
    """
    there, filled = set(), 0
    for row in sheet.rows[1:]:
        row += [""] * (len(sheet.headings) - len(row))
        if (student := student_of(row)) is None:
            continue
        there.add(student)
        for assignment, at in columns.items():
            if (points := results.points(student, assignment)) is not None:
                row[at] = figure(points)
                filled += 1
    sheet.keep([*naming, *columns.values()])
    notes = [
        f"{system} has {points:g} points for {assignment}, and the gradebook {of:g}. The marks are "
        f"out of {of:g}: change the points in {system} first."
        for assignment, points in points_there.items()
        if points != (of := results.assignments[assignment])
    ]
    if lost := sorted({student for student, _ in results.results} - there):
        notes.append(
            f"Not in {system}'s file, and so left out: {and_others(lost)}. A roster (--roster) can "
            "say who they are there."
        )
    left_out = sum(
        student in lost
        and assignment in columns
        and results.points(student, assignment) is not None
        for student, assignment in results.results
    )
    return Exported(sheet.content(), filled, notes, left_out)
