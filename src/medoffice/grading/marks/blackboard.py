"""Marks for Blackboard's grade center.

Blackboard finds a student by ``Username`` and a column by the number at the end of its heading, as
in ``Patient access [Total Pts: 40 Score] |1702852``. Both are in the file it gives out under *Work
offline → Download* (in Ultra: *Download grades*), so the sure way is to fill in that file. A
heading without a number makes a new column of text, which counts in no total until it is changed.

Source: *Upload or Download Grade Center Items for Working Offline*, Blackboard Help for
instructors, and files as instructors have published them, read in November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from medoffice.grading.marks import filling
from medoffice.grading.marks.exported import Exported, figure
from medoffice.grading.marks.results import Results
from medoffice.grading.marks.roster import Person
from medoffice.grading.marks.sheet import Sheet, matched

STUDENT = ["Last Name", "First Name", "Username", "Student ID"]
NUMBERED = re.compile(r"^(.*?)\s*\[Total Pts: ([^\]]*?)(?: Score)?\]\s*\|\d+\s*$")


def fill(
    template: Sheet,
    results: Results,
    people: Mapping[str, Person],
    told: Mapping[str, str] | None = None,
) -> Exported:
    """Fill in the file that Blackboard gave out.

    Parameters
    ----------
    template : Sheet
        The file.
    results : Results
        The marks.
    people : mapping of str to Person
        Who is who.
    told : mapping of str to str, optional
        What Blackboard calls an assignment, where that is not its slug.

    Returns
    -------
    Exported
        With the columns that name students and those of these assignments, and no others.

    Raises
    ------
    ValueError
        If it is no file of Blackboard's, or has no column for an assignment.
    """
    username = template.column("Username")
    if username is None:
        raise ValueError(
            f"the file has the columns {', '.join(template.headings)}: expected Username among "
            "them, as in a file downloaded from Blackboard"
        )
    numbered = {
        at: found for at, name in enumerate(template.headings) if (found := NUMBERED.match(name))
    }
    titles = {found[1]: at for at, found in numbered.items()}
    columns = matched(list(results.assignments), titles, told or {})
    by_login = {one.login.casefold(): name for name, one in people.items() if one.login}
    points = {
        assignment: float(found[0])
        for assignment, at in columns.items()
        if (found := re.search(r"[\d.]+", numbered[at][2]))
    }
    return filling.fill(
        "Blackboard",
        template,
        results,
        lambda row: by_login.get(row[username].strip().casefold()),
        columns,
        [at for name in STUDENT if (at := template.column(name)) is not None],
        points,
    )


def new(results: Results, people: Mapping[str, Person]) -> Exported:
    """Make a file without one of Blackboard's, tab-delimited, as Blackboard advises.

    Parameters
    ----------
    results, people
        As for :func:`fill`.
    """
    assignments = results.assignments
    rows, filled = [[*STUDENT, *assignments]], 0
    for student, person in people.items():
        points = [results.points(student, assignment) for assignment in assignments]
        filled += sum(one is not None for one in points)
        figures = ["" if one is None else figure(one) for one in points]
        rows.append(
            [person.last_name, person.first_name, person.login, person.lms_user_id, *figures]
        )
    note = (
        "Blackboard makes a new column of text of each assignment, with 0 points. To fill in "
        "columns that it has, download its grades and name the file with --template."
    )
    return Exported(Sheet(rows, delimiter="\t").content(), filled, [note])
