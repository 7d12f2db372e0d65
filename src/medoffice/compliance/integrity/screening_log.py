"""When somebody was looked up on the exclusion list, and when nobody did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from medoffice import practice
from medoffice.practice.months import add_months


@dataclass(frozen=True, slots=True)
class Checks:
    """How the checks of one person or firm stand on a day.

    Parameters
    ----------
    before_start : bool
        Whether there was a check on or before the day of the decision to hire or to contract.
    last : datetime.date or None
        The last check.
    due : datetime.date
        When the next one is due.
    unchecked : tuple of datetime.date
        First days of the calendar months, from the start to the day before this month, in which
        nobody looked.
    """

    before_start: bool
    last: date | None
    due: date
    unchecked: tuple[date, ...]


def checks(decided: date, started: date, made: Iterable[date], today: date) -> Checks:
    """Judge the checks of one person or firm.

    Parameters
    ----------
    decided, started : datetime.date
        The day the offer or contract was decided, and the first day of work.
    made : iterable of datetime.date
        The checks that were made.
    today : datetime.date
        The day to judge by.

    Returns
    -------
    Checks

    Raises
    ------
    ValueError
        If the work starts before it was decided on, or a check lies after today.

    Notes
    -----
    Monthly checks are advice of OIG, and a duty only where a contract or a state's Medicaid
    program says so: rule ``oig.leie_screening``.
    """
    if started < decided:
        raise ValueError(f"started is {started}: expected {decided} (decided) or later")
    held = sorted(made)
    if held and held[-1] > today:
        raise ValueError(f"a check on {held[-1]} lies after {today}")
    every = int(practice.rule_value("oig.leie_screening", "check_every"))
    last = held[-1] if held else None
    months = []
    month = add_months(started.replace(day=1), 1)
    while month < today.replace(day=1):
        months.append(month)
        month = add_months(month, 1)
    seen = {day.replace(day=1) for day in held}
    return Checks(
        before_start=bool(held) and held[0] <= decided,
        last=last,
        due=add_months(last, every) if last else decided,
        unchecked=tuple(month for month in months if month not in seen),
    )
