"""The recorded answers to an assignment: right and wrong ones, and what each must get.

An answer to a programming task is a Python file with the whole content of the student's cell,
in ``answers/<assignment>/<task>/``. Its first comment line says what it is; the next are YAML::

    # Counts cancelled visits in the total.
    # score: 0
    # says: Cancelled visits are still in your total

``says`` is a part of the message the student must get; it may be a list of parts. An answer to
a writing task is a Markdown file whose front matter gives the points of each rubric row.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import yaml

from medoffice.grading.course import EXERCISES


@dataclass(frozen=True)
class Answer:
    """One recorded answer to a programming task.

    Parameters
    ----------
    task : str
        The task's short name; its test cell's grade id is ``<assignment>-<task>``.
    name : str
        Name of the file without suffix. It starts with ``right-`` or ``wrong-``.
    about : str
        What the answer does.
    code : str
        Content of the student's cell.
    score : float
        Points it must get.
    says : tuple of str
        Parts of the message it must get.
    """

    task: str
    name: str
    about: str
    code: str
    score: float
    says: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether it must get full marks."""
        return self.name.startswith("right-")


@dataclass(frozen=True)
class Writing:
    """One recorded answer to a writing task, marked by rubric.

    Parameters
    ----------
    task, name : str
        As for :class:`Answer`.
    text : str
        What the student wrote, in Markdown.
    marks : dict of str to float
        Points by rubric row.
    why : str
        Why it got them.
    """

    task: str
    name: str
    text: str
    marks: dict[str, float]
    why: str = ""


def _read_answer(file: Path) -> Answer:
    code = file.read_text(encoding="utf-8")
    header = list(takewhile(lambda line: line.startswith("#"), code.splitlines()))
    about, *fields = (line.removeprefix("#").removeprefix(" ") for line in header)
    expected = yaml.safe_load("\n".join(fields)) if fields else None
    if not isinstance(expected, dict) or "score" not in expected:
        raise ValueError(f"{file}: expected a comment line “# score: <points>” near the top")
    says = expected.get("says", [])
    return Answer(
        task=file.parent.name,
        name=file.stem,
        about=about,
        code="\n".join(code.splitlines()[len(header) :]).strip("\n"),
        score=float(expected["score"]),
        says=tuple([says] if isinstance(says, str) else says),
    )


def _read_writing(file: Path) -> Writing:
    _, front, text = file.read_text(encoding="utf-8").split("---\n", maxsplit=2)
    told = yaml.safe_load(front)
    return Writing(
        file.parent.name, file.stem, text.strip(), told["marks"], str(told.get("why", ""))
    )


def answers(assignment: str, course: Path = EXERCISES) -> list[Answer]:
    """Return the recorded answers to the programming tasks of an assignment.

    Parameters
    ----------
    assignment : str
        Its slug.
    course : Path
        Folder of the nbgrader course.

    Returns
    -------
    list of Answer
        By task, then by name.

    Raises
    ------
    ValueError
        If a file does not say its score.
    """
    return [_read_answer(file) for file in sorted(course.glob(f"answers/{assignment}/*/*.py"))]


def writings(assignment: str, course: Path = EXERCISES) -> list[Writing]:
    """Return the recorded and marked answers to the writing tasks of an assignment."""
    return [_read_writing(file) for file in sorted(course.glob(f"answers/{assignment}/*/*.md"))]
