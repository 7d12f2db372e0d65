"""The roster task: read the student's week, try it out, and say which hour or rule is amiss.

The student writes one line for each person and a letter for each day::

    person     Mon Tue Wed Thu Fri
    Mira        E   E   E   E   E
    Alicia      A   A   A   A   -

Any week that keeps the rules is right. No sentence for the student holds a figure, because the
figures of the need are the answer to be found: hours are named in words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from medoffice.grading.check import NOT_ANSWERED, Task
from medoffice.grading.compare import Unfit
from medoffice.scheduling.absence import HALF_HOURS
from medoffice.scheduling.demand import WEEKDAYS

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Shift:
    """A shift: when it begins, ends and has its meal, in minutes after midnight."""

    starts: int
    ends: int
    meal: int | None
    hours: int

    def covers(self, start: int) -> bool:
        """Tell whether somebody on it is at work in the half hour from `start`."""
        return self.starts <= start < self.ends and start != self.meal


SHIFTS = {
    "E": Shift(450, 960, 690, 8),
    "M": Shift(480, 990, 720, 8),
    "D": Shift(510, 1020, 750, 8),
    "L": Shift(540, 1050, 780, 8),
    "A": Shift(480, 720, None, 4),
    "N": Shift(660, 900, None, 4),
    "P": Shift(780, 1020, None, 4),
}
OFF = "-"
WHOLE, EARLY, LATE = "EMDL", "E", "L"


@dataclass(frozen=True)
class Person:
    """What somebody can work: hours of the week, shifts, and days that are not possible."""

    hours: int
    shifts: str
    away: tuple[str, ...] = ()


TEAM = {
    "Mira": Person(40, WHOLE),
    "Alicia": Person(20, "A"),
    "Imogen": Person(32, WHOLE, ("Friday",)),
    "Patricia": Person(40, WHOLE, ("Thursday", "Friday")),
    "Valerie": Person(40, WHOLE),
    "Rosalind": Person(24, WHOLE, ("Wednesday",)),
    "Holly": Person(20, "NP"),
}
KEYS = ("Mira", "Imogen")
"""Who has a key and opens."""

MOST_LATE = 2
"""Late shifts of one person in the week."""

FEWEST_SHIFTS = 20
"""Shifts below which a week is not a week: an empty one would break no rule."""

TODAY = """person     Mon Tue Wed Thu Fri
Mira        E   E   E   E   E
Alicia      A   A   A   A   A
Imogen      E   E   E   E   -
Patricia    D   D   D   -   -
Valerie     L   L   L   L   L
Rosalind    -   D   -   D   D
Holly       P   P   P   P   P"""
"""The shifts as they are, less the vacation."""

Week = Mapping[str, tuple[str, ...]]

_NAMES = (
    "eight", "nine", "ten", "eleven", "twelve", "one", "two", "three", "four",
)  # fmt: skip


def in_words(start: int) -> str:
    """Name a time of day without a figure."""
    name = _NAMES[start // 60 - 8]
    return f"half past {name}" if start % 60 else f"{name} o’clock"


def read(text: object) -> dict[str, tuple[str, ...]]:
    """Read a week as the student wrote it.

    Parameters
    ----------
    text : str
        A line for each person: the first name and five letters. Commas, capitals, a heading,
        comments and empty lines do not matter.

    Returns
    -------
    dict
        For each of the team five shifts, Monday first.

    Raises
    ------
    Unfit
        If it cannot be a week. The message is for the student.
    """
    if not isinstance(text, str):
        raise Unfit("The roster is not text any more. Keep the three quotes around the lines.")
    week: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        words = re.split(r"[\s,;|]+", line.split("#")[0].strip(" \t,;|"))
        if words[0].lower() in ("", "...", "person"):
            continue
        name, days = words[0].capitalize(), tuple(word.upper() for word in words[1:])
        if name not in TEAM:
            raise Unfit(f"Nobody at the desk is called “{words[0]}”. Use the names as given.")
        if name in week:
            raise Unfit(f"There are two lines for {name}. Write one for each person.")
        if len(days) != len(WEEKDAYS):
            raise Unfit(
                f"The line “{line.strip()}” does not have a shift for each of the five days. "
                "Write “-” for a day off."
            )
        for day in days:
            if day not in (*SHIFTS, OFF):
                raise Unfit(f"In the line “{line.strip()}” the letter “{day}” is no shift.")
        week[name] = days
    if not week:
        raise Unfit(NOT_ANSWERED)
    missing = [name for name in TEAM if name not in week]
    if missing:
        raise Unfit(f"There is no line for {' and '.join(missing)}.")
    return week


def there(week: Week, day: int, start: int) -> int:
    """Count who is at work on a day, from 0 for Monday, in the half hour from `start`."""
    return sum(days[day] != OFF and SHIFTS[days[day]].covers(start) for days in week.values())


def short(week: Week, need: pd.DataFrame, day: int) -> list[tuple[int, int]]:
    """List the half hours of a day with people missing, and how many."""
    needed = need.set_index("weekday").loc[WEEKDAYS[day]]
    found = [
        (start, int(needed[str(start // 60)]) - there(week, day, start)) for start in HALF_HOURS
    ]
    return [(start, missing) for start, missing in found if missing > 0]


def hours_and_shifts(week: Week) -> str | None:
    """Say whose hours or shifts are not what the person works."""
    for name, days in week.items():
        person = TEAM[name]
        worked = [SHIFTS[day] for day in days if day != OFF]
        strange = [day for day in days if day != OFF and day not in person.shifts]
        if strange:
            return f"{name} cannot work the shift “{strange[0]}”: look at the list of the team."
        if sum(shift.hours for shift in worked) > person.hours:
            return (
                f"{name} has more hours than in the list of the team. Beyond them, somebody "
                "gives up a free day, or you pay overtime."
            )
    return None


def days_away(week: Week) -> str | None:
    """Say whose vacation, class or free day is not kept."""
    for name, days in week.items():
        for day in TEAM[name].away:
            if days[WEEKDAYS.index(day)] != OFF:
                return f"{name} was promised {day} off. A promise broken here costs you more later."
    return None


def doors(week: Week) -> str | None:
    """Say on which day nobody opens or nobody closes."""
    for at, day in enumerate(WEEKDAYS):
        if not any(week[name][at] == EARLY for name in KEYS):
            return f"On {day} nobody with a key is on the early shift, so nobody opens."
        if not any(days[at] == LATE for days in week.values()):
            return f"On {day} nobody is on the late shift, so nobody closes."
    return None


def late_shifts(week: Week) -> str | None:
    """Say who has too many of the late shifts."""
    for name, days in week.items():
        if days.count(LATE) > MOST_LATE:
            return f"{name} has more late shifts than agreed. Let somebody else take one."
    return None


def try_out(text: object, need: pd.DataFrame) -> None:
    """Print what a week does: the half hours that are short, and the rules that break.

    Parameters
    ----------
    text : str
        The week, as :func:`read` takes it.
    need : pandas.DataFrame
        People needed: `weekday`, and a column for each hour.
    """
    try:
        week = read(text)
    except Unfit as verdict:
        print(verdict)
        return
    hours = sum(SHIFTS[day].hours for days in week.values() for day in days if day != OFF)
    print(f"Hours in all: {hours}")
    for at, day in enumerate(WEEKDAYS):
        missing = short(week, need, at)
        told = ", ".join(f"{start // 60}:{start % 60:02} ({people})" for start, people in missing)
        print(f"{day}: {f'people missing at {told}' if missing else 'covered'}")
    for problem in (hours_and_shifts(week), days_away(week), doors(week), late_shifts(week)):
        if problem:
            print(problem)


def check(task: Task, need: pd.DataFrame) -> None:
    """Check the rules and the cover of each day.

    Nothing can be earned with a week that cannot be read or in which hardly anybody works: an
    empty week breaks no rule.

    Parameters
    ----------
    task : Task
        The task; its answer is the text of the week.
    need : pandas.DataFrame
        As for :func:`try_out`.
    """
    try:
        if task.answer is None:
            raise Unfit(task.not_found)
        week = read(task.answer)
        if sum(day != OFF for days in week.values() for day in days) < FEWEST_SHIFTS:
            raise Unfit("Hardly anybody works in this week. Cover the hours first.")
    except Unfit as verdict:
        task.step("for the roster", str(verdict), worth=9)
        return
    task.step("for hours and shifts", hours_and_shifts(week))
    task.step("for the days off", days_away(week))
    task.step("for opening and closing", doors(week))
    task.step("for the late shifts", late_shifts(week))
    for at, day in enumerate(WEEKDAYS):
        missing = short(week, need, at)
        task.step(
            f"for {day}",
            f"At {in_words(missing[0][0])} on {day} there are fewer people than the table “need” "
            "asks for. Who eats then, or has not come yet?"
            if missing
            else None,
        )
