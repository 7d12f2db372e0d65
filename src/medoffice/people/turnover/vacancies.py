"""Empty posts: from the day after somebody left to the day before the next one began."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.people.turnover.stays import Stay
from medoffice.practice.workdays import Workdays

ONE_DAY = timedelta(days=1)
HOURS_A_DAY = 8


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post between two people.

    Parameters
    ----------
    left : Stay
        Who held it before.
    filled_by : Stay or None
        Who holds it next; None while it is open.
    until : datetime.date
        Last day on which it is looked at, for a post that is still open.
    """

    left: Stay
    filled_by: Stay | None
    until: date

    @property
    def role(self) -> str:
        """The job."""
        return self.left.role

    @property
    def first(self) -> date:
        """First day without anybody."""
        assert self.left.left_on is not None
        return self.left.left_on + ONE_DAY

    @property
    def last(self) -> date:
        """Last day without anybody, or the day up to which we look."""
        return self.until if self.filled_by is None else self.filled_by.hired_on - ONE_DAY

    @property
    def days(self) -> int:
        """How many calendar days it was empty."""
        return (self.last - self.first).days + 1

    def covers(self, day: date) -> bool:
        """Tell whether the post was empty on a day."""
        return self.first <= day <= self.last

    def hours(self, workdays: Workdays) -> float:
        """Return the hours nobody in this post worked: its share of 8 on each working day."""
        open_days = sum(
            workdays.is_open(self.first + ONE_DAY * number) for number in range(self.days)
        )
        return HOURS_A_DAY * self.left.fte * open_days


def vacancies(stays: Iterable[Stay], until: date) -> tuple[Vacancy, ...]:
    """Return each empty post, in the order in which people left.

    Whoever is hired next into the same job, with the same hours, takes the post. A practice that
    keeps a list of posts should use it instead.

    Parameters
    ----------
    stays : iterable of Stay
        All stays.
    until : datetime.date
        The day up to which posts still open are looked at; later departures are left out.
    """
    stays = sorted(stays, key=lambda stay: stay.hired_on)
    taken: set[str] = set()
    found = []
    leavers = [stay for stay in stays if stay.left_on is not None and stay.left_on < until]
    for leaver in sorted(leavers, key=lambda stay: (stay.left_on, stay.number)):
        heir = next(
            (
                stay
                for stay in stays
                if stay.number not in taken
                and (stay.role, stay.fte) == (leaver.role, leaver.fte)
                and leaver.left_on < stay.hired_on <= until
            ),
            None,
        )
        if heir is not None:
            taken.add(heir.number)
        found.append(Vacancy(leaver, heir, until))
    return tuple(found)
