"""A round of marking: which answers, under which codes, and the marks that come back.

A round lies in ``marking/<assignment>/<name>/`` in the folder of the course: the page with the
answers and the rubric, ``blank.csv`` for whoever marks without a browser, ``key.csv``, which says
whose answer a code is, and ``entered.csv`` with the marks that came back. Who marks is given the
page, and not the key.

A code stands for one text of one student for good. So a page that was written earlier, and whose
marks come back later, gives nobody the marks of somebody else, nor of another text.
"""

from __future__ import annotations

import csv
import hashlib
import math
import random
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from medoffice.grading.marking.written import WrittenAnswer
from medoffice.grading.marks.sheet import Sheet
from medoffice.grading.tasks import Task

FIRST, SECOND = "first", "second"
SAVED = "~/Downloads/marked-answers.csv"
"""Where most browsers put what the page saves."""
KEY = ("answer", "student", "task", "text")
COLUMNS = ("answer", "task", "row", "of", "points", "comment")


@dataclass(frozen=True)
class Coded:
    """An answer under a code.

    Parameters
    ----------
    code : str
        Such as A07.
    answer : WrittenAnswer
        The answer.
    """

    code: str
    answer: WrittenAnswer


@dataclass(frozen=True)
class Place:
    """Which answer a code stands for.

    Parameters
    ----------
    student, task : str
        Whose, and the task's name.
    text : str
        Digest of the text.
    """

    student: str
    task: str
    text: str

    @classmethod
    def of(cls, answer: WrittenAnswer) -> Place:
        """Return the place of an answer."""
        digest = hashlib.sha256(answer.text.encode()).hexdigest()[:16]
        return cls(answer.student, answer.task.name, digest)


@dataclass(frozen=True)
class Marked:
    """What a marker gave for an answer.

    Parameters
    ----------
    code : str
        Of the answer.
    place : Place
        Which answer it is.
    rows : dict of str to float
        Points by row of the rubric.
    comment : str
        For the student.
    """

    code: str
    place: Place
    rows: dict[str, float]
    comment: str

    @property
    def student(self) -> str:
        """Whose answer it is."""
        return self.place.student

    @property
    def task(self) -> str:
        """The task's name."""
        return self.place.task

    @property
    def points(self) -> float:
        """Points in all."""
        return sum(self.rows.values())

    @property
    def said(self) -> str:
        """What the student reads: the points of each row, and the comment."""
        rows = ", ".join(f"{name} {points:g}" for name, points in self.rows.items())
        return f"{rows}.\n\n{self.comment}".strip()


@dataclass(frozen=True)
class Round:
    """A round of marking of one assignment.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Slug of the assignment.
    name : str
        ``first`` or ``second``.
    """

    course: Path
    assignment: str
    name: str

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.course / "marking" / self.assignment / self.name

    @property
    def page(self) -> Path:
        """The page on which it is marked."""
        return self.folder / "marking.html"

    def key(self) -> dict[str, Place]:
        """Return which answer each code stands for; nothing if the round was never begun."""
        return {row.pop("answer"): Place(**row) for row in self._read("key.csv")}

    def begin(self, answers: Sequence[WrittenAnswer], seed: int) -> list[Coded]:
        """Give answers codes in an order that tells nothing, and write the key and a blank form.

        An answer that has a code keeps it.

        Parameters
        ----------
        answers : sequence of WrittenAnswer
            The answers.
        seed : int
            The same seed gives the same answers the same codes, in a new round.

        Returns
        -------
        list of Coded
            By task, then by code.
        """
        mixed = sorted(answers, key=lambda one: (one.task.grade_id, one.student))
        random.Random(seed).shuffle(mixed)
        mixed.sort(key=lambda one: one.task.grade_id)
        codes = {place: code for code, place in self.key().items()}
        coded = []
        for one in mixed:
            code = codes.setdefault(Place.of(one), f"A{len(codes) + 1:02}")
            coded.append(Coded(code, one))
        self.folder.mkdir(parents=True, exist_ok=True)
        self._write("key.csv", KEY, [(code, *astuple(place)) for place, code in codes.items()])
        blank = [
            (one.code, one.answer.task.name, row.name, f"{row.points:g}", "", "")
            for one in coded
            for row in one.answer.task.rubric
        ]
        self._write("blank.csv", COLUMNS, blank)
        return sorted(coded, key=lambda one: (one.answer.task.grade_id, int(one.code[1:])))

    def keep(self, marks: Sequence[Marked]) -> None:
        """Keep marks with the round, in place of earlier ones for the same answers."""
        new = {one.code for one in marks}
        lines = [
            tuple(row[name] for name in COLUMNS)
            for row in self._read("entered.csv")
            if row["answer"] not in new
        ]
        for one in marks:
            for place, (row, points) in enumerate(one.rows.items()):
                comment = one.comment if place == 0 else ""
                lines.append((one.code, one.task, row, "", f"{points:g}", comment))
        self._write("entered.csv", COLUMNS, lines)

    def entered(self, tasks: Sequence[Task]) -> list[Marked]:
        """Return the marks that were kept; none if nothing came back yet."""
        file = self.folder / "entered.csv"
        return self.marks(tasks, file)[0] if file.is_file() else []

    def marks(self, tasks: Sequence[Task], file: Path) -> tuple[list[Marked], int]:
        """Read the marks that came back.

        Parameters
        ----------
        tasks : sequence of Task
            The written tasks of the assignment.
        file : Path
            The file.

        Returns
        -------
        tuple of list of Marked and int
            The answers that have points in every row, and how many others are in the file.

        Raises
        ------
        ValueError
            If a line cannot be: its number, and what is wrong, are in the message.
        FileNotFoundError
            If there is no such file.
        """
        if not file.is_file():
            raise FileNotFoundError(f"there is no {file}")
        key = self.key()
        rubrics = {task.name: {row.name: row.points for row in task.rubric} for task in tasks}
        given: dict[str, dict[str, float | None]] = {}
        comments: dict[str, list[str]] = {}
        for number, row in _lines(file):
            where = f"line {number} of {file.name}"
            code, name = row["answer"].strip(), row["row"].strip()
            if code not in key:
                raise ValueError(f"{where} has the answer {code!r}: expected one of this round")
            rubric = rubrics.get(key[code].task, {})
            if name not in rubric:
                raise ValueError(f"{where} has the row {name!r}: expected {', '.join(rubric)}")
            rows = given.setdefault(code, {})
            if name in rows:
                raise ValueError(f"{where} has the row {name} of {code} again: expected it once")
            rows[name] = _points(row["points"], rubric[name], where)
            if comment := row.get("comment", "").strip():
                comments.setdefault(code, []).append(comment)
        finished = []
        for code, rows in given.items():
            known = {name: points for name, points in rows.items() if points is not None}
            if set(known) == set(rubrics[key[code].task]):
                comment = " ".join(comments.get(code, []))
                finished.append(Marked(code, key[code], known, comment))
        return finished, len(given) - len(finished)

    def _read(self, name: str) -> list[dict[str, str]]:
        file = self.folder / name
        if not file.is_file():
            return []
        with file.open(encoding="utf-8", newline="") as opened:
            return list(csv.DictReader(opened))

    def _write(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        with (self.folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([columns, *rows])


class OfAnAnswer(Protocol):
    """What is said of one answer."""

    code: str
    place: Place


Said = TypeVar("Said", bound=OfAnAnswer)


def still_there(
    said: Sequence[Said], answers: Sequence[WrittenAnswer]
) -> tuple[list[Said], list[Said]]:
    """Tell what is said of a student's answer as it is now from what was said of an earlier text.

    Parameters
    ----------
    said : sequence of Marked or Settled
        As it came back.
    answers : sequence of WrittenAnswer
        What the students' answers are now.
    """
    now = {Place.of(one) for one in answers}
    kept = [one for one in said if one.place in now]
    return kept, [one for one in said if one.place not in now]


def _lines(file: Path) -> list[tuple[int, dict[str, str]]]:
    sheet = Sheet.read(file)
    columns = [name.strip() for name in sheet.headings]
    if missing := [name for name in ("answer", "row", "points") if name not in columns]:
        raise ValueError(
            f"{file.name} has the columns {', '.join(columns)}: expected {missing[0]} among them"
        )
    return [
        (number, dict(zip(columns, row + [""] * len(columns), strict=False)))
        for number, row in enumerate(sheet.rows[1:], start=2)
    ]


def _points(text: str, of: float, where: str) -> float | None:
    text = text.strip().replace(",", ".")  # as a spreadsheet writes it in other countries
    if not text:
        return None
    try:
        points = float(text)
    except ValueError:
        points = math.nan
    if not 0 <= points <= of:
        raise ValueError(f"{where} has {text!r} points: expected a number from 0 to {of:g}")
    return points
