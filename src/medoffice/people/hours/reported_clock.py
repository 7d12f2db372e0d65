"""A reader's own punch report: what was worked by the federal rules, beside what was paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from medoffice.billing import report_cells
from medoffice.operations.cleaning.amounts import read_amount
from medoffice.operations.cleaning.times import read_time
from medoffice.people.hours.regular_rate import Week, Work
from medoffice.people.hours.work_time import DAY, Meal, Shift, least_meal
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns
from medoffice.scheduling.workweek import SUNDAY, hours_of, workweek_of

NAME, WHEN, IN, MEAL_OUT, MEAL_IN, OUT, PAID, RATE = (
    "name", "when", "in", "meal_out", "meal_in", "out", "paid", "rate",
)  # fmt: skip
NEEDED = {NAME: "the name", WHEN: "the day", IN: "the arrival", OUT: "the leaving"}
HOURS, MINUTES = "hours", "minutes"
LONGEST = 16 * 60
LONG_WITHOUT_MEAL = 6 * 60
"""From how many minutes a shift without a meal is counted: look the law of your state up."""

_NAMES = {
    NAME: ("name", "employee", "employee name", "who", "staff", "worker", "employee id", "staff id",
           "badge", "id"),
    WHEN: ("date", "work date", "day", "shift date", "punch date"),
    IN: ("in", "clock in", "time in", "punch in", "start", "start time", "arrival", "in 1", "in1"),
    MEAL_OUT: ("meal out", "lunch out", "meal start", "lunch start", "break start", "out to lunch",
               "out 1", "out1"),
    MEAL_IN: ("meal in", "lunch in", "meal end", "lunch end", "break end", "back from lunch",
              "in 2", "in2"),
    OUT: ("out", "clock out", "time out", "punch out", "end", "end time", "leaving", "out 2",
          "out2"),
    PAID: ("paid", "hours", "paid hours", "total hours", "hours paid", "minutes", "paid minutes",
           "total", "reg hours"),
    RATE: ("rate", "hourly rate", "pay rate", "wage"),
}  # fmt: skip


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what; for each role a name in the file, or None."""
    return match_columns(columns, _NAMES)


@dataclass(frozen=True)
class Person:
    """What the report says of one person.

    Parameters
    ----------
    shifts : int
        Lines of the report.
    worked : int
        Minutes that are work by the federal rules.
    paid : int or None
        Minutes paid; None without a column for them.
    overtime : Decimal
        Hours above 40, each workweek by itself, of the minutes worked.
    short_meals : int
        Meals of fewer than 30 minutes.
    no_meal : int
        Shifts of more than six hours without a meal.
    owed : int or None
        Cents by which the minutes not paid fall short, if overtime was otherwise paid rightly; None
        without the columns for it.
    """

    shifts: int
    worked: int
    paid: int | None
    overtime: Decimal
    short_meals: int
    no_meal: int
    owed: int | None


@dataclass(frozen=True)
class _Line:
    who: str
    week: date
    shift: Shift
    paid: int | None
    rate: int | None


def audited(
    export: Export,
    columns: Mapping[str, str | None],
    unit: str = HOURS,
    begins_on: int = SUNDAY,
) -> dict[str, Person]:
    """Audit a punch report with one line for each shift.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        As :func:`propose` gives them.
    unit : str, default "hours"
        Whether the column of paid time holds ``"hours"`` or ``"minutes"``.
    begins_on : int, default 7
        Weekday on which the workweek begins, from 1 for Monday to 7 for Sunday.

    Returns
    -------
    dict of str to Person
        By name.

    Raises
    ------
    ExportError
        If a needed column is missing or one is chosen twice, if only one end of a meal has a
        column, or a cell cannot be read; the message names line, column and value.
    """
    require_columns(columns, NEEDED)
    if bool(columns.get(MEAL_OUT)) != bool(columns.get(MEAL_IN)):
        raise ExportError("Choose a column for both ends of the meal, or for none.")
    lines: dict[str, list[_Line]] = defaultdict(list)
    for at, line in enumerate(export.lines):
        cells = {
            role: (export.rows[at][export.columns.index(column)].strip() if column else "")
            for role, column in columns.items()
        }
        made = _line(cells, line, columns, unit, begins_on)
        lines[made.who].append(made)
    return {who: _person(theirs) for who, theirs in sorted(lines.items())}


def _line(
    cells: Mapping[str, str], line: int, columns: Mapping[str, str | None], unit: str, begins: int
) -> _Line:
    if not cells[NAME]:
        raise ExportError(f"Line {line} has no name: expected one for each shift.")
    day = report_cells.day(cells[WHEN], line, columns[WHEN])
    arrives, leaves = (_time(cells[role], line, columns[role]) for role in (IN, OUT))
    leaves += DAY * (leaves < arrives)
    if leaves - arrives > LONGEST:
        raise ExportError(
            f"Line {line} goes from “{cells[IN]}” to “{cells[OUT]}”, more than "
            f"{LONGEST // 60} hours: are AM and PM missing, or the two columns the other way round?"
        )
    meals = _meals(cells, line, columns, arrives, leaves)
    paid = _paid(cells.get(PAID, ""), line, columns.get(PAID), unit)
    rate = report_cells.amount(cells[RATE], line, columns[RATE]) if cells.get(RATE) else None
    shift = Shift(arrives, leaves, meals)
    return _Line(cells[NAME], workweek_of(day, begins), shift, paid, rate)


def _time(text: str, line: int, column: str | None) -> int:
    found = read_time(text).minutes
    if found is None:
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{text[:40]}”: expected a time such as 7:55 AM "
            "or 16:30."
        )
    return found


def _meals(
    cells: Mapping[str, str],
    line: int,
    columns: Mapping[str, str | None],
    arrives: int,
    leaves: int,
) -> tuple[Meal, ...]:
    ends = [role for role in (MEAL_OUT, MEAL_IN) if cells.get(role)]
    if not ends:
        return ()
    if len(ends) == 1:
        raise ExportError(f"Line {line} has one end of a meal: expected both, or neither.")
    out, back = (_time(cells[role], line, columns[role]) for role in ends)
    out += DAY * (out < arrives)
    back += DAY * (back < out)
    if back > leaves:
        raise ExportError(
            f"Line {line}: the meal from “{cells[MEAL_OUT]}” to “{cells[MEAL_IN]}” lies outside "
            f"the shift from “{cells[IN]}” to “{cells[OUT]}”."
        )
    return (Meal(out, back),)


def _paid(text: str, line: int, column: str | None, unit: str) -> int | None:
    if not text:
        return None
    try:
        hundredths = read_amount(text)
    except ValueError:
        hundredths = -1
    if not 0 <= hundredths <= 100 * (24 if unit == HOURS else DAY):
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{text[:40]}”: expected the {unit} paid for "
            "the shift, such as 7.75 hours or 465 minutes."
        )
    return round(hundredths * 60 / 100) if unit == HOURS else round(hundredths / 100)


def _person(lines: Sequence[_Line]) -> Person:
    complete = all(line.paid is not None for line in lines)
    rates = {line.rate for line in lines}
    one_rate = rates.pop() if len(rates) == 1 else None
    meals = [meal for line in lines for meal in line.shift.meals]
    worked, paid = _by_week(lines)
    due = [_week(minutes, one_rate or 0) for minutes in worked]
    before = [_week(minutes, one_rate or 0) for minutes in paid]
    owed = sum(week.total for week in due) - sum(week.total for week in before)
    return Person(
        shifts=len(lines),
        worked=sum(worked),
        paid=sum(paid) if complete else None,
        overtime=sum((Decimal(week.overtime_hours) for week in due), Decimal(0)),
        short_meals=sum(meal.minutes < least_meal() for meal in meals),
        no_meal=sum(
            not line.shift.meals and line.shift.worked > LONG_WITHOUT_MEAL for line in lines
        ),
        owed=owed if complete and one_rate else None,
    )


def _by_week(lines: Sequence[_Line]) -> tuple[list[int], list[int]]:
    """Return the minutes worked and paid in each workweek."""
    weeks: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for line in lines:
        weeks[line.week][0] += line.shift.worked
        weeks[line.week][1] += line.paid or 0
    return [sums[0] for sums in weeks.values()], [sums[1] for sums in weeks.values()]


def _week(minutes: int, rate: int) -> Week:
    return Week((Work(Decimal(str(hours_of(minutes))), rate),))
