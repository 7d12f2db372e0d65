"""Who is in which course, as `classes.toml` says it."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

CLASSES = Path(os.environ.get("HUB_CLASSES", Path(__file__).with_name("classes.toml")))
ROOT = Path("/srv/nbgrader")
EXCHANGE = ROOT / "exchange"
FIRST_PORT = 9101
NAME = re.compile(r"[a-z][a-z0-9-]{0,25}")


@dataclass(frozen=True)
class Course:
    """A course on the hub.

    Parameters
    ----------
    id : str
        Its nbgrader id.
    graders, students : tuple of str
        Accounts of people.
    port : int
        Where its Formgrader listens, on this machine only.
    """

    id: str
    graders: tuple[str, ...]
    students: tuple[str, ...]
    port: int

    @property
    def account(self) -> str:
        """The account that owns the course's files. Nobody logs in to it."""
        return f"grader-{self.id}"

    @property
    def folder(self) -> Path:
        """The nbgrader course: sources, submissions, gradebook."""
        return ROOT / "courses" / self.id


def courses(file: Path = CLASSES) -> list[Course]:
    """Read the courses.

    Raises
    ------
    ValueError
        If a course or a person has a name that the system takes for no account. The message
        names it.
    """
    read = []
    for port, (name, who) in enumerate(tomllib.loads(file.read_text()).items(), start=FIRST_PORT):
        graders, students = tuple(who.get("graders", ())), tuple(who.get("students", ()))
        for one in (name, *graders, *students):
            if not NAME.fullmatch(one):
                raise ValueError(
                    f"{file.name}: {one!r} in the course {name!r}; expected small letters, digits "
                    "and dashes, a letter first, 26 characters at most"
                )
        read.append(Course(name, graders, students, port))
    return read
