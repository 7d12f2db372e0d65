"""Marks for Canvas's gradebook.

Canvas finds a student by the column ``ID``, then by ``SIS User ID``, then by ``SIS Login ID``, and
an assignment by a heading that ends in its number, as in ``Patient access (4711)``. Both numbers
are in the file that Canvas gives out under *Grades → Export*, so the sure way is to fill in that
file. A heading without a number makes a new assignment. An empty cell takes away a mark that
Canvas has; therefore what we know nothing of stays as it was given out.

Sources: *How do I import grades in the Gradebook?*, Canvas Instructor Guide; and the importer
itself, ``lib/gradebook_importer.rb`` of instructure/canvas-lms, read in November 2026.
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Mapping

from medoffice.grading.marks import filling
from medoffice.grading.marks.exported import Exported, figure
from medoffice.grading.marks.results import Results
from medoffice.grading.marks.roster import Person
from medoffice.grading.marks.sheet import Sheet, matched

STUDENT = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
POINTS_POSSIBLE = "Points Possible"
NUMBERED = re.compile(r"^(.*?)\s*\((\d+)\)\s*$")


def fill(
    template: Sheet,
    results: Results,
    people: Mapping[str, Person],
    told: Mapping[str, str] | None = None,
) -> Exported:
    """Fill in the file that Canvas gave out.

    Parameters
    ----------
    template : Sheet
        The file.
    results : Results
        The marks.
    people : mapping of str to Person
        Who is who.
    told : mapping of str to str, optional
        What Canvas calls an assignment, where that is not its slug.

    Returns
    -------
    Exported
        With the columns that name students and those of these assignments, and no others.

    Raises
    ------
    ValueError
        If it is no gradebook of Canvas, or has no column for an assignment.
    """
    last = template.column("Section")
    if last is None or template.column("ID") is None:
        raise ValueError(
            f"the file begins with {', '.join(template.headings[:5])}: expected the columns "
            f"{', '.join(STUDENT)} of a gradebook exported from Canvas"
        )
    titles = {
        (found[1] if (found := NUMBERED.match(heading)) else heading): at
        for at, heading in enumerate(template.headings)
        if at > last
    }
    columns = matched(list(results.assignments), titles, told or {})
    return filling.fill(
        "Canvas",
        template,
        results,
        _Finder(template, people).student,
        columns,
        range(last + 1),
        _points_possible(template, columns),
    )


def new(results: Results, people: Mapping[str, Person]) -> Exported:
    """Make a file without one of Canvas's, in which each assignment becomes a new one.

    Parameters
    ----------
    results, people
        As for :func:`fill`. Canvas finds a student by the login.
    """
    assignments = results.assignments
    rows = [[*STUDENT, *assignments]]
    rows.append([f"    {POINTS_POSSIBLE}", "", "", "", "", *map(figure, assignments.values())])
    filled = 0
    for student, person in people.items():
        points = [results.points(student, assignment) for assignment in assignments]
        filled += sum(one is not None for one in points)
        rows.append(
            [
                person.sortable_name, "", person.lms_user_id, person.login, person.section,
                *("" if one is None else figure(one) for one in points),
            ]
        )  # fmt: skip
    note = (
        "Canvas makes a new assignment of each column. To fill in assignments that it has, export "
        "its gradebook and name the file with --template."
    )
    return Exported(Sheet(rows).content(), filled, [note])


class _Finder:
    """Finds whose row of the file is whose, in the order in which Canvas does.

    In many schools one signs in with the email address, so it is looked for among the logins too,
    unless two students have the same.
    """

    def __init__(self, template: Sheet, people: Mapping[str, Person]) -> None:
        by_id = {one.lms_user_id: name for name, one in people.items() if one.lms_user_id}
        emails = Counter(one.email.casefold() for one in people.values())
        by_email = {
            one.email.casefold(): name
            for name, one in people.items()
            if one.email and emails[one.email.casefold()] == 1
        }
        by_login = {one.login.casefold(): name for name, one in people.items() if one.login}
        self._looks = [
            (at, which)
            for heading, which in (
                ("ID", by_id), ("SIS User ID", by_id), ("SIS Login ID", by_login),
                ("SIS Login ID", by_email),
            )
            if (at := template.column(heading)) is not None
        ]  # fmt: skip

    def student(self, row: list[str]) -> str | None:
        if POINTS_POSSIBLE in row[0]:
            return None
        for at, which in self._looks:
            if found := which.get(row[at].strip()) or which.get(row[at].strip().casefold()):
                return found
        return None


def _points_possible(template: Sheet, columns: Mapping[str, int]) -> dict[str, float]:
    there = {}
    for row in template.rows[1:]:
        if POINTS_POSSIBLE in row[0]:
            for assignment, at in columns.items():
                with contextlib.suppress(ValueError, IndexError):
                    there[assignment] = float(row[at])
    return there
