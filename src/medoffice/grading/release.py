"""Make the student version of an assignment."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from medoffice.grading.course import EXERCISES, nbgrader, succeed


def release(
    assignment: str,
    course: Path = EXERCISES,
    *,
    due: datetime | None = None,
    to_exchange: bool = False,
) -> Path:
    """Write the student version of an assignment, without solutions and hidden tests.

    The assignment is also entered in the course's gradebook, which autograding needs.

    Parameters
    ----------
    assignment : str
        Its slug.
    course : Path
        Folder of the nbgrader course.
    due : datetime, optional
        When it is due, in UTC without a time zone; by default what was said before stays.
    to_exchange : bool, default False
        Whether to put it into nbgrader's exchange, where students fetch it.

    Returns
    -------
    Path
        The folder to hand out.

    Raises
    ------
    NbgraderError
        If nbgrader refuses the source, or there is no exchange.
    """
    with nbgrader(course) as api:
        succeed(api.generate_assignment(assignment))
        if due:
            with api.gradebook as gradebook:
                gradebook.update_or_create_assignment(assignment, duedate=due)
        if to_exchange:
            succeed(api.release_assignment(assignment))
    return course / "release" / assignment
