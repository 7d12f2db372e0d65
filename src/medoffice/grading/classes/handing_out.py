"""Make the editions of a class that has data of its own, and their student versions."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from medoffice.grading.classes import own_class, proof
from medoffice.grading.classes.edition import Edition, Known
from medoffice.grading.classes.own_class import CONFIG, OwnClass
from medoffice.grading.engine import Assignment
from medoffice.grading.release import release

MOST_TRIES = 40
"""Editions to draw before it is said that something must be wrong."""


class NoEdition(RuntimeError):  # noqa: N818 - it says what could not be made
    """No edition was found in which each recorded answer gets what it must get."""


def hand_out(
    own: OwnClass,
    assignment: str,
    *,
    due: datetime | None = None,
    to_exchange: bool = False,
    done: Callable[[], None] = lambda: None,
) -> tuple[OwnClass, dict[str, Path]]:
    """Make a class's editions of an assignment, and their student versions.

    Parameters
    ----------
    own : OwnClass
        The class.
    assignment : str
        Slug of the assignment.
    due, to_exchange
        As for :func:`medoffice.grading.release.release`.
    done : callable, optional
        Called after each edition.

    Returns
    -------
    own : OwnClass
        The class as it is now.
    folders : dict of str to Path
        The folder to hand out, by student; under the empty name that of everybody else.

    Raises
    ------
    ValueError
        If each student has an edition and the exchange is to hand out one to all.
    NoEdition
        If no edition is good.
    NbgraderError
        If nbgrader refuses the source.
    """
    if own.students and to_exchange:
        raise ValueError(
            "nbgrader's exchange gives everybody the same folder, so it cannot hand out what is "
            "of one student alone"
        )
    own = prepare(own, assignment, done=done)
    folders = {"": release(assignment, own.course, due=due, to_exchange=to_exchange)}
    for student in own.students:
        folders[student] = _write(own.course_of(student, assignment), assignment)
    return own, folders


def _write(course: Path, assignment: str) -> Path:
    """Write the student version beside a student's edition, without a gradebook."""
    folder = course / "release" / assignment
    shutil.rmtree(folder, ignore_errors=True)
    made = Assignment.load(course, assignment)
    for name, content in made.files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    text = json.dumps(made.released, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / f"{assignment}.ipynb").write_text(text + "\n", encoding="utf-8", newline="")
    return folder


def prepare(
    own: OwnClass,
    assignment: str,
    executor: Executor | None = None,
    done: Callable[[], None] = lambda: None,
) -> OwnClass:
    """Make the editions of an assignment that a class has not got yet.

    Each is proved before it is kept, see :mod:`medoffice.grading.classes.proof`.

    Parameters
    ----------
    own : OwnClass
        The class.
    assignment : str
        Slug of the assignment.
    executor : Executor, optional
        Where editions are proved; by default in as many processes as there are processors.
    done : callable, optional
        Called after each edition.

    Returns
    -------
    OwnClass
        The class as it is now.

    Raises
    ------
    NoEdition
        If no edition is good.
    """
    tries = dict(own.tries.get(assignment, {}))
    missing = own.without(assignment)
    if not missing:
        return own
    with contextlib.ExitStack() as stack:
        executor = executor or stack.enter_context(ProcessPoolExecutor())
        known = executor.submit(proof.right_answers, assignment, own.base).result()
        jobs = {
            student: executor.submit(_find, own, assignment, student, known) for student in missing
        }
        for student, job in jobs.items():
            tries[student] = job.result()
            done()
    made = replace(own, tries={**own.tries, assignment: tries})
    own_class.save(made)
    return made


def _find(own: OwnClass, assignment: str, student: str, known: Known) -> int:
    """Draw editions until one is good, and put it where it belongs. Return how many were not."""
    place = own.course / "students" / student if student else own.course
    for number in range(MOST_TRIES):
        edition = Edition(own.seed, student or None, number)
        with TemporaryDirectory() as folder:
            draft = Path(folder)
            edition.write(assignment, draft, own.base, own.sign(student, assignment), known)
            if proof.prove(assignment, draft, own.base, edition.names(assignment)):
                continue
            kept = place / "source" / assignment
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(draft / "source" / assignment, kept)
        if student:
            shutil.copy(own.base / CONFIG, place)
        return number
    raise NoEdition(
        f"{assignment}: in none of {MOST_TRIES} editions did each recorded answer get its score. "
        "Its way to vary the data needs a look."
    )
