"""A year's calendar: what falls due when, and how few sessions cover it.

Each person could be trained on his or her own last day. Or people come together: whoever is due
soon comes a little early, and the trainer gives the session once. Coming early gives days away,
since the next time counts from the day of the session.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from medoffice.people.training.catalog import Person, Training
from medoffice.people.training.matrix import Item
from medoffice.practice.workdays import Workdays, federal_holidays

DAYS_OF_A_MONTH = Fraction(365, 12)
SET_UP = 30
"""Minutes a trainer needs beside the session itself; a teaching value."""


@dataclass(frozen=True)
class Due:
    """A training that somebody must have done by a day of the year.

    Parameters
    ----------
    item : Item
        Who needs what.
    by : datetime.date
        Last day for it; the first day of the year for what is overdue by then.
    """

    item: Item
    by: date

    @property
    def person(self) -> Person:
        """Who."""
        return self.item.person

    @property
    def training(self) -> Training:
        """What."""
        return self.item.training


def dues(items: Iterable[Item], first: date, last: date) -> list[Due]:
    """Return all that falls due from a day to another, each repeated from its last day.

    Parameters
    ----------
    items : iterable of Item
        The matrix.
    first, last : datetime.date
        The year, from its first working day. What is overdue on that day is due on it.

    Returns
    -------
    list of Due
        In order of the days. Newcomers are not in it: nobody knows them yet.
    """
    found = []
    for item in items:
        by = item.due
        while by is not None and by <= last:
            by = max(by, first)
            found.append(Due(item, by))
            by = item.training.next_due(item.person.role, item.person.hired, by)
    return sorted(found, key=lambda due: (due.by, due.training.number, due.person.number))


def minutes_by_month(of: Iterable[Due], first: date) -> list[int]:
    """Return the minutes of all people's time that fall due in each of twelve months.

    Raises
    ------
    ValueError
        If something is due outside the twelve months that begin with the month of ``first``.
    """
    months = [0] * 12
    for due in of:
        at = (due.by.year - first.year) * 12 + due.by.month - first.month
        if not 0 <= at < len(months):
            raise ValueError(
                f"{due.training.number} of {due.person.name} is due on {due.by}: expected a day "
                f"in the twelve months from {first:%B %Y} on"
            )
        months[at] += due.training.minutes
    return months


@dataclass(frozen=True)
class Session:
    """A training given once to whoever is due.

    Parameters
    ----------
    training : Training
        What is taught.
    on : datetime.date
        The day.
    dues : tuple of Due
        Who comes, the first due first.
    """

    training: Training
    on: date
    dues: tuple[Due, ...]

    @property
    def days_given_away(self) -> int:
        """Days by which people come before their last day, added up."""
        return sum(max(0, (due.by - self.on).days) for due in self.dues)

    def pay(self, *, extra: bool = False) -> Fraction:
        """Return the pay of those who come, in cents; as for :meth:`Person.pay`."""
        return sum(
            (due.person.pay(self.training.minutes, extra=extra) for due in self.dues), Fraction(0)
        )

    def given_away(self, *, extra: bool = False) -> Fraction:
        """Return the part of that pay which buys nothing, in cents: the days lost of each cycle."""
        if self.training.repeat_months is None:
            return Fraction(0)
        cycle = self.training.repeat_months * DAYS_OF_A_MONTH
        return sum(
            (
                due.person.pay(self.training.minutes, extra=extra)
                * max(0, (due.by - self.on).days)
                / cycle
                for due in self.dues
            ),
            Fraction(0),
        )


def sessions(of: Iterable[Due], early: int, closed: Iterable[date] | None = None) -> list[Session]:
    """Return the fewest sessions in which everybody is trained in time.

    A session of a training is held on the last working day by which somebody still without it
    must have it, and whoever is due within ``early`` days after it comes, too. No plan needs
    fewer: those who open the sessions are so far apart that no two could share one.

    Parameters
    ----------
    of : iterable of Due
        What is due, of one training or of many; each training has its own sessions.
    early : int
        Days by which somebody may come before his or her last day; 0 or more.
    closed : iterable of datetime.date, optional
        Days on which the office is closed beside weekends; left out, the federal holidays.

    Returns
    -------
    list of Session
        In order of the days.

    Raises
    ------
    ValueError
        If ``early`` is below 0.
    """
    if early < 0:
        raise ValueError(f"early is {early}: expected 0 days or more")
    by_training: dict[str, list[Due]] = defaultdict(list)
    for due in of:
        by_training[due.training.number].append(due)
    made = []
    for found in by_training.values():
        found.sort(key=lambda due: (due.by, due.person.number))
        open_days = Workdays(
            federal_holidays(found[0].by - timedelta(days=14), found[-1].by)
            if closed is None
            else set(closed)
        )
        made += _grouped(found, early, open_days)
    return sorted(made, key=lambda session: (session.on, session.training.number))


def _grouped(found: Sequence[Due], early: int, open_days: Workdays) -> list[Session]:
    made, at = [], 0
    while at < len(found):
        on = _last_open(found[at].by, open_days)
        until = at + 1
        while until < len(found) and found[until].by - timedelta(days=early) <= on:
            until += 1
        # Somebody may come on the day itself even if the days before it are closed.
        while until < len(found) and found[until].by == found[at].by:
            until += 1
        made.append(Session(found[at].training, on, tuple(found[at:until])))
        at = until
    return made


def _last_open(day: date, open_days: Workdays) -> date:
    while not open_days.is_open(day):
        day -= timedelta(days=1)
    return day


@dataclass(frozen=True)
class Bill:
    """What a plan of sessions costs, in cents.

    Parameters
    ----------
    attending : fractions.Fraction
        Pay of those who are trained.
    training : fractions.Fraction
        Pay of the trainer, with the time to set up.
    given_away : fractions.Fraction
        Part of ``attending`` spent on days that the next cycle loses.
    """

    attending: Fraction
    training: Fraction
    given_away: Fraction

    @property
    def to_choose_by(self) -> Fraction:
        """What differs between plans: the trainer, and the days given away."""
        return self.training + self.given_away


def bill(of: Iterable[Session], trainer: Person | None, *, extra: bool = False) -> Bill:
    """Return what sessions cost if one person gives all of them.

    Parameters
    ----------
    of : iterable of Session
        The sessions.
    trainer : Person or None
        Whose time they take; None for a course that needs nobody. Where the trainer is due, too,
        somebody else must give that one; the price is taken as the same.
    extra : bool, default False
        Whether the sessions come on top of everybody's normal week.
    """
    held = list(of)
    taught = sum(session.training.minutes + SET_UP for session in held)
    return Bill(
        sum((session.pay(extra=extra) for session in held), Fraction(0)),
        trainer.pay(taught, extra=extra) if trainer else Fraction(0),
        sum((session.given_away(extra=extra) for session in held), Fraction(0)),
    )


def first_year_minutes(plan: Iterable[Training], role: str) -> int:
    """Return the minutes somebody new in a role spends on the trainings of that role, once each."""
    return sum(training.minutes for training in plan if role in training.due_days)
