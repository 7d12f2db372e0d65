"""Grade a class: whatever is new or changed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.intake import Deadline, Standing, adopt, receive, settle
from medoffice.grading.kernels import can_fork

if TYPE_CHECKING:
    from medoffice.grading.engine import Assignment, Graded
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.sandbox import Sandbox


FAILURES_IN_A_ROW = 3
"""When so many cannot be graded one after the other, it is not the submissions that fail."""


@dataclass
class ClassRun:
    """What came of grading a class.

    Parameters
    ----------
    standings : list of Standing
        Where each student stands who has handed in.
    graded : list of str
        Who was graded in this run, by id.
    unchanged : list of str
        Whose work was graded before and is the same.
    failed : dict of str to str
        Who could not be graded, and why.
    """

    standings: list[Standing]
    graded: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)

    @property
    def refused(self) -> list[str]:
        """Whose submission cannot be read, by id."""
        return [one.student for one in self.standings if one.counts is None]


def grade_class(
    gradebook: Gradebook,
    assignment: str,
    *,
    students: Iterable[str] = (),
    again: bool = False,
    executor: Executor | None = None,
    sandbox: Sandbox | None = None,
    begins: Callable[[int], Callable[[], None]] = lambda total: lambda: None,
) -> ClassRun:
    """Grade what was handed in, and write it into the gradebook.

    A submission is left alone whose files and flags are those of its last grading, and the
    assignment and the programs that grade as well. One that cannot be graded is told, and stops no
    other. In a class with figures of its own, each student is graded on those that were given to
    that student.

    Parameters
    ----------
    gradebook : Gradebook
        The open gradebook of the course.
    assignment : str
        Name of the assignment.
    students : iterable of str, optional
        Grade only these; by default everybody.
    again : bool, default False
        Whether to grade what has not changed, too.
    executor, sandbox
        As for :func:`medoffice.grading.engine.grade_many`.
    begins : callable, optional
        Is given the number of submissions to grade, and returns what is called after each.

    Returns
    -------
    ClassRun

    Raises
    ------
    LookupError, OSError
        If the assignment was not released.
    Unusable
        If the executor is a cluster on which nothing can be graded. What came back before is kept.
    """
    from medoffice.grading.gradebook.runs import fingerprint
    from medoffice.grading.scale.edition import edition

    course = gradebook.course
    gradebook.released(assignment)  # or all would be graded in vain
    for _ in receive(course, assignment, adopt(course, assignment)):
        pass
    deadline = Deadline.read(gradebook, assignment)
    run = ClassRun(settle(course, assignment, deadline=deadline))
    known = {} if again else gradebook.fingerprints(assignment)
    only = set(students)
    given = [one for one in run.standings if one.counts and (not only or one.student in only)]
    flags = {one.student: [*one.flags, *_published(course, one)] for one in given}
    editions = _Editions(course, assignment)
    prints: dict[str, str] = {}
    folders = []
    for student in flags:
        folder = course / "submitted" / student / assignment
        told = (editions.of(folder).fingerprint, *edition(), *flags[student])
        prints[student] = fingerprint(folder, *told)
        if known.get(student) == prints[student]:
            run.unchanged.append(student)
        else:
            folders.append(folder)
    advance = begins(len(folders))
    # Closed at once when something breaks off, as Ctrl-C does, and what runs is ended.
    with closing(_graded(editions.of, folders, executor, sandbox, run.failed)) as results:
        for graded in results:
            whole = replace(graded, flags=(*flags[graded.student], *graded.flags))
            try:
                gradebook.write(whole, prints[graded.student])
            except ValueError as error:
                run.failed[graded.student] = str(error)
            else:
                run.graded.append(graded.student)
            advance()
    gradebook.flush()
    return run


class _Editions:
    """What each student was given: the assignment, or the student's own edition of it."""

    def __init__(self, course: Path, assignment: str) -> None:
        from medoffice.grading.classes import own_class
        from medoffice.grading.engine import Assignment

        self._course = course
        self._assignment = assignment
        self._own = own_class.of(course)
        # Each holds its data, so that not all are kept.
        self._load = lru_cache(8)(Assignment.load)

    def of(self, submission: Path) -> Assignment:
        """Return what was given to who handed in a folder, as our own side has it."""
        student, place = submission.parent.name, self._course
        if self._own:
            place = self._own.course_of(student, self._assignment)
        return self._load(place, self._assignment)


def _published(course: Path, standing: Standing) -> list[str]:
    """Say what in a submission is word for word what is published, in a class of its own."""
    from medoffice.grading.classes import own_class, published

    own, counts = own_class.of(course), standing.counts
    if not own or not counts:
        return []
    student, assignment = standing.student, counts.assignment
    notebook = course / "submitted" / student / assignment / f"{assignment}.ipynb"
    names = own.edition(student, assignment).names(assignment)
    said = published.flag(assignment, notebook, own.base, names)
    return [said] if said else []


def _graded(
    assignment: Callable[[Path], Assignment],
    folders: list[Path],
    executor: Executor | None,
    sandbox: Sandbox | None,
    failed: dict[str, str],
) -> Iterator[Graded]:
    """Grade all, and should the whole break off, those that are left one by one."""
    from medoffice.grading import engine, in_kernel
    from medoffice.grading.scale import Unusable

    grader = engine if can_fork() else in_kernel
    left = {folder.parent.name: folder for folder in folders}
    try:
        with closing(grader.grade_many(assignment, folders, executor, sandbox)) as results:
            for graded in results:
                del left[graded.student]
                yield graded
        return
    except Unusable:  # rather say so than grade the rest of a large class on this machine
        raise
    except Exception as error:
        why = _last_line(error)
    in_a_row = 0
    for student, folder in left.items():
        if in_a_row < FAILURES_IN_A_ROW:
            try:
                graded = grader.grade(assignment(folder), folder, sandbox)
            except Exception as error:
                why = _last_line(error)
            else:
                in_a_row = 0
                yield graded
                continue
        in_a_row += 1
        failed[student] = why


def _last_line(error: Exception) -> str:
    """Return what an error says; of a traceback from another process, its last line."""
    lines = str(error).strip().splitlines() or [""]
    return f"{type(error).__name__}: {lines[-1]}"
