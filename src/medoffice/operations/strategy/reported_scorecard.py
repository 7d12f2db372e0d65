"""A reader's own scorecard: a list of months, lines and values, judged as ours is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from medoffice.operations.cleaning.dates import read_date
from medoffice.operations.strategy.measures import Better, Measure, Shown
from medoffice.operations.strategy.months import Counted
from medoffice.operations.strategy.scorecard import Line, line
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

LINE, MONTH, VALUE, TARGET = "line", "month", "value", "target"
NEEDED = {LINE: "the line", MONTH: "the month", VALUE: "the value"}
_NAMES = {
    LINE: ("line", "measure", "metric", "kpi", "indicator", "name"),
    MONTH: ("month", "date", "period", "month of", "month ending"),
    VALUE: ("value", "actual", "result", "amount", "figure"),
    TARGET: ("target", "goal", "benchmark", "budget"),
}
YOURS = "your file"
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>0?[1-9]|1[0-2])")
_NAMED = re.compile(r"^([A-Za-z]{3})[a-z]*[-. ]+(\d{4}|\d\d)$")


@dataclass(frozen=True)
class Reported:
    """What a file says.

    Parameters
    ----------
    lines : tuple of Line
        Each line, judged at its last month.
    problems : tuple of str
        A sentence for each row that was set aside.
    """

    lines: tuple[Line, ...]
    problems: tuple[str, ...]


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds the line, the month, the value and the target."""
    return match_columns(columns, _NAMES)


def reported_scorecard(
    export: Export, columns: Mapping[str, str | None], better: Mapping[str, Better]
) -> Reported:
    """Judge each line of a file.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        The column of each of ``line``, ``month``, ``value`` and ``target``.
    better : mapping of str to Better
        Which way each line should go; lower where it is not said.

    Raises
    ------
    ExportError
        If a column is not chosen, or no row can be read.
    """
    require_columns(columns, NEEDED)
    target_column = columns.get(TARGET)
    targets = export.values(target_column) if target_column else [""] * len(export.lines)
    cells = zip(
        export.lines,
        export.values(columns[LINE]),
        export.values(columns[MONTH]),
        export.values(columns[VALUE]),
        targets,
        strict=True,
    )
    values: dict[str, dict[date, Fraction]] = {}
    goals: dict[str, float] = {}
    problems = []
    for number, name, month, value, target in cells:
        try:
            if not name:
                raise ValueError("no line is named")
            day = _month(month)
            if day in values.get(name, {}):
                raise ValueError(f"{name} has a value for {day:%B %Y} already")
            values.setdefault(name, {})[day] = _number(value)
            if target:
                goals[name] = float(_number(target))
        except ValueError as problem:
            problems.append(f"Line {number}: {problem}.")
    if not values:
        raise ExportError("No row of the file has a line, a month and a value that can be read.")
    lines = tuple(
        _line(name, by_month, better.get(name, Better.DOWN), goals.get(name))
        for name, by_month in values.items()
    )
    return Reported(lines, tuple(problems))


def _line(name: str, by_month: Mapping[date, Fraction], better: Better, goal: float | None) -> Line:
    counted = [
        Counted(month, value.numerator, value.denominator)
        for month, value in sorted(by_month.items())
    ]
    # Without a target of its own a line is held to where it began.
    target = float(by_month[counted[0].month]) if goal is None else goal
    why = "where it began" if goal is None else YOURS
    measure = Measure(name, name, YOURS, Shown.NUMBER, better, target, why, YOURS, "")
    return line(measure, counted)


def _month(text: str) -> date:
    if found := _YEAR_MONTH.fullmatch(text.strip()):
        return date(int(found["year"]), int(found["month"]), 1)
    # A month without a day, as Excel writes it: the first stands for it.
    whole = _NAMED.sub(r"1-\1-\2", text.strip())
    day = read_date(whole).value
    if day is None:
        raise ValueError(f"“{text}” is no month; expected one such as 2025-07 or Jul 2025")
    return day.replace(day=1)


def _number(text: str) -> Fraction:
    plain = text.strip().replace(",", "").replace("$", "").replace("−", "-")
    try:
        found = Fraction(plain.rstrip("%").strip())
    except (ValueError, ZeroDivisionError):
        raise ValueError(f"“{text}” is no number; expected one such as 6.5 or 94%") from None
    return found
