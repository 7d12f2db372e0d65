"""The judge: it runs the cells that carry points, and none of the student's code.

A process is prepared for an assignment once: it runs the source's locked cells, so that their
tables are there, and keeps for each test what they held before it. For each submission a judge is
forked from it. The judge goes through the notebook, has the student process run what it is to
run, runs the tests itself, and decides on the points.
"""

from __future__ import annotations

import copy
import functools
import os
import socket
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from medoffice.grading import expected, written
from medoffice.grading.check import NOT_FOUND
from medoffice.grading.engine import handed_in
from medoffice.grading.engine.asked import Start, StudentAsked, There, error
from medoffice.grading.engine.graded import Grade, earned, said
from medoffice.grading.engine.handed_in import Cell, grade_id_of, source_of
from medoffice.grading.engine.names import defined, looked_up
from medoffice.grading.engine.patience import TookTooLong, stop_after
from medoffice.grading.engine.remembered import Remembered
from medoffice.grading.engine.shell import Shell
from medoffice.grading.engine.stream import Stream
from medoffice.grading.engine.student import make_repeatable
from medoffice.grading.forking import warmed
from medoffice.grading.sandbox import memory

MOST_MEMORY = 2 << 30
"""Bytes that a judge may take beyond what it has: a short reply may ask for a huge table."""

OF_THE_TASK = ("AssertionError", "Stopped")
"""Errors by which a test says that an answer is not right, or why there is none."""

MOST_FLAGS = 30
"""Sentences for the instructor on one submission."""

CHECK_FAILED = (
    "This check could not be finished with what your code gave back. Your instructor is told."
)


@dataclass(frozen=True)
class Prepared:
    """An assignment, ready to judge submissions to it.

    Parameters
    ----------
    released : dict
        The student version.
    tests : dict of str to str
        Source of each test with its hidden lines, by grade id.
    points : dict of str to float
        Points of each cell that carries some, by grade id.
    before : dict of str to dict
        What the locked cells have defined before each test, by grade id.
    asked_for : dict of str to tuple of str
        Names of the student's that a test uses as they stand, without ``check.Task``.
    """

    released: dict[str, Any]
    tests: dict[str, str]
    points: dict[str, float]
    before: dict[str, dict[str, Any]]
    asked_for: dict[str, tuple[str, ...]]


def rehearse(source: dict[str, Any], shell: Shell, remembered: Remembered) -> list[str]:
    """Run the instructor's whole notebook, its own answers included, and forget all of it.

    What a notebook uses for the first time takes longest: modules are imported when functions of
    theirs are called. A process that has done it once forks others that need not.

    Returns
    -------
    list of str
        Names of all modules that are imported by now.
    """
    before = dict(shell.user_ns)
    expected.expect = remembered.expect
    written.find = lambda name: _Learning(name, remembered)
    for cell in source["cells"]:
        if cell["cell_type"] == "code":
            shell.run(source_of(cell))
    written.find = written.Here
    remembered.learns = False
    shell.user_ns.clear()
    shell.user_ns.update(before)
    shell.displayhook.flush()
    return sorted(name for name in sys.modules if name != "__main__")


class _Learning(written.Here):
    """The instructor's own answer; what it is given is remembered."""

    def __init__(self, name: str, remembered: Remembered) -> None:
        super().__init__(name)
        self._remembered = remembered

    def call(self, given: tuple) -> Any:
        self._remembered.written(self._name, given)
        return super().call(given)


def prepare(source: dict[str, Any], released: dict[str, Any], shell: Shell) -> Prepared:
    """Run an assignment's locked cells, and keep what each test needs of them.

    Parameters
    ----------
    source, released : dict
        The instructor's notebook and the student version.
    shell : Shell
        Where they run.
    """
    cells = [Cell(cell, grade_id_of(cell)) for cell in source["cells"]]
    answers = [cell for cell in cells if cell.is_code and cell.is_answer]
    of_student = set().union(*(defined(source_of(cell.content)) for cell in answers))
    tests, before, asked_for = {}, {}, {}
    for cell in cells:
        if not cell.is_code or cell.is_answer:
            continue
        text = source_of(cell.content)
        if cell.is_test:
            tests[cell.grade_id] = text
            before[cell.grade_id] = _kept(shell.user_ns)
            used = looked_up(text) & of_student - set(shell.user_ns)
            asked_for[cell.grade_id] = tuple(sorted(used))
        else:
            shell.run(text)
    points = {
        cell.grade_id: float(cell.content["metadata"]["nbgrader"]["points"])
        for cell in cells
        if cell.has_points
    }
    return Prepared(released, tests, points, before, asked_for)


def _kept(namespace: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a namespace holds, so that later cells cannot change it."""
    return {name: _copied(value) for name, value in namespace.items() if not name.startswith("_")}


def _copied(value: Any) -> Any:
    if isinstance(value, pd.DataFrame | pd.Series):
        return value.copy()
    if isinstance(value, list | dict | set):
        return copy.deepcopy(value)
    return value


class Judge:
    """Judges one submission.

    Parameters
    ----------
    prepared : Prepared
        The assignment.
    student : StudentAsked
        The student process.
    shell : Shell
        Where the assignment was prepared.
    seconds : float
        That a test may take.
    """

    def __init__(
        self, prepared: Prepared, student: StudentAsked, shell: Shell, seconds: float
    ) -> None:
        self.prepared = prepared
        self.student = student
        self.shell = shell
        self.seconds = seconds
        self.grades: dict[str, Grade] = {}
        self.flags: list[str] = []
        self._count = 0
        self._expect = expected.expect

    def judge(self, submission: Path) -> dict[str, Any]:
        """Return the grades, the notebook and the flags of a submission, as data.

        Parameters
        ----------
        submission : Path
            The notebook that was handed in.
        """
        try:
            notebook = handed_in.read(submission)
        except handed_in.Unreadable as reason:
            return self._refused(str(reason))
        cells, flags = handed_in.cells(notebook, self.prepared.released)
        self.flags += flags
        for cell in cells:
            if cell.is_code:
                self._count += 1
                cell.content["execution_count"] = self._count
                cell.content["outputs"] = self._outputs(cell)
            if cell.has_points:
                self._mark(cell)
        megabytes = self.student.megabytes()
        self.student.close()
        self.flags += [*self.student.flags, *self.student.tried]
        return self._result(cells, megabytes)

    def _outputs(self, cell: Cell) -> list[dict[str, Any]]:
        if not cell.is_test:
            return self.student.run(cell.content["source"], self._count)
        shell, name = self.shell, cell.grade_id
        shell.execution_count = self._count
        shell.user_ns.update(self.prepared.before[name])
        # What rests on something of the student's is not the same for all.
        expected.expect = expected.anew if self.prepared.asked_for[name] else self._expect
        try:
            with stop_after(self.seconds, may_wait=True):
                self._hand_over(self.prepared.asked_for[name])
                outputs = shell.run(self.prepared.tests[name])
        except TookTooLong:
            outputs = [error("TookTooLong", CHECK_FAILED)]
        return [self._without_insides(name, output) for output in outputs]

    def _hand_over(self, names: tuple[str, ...]) -> None:
        """Put what the student has written under some names where a test finds it."""
        for name in names:
            there = There(self.student, name)
            if there.is_there:
                found = _callable(there) if there.is_function else there.value
                self.shell.user_ns[name] = found

    def _without_insides(self, name: str, output: dict[str, Any]) -> dict[str, Any]:
        """Keep from the student the lines of a test that an error's traceback would show."""
        if output["output_type"] != "error" or output["ename"] == "NotYet":
            return output
        if output["ename"] in OF_THE_TASK:
            return error(output["ename"], output["evalue"] or "This is not right yet.")
        for asked in self.prepared.asked_for[name]:
            if output["evalue"] == f"name {asked!r} is not defined":
                return error(output["ename"], NOT_FOUND.format(asked))
        self.flags.append(
            f"The check {name} ended with {output['ename']}: {output['evalue'][:200]}"
        )
        return error(output["ename"], CHECK_FAILED)

    def _mark(self, cell: Cell) -> None:
        name = cell.grade_id
        of = self.prepared.points[name]
        if cell.is_test:
            try:
                score = earned(cell.content["outputs"], of)
            except (KeyError, ValueError):
                self.flags.append(f"The check {name} gave more points than there are.")
                score = of
            self.grades[name] = Grade(score, of, said(cell.content))
            return
        blank = next(
            source_of(one) for one in self.prepared.released["cells"] if grade_id_of(one) == name
        )
        is_blank = cell.content["source"].strip() in ("", blank.strip())
        score = 0.0 if is_blank and cell.is_answer else None
        self.grades[name] = Grade(score, of, said(cell.content), is_manual=True)

    def _refused(self, reason: str) -> dict[str, Any]:
        """Give nothing for a submission that is no notebook."""
        self.flags.append(reason)
        cells = [
            Cell(copy.deepcopy(cell), grade_id_of(cell)) for cell in self.prepared.released["cells"]
        ]
        for cell in cells:
            if cell.has_points:
                of = self.prepared.points[cell.grade_id]
                self.grades[cell.grade_id] = Grade(0.0, of, reason, is_manual=not cell.is_test)
        return self._result(cells, 0.0)

    def _result(self, cells: list[Cell], megabytes: float) -> dict[str, Any]:
        taken = {cell.content["id"] for cell in cells if cell.grade_id and "id" in cell.content}
        for number, cell in enumerate(cells):
            if "id" not in cell.content:
                cell.content["id"] = f"added-{number}"
                while cell.content["id"] in taken:
                    cell.content["id"] += "-x"
        notebook = {**self.prepared.released, "cells": [cell.content for cell in cells]}
        return {
            "grades": {name: asdict(grade) for name, grade in self.grades.items()},
            "notebook": notebook,
            "flags": list(dict.fromkeys(self.flags))[:MOST_FLAGS],
            "megabytes": megabytes,
            "was_judged": not self.student.has_failed_to_start,
        }


def _callable(there: There) -> Any:
    return lambda *given: there.call(given)


def be_prepared(control: int, assignment: int, students: int, files: int) -> None:
    """Prepare for an assignment, and fork judges from here.

    Parameters
    ----------
    control, assignment, students, files : int
        Descriptors of: its control channel, a connection on which the assignment comes, the control
        channel of the process to fork student processes from, and the packed files.
    """
    from medoffice.grading.engine.warmed import fork_from_here

    connection = Stream(socket.socket(fileno=assignment))
    given = connection.receive()
    os.chdir(given["folder"])
    make_repeatable()
    shell = Shell.instance()
    shell.transform_cell = functools.cache(shell.transform_cell)
    remembered = Remembered()
    modules = rehearse(given["source"], shell, remembered)
    prepared = prepare(given["source"], given["released"], shell)
    connection.send({"modules": modules})
    connection.close()
    control_of_students = socket.socket(fileno=students)

    def become(request: dict, _: socket.socket, descriptors: list[int]) -> None:
        result, *packs = descriptors
        memory.hold(MOST_MEMORY)
        start = _starter(control_of_students, request["student"], [*packs, files])
        student = StudentAsked(start, request["student"]["limits"], remembered.written)
        written.find = lambda name: There(student, name)
        make_repeatable()
        seconds = request["student"]["limits"]["seconds"]
        graded = Judge(prepared, student, shell, seconds).judge(Path(request["submission"]))
        Stream(socket.socket(fileno=result)).send(graded)

    fork_from_here(socket.socket(fileno=control), become)


def _starter(control: socket.socket, request: dict, packs: list[int]) -> Start:
    """Return what starts a student process, and gives the connection and what kills it."""

    def start() -> tuple[Stream, Any]:
        ours, its_end = socket.socketpair()
        with its_end:
            life = warmed.ask(control, request, its_end.fileno(), *packs)
        return Stream(ours, reads=request["limits"]["reply"]), life.close

    return start
