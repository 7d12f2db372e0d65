"""Working days, workweeks and pay periods.

The workweek is seven days from Sunday, as the practice has laid down; overtime is counted in
it (29 CFR 778.104-105). Two workweeks are a pay period, paid on the Friday after its end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.world import Row, World

DAYS = 14
PAID_AFTER = 6  # days from the Saturday at the end to the Friday of the next week


@dataclass(frozen=True)
class PayPeriod:
    """Fourteen days from a Sunday."""

    period_id: str
    first: date

    @property
    def last(self) -> date:
        """The Saturday at the end."""
        return self.first + timedelta(days=DAYS - 1)

    @property
    def paid_on(self) -> date:
        """The payday."""
        return self.last + timedelta(days=PAID_AFTER)

    @property
    def weeks(self) -> tuple[date, date]:
        """The Sundays on which the two workweeks begin."""
        return self.first, self.first + timedelta(days=7)


def week_of(day: date) -> date:
    """Give the Sunday on which the workweek of a day begins."""
    return day - timedelta(days=day.isoweekday() % 7)


def pay_periods(first: date, last: date) -> list[PayPeriod]:
    """List the pay periods from the one with ``first`` to the one with ``last``."""
    start = week_of(first)
    count = (last - start).days // DAYS + 1
    return [
        PayPeriod(f"PP{number:03}", start + timedelta(days=DAYS * (number - 1)))
        for number in range(1, count + 1)
    ]


def rows(periods: list[PayPeriod], end: date) -> list[Row]:
    """Give the table of pay periods; the last one is still open unless it ends with the tables."""
    return [
        {
            "period_id": period.period_id,
            "starts_on": period.first,
            "ends_on": period.last,
            "paid_on": period.paid_on,
            "closed": period.last <= end,
        }
        for period in periods
    ]


def holidays(world: World) -> list[date]:
    """List the days on which the whole office is closed."""
    return sorted({row["date"] for row in world.tables["closures"] if row["reason"] == "holiday"})


def working_days(world: World) -> list[date]:
    """List the days on which the office is open."""
    start, end = world.parameters.start, world.parameters.end
    closed = set(holidays(world))
    days = (start + timedelta(days=offset) for offset in range((end - start).days + 1))
    return [day for day in days if day.weekday() < 5 and day not in closed]
