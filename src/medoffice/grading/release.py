"""Make the student versions: ``python -m medoffice.grading.release [assignment ...]``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from medoffice.grading.course import EXERCISES, assignments, nbgrader, succeed


def release(assignment: str, course: Path = EXERCISES) -> Path:
    """Write the student version of an assignment, without solutions and hidden tests.

    The assignment is also entered in the course's gradebook, which autograding needs.

    Parameters
    ----------
    assignment : str
        Its slug.
    course : Path
        Folder of the nbgrader course.

    Returns
    -------
    Path
        The folder to hand out.

    Raises
    ------
    NbgraderError
        If nbgrader refuses the source.
    """
    with nbgrader(course) as api:
        succeed(api.generate_assignment(assignment))
    return course / "release" / assignment


def main(arguments: Sequence[str] | None = None) -> None:
    """Release the assignments named on the command line, or all of them."""
    parser = argparse.ArgumentParser(
        prog="python -m medoffice.grading.release", description="Make the student versions."
    )
    parser.add_argument("assignment", nargs="*", help="slugs; by default all assignments")
    for assignment in parser.parse_args(arguments).assignment or assignments():
        print(f"{assignment}: {release(assignment)}")


if __name__ == "__main__":
    main()
