"""Grade one submission, or many."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from medoffice.grading.engine.assignment import Assignment
from medoffice.grading.engine.graded import Graded
from medoffice.grading.engine.grader import graders
from medoffice.grading.forking.warmed import NotForked

if TYPE_CHECKING:
    from medoffice.grading.sandbox import Sandbox


def grade(assignment: Assignment, submission: Path, sandbox: Sandbox | None = None) -> Graded:
    """Grade one submission.

    Parameters
    ----------
    assignment : Assignment
        What was to be answered.
    submission : Path
        The folder handed in, ``submitted/<student>/<assignment>``. It is only read.
    sandbox : Sandbox, optional
        What the student process enters before it runs any of the student's code. Without one,
        that code can do on this machine whatever the person who grades can do.

    Returns
    -------
    Graded
        Whatever the submission is and does: one that cannot be read, never ends or kills its
        process gets its points and flags like any other.

    Raises
    ------
    NotForked
        If no process can be started on this machine.
    """
    with graders.of(assignment, sandbox) as grader:
        try:
            return grader.grade(submission)
        except NotForked:
            # What it is forked from has ended, as when memory runs out. Another is started, once.
            graders.give_up(grader)
    with graders.of(assignment, sandbox) as grader:
        try:
            return grader.grade(submission)
        except NotForked:
            return grader.given_up(submission)


def grade_many(
    assignment: Assignment | Callable[[Path], Assignment],
    submissions: Iterable[Path],
    executor: Executor | None = None,
    sandbox: Sandbox | None = None,
) -> Iterator[Graded]:
    """Grade submissions side by side, and give each as soon as it is done.

    Parameters
    ----------
    assignment : Assignment or callable
        What was to be answered; or what says it for a submission, where students have figures of
        their own.
    sandbox : Sandbox, optional
        As for :func:`grade`.
    submissions : iterable of Path
        Folders as for :func:`grade`. They are taken as they are needed, not all at once.
    executor : concurrent.futures.Executor, optional
        What runs them: a pool of processes, or a Dask client's ``get_executor()``. By default
        threads of this process, since the work is done in the processes that it forks.

    Yields
    ------
    Graded
        In the order in which they are done. Whoever wants no more, closes the generator; what
        runs in processes of this one is then ended.
    """
    if executor is not None:
        # Enough for the workers of several machines.
        yield from _side_by_side(assignment, submissions, executor, sandbox, at_once=64)
        return
    at_once = 2 * (os.cpu_count() or 1)
    try:
        with ThreadPoolExecutor(at_once) as threads:
            try:
                yield from _side_by_side(assignment, submissions, threads, sandbox, at_once)
            except BaseException:
                # As by Ctrl-C. What runs is ended, or the threads would wait for it.
                graders.stop()
                raise
    except BaseException:
        graders.close()
        raise


def _side_by_side(
    assignment: Assignment | Callable[[Path], Assignment],
    submissions: Iterable[Path],
    executor: Executor,
    sandbox: Sandbox | None,
    at_once: int,
) -> Iterator[Graded]:
    """Grade as :func:`grade_many` does, so many at one time."""
    waiting = iter(submissions)
    of = assignment if callable(assignment) else lambda _: assignment

    def handed_over(many: int) -> set[Future[Graded]]:
        return {executor.submit(grade, of(one), one, sandbox) for one in islice(waiting, many)}

    running = handed_over(at_once)
    while running:
        done, running = wait(running, return_when=FIRST_COMPLETED)
        running |= handed_over(len(done))
        for one in done:
            yield one.result()
