"""Prove an edition before it is handed out: right answers are right, and wrong ones found out.

A right answer must be right on any data. A wrong one must be told from the right one on these: by
chance, a mistake may make no difference to some figures, and such an edition would be kinder to
one student than to another. So it is not handed out, and another one is drawn. That a mistake is
found in one case more than in the course's own data does no harm, if it is told as it must be.
"""

from __future__ import annotations

import ast
import contextlib
import io
import itertools
import json
import linecache
import os
import sys
import types
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from medoffice.grading import check, expected
from medoffice.grading.answers import Answer, answers
from medoffice.grading.classes import renaming
from medoffice.grading.classes.names import AS_IN_COURSE, Names
from medoffice.grading.course import EXERCISES
from medoffice.grading.engine.remembered import Remembered
from medoffice.grading.expected import Expected, Slips


@dataclass(frozen=True)
class Off:
    """A recorded answer that gets something else than it must.

    Parameters
    ----------
    answer : Answer
        The answer.
    score : float
        What it gets.
    said : str
        What the student would read.
    """

    answer: Answer
    score: float
    said: str

    def __str__(self) -> str:
        """Say which answer it is, and what it gets."""
        return f"{self.answer.task}/{self.answer.name}: {self.score:g}, not {self.answer.score:g}"


def prove(
    assignment: str, folder: Path, course: Path = EXERCISES, names: Names = AS_IN_COURSE
) -> list[Off]:
    """Try the recorded answers to an assignment on an edition of it.

    Each is written with the names of the edition. Where these differ from those of the course, the
    right answers are tried as they are published, too, and must not pass.

    It makes itself the ``__main__`` of its process and changes the working directory: call it in a
    process of its own.

    Parameters
    ----------
    assignment : str
        Its slug.
    folder : Path
        A course with the edition in ``source/<assignment>``.
    course : Path
        The course that holds the answers.
    names : Names, optional
        What things are called in the edition, if not as in the course.

    Returns
    -------
    list of Off
        The answers that do not get what is recorded; empty if the edition is good.
    """
    recorded = answers(assignment, course)
    off = []
    for task, run in _tasks(folder / "source" / assignment / f"{assignment}.ipynb"):
        for answer in recorded:
            if f"{assignment}-{answer.task}" == task:
                score, said = run(renaming.code(answer.code, names))
                is_off = score != answer.score if answer.is_right else score > answer.score
                if is_off or any(names.told(part) not in said for part in answer.says):
                    off.append(Off(answer, score, said))
                if answer.is_right and names != AS_IN_COURSE:
                    off += _passed_on(answer, names, run)
    return off


def _passed_on(answer: Answer, names: Names, run: _Run) -> Iterator[Off]:
    """Try a published answer as it is, and with its lines below the class's own first line."""
    for code in dict.fromkeys([answer.code, renaming.first_line(answer.code, names)]):
        score, said = run(code)
        if score:
            yield Off(replace(answer, name=f"{answer.name}, as published", score=0), score, said)


def right_answers(assignment: str, folder: Path) -> dict[str, dict[str, object]]:
    """Work out the right answers of an edition. As :func:`prove`, in a process of its own.

    Parameters
    ----------
    assignment : str
        Its slug.
    folder : Path
        A course with the edition in ``source/<assignment>``.

    Returns
    -------
    dict of str to dict
        By grade id of the test, then by the words of the case: the right answer.
    """
    found = {}
    for test, run in _tasks(folder / "source" / assignment / f"{assignment}.ipynb"):
        cases: dict[str, Expected] = {}
        with _told_to(lambda where, case, cases=cases: cases.update({where: case})):
            run(run.solution)
        found[test] = {where: case.right for where, case in cases.items()}
    return found


@contextlib.contextmanager
def _told_to(tell: Callable[[str, Expected], None]) -> Iterator[None]:
    """Tell of each case that a test looks at."""
    before = expected.expect

    def expect(task: str, where: str, given: tuple, answer: object, slips: Slips) -> Expected:
        case = before(task, where, given, answer, slips)
        tell(where, case)
        return case

    expected.expect = expect
    try:
        yield
    finally:
        expected.expect = before


def attempt(assignment: str, folder: Path, task: str, code: str) -> tuple[float, str]:
    """Try one answer on an edition. As :func:`prove`, in a process of its own.

    Parameters
    ----------
    assignment : str
        Its slug.
    folder : Path
        A course with the edition in ``source/<assignment>``.
    task : str
        The task's short name.
    code : str
        Content of the student's cell.

    Returns
    -------
    score : float
        Points it gets.
    said : str
        What the student would read.
    """
    for test, run in _tasks(folder / "source" / assignment / f"{assignment}.ipynb"):
        if test == f"{assignment}-{task}":
            return run(code)
    raise ValueError(f"{assignment} has no task {task!r}")


def _tasks(file: Path) -> Iterator[tuple[str, _Run]]:
    """Run a notebook, and stop at each test, with what tries an answer in it."""
    warnings.simplefilter("ignore")
    os.chdir(file.parent)
    expected.expect = Remembered().expect
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    solution = ""
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        source, told = "".join(cell["source"]), cell["metadata"].get("nbgrader", {})
        if told.get("solution"):
            solution = source
        elif told.get("grade"):
            yield told["grade_id"], _Run(vars(main), solution, source)
            _quietly(solution, vars(main))
        else:
            _quietly(source, vars(main))


@dataclass(frozen=True)
class _Run:
    """Tries an answer in place of the solution before a test."""

    names: dict[str, object]
    solution: str
    test: str

    def __call__(self, answer: str) -> tuple[float, str]:
        """Return the score, and what was said. No other answer sees what this one has made."""
        before = dict(self.names)
        for name in _defined(self.solution):
            self.names.pop(name, None)
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            # What the answer itself runs into, its test says.
            with contextlib.suppress(Exception):
                _quietly(answer, self.names)
            try:
                score = float(_run(self.test, self.names))  # type: ignore[arg-type]
            except check.NotYet as problem:
                score = 0.0
                print(problem)
        for name in _defined(answer):
            self.names.pop(name, None)
        self.names.update(before)
        return score, said.getvalue()


_numbers = itertools.count(1)


def _run(source: str, names: dict[str, object]) -> object:
    """Run a cell and return the value of its last line, as a notebook has it."""
    place = f"<cell {next(_numbers)}>"
    # So that inspect finds the lines of a function in it.
    linecache.cache[place] = (len(source), None, source.splitlines(keepends=True), place)
    tree = ast.parse(source, place)
    value = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        value = ast.Expression(tree.body.pop().value)  # type: ignore[attr-defined]
    exec(compile(tree, place, "exec"), names)
    return eval(compile(value, place, "eval"), names) if value else None


def _quietly(source: str, names: dict[str, object]) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        _run(source, names)


def _defined(source: str) -> list[str]:
    """Name the functions and other names that a cell makes."""
    made = []
    try:
        lines = ast.parse(source).body
    except SyntaxError:
        return made
    for line in lines:
        if isinstance(line, ast.FunctionDef):
            made.append(line.name)
        elif isinstance(line, ast.Assign):
            made += [name.id for name in line.targets if isinstance(name, ast.Name)]
    return made
