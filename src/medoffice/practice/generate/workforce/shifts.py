"""The shifts of each post: who is to work when."""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.practice.generate.workforce.roster import Member
from medoffice.practice.generate.world import Row


@dataclass(frozen=True)
class Shift:
    """One working day of a post, in minutes after midnight."""

    starts: int
    ends: int
    meal: int

    @property
    def minutes(self) -> int:
        """Paid minutes."""
        return self.ends - self.starts - self.meal


def week(pattern: str) -> dict[int, Shift]:
    """Read the shifts of a post: weekdays, times, and minutes of the meal.

    Parameters
    ----------
    pattern : str
        For example ``"1234 07:30-16:00 30"``, Monday to Thursday.

    Returns
    -------
    dict
        The shift of each weekday worked; Monday is 1.
    """
    weekdays, times, meal = pattern.split()
    starts, ends = (int(clock[:2]) * 60 + int(clock[3:]) for clock in times.split("-"))
    return {int(weekday): Shift(starts, ends, int(meal)) for weekday in weekdays}


def clock(minutes: int) -> str:
    """Write minutes after midnight as a time of day."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def rows(staff: list[Member]) -> list[Row]:
    """List the planned shifts of everyone."""
    return [
        {
            "staff_id": member.staff_id,
            "weekday": weekday,
            "starts": clock(shift.starts),
            "ends": clock(shift.ends),
            "meal_minutes": shift.meal,
        }
        for member in staff
        for weekday, shift in week(member.post.week).items()
    ]
