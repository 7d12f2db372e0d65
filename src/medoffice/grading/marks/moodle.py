"""Marks for Moodle's gradebook.

Moodle asks at the import which column names the student (*Map from* and *Map to*: email address,
ID number or username) and which grade item each other column goes to; a column that is not mapped
is ignored. One row of a student whom Moodle does not know stops the whole import, so whoever has
no such name is left out. A dash stands for no grade, and takes away one that is there.

Sources: *Grade import*, docs.moodle.org; and ``grade/import/csv/classes/load_data.php`` of
moodle/moodle, read in November 2026.
"""

from __future__ import annotations

from collections.abc import Mapping

from medoffice.grading.marks.exported import Exported, and_others, figure
from medoffice.grading.marks.results import Results
from medoffice.grading.marks.roster import Person
from medoffice.grading.marks.sheet import Sheet

NAMES = {
    "email": ("Email address", "Email address"),
    "lms_user_id": ("ID number", "ID number"),
    "login": ("Username", "Username"),
}
"""What a student can be found by: the heading of the column, and Moodle's name for it."""

NO_GRADE = "-"
HIGHEST = 100
"""Moodle refuses more points, unless the site allows it (*unlimitedgrades*)."""


def new(results: Results, people: Mapping[str, Person], by: str = "email") -> Exported:
    """Make a file for Moodle's *Grades → Import → CSV file*.

    Parameters
    ----------
    results : Results
        The marks.
    people : mapping of str to Person
        Who is who.
    by : {"email", "lms_user_id", "login"}
        What Moodle is to find a student by.

    Raises
    ------
    ValueError
        If it is none of the three.
    """
    if by not in NAMES:
        raise ValueError(f"students are to be found by {by!r}: expected one of {', '.join(NAMES)}")
    heading, moodles = NAMES[by]
    assignments = results.assignments
    rows = [["First name", "Last name", heading, *assignments]]
    nameless, filled, left_out = [], 0, 0
    for student, person in people.items():
        name = getattr(person, by)
        points = [results.points(student, assignment) for assignment in assignments]
        if not name:
            nameless.append(student)
            left_out += sum(one is not None for one in points)
        elif any(one is not None for one in points):
            filled += sum(one is not None for one in points)
            figures = [NO_GRADE if one is None else figure(one) for one in points]
            rows.append([person.first_name, person.last_name, name, *figures])
    notes = [
        f"In Moodle, map from “{heading}” to “{moodles}”, and each assignment to its grade item."
    ]
    if nameless:
        notes.append(
            f"Without {heading.lower()}, and so left out: {and_others(nameless)}. A roster "
            "(--roster) can name it."
        )
    if too_high := [f"{name} ({of:g})" for name, of in assignments.items() if of > HIGHEST]:
        notes.append(
            f"Moodle takes {HIGHEST} points at most, unless the site allows more: "
            f"{', '.join(too_high)}."
        )
    return Exported(Sheet(rows).content(), filled, notes, left_out)
