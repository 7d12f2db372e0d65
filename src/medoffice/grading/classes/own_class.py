"""A class with data of its own: an nbgrader course in which every assignment has other figures.

The folder of such a class holds ``class.json``, which says of which seed its figures are and who
is in it. Its ``source`` and ``release`` hold the class's own edition of each assignment, so that
whatever works on a course works on it. With figures for each student, ``students/<student>`` is a
course as well, with that student's edition. What belongs to whom is looked up here, on the
instructor's side, and never in what was handed in.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from medoffice.grading.classes.edition import Edition
from medoffice.grading.course import EXERCISES

FILE = "class.json"
CONFIG = "nbgrader_config.py"
EVERYBODY = ""
"""Stands for the edition of the class, in place of a student."""

LARGEST = 1 << 22
"""Bytes of a notebook in which to look for its sign, which stands at the top."""

_MARK = re.compile(r"edition ([0-9a-f]{4}-[0-9a-f]{4})")


@dataclass(frozen=True)
class OwnClass:
    """A class whose assignments have figures of their own.

    Parameters
    ----------
    course : Path
        Its folder.
    name : str
        Its name, as the students see it.
    seed : int
        The instructor's number: the same one gives the same figures, byte for byte.
    students : tuple of str
        Ids of those who get figures each of their own; empty if all have the same.
    tries : dict of str to dict
        By assignment, then by student: how many editions were drawn before the good one.
    base : Path
        The course whose assignments are varied.
    """

    course: Path
    name: str
    seed: int
    students: tuple[str, ...] = ()
    tries: dict[str, dict[str, int]] = field(default_factory=dict)
    base: Path = EXERCISES

    def course_of(self, student: str, assignment: str) -> Path:
        """Find the course that holds a student's edition of an assignment.

        Parameters
        ----------
        student : str
            Id, as the instructor has it. Whoever is not listed has the edition of the class.
        assignment : str
            Slug of the assignment.

        Returns
        -------
        Path
            A folder with ``source/<assignment>`` and ``release/<assignment>``.
        """
        if student and student in self.tries.get(assignment, {}):
            return self.course / "students" / student
        return self.course

    def edition(self, student: str, assignment: str) -> Edition:
        """Return the edition of an assignment that a student has, or `EVERYBODY`."""
        numbers = self.tries.get(assignment, {})
        own = student if student in numbers else EVERYBODY
        return Edition(self.seed, own or None, numbers.get(own, 0))

    def without(self, assignment: str) -> list[str]:
        """Name who has no edition of an assignment yet, `EVERYBODY` among them."""
        there = self.tries.get(assignment, {})
        return [one for one in (EVERYBODY, *self.students) if one not in there]

    def mark(self, student: str, assignment: str) -> str:
        """Return the sign by which an edition is known again, such as ``3f0a-91bc``.

        It names nobody, and who does not know the seed cannot tell the sign of another edition.
        """
        what = f"{self.name}/{assignment}/{student}".encode()
        sign = hmac.new(str(self.seed).encode(), what, hashlib.sha256).hexdigest()
        return f"{sign[:4]}-{sign[4:8]}"

    def sign(self, student: str, assignment: str) -> str:
        """Return the line that names an edition to who works on it."""
        whose = "are yours alone" if student else f"are those of the class {self.name}"
        mark = self.mark(student, assignment)
        return f"*The figures and names of this notebook {whose}: edition {mark}.*"

    def whose(self, assignment: str, mark: str) -> str | None:
        """Find out for whom a sign was made: a student's id, `EVERYBODY`, or None if for nobody."""
        for student in (EVERYBODY, *self.tries.get(assignment, {})):
            if hmac.compare_digest(self.mark(student, assignment), mark):
                return student
        return None

    def flag(self, student: str, assignment: str, original: Path) -> str | None:
        """Say what an instructor should know about the edition that was handed in.

        The grade does not depend on it: a student is graded on the figures that were given to
        that student, whatever the notebook says.

        Parameters
        ----------
        student : str
            Who handed it in.
        assignment : str
            Slug of the assignment.
        original : Path
            What was handed in, as it came: a notebook, or a folder with one, or with a zip of it.

        Returns
        -------
        str or None
            A sentence; None if the notebook is the student's own edition.
        """
        own = student if student in self.tries.get(assignment, {}) else EVERYBODY
        marks = {mark for text in _notebooks(original) for mark in _MARK.findall(text)}
        if marks == {self.mark(own, assignment)}:
            return None
        if not marks:
            return "The line that names the edition is gone from the notebook."
        others = {self.whose(assignment, mark) for mark in sorted(marks)} - {own}
        if None in others:
            return "The notebook was not handed out in this class, or its edition was changed."
        (other, *_) = sorted(others)  # type: ignore[type-var]
        whom = f"to {other}" if other else "to the whole class"
        return (
            f"This notebook was handed out {whom}. It is graded on the figures of {student}, "
            "on which an answer typed in from it is wrong."
        )


def folder_of(course: Path, name: str) -> Path:
    """Return the folder of a class of a course.

    Raises
    ------
    ValueError
        If the name cannot be a folder's.
    """
    _refuse_name(name)
    return course / "classes" / name


def _refuse_name(name: str) -> None:
    if not re.fullmatch(r"[\w.@+-]+", name) or set(name) == {"."}:
        raise ValueError(
            f"{name!r} cannot be the name of a folder; expected letters, digits and .@+-_"
        )


def _notebooks(place: Path) -> Iterator[str]:
    """Give the text of each notebook in a place, whatever it holds."""
    for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
        if file.is_symlink() or not file.is_file():
            continue
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as packed:
                for inside in packed.infolist():
                    if inside.filename.endswith(".ipynb"):
                        with packed.open(inside) as opened:
                            yield opened.read(LARGEST).decode("utf-8", errors="replace")
        elif file.suffix == ".ipynb":
            with file.open("rb") as opened:
                yield opened.read(LARGEST).decode("utf-8", errors="replace")


def start(
    course: Path, name: str, seed: int, students: Sequence[str] = (), base: Path = EXERCISES
) -> OwnClass:
    """Begin a class, or go on with it.

    Parameters
    ----------
    course : Path
        Its folder, which is made if it is missing.
    name : str
        Its name.
    seed : int
        The instructor's number.
    students : sequence of str
        Ids of those who get figures each of their own. Students may be added later.
    base : Path
        The course whose assignments are varied.

    Returns
    -------
    OwnClass

    Raises
    ------
    ValueError
        If the folder belongs to a class of another name or seed, or an id cannot name a folder.
    """
    for student in students:
        _refuse_name(student)
    there = of(course)
    if there and (there.name, there.seed) != (name, seed):
        raise ValueError(
            f"{course} belongs to the class {there.name!r} with the seed {there.seed}; other "
            "figures would not fit what its students were given"
        )
    known = there.students if there else ()
    made = OwnClass(
        course,
        name,
        seed,
        tuple(dict.fromkeys([*known, *students])),
        there.tries if there else {},
        base,
    )
    course.mkdir(parents=True, exist_ok=True)
    shutil.copy(base / CONFIG, course)
    save(made)
    return made


def of(course: Path) -> OwnClass | None:
    """Read which class a course belongs to; None if its assignments are those of everybody."""
    file = course / FILE
    if not file.is_file():
        return None
    told = json.loads(file.read_text(encoding="utf-8"))
    base = (course / told["base"]).resolve()
    if not (base / "source").is_dir():  # the class was moved
        base = EXERCISES
    return OwnClass(
        course, told["name"], told["seed"], tuple(told["students"]), told["tries"], base
    )


def course_of(course: Path, student: str, assignment: str) -> Path:
    """Find the course that holds what a student was given.

    Parameters
    ----------
    course : Path
        Folder of a course, of a class with figures of its own or not.
    student : str
        Id of the student.
    assignment : str
        Slug of the assignment.

    Returns
    -------
    Path
        The course itself, or the one within it that holds the student's edition.
    """
    own = of(course)
    return own.course_of(student, assignment) if own else course


def save(own: OwnClass) -> None:
    """Write ``class.json``."""
    told = asdict(own) | {"base": _relative(own.base, own.course)}
    del told["course"]
    text = json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True)
    (own.course / FILE).write_text(text + "\n", encoding="utf-8", newline="")


def _relative(path: Path, start_at: Path) -> str:
    return Path(os.path.relpath(path.resolve(), start_at.resolve())).as_posix()
