"""The marked sample answers of an assignment, as whoever marks sees them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from medoffice.grading.answers import writings
from medoffice.grading.marking.markdown import to_html


@dataclass(frozen=True)
class Sample:
    """A marked sample answer.

    Parameters
    ----------
    task : str
        The task's short name.
    name, why : str
        What it is called, and why it got its marks.
    html : Markup
        Its text.
    marks : dict of str to float
        By row of the rubric.
    """

    task: str
    name: str
    html: Markup
    marks: dict[str, float]
    why: str

    @property
    def points(self) -> float:
        """Points in all."""
        return sum(self.marks.values())


def samples(course: Path, assignment: str) -> list[Sample]:
    """Read the samples of an assignment, by task, then by name.

    Parameters
    ----------
    course : Path
        Folder of the nbgrader course. A class's folder may hold the assignments without the
        recorded answers; then those of this project are taken.
    assignment : str
        Slug of the assignment.
    """
    return [
        Sample(one.task, one.name, to_html(one.text), one.marks, one.why)
        for one in writings(assignment, course) or writings(assignment)
    ]
