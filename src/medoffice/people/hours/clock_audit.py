"""The audit of a time clock: what a way of counting takes from people, in minutes and in dollars.

The law asks for all time worked, for meals only where the worker is free, for overtime by the
workweek, and for promised bonuses in the regular rate. A :class:`Method` says what a payroll does
instead. What it falls short by is told cause by cause; the causes add up to the cent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from medoffice.people.hours.regular_rate import (
    Hours,
    Week,
    Work,
    extra_share,
    full_week,
    half_up,
)
from medoffice.people.hours.work_time import Rounding, Shift
from medoffice.scheduling.workweek import SUNDAY, hours_of, workweek_of

Period = tuple[str, str]
"""Who, and which pay period."""


@dataclass(frozen=True)
class ClockDay:
    """One day on the clock, as punched and as paid.

    Parameters
    ----------
    who : str
        The worker.
    day : datetime.date
        The day on which the shift began.
    shift : Shift
        The punches. A meal with work in it says so.
    rounding : Rounding
        What the clock does to arrival and leaving.
    paid : int
        Minutes that were paid.
    """

    who: str
    day: date
    shift: Shift
    rounding: Rounding
    paid: int

    @property
    def lost_to_rounding(self) -> int:
        """Minutes that rounding took."""
        arrives, leaves = self.shift.rounded(self.rounding)
        return (self.shift.leaves - self.shift.arrives) - (leaves - arrives)

    @property
    def meal_owed(self) -> int:
        """Minutes that came off as a meal and were none."""
        return sum(meal.minutes - meal.unpaid for meal in self.shift.meals)

    @property
    def unexplained(self) -> int:
        """Minutes worked and not paid for which neither rounding nor a meal accounts."""
        return self.shift.worked - self.paid - self.lost_to_rounding - self.meal_owed


@dataclass(frozen=True)
class ClockWeek:
    """One worker's workweek on the clock.

    Parameters
    ----------
    who, period : str
        The worker and the pay period.
    week : datetime.date
        Its first day.
    rate, bonus : int
        Cents for an hour, and cents promised for the week.
    paid, rounding, meals : int
        Minutes paid, lost to rounding, and owed for meals that were none.
    """

    who: str
    period: str
    week: date
    rate: int
    bonus: int
    paid: int
    rounding: int = 0
    meals: int = 0

    def hours(self, method: Method) -> Hours:
        """Return the hours a method counts, to the hundredth."""
        minutes = self.paid
        minutes += 0 if method.rounds_against else self.rounding
        minutes += 0 if method.deducts_worked_meals else self.meals
        return Decimal(str(hours_of(minutes)))


@dataclass(frozen=True)
class Method:
    """What a payroll does that the law does not allow; nothing of it unless said.

    Parameters
    ----------
    rounds_against, deducts_worked_meals, leaves_bonus_out, averages_two_weeks : bool
        The four faults an audit looks for first.
    """

    rounds_against: bool = False
    deducts_worked_meals: bool = False
    leaves_bonus_out: bool = False
    averages_two_weeks: bool = False


LAWFUL = Method()
AS_PAID = Method(rounds_against=True, deducts_worked_meals=True)
"""What Willow Bend's payroll did in 2025."""
FAULTS = tuple(field.name for field in fields(Method))


def weeks_of(
    days: Iterable[ClockDay],
    rate: Callable[[str, date], tuple[str, int] | None],
    bonuses: Mapping[tuple[str, date], int],
    begins_on: int = SUNDAY,
) -> list[ClockWeek]:
    """Add days up to workweeks.

    Parameters
    ----------
    days : iterable of ClockDay
        Any days.
    rate : callable
        Gives for a worker and the first day of a week the pay period and the cents for an hour;
        None for a week that is left out.
    bonuses : mapping
        Cents promised, by worker and first day of the week.
    begins_on : int, default 7
        Weekday on which the workweek begins, from 1 for Monday to 7 for Sunday.

    Returns
    -------
    list of ClockWeek
        In order of week and worker.
    """
    sums: dict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in days:
        sum_of = sums[workweek_of(one.day, begins_on), one.who]
        for at, minutes in enumerate((one.paid, one.lost_to_rounding, one.meal_owed)):
            sum_of[at] += minutes
    made = []
    for (week, who), minutes in sorted(sums.items()):
        if found := rate(who, week):
            period, cents = found
            made.append(ClockWeek(who, period, week, cents, bonuses.get((who, week), 0), *minutes))
    return made


def by_period(weeks: Iterable[ClockWeek]) -> dict[Period, list[ClockWeek]]:
    """Group workweeks by worker and pay period."""
    groups: dict[Period, list[ClockWeek]] = defaultdict(list)
    for week in weeks:
        groups[week.who, week.period].append(week)
    return dict(groups)


def week_pay(week: ClockWeek, method: Method) -> Week:
    """Return a workweek as a method pays it, by itself."""
    counted, not_counted = (0, week.bonus) if method.leaves_bonus_out else (week.bonus, 0)
    return Week((Work(week.hours(method), week.rate),), counted, not_counted)


def pay(weeks: Sequence[ClockWeek], method: Method) -> int:
    """Return what a method pays one worker for one pay period, in cents.

    Parameters
    ----------
    weeks : sequence of ClockWeek
        The workweeks of the period.
    method : Method
        How they are counted.
    """
    made = [week_pay(week, method) for week in weeks]
    if not method.averages_two_weeks:
        return sum(week.total for week in made)
    hours = sum(Fraction(week.hours) for week in made)
    over = max(hours - full_week() * len(made), 0)
    straight = sum(week.straight + week.counted for week in made)
    rate = Fraction(straight) / hours if hours else Fraction(0)
    return straight + sum(week.not_counted for week in made) + half_up(rate * extra_share() * over)


def short_by(weeks: Iterable[ClockWeek], method: Method) -> dict[str, int]:
    """Return what a method falls short by, cause by cause.

    Parameters
    ----------
    weeks : iterable of ClockWeek
        Workweeks of any workers and periods.
    method : Method
        How they were counted.

    Returns
    -------
    dict of str to int
        Cents for each of ``FAULTS``, put right one after another in that order, so that the sum
        is what is owed.

    Notes
    -----
    Where two faults meet in a week, the second one to be put right may cost more for the first:
    minutes that were missing may lie above 40 hours.
    """
    found = dict.fromkeys(FAULTS, 0)
    for group in by_period(weeks).values():
        present, paid = method, pay(group, method)
        for fault in FAULTS:
            if getattr(present, fault):
                present = replace(present, **{fault: False})
                right = pay(group, present)
                found[fault] += right - paid
                paid = right
    return found
