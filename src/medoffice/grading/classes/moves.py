"""Ways to make a table another one that tells the same story.

Each takes rows of text, changes them in place, and draws its random numbers from a stream, so
that the same stream gives the same bytes. None makes up a row: what is left has happened at the
practice, or lies as near to it as another month would.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from medoffice.grading.classes.tables import Row

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip

Keep = Callable[[Row], bool]


def _nothing(_: Row) -> bool:
    return False


def take_out(rows: list[Row], rng: Random, number: int) -> list[Row]:
    """Take a number of rows out, and return them."""
    return [rows.pop(whole(rng, 0, len(rows) - 1)) for _ in range(number)]


def leave_out(
    rows: list[Row],
    rng: Random,
    share: float = 0.08,
    *,
    by: str | None = None,
    keep: Keep = _nothing,
) -> list[Row]:
    """Leave out some rows, or all rows of some persons, visits or claims, by chance.

    Parameters
    ----------
    rows : list of dict
        The table.
    rng : Random
        Where the random numbers come from.
    share : float, default 0.08
        How many of the rows, or of the values of `by`, are left out on average.
    by : str, optional
        Column whose rows stay or go together; by default each row stays or goes alone.
    keep : callable, optional
        Takes a row and says whether it must stay, and all that go with it.

    Returns
    -------
    list of dict
        The rows that were left out.
    """
    keys = [row[by] if by else number for number, row in enumerate(rows)]
    out = {key for key in dict.fromkeys(keys) if rng.random() < share}
    out -= {key for key, row in zip(keys, rows, strict=True) if keep(row)}
    lost = [row for key, row in zip(keys, rows, strict=True) if key in out]
    rows[:] = [row for key, row in zip(keys, rows, strict=True) if key not in out]
    return lost


def without(rows: list[Row], column: str, values: Collection[str]) -> None:
    """Leave out the rows that hold one of some values, which another table has lost."""
    rows[:] = [row for row in rows if row[column] not in values]


def redraw(
    rows: list[Row],
    rng: Random,
    columns: Iterable[str],
    *,
    within: str | None = None,
    keep: Keep = _nothing,
) -> None:
    """Draw some columns anew from all rows, with repeats, as chance might have drawn them.

    Parameters
    ----------
    rows : list of dict
        The table.
    rng : Random
        Where the random numbers come from.
    columns : iterable of str
        Columns that are drawn together. The others stay where they are.
    within : str, optional
        Column that holds a group, if a row may only get what a row of its group had.
    keep : callable, optional
        Takes a row and says whether it stays as it is, and is given to no other row.
    """
    columns = list(columns)
    free = [row for row in rows if not keep(row)]
    groups: dict[str, list[Row]] = {}
    for row in free:
        group = row[within] if within else ""
        groups.setdefault(group, []).append({name: row[name] for name in columns})
    for row in free:
        theirs = groups[row[within] if within else ""]
        row.update(theirs[whole(rng, 0, len(theirs) - 1)])


def scale(
    rows: Iterable[Row],
    rng: Random,
    columns: Iterable[str],
    low: float = 0.93,
    high: float = 1.07,
) -> None:
    """Multiply amounts by one factor, so that equal amounts stay equal and signs stay.

    Parameters
    ----------
    rows : iterable of dict
        The rows to change.
    rng : Random
        Where the random numbers come from.
    columns : iterable of str
        Columns of figures. What is a whole number stays one; what is not gets two decimals.
    low, high : float
        Between which the factor lies.
    """
    factor, columns = between(rng, low, high), list(columns)
    for row in rows:
        for column in columns:
            row[column] = _times(row[column], factor)


def jiggle(
    rows: Iterable[Row],
    rng: Random,
    columns: Iterable[str],
    low: float = 0.93,
    high: float = 1.07,
) -> None:
    """Multiply amounts by a factor of each row's own; the columns named share it."""
    for row in rows:
        scale([row], rng, columns, low, high)


def step(
    rows: Iterable[Row],
    rng: Random,
    column: str,
    *,
    share: float = 0.15,
    lowest: int = 1,
    highest: int = 5,
) -> None:
    """Move some whole numbers up or down by one, within limits."""
    for row in rows:
        if row[column] and rng.random() < share:
            moved = int(row[column]) + (1 if rng.random() < 0.5 else -1)
            row[column] = str(min(max(moved, lowest), highest))


def trade(rows: list[Row], rng: Random, column: str, most: float, *, step: float = 0.01) -> None:
    """Move a part of each figure to the next row, so that the sum stays to the cent.

    Parameters
    ----------
    rows : list of dict
        The rows among which to trade.
    rng : Random
        Where the random numbers come from.
    column : str
        Column of figures.
    most : float
        Largest part of the smaller of the two figures.
    step : float, default 0.01
        What the part is a multiple of; of whole numbers it is a whole number.
    """
    for one, other in pairwise(rows):
        whole = _is_whole(one[column]) and _is_whole(other[column])
        first, second = float(one[column]), float(other[column])
        unit = max(step, 1) if whole else step
        part = round(between(rng, -most, most) * min(abs(first), abs(second)) / unit) * unit
        one[column] = _text(first + part, whole=whole)
        other[column] = _text(second - part, whole=whole)


def shift(
    rows: Iterable[Row], rng: Random, columns: Iterable[str], earliest: int, latest: int
) -> None:
    """Move the dates of a row by as many days, drawn for each row; empty cells stay empty.

    Parameters
    ----------
    rows : iterable of dict
        The rows to change.
    rng : Random
        Where the random numbers come from.
    columns : iterable of str
        Columns of dates, which move together.
    earliest, latest : int
        Between which the number of days lies; below zero is earlier.
    """
    columns = list(columns)
    for row in rows:
        days = timedelta(days=whole(rng, earliest, latest))
        for column in columns:
            if row[column]:
                row[column] = (date.fromisoformat(row[column]) + days).isoformat()


def nudge(rows: Iterable[Row], rng: Random, column: str, least: int, most: int) -> None:
    """Add to each whole number of a column one drawn for its row; empty cells stay empty."""
    for row in rows:
        by = whole(rng, least, most)
        if row[column]:
            row[column] = str(int(row[column]) + by)


def in_words(number: int) -> str:
    """Spell a whole number from 0 to 19."""
    return NUMBERS[number]


def between(rng: Random, low: float, high: float) -> float:
    """Draw a number between two."""
    return low + (high - low) * rng.random()


def whole(rng: Random, low: int, high: int) -> int:
    """Draw a whole number from `low` to `high`, both of them possible."""
    # Only random() is promised to give the same numbers in each version of Python.
    return low + int(rng.random() * (high - low + 1))


def _is_whole(text: str) -> bool:
    return "." not in text


def _times(text: str, factor: float) -> str:
    return _text(float(text) * factor, whole=_is_whole(text)) if text else text


def _text(value: float, *, whole: bool) -> str:
    return f"{value:.0f}" if whole else f"{value:.2f}"
