"""A pivot table: rows grouped down and across, and one measure worked out for each group."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

ALL = "All"
"""The name of the line and of the column for everything."""

_CALENDAR = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


@dataclass(frozen=True)
class Measure:
    """One figure for a group of rows.

    Parameters
    ----------
    column : str
        The column it looks at.
    aggregate : str
        ``"count"``, ``"nunique"`` (how many different) or ``"mean"``: the words of pandas.
    """

    column: str
    aggregate: str

    def __post_init__(self) -> None:
        """Refuse what cannot be worked out."""
        if self.aggregate not in _WORK:
            raise ValueError(f"aggregate is {self.aggregate!r}: expected one of {', '.join(_WORK)}")

    def of(self, rows: Sequence[Row]) -> float | None:
        """Work it out; None for the mean of no rows."""
        return _WORK[self.aggregate]([row[self.column] for row in rows])


_WORK: dict[str, Callable[[list], float | None]] = {
    "count": len,
    "nunique": lambda values: len(set(values)),
    "mean": lambda values: sum(values) / len(values) if values else None,
}


@dataclass(frozen=True)
class Pivot:
    """A pivot table.

    Parameters
    ----------
    down, across : tuple of str
        The names of its lines and of its columns; the last is :data:`ALL`.
    cells : dict
        By line and column; a group without rows is not there.
    """

    down: tuple[str, ...]
    across: tuple[str, ...]
    cells: Mapping[tuple[str, str], float]

    def __getitem__(self, place: tuple[str, str]) -> float | None:
        """Return the figure of a line and a column; None for a group without rows."""
        return self.cells.get(place)


def pivot(
    rows: Sequence[Row],
    down: str,
    measure: Measure,
    across: str | None = None,
    keep: Mapping[str, Sequence[Any]] | None = None,
) -> Pivot:
    """Group rows and work out a measure for each group.

    The figures of *All* are worked out from the rows themselves. They are the sum of the others
    for a count, and for nothing else: one patient seen in two months is one patient.

    Parameters
    ----------
    rows : sequence of mapping
        Each with the columns named below.
    down : str
        Column whose values become the lines.
    measure : Measure
        What to work out.
    across : str, optional
        Column whose values become the columns.
    keep : mapping of str to sequence, optional
        Rows to keep: for each column, the values allowed.

    Returns
    -------
    Pivot

    Raises
    ------
    ValueError
        If a column is not there; the message lists those there are.
    """
    for column in (down, across, measure.column, *(keep or {})):
        if rows and column is not None and column not in rows[0]:
            raise ValueError(f"there is no column {column!r}; there are {', '.join(rows[0])}")
    kept = [row for row in rows if all(row[name] in ok for name, ok in (keep or {}).items())]
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in kept:
        line, column = str(row[down]), str(row[across]) if across else ALL
        for place in {(line, column), (line, ALL), (ALL, column), (ALL, ALL)}:
            groups.setdefault(place, []).append(row)
    figures = {place: measure.of(group) for place, group in groups.items()}
    return Pivot(
        down=_in_order(line for line, _ in groups),
        across=_in_order(column for _, column in groups),
        cells={place: figure for place, figure in figures.items() if figure is not None},
    )


def _in_order(names: Any) -> tuple[str, ...]:
    """Put names in order: months and weekdays as in life, others by letter, *All* last."""

    def place(name: str) -> tuple[bool, int, str]:
        known = name in _CALENDAR
        return name == ALL, _CALENDAR.index(name) if known else 0, name

    return tuple(sorted(set(names), key=place))
