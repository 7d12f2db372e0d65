"""The regular rate and the pay of one workweek, exact to the cent.

The regular rate is all pay for the week's work divided by the hours worked (29 CFR 778.109).
Promised bonuses, shift pay and on-call pay are in it, and with two rates it is their weighted
average (29 CFR 778.115). Gifts, and pay for holidays, time off and expenses, are not (29 CFR
778.211-212, 778.217-219). Hours above 40 cost half of it on top of what they earned already.

:class:`medoffice.scheduling.workweek.WeekPay` is the same for one rate and one bonus. Here are the
weeks with more than that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from medoffice import practice
from medoffice.scheduling.workweek import HOURS_IN_A_WORKWEEK

WEEKS_A_YEAR = 52
PAYDAYS_A_YEAR = {"week": 52, "two weeks": 26, "half month": 24, "month": 12, "year": 1}

Hours = Decimal | int


@cache
def full_week() -> int:
    """Return the hours of a workweek above which overtime begins."""
    return int(practice.rule_value("flsa.overtime", "weekly_hours"))


@cache
def extra_share() -> Fraction:
    """Return the part of the regular rate that overtime adds."""
    return Fraction(str(practice.rule_value("flsa.overtime", "times_rate"))) - 1


def half_up(amount: Fraction) -> int:
    """Return whole cents, half a cent upward."""
    return int((2 * amount + 1) // 2)


@dataclass(frozen=True)
class Work:
    """Hours worked at one rate.

    Parameters
    ----------
    hours : Decimal or int
        Hours worked, exact.
    rate : int
        Cents for an hour.
    """

    hours: Hours
    rate: int

    def __post_init__(self) -> None:
        """Refuse what is no week's work."""
        if not 0 <= self.hours <= HOURS_IN_A_WORKWEEK:
            raise ValueError(f"hours is {self.hours}: expected 0 to {HOURS_IN_A_WORKWEEK}")
        if self.rate < 0:
            raise ValueError(f"rate is {self.rate}: expected cents for an hour, 0 or more")

    @property
    def earned(self) -> Fraction:
        """Hours times rate, in cents, not yet rounded."""
        return Fraction(self.hours) * self.rate


@dataclass(frozen=True)
class Week:
    """The pay of one person for one workweek.

    Parameters
    ----------
    work : sequence of Work
        Hours by rate. One entry for most people.
    counted : int, default 0
        Cents that count in the regular rate: promised bonuses, shift pay, on-call pay.
    not_counted : int, default 0
        Cents that do not: gifts, holidays, time off, expenses.
    """

    work: tuple[Work, ...]
    counted: int = 0
    not_counted: int = 0

    def __post_init__(self) -> None:
        """Refuse more hours than a workweek has, and amounts below 0."""
        if not 0 <= self.hours <= HOURS_IN_A_WORKWEEK:
            raise ValueError(
                f"the hours of the week are {self.hours}: expected 0 to {HOURS_IN_A_WORKWEEK}"
            )
        for name in ("counted", "not_counted"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} is {getattr(self, name)}: expected cents, 0 or more")

    @property
    def hours(self) -> Hours:
        """All hours worked."""
        return sum((one.hours for one in self.work), Decimal(0))

    @property
    def overtime_hours(self) -> Hours:
        """Hours above 40."""
        return max(self.hours - full_week(), Decimal(0))

    @property
    def straight(self) -> int:
        """Cents for all hours at their rates."""
        return sum(half_up(one.earned) for one in self.work)

    @property
    def regular_rate(self) -> Fraction:
        """Cents for an hour: all pay for the work, by the hours; 0 if nobody worked."""
        if not self.hours:
            return Fraction(0)
        return (sum(one.earned for one in self.work) + self.counted) / Fraction(self.hours)

    @property
    def premium(self) -> int:
        """Cents on top for overtime: half the regular rate for each hour above 40."""
        return half_up(self.regular_rate * extra_share() * Fraction(self.overtime_hours))

    @property
    def total(self) -> int:
        """All that is due for the week, in cents."""
        return self.straight + self.counted + self.not_counted + self.premium


def salaried_week(salary: int, meant_for: int, hours: Hours) -> int:
    """Return what a week pays to a salaried worker who is not exempt.

    Parameters
    ----------
    salary : int
        Cents for a week.
    meant_for : int
        Hours of the week that the salary is meant to pay.
    hours : Decimal or int
        Hours worked.

    Returns
    -------
    int
        Cents: the salary; the regular rate for each hour above the agreed ones up to 40; one and a
        half times it above 40 (29 CFR 778.113(a)).

    Raises
    ------
    ValueError
        If the salary is meant for no hours, or for more than 40: then its overtime has to be agreed
        on first, which this does not know.

    Examples
    --------
    >>> salaried_week(1000_00, 40, 44)
    115000
    """
    if not 0 < meant_for <= full_week():
        raise ValueError(f"meant_for is {meant_for}: expected 1 to {full_week()} hours")
    rate = Fraction(salary, meant_for)
    more = max(Fraction(hours) - meant_for, 0)
    over = max(Fraction(hours) - full_week(), 0)
    return salary + half_up(rate * (more + extra_share() * over))


def weekly(salary: int, every: str) -> Fraction:
    """Return a salary by the week, in cents.

    Parameters
    ----------
    salary : int
        Cents for a period.
    every : str
        ``"week"``, ``"two weeks"``, ``"half month"``, ``"month"`` or ``"year"``.

    Returns
    -------
    fractions.Fraction
        A month's salary times 12 by 52, and so on (29 CFR 778.113(b)).

    Raises
    ------
    ValueError
        If the period is none of these.
    """
    if every not in PAYDAYS_A_YEAR:
        raise ValueError(f"every is {every!r}: expected one of {', '.join(PAYDAYS_A_YEAR)}")
    return Fraction(salary * PAYDAYS_A_YEAR[every], WEEKS_A_YEAR)


def premium_of_later_bonus(bonus: int, hours: Sequence[Hours]) -> int:
    """Return the overtime that a bonus for several weeks brings once it is known.

    Parameters
    ----------
    bonus : int
        Cents, promised for the weeks together.
    hours : sequence of Decimal or int
        Hours worked in each of the weeks.

    Returns
    -------
    int
        Cents on top of the bonus: an equal part of it for each hour, and half of that for each
        overtime hour, where what was earned in each week is not known (29 CFR 778.209(b)).

    Raises
    ------
    ValueError
        If nobody worked.
    """
    worked = sum(map(Fraction, hours))
    if not worked:
        raise ValueError("hours holds no work: expected the hours of each week of the bonus")
    over = sum(max(Fraction(one) - full_week(), 0) for one in hours)
    return half_up(Fraction(bonus) / worked * extra_share() * over)
