"""How pay rises: each January, by the review of November before."""

from __future__ import annotations

from datetime import date

from medoffice.practice.generate.workforce.parameters import Pay
from medoffice.practice.generate.workforce.pay_calendar import PayPeriod
from medoffice.practice.generate.workforce.payroll import half_up
from medoffice.practice.generate.workforce.roster import Member
from medoffice.practice.generate.world import Cents

BASIS = 10_000  # raises are in hundredths of a percent
# Pay by the hour is rounded to five cents, pay by the year to a hundred dollars.
STEP_HOURLY, STEP_SALARY = 5, 100_00


def rates(
    staff: list[Member],
    start: date,
    periods: list[PayPeriod],
    overall: dict[tuple[str, int], float],
) -> dict[str, list[tuple[date, Cents]]]:
    """Give each person's pay over time: from when on, and how much.

    Parameters
    ----------
    staff : list of Member
        The staff.
    start : datetime.date
        First day of the tables.
    periods : list of PayPeriod
        The pay periods; a raise begins with the first one of a year.
    overall : dict
        The overall rating of each person's review, by year.
    """
    plan = Pay()
    raise_days = sorted({period.first.year: period.first for period in periods[::-1]}.values())
    table = {}
    for member in staff:
        amount = _first(plan, member, start)
        history = [(max(member.person.hired, start), amount)]
        for day in raise_days[1:]:
            if not member.employed(day):
                continue
            rating = overall.get((member.staff_id, day.year - 1))
            if rating is not None:
                share = next(share for low, share in plan.raises if rating >= low)
                amount = _step(member, half_up(amount * (BASIS + share), BASIS))
                history.append((day, amount))
        table[member.staff_id] = history
    return table


def _first(plan: Pay, member: Member, start: date) -> Cents:
    """Give the pay on the first day, brought to the year in which the tables begin."""
    hired = max(member.person.hired, start).year
    cast = max(member.person.hired.year, 2024)
    return _step(member, round(member.person.pay * (1 + plan.usual_raise) ** (hired - cast)))


def _step(member: Member, amount: int) -> Cents:
    step = STEP_SALARY if member.salaried else STEP_HOURLY
    return Cents(half_up(amount, step) * step)
