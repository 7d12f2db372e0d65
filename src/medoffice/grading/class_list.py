"""The list of a class: the students in the gradebook, entered from a CSV file.

The file's columns are those that ``nbgrader db student import`` reads: ``id`` and, as far as they
are known, ``first_name``, ``last_name``, ``email`` and ``lms_user_id``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.course import nbgrader

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook

FILE = "students.csv"
COLUMNS = ("id", "first_name", "last_name", "email", "lms_user_id")


@dataclass(frozen=True)
class Student:
    """A student of the class.

    Parameters
    ----------
    id : str
        Id, as nbgrader's gradebook has it.
    first_name, last_name, email : str
        Empty if not known.
    lms_user_id : str
        The learning management system's own number of the student; empty if not known.
    """

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_user_id: str = ""

    @property
    def name(self) -> str:
        """First and last name, or the id if neither is known."""
        return f"{self.first_name} {self.last_name}".strip() or self.id

    def is_called(self, name: str) -> bool:
        """Tell whether somebody's name, written in either order and without signs, is hers."""
        wanted = _letters(name)
        given = (self.first_name + self.last_name, self.last_name + self.first_name)
        return bool(wanted) and wanted in map(_letters, given)


def read(file: Path) -> list[Student]:
    """Read the list of a class from a file.

    Parameters
    ----------
    file : Path
        In CSV, as Excel saves it: with commas, semicolons or tabs, and with the headings in small
        or capital letters. Empty rows are passed over.

    Returns
    -------
    list of Student
        In the order of the file.

    Raises
    ------
    ValueError
        If the file is not in UTF-8, has no column ``id``, or an id is empty, there twice, or
        cannot name a folder.
    """
    from medoffice.grading.intake.handed_in import safe_id

    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{file} has letters that cannot be read. In Excel, save it again as “CSV UTF-8 "
            "(Comma delimited)”"
        ) from error
    headings, *lines = text.splitlines() or [""]
    delimiter = max(",;\t", key=headings.count)
    names = [name.strip().casefold() for name in headings.split(delimiter)]
    if "id" not in names:
        raise ValueError(
            f"{file}: expected a column “id” in its first line, and found {headings!r}"
        )
    students: list[Student] = []
    seen: set[str] = set()
    for number, row in enumerate(csv.reader(lines, delimiter=delimiter), start=2):
        given = {name: cell.strip() for name, cell in zip(names, row, strict=False)}
        if not any(given.values()):
            continue
        student = Student(**{name: given.get(name, "") for name in COLUMNS})
        if not student.id or student.id in seen:
            problem = f"the id “{student.id}” is there twice" if student.id else "there is no id"
            raise ValueError(f"{file}, line {number}: {problem}")
        if safe_id(student.id)[1]:
            raise ValueError(
                f"{file}, line {number}: the id “{student.id}” cannot name a folder: expected "
                "letters, digits, and signs such as . - _ @ between them"
            )
        seen.add(student.id)
        students.append(student)
    return students


def enter(course: Path, students: Iterable[Student]) -> None:
    """Enter students into the gradebook of a course, or what is newly known of them.

    Parameters
    ----------
    course : Path
        Folder of the course.
    students : iterable of Student
        The students. Those who are in the gradebook and not among them stay.
    """
    with nbgrader(course) as api, api.gradebook as gradebook:
        for student in students:
            known = {name: value for name, value in asdict(student).items() if value}
            gradebook.update_or_create_student(known.pop("id"), **known)


def of_gradebook(gradebook: Gradebook) -> list[Student]:
    """Return the students in a gradebook, by id."""
    rows = sorted(gradebook.students().items())
    return [
        Student(**{name: row.get(name) or "" for name in COLUMNS} | {"id": student})
        for student, row in rows
    ]


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()
