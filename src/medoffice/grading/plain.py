"""Say in plain words what Python objected to, and in which line of the student's."""

from __future__ import annotations

import linecache
import traceback
from collections.abc import Callable


def what_happened(error: BaseException, function: Callable) -> str:
    """Explain an error raised while a student's function ran.

    Parameters
    ----------
    error : BaseException
        What was raised.
    function : callable
        The student's function, to find the line in it.

    Returns
    -------
    str
        Whole sentences: the line, and what went wrong there.
    """
    return f"{_where(error, function)} {_what(error)}"


def _where(error: BaseException, function: Callable) -> str:
    """Name the last line of the student's own cell that was being run."""
    file = function.__code__.co_filename
    own = [step for step in traceback.extract_tb(error.__traceback__) if step.filename == file]
    if not own:
        return "Python stopped in your function."
    number = own[-1].lineno
    line = linecache.getline(file, number).strip()
    return (
        f"Python stopped in line {number} of your cell, “{line}”."
        if line
        else (f"Python stopped in line {number} of your cell.")
    )


def _what(error: BaseException) -> str:
    said = str(error).strip().rstrip(".")
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], int):
        return (
            f"No row is named “{error.args[0]}” there: a filter keeps the rows' names. “.iloc” "
            "asks for a place instead."
        )
    if isinstance(error, KeyError):
        # A group in pandas adds words of its own in front of the name.
        name = str(error.args[0]).removeprefix("Column not found: ") if error.args else ""
        return (
            f"There is no column or row called “{name}” in what that line looks at. Check the "
            "spelling, the capitals, and whether it is the right table: a single column knows "
            "nothing of the others."
        )
    if isinstance(error, NameError):
        name = getattr(error, "name", None)
        if name and name.isupper() and len(name) > 2:
            return f"It does not know “{name}”. Excel's functions have other names in Python."
        return (
            f"It does not know the name “{name}”. Is it spelled as above, and does text stand "
            "in quotes?"
        )
    if isinstance(error, ZeroDivisionError):
        return "Something is divided by zero there."
    if isinstance(error, AttributeError):
        return f"There is nothing called “{error.name}” to use there. Check the spelling."
    if isinstance(error, IndexError):
        return (
            "It asked for a place in a list or table that is not there: the list is shorter "
            "than that. Remember that Python counts from zero."
        )
    if isinstance(error, TypeError):
        return _misfit(said)
    if isinstance(error, RecursionError):
        return "The function calls itself without end."
    return f"In Python's words: {said or type(error).__name__}."


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
