"""Say in plain words what Python objected to, and in which line of the student's."""

from __future__ import annotations

import linecache
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Mishap:
    """An error raised while a student's function ran, as plain data.

    Parameters
    ----------
    kinds : tuple of str
        Names of the error's type and of those it comes from.
    said : str
        Python's words.
    name : str or None
        The name that Python did not find, if that is what happened.
    key : int, str or None
        The row or column that was not there, if that is what happened.
    line : int or None
        Line of the student's cell, from 1.
    code : str
        What stands in that line.
    """

    kinds: tuple[str, ...]
    said: str = ""
    name: str | None = None
    key: int | str | None = None
    line: int | None = None
    code: str = ""

    def is_a(self, *kinds: str) -> bool:
        """Tell whether it is an error of one of these types."""
        return not set(kinds).isdisjoint(self.kinds)


def mishap(error: BaseException, function: Callable) -> Mishap:
    """Describe an error raised while a student's function ran.

    Parameters
    ----------
    error : BaseException
        What was raised.
    function : callable
        The student's function, to find the line in it.
    """
    line, code = _where(error, function)
    key = error.args[0] if isinstance(error, KeyError) and error.args else None
    return Mishap(
        kinds=tuple(kind.__name__ for kind in type(error).__mro__),
        said=str(error).strip().rstrip("."),
        name=getattr(error, "name", None) or _quoted(error),
        key=key if key is None or isinstance(key, int) else str(key),
        line=line,
        code=code,
    )


def _quoted(error: BaseException) -> str | None:
    """Return the name in an error's words, where the error does not hold it by itself."""
    found = re.search(r"'(\w+)'", str(error)) if isinstance(error, UnboundLocalError) else None
    return found[1] if found else None


def what_happened(error: BaseException, function: Callable) -> str:
    """Explain an error raised while a student's function ran, in whole sentences.

    Parameters
    ----------
    error, function
        As for :func:`mishap`.
    """
    return sentences(mishap(error, function))


def sentences(mishap: Mishap) -> str:
    """Say in whole sentences in which line it happened, and what went wrong there."""
    if mishap.line is None:
        where = "Python stopped in your function."
    elif mishap.code:
        where = f"Python stopped in line {mishap.line} of your cell, “{mishap.code}”."
    else:
        where = f"Python stopped in line {mishap.line} of your cell."
    return f"{where} {_what(mishap)}"


def _where(error: BaseException, function: Callable) -> tuple[int | None, str]:
    """Return the last line of the student's own cell that was being run."""
    code = getattr(function, "__code__", None)  # a class has none
    file = code.co_filename if code else None
    own = [step for step in traceback.extract_tb(error.__traceback__) if step.filename == file]
    if not own:
        return None, ""
    number = own[-1].lineno
    return number, linecache.getline(file, number).strip()


def _what(mishap: Mishap) -> str:
    if mishap.is_a("KeyError") and isinstance(mishap.key, int):
        return (
            f"No row is named “{mishap.key}” there: a filter keeps the rows' names. “.iloc” "
            "asks for a place instead."
        )
    if mishap.is_a("KeyError"):
        # A group in pandas adds words of its own in front of the name.
        name = (mishap.key or "").removeprefix("Column not found: ")
        return (
            f"There is no column or row called “{name}” in what that line looks at. Check the "
            "spelling, the capitals, and whether it is the right table: a single column knows "
            "nothing of the others."
        )
    if mishap.is_a("NameError"):
        name = mishap.name
        if name and name.isupper() and len(name) > 2:
            return f"It does not know “{name}”. Excel's functions have other names in Python."
        return (
            f"It does not know the name “{name}”. Is it spelled as above, and does text stand "
            "in quotes?"
        )
    if mishap.is_a("ZeroDivisionError"):
        return "Something is divided by zero there."
    if mishap.is_a("AttributeError"):
        return f"There is nothing called “{mishap.name}” to use there. Check the spelling."
    if mishap.is_a("IndexError"):
        return (
            "It asked for a place in a list or table that is not there: the list is shorter "
            "than that. Remember that Python counts from zero."
        )
    if mishap.is_a("TypeError"):
        return _misfit(mishap.said)
    if mishap.is_a("RecursionError"):
        return "The function calls itself without end."
    return f"In Python's words: {mishap.said or mishap.kinds[0]}."


def _misfit(said: str) -> str:
    if "not callable" in said:
        return "Round brackets stand there behind something that takes none. Leave them out."
    if "does not support operation" in said:
        return (
            "It tried to calculate with words. Name the column of figures first, in square "
            "brackets and quotes."
        )
    if "ufunc" in said:  # NumPy tells of its own insides
        return "Two things do not fit together there, such as a number and a word in quotes."
    return f"Two things do not fit together there. In Python's words: {said}."
