"""What a test cell needs: try an answer, say in a sentence what is wrong, and count the points.

A test cell reads::

    task = check.Task("no_show_rate", points=3, slips=slips.NO_SHOW_RATE)
    task.case("on the six visits above", six_visits, answer=1 / 4)
    task.points()

The cases that a student must not see stand between them, as hidden tests. Each case that passes
earns its worth; :meth:`Task.points` turns what was earned into the points of the cell.
"""

from __future__ import annotations

import ast
import contextlib
import copy
import inspect
import io
import re
import sys
import textwrap
import warnings
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from medoffice.grading import compare, plain

Slips = Mapping[str, Callable[..., object]]
"""Likely mistakes: what to tell the student, and the function that makes the mistake."""

NOT_ANSWERED = (
    "This task is not answered yet. Write your lines in the cell above, in place of the three "
    "dots, and run it."
)

LINES_OF_BEFORE = (
    "The cell above turned red when you last ran it, so this looks at your lines of before. Mend "
    "the line that the red message points to, and run the cell again."
)

ALWAYS_THE_SAME = (
    "Your function gives the same answer whatever data it is given. Work the answer out from the "
    "names in the brackets of its “def” line: no figure typed in, and no other table."
)


class NotYet(Exception):  # noqa: N818 - the name is shown to students
    """Nothing of the task is right yet. It is shown as its sentences alone."""

    def _render_traceback_(self) -> list[str]:
        # Jupyter shows this in place of a traceback through code that is not the student's.
        return str(self).split("\n")


class Task:
    """One task of an assignment, while it is being checked.

    Parameters
    ----------
    name : str
        Name of the function or table the student writes. It is looked up by name, so that a
        cell that was never run gets a sentence and not an error.
    points : float
        Points of the test cell.
    slips : mapping of str to callable, optional
        Likely mistakes. Each function takes what the student's function takes and returns the
        mistaken answer; its sentence is shown when the student's answer is that one.
    within : float, default 0.0005
        Largest difference that counts as rounding, in the unit of the answer.
    """

    def __init__(
        self, name: str, points: float, slips: Slips | None = None, within: float = 0.0005
    ) -> None:
        self.name = name
        self.total = points
        self.slips = slips or {}
        self.within = within
        self.worth = 0.0
        self.earned = 0.0
        self.right: list[str] = []
        self.wrong: list[tuple[str, tuple[str, ...]]] = []
        self._pairs: list[tuple[object, object]] = []
        self.answer = vars(sys.modules["__main__"]).get(name)
        self.is_of_before = _is_of_before(self.answer, name)

    def case(
        self, where: str, *given: Any, answer: object, worth: float = 1, within: float | None = None
    ) -> None:
        """Try the student's function on some data.

        Parameters
        ----------
        where : str
            Which data, in words that complete "Right …", such as "on the six visits above".
        *given : object
            What the function is given. It gets a copy.
        answer : object or callable
            The right answer, or a function of the data that returns it.
        worth : float, default 1
            Points the case is worth, in relation to the others.
        within : float, optional
            Largest difference that counts as rounding, if not the task's.
        """
        within = self.within if within is None else within
        self._record(where, self._problems(given, answer, within), worth)

    def step(self, where: str, problem: str | None, worth: float = 1) -> None:
        """Record one step of the task.

        Parameters
        ----------
        where : str
            What was looked at, in words that complete "Right …".
        problem : str or None
            What is wrong, in whole sentences; None if it is right.
        worth : float, default 1
            Points the step is worth, in relation to the others.
        """
        self._record(where, () if problem is None else (problem,), worth)

    def _record(self, where: str, problems: tuple[str, ...], worth: float) -> None:
        self.worth += worth
        if problems:
            self.wrong.append((where, problems))
        else:
            self.earned += worth
            self.right.append(where)

    def points(self) -> float:
        """Tell the student how it went and return the points, as the last line of the cell.

        Returns
        -------
        float
            Between 0 and the points of the task.

        Raises
        ------
        NotYet
            If nothing was right: Jupyter marks the cell, and nbgrader gives 0 points.
        """
        if self._always_the_same():
            raise NotYet(ALWAYS_THE_SAME)
        if not self.earned:
            raise NotYet(self._told())
        print(self._told())
        return round(self.total * self.earned / self.worth, 2)

    def _always_the_same(self) -> bool:
        """Tell whether the function ignores its data, as a typed-in number does."""
        if len(self._pairs) < 2:
            return False
        (mine, right), *others = self._pairs
        # Nothing found to count, or one mistake that explains everything, is something else.
        explained = set(self.slips).intersection(*(problems for _, problems in self.wrong))
        if compare.same(mine, 0, 0) or (self.wrong and explained):
            return False
        return all(compare.same(other, mine, 0) for other, _ in others) and not all(
            compare.same(other, right, self.within) for _, other in others
        )

    @property
    def not_found(self) -> str:
        """What to tell a student whose answer is not there."""
        return (
            f"Python does not find {self.name} yet. Run the cell above. If it turns red, look at "
            "the line it points to: often a bracket, a colon or a quote is missing."
        )

    def _told(self) -> str:
        # On one set of data two mistakes may give one answer: the one that explains the most
        # sets is told, and told once.
        explains = Counter(problem for _, problems in self.wrong for problem in problems)
        wheres: dict[str, list[str]] = {}
        for where, problems in self.wrong:
            wheres.setdefault(max(problems, key=explains.__getitem__), []).append(where)
        lines = [LINES_OF_BEFORE] if self.is_of_before else []
        lines += [f"Right {where}." for where in self.right]
        for problem, spoiled in wheres.items():
            if problem == NOT_ANSWERED:
                lines.append(problem)
            else:
                lines.append(f"Not yet right {', or '.join(spoiled)}. {problem}")
        return "\n".join(lines)

    def _problems(self, given: tuple, answer: object, within: float) -> tuple[str, ...]:
        """Say what is wrong with what the function gives: each mistake it may be, or nothing."""
        function = self.answer
        if function is None:
            return (self.not_found,)
        if not callable(function):
            return (
                f"{self.name} is no longer a function. Keep the line that starts with “def”, and "
                "do not use its name for something else.",
            )
        if _is_blank(function):
            return (NOT_ANSWERED,)
        try:
            mine = _quietly(function, given)
        except NotImplementedError:
            return (NOT_ANSWERED,)
        except Exception as error:
            return (plain.what_happened(error, function),)
        if mine is None:
            return (
                "Your function worked something out but gave nothing back. Does its last line "
                "start with “return”, indented like the lines above it?",
            )
        right = answer(*copy.deepcopy(given)) if callable(answer) else answer
        self._pairs.append((mine, right))
        problem = compare.problem(mine, right, within)
        if problem is None:
            return ()
        return self._slips(mine, right, given, within) or (problem,)

    def _slips(self, mine: object, right: object, given: tuple, within: float) -> tuple[str, ...]:
        sentences = []
        for sentence, mistaken in self.slips.items():
            try:
                wrong = _quietly(mistaken, given)
            except Exception:  # a mistake may be impossible on some data
                continue
            if compare.same(mine, wrong, within) and not compare.same(right, wrong, within):
                sentences.append(sentence)
        return tuple(sentences)


def show(title: str, name: str, *given: Any) -> None:
    """Print what a student's function gives for some data, once it is written.

    Parameters
    ----------
    title : str
        What to print in front.
    name : str
        Name of the function.
    *given : object
        What the function is given.
    """
    function = vars(sys.modules["__main__"]).get(name)
    if not callable(function) or _is_blank(function):
        print(f"{title}: not answered yet")
        return
    try:
        figure = _quietly(function, given)
    except Exception as error:
        figure = plain.what_happened(error, function)
    print(f"{title}:", figure, sep="\n" if compare.is_table(figure) else " ")


def _quietly(function: Callable, given: tuple) -> object:
    """Call a function on copies, with its prints and warnings kept away from the cell.

    nbgrader gives no points to a cell with anything on stderr, and a FutureWarning is not the
    student's fault.
    """
    silence = io.StringIO()
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(silence),
        contextlib.redirect_stderr(silence),
    ):
        warnings.simplefilter("ignore")
        return function(*copy.deepcopy(given))


def _is_blank(function: Callable) -> bool:
    """Tell whether the three dots of the student version stand where an answer should."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return False
    lines = [
        line for line in ast.walk(tree) if isinstance(line, ast.Expr | ast.Assign | ast.Return)
    ]
    dots = [
        line for line in lines if isinstance(line.value, ast.Constant) and line.value.value is ...
    ]
    # Dots forgotten above or below a finished answer do no harm.
    gives_something = any(isinstance(line, ast.Return) and line not in dots for line in lines)
    return bool(dots) and not gives_something


def _is_of_before(function: object, name: str) -> bool:
    """Tell whether a later cell should have made the function anew, and could not be run."""
    cells_run = vars(sys.modules["__main__"]).get("In", [])  # kept by IPython
    defines = re.compile(rf"^def {name}\(", re.MULTILINE)
    newest = next((cell for cell in reversed(cells_run) if defines.search(cell)), None)
    try:
        return newest is not None and inspect.getsource(function).strip() not in newest
    except (OSError, TypeError):
        return False
