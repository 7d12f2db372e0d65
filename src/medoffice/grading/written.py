"""What the student has written under a name, as a check sees it.

In the student's own notebook that is a function or a table in the same process. Where a class is
graded, the student's code runs in another process, and the judge sets :data:`find` to its own way
to ask for it.
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
from collections.abc import Callable
from functools import cached_property
from types import CodeType, FunctionType
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from medoffice.grading import plain


class Stopped(Exception):  # noqa: N818 - it says what happened
    """The student's function gave no answer. The message is for the student, in whole sentences.

    Parameters
    ----------
    sentences : str
        The message.
    mishap : plain.Mishap, optional
        The error that it raised, if that is why.
    """

    def __init__(self, sentences: str, mishap: plain.Mishap | None = None) -> None:
        super().__init__(sentences)
        self.mishap = mishap

    @property
    def is_blank(self) -> bool:
        """Whether the function says itself that it is not written yet."""
        return self.mishap is not None and self.mishap.is_a("NotImplementedError")


class Written(Protocol):
    """What the student has written under a name."""

    is_there: bool
    """Whether there is anything of that name."""

    is_function: bool
    """Whether it can be called."""

    is_blank: bool
    """Whether the three dots of the student version stand where the answer should."""

    is_of_before: bool
    """Whether a later cell should have made it anew, and could not be run."""

    value: Any
    """The data, if it is no function; otherwise None."""

    def call(self, given: tuple) -> Any:
        """Call the function on copies and return its answer.

        Raises
        ------
        Stopped
            If the function raises an error, or gives no answer for another reason.
        """


class Here:
    """What is written under a name in this process.

    Parameters
    ----------
    name : str
        The name. It is looked up in ``__main__``, where notebooks run.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._thing = vars(sys.modules["__main__"]).get(name)
        self.is_there = self._thing is not None
        self.is_function = callable(self._thing)
        self.value = None if self.is_function else self._thing

    @cached_property
    def is_blank(self) -> bool:
        """Whether the three dots of the student version stand where the answer should."""
        return self.is_function and _is_blank(self._thing)

    @cached_property
    def is_of_before(self) -> bool:
        """Whether a later cell should have made it anew, and could not be run."""
        return _is_of_before(self._thing, self._name)

    def call(self, given: tuple) -> Any:
        """Call it. Its errors come out as :class:`Stopped`."""
        try:
            return quietly(self._thing, given)
        except Exception as error:
            mishap = plain.mishap(error, self._thing)
            raise Stopped(plain.sentences(mishap), mishap) from error


find: Callable[[str], Written] = Here
"""How a check finds what is written under a name."""


def quietly(function: Callable, given: tuple) -> Any:
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


_found_blank: WeakKeyDictionary[FunctionType, tuple[CodeType, bool]] = WeakKeyDictionary()
"""Whether functions are blank, by their code: cells that show figures ask for it over and over."""


def _is_blank(function: Callable) -> bool:
    if not isinstance(function, FunctionType):
        return _has_dots_alone(function)
    code, found = _found_blank.get(function, (None, False))
    if code is not function.__code__:
        found = _has_dots_alone(function)
        _found_blank[function] = function.__code__, found
    return found


def _has_dots_alone(function: Callable) -> bool:
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


def _is_of_before(thing: object, name: str) -> bool:
    cells_run = vars(sys.modules["__main__"]).get("In", [])  # kept by IPython
    defines = re.compile(rf"^def {name}\(", re.MULTILINE)
    newest = next((cell for cell in reversed(cells_run) if defines.search(cell)), None)
    try:
        return newest is not None and inspect.getsource(thing).strip() not in newest
    except (OSError, TypeError):
        return False
