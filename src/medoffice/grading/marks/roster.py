"""Who a student of the gradebook is in the learning management system.

The gradebook knows the names, the email and the number of a student from the list of the class
(:mod:`medoffice.grading.class_list`). What a system needs besides, or has otherwise, stands in a
CSV file, the **roster**: a column ``id`` as in that list, and any of the columns of
:class:`Person`.
"""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.class_list import Student, of_gradebook

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook


@dataclass(frozen=True)
class Person(Student):
    """A student, as the learning management system knows them.

    ``lms_user_id`` is Canvas's ``ID`` or ``SIS User ID``, Moodle's ``ID number``, Blackboard's
    ``Student ID``.

    Parameters
    ----------
    login : str
        The name they sign in with; by default that of the gradebook.
    section : str
        Which section of the course they are in.
    """

    login: str = ""
    section: str = ""

    @property
    def sortable_name(self) -> str:
        """Last name, comma, first name; the student's name in the gradebook where there is none."""
        names = [name for name in (self.last_name, self.first_name) if name]
        return ", ".join(names) or self.id


def people(gradebook: Gradebook, roster: Path | None = None) -> dict[str, Person]:
    """Return everybody in the gradebook and in the roster, by name in the gradebook.

    Parameters
    ----------
    gradebook : Gradebook
        What it knows is taken where the roster says nothing.
    roster : Path, optional
        The CSV file.

    Raises
    ------
    ValueError
        If the roster has another column, has no column ``id``, or names somebody twice.
    """
    known = {
        student.id: Person(**asdict(student), login=student.id)
        for student in of_gradebook(gradebook)
    }
    for row in _rows(roster) if roster else []:
        name = row["id"]
        known[name] = replace(known.get(name, Person(name, login=name)), **row)
    return dict(sorted(known.items()))


def _rows(roster: Path) -> list[dict[str, str]]:
    columns = [field.name for field in fields(Person)]
    with roster.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        strange = [name for name in reader.fieldnames or [] if name not in columns]
        if strange or "id" not in (reader.fieldnames or []):
            raise ValueError(
                f"{roster.name} has the columns {', '.join(reader.fieldnames or ['(none)'])}: "
                f"expected id and any of {', '.join(columns[1:])}"
            )
        rows = [{k: (v or "").strip() for k, v in row.items() if k and v} for row in reader]
    seen: set[str] = set()
    for number, row in enumerate(rows, start=2):
        name = row.get("id", "")
        if not name or name in seen:
            problem = f"names {name} a second time" if name else "names no student"
            raise ValueError(f"line {number} of {roster.name} {problem}: expected each one once")
        seen.add(name)
    return rows
