"""An nbgrader course: where its parts are, and how to call nbgrader on it."""

from __future__ import annotations

import contextlib
import os
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbgrader.apps import NbGraderAPI

EXERCISES = Path(__file__).parents[3] / "exercises"
"""The course's own exercises, in a checkout of the project."""

CONFIG = "nbgrader_config.py"
"""The file by which a folder is a course."""

ALONE = "NBGRADER_ALONE"
"""Environment variable by which a course's configuration leaves nbgrader to itself."""


class NbgraderError(RuntimeError):
    """nbgrader did not do what it was asked. The message holds its log."""


def assignments(course: Path = EXERCISES) -> list[str]:
    """Return the names of all assignments of a course, in alphabetical order."""
    return sorted(notebook.stem for notebook in course.glob("source/*/*.ipynb"))


@contextlib.contextmanager
def nbgrader(course: Path = EXERCISES) -> Iterator[NbGraderAPI]:
    """Give nbgrader's programming interface for a course.

    Parameters
    ----------
    course : Path
        Folder with ``nbgrader_config.py`` and ``source/``.

    Yields
    ------
    NbGraderAPI
    """
    # traitlets and nbgrader take a second to import, and the checks in a notebook need neither.
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader(CONFIG, path=str(course)).load_config()
    config.CourseDirectory.root = str(course)
    with _scripts_on_path():
        yield NbGraderAPI(CourseDirectory(config=config), config=config)


def succeed(result: dict) -> None:
    """Raise what nbgrader only reports.

    Parameters
    ----------
    result : dict
        What a call to :class:`NbGraderAPI` returned.

    Raises
    ------
    NbgraderError
        If the call failed.
    """
    if not result["success"]:
        raise NbgraderError(result.get("error") or result.get("log") or "nbgrader gave no reason")


@contextlib.contextmanager
def _scripts_on_path() -> Iterator[None]:
    """Let nbgrader find alembic, which it starts by its bare name to make the gradebook."""
    before = os.environ["PATH"]
    os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before
