"""What is to be planned: people, shifts, the places to fill, requests, and the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import combinations

from medoffice.scheduling.planner.rules import Kind, Rule
from medoffice.scheduling.workweek import workweek_of

MINUTES_IN_A_DAY = 24 * 60
SATURDAY = 6


@dataclass(frozen=True)
class Shift:
    """A shift that people of one role can be given.

    Parameters
    ----------
    code : str
        Its short name, such as ``E``.
    role : str
        Who works it.
    starts, ends : int
        In minutes after midnight.
    meal : tuple of int, optional
        Beginning and end of the meal, which is not paid.
    weekdays : tuple of int, default Monday to Friday
        Days on which it exists, 1 for Monday.
    late : bool, default False
        Whether it counts as a late shift.
    """

    code: str
    role: str
    starts: int
    ends: int
    meal: tuple[int, int] | None = None
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5)
    late: bool = False

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        if not 0 <= self.starts < self.ends <= MINUTES_IN_A_DAY:
            raise ValueError(
                f"shift {self.code} lasts from {self.starts} to {self.ends}: expected minutes of "
                "one day, the beginning first"
            )
        if self.meal and not self.starts <= self.meal[0] < self.meal[1] <= self.ends:
            raise ValueError(f"shift {self.code} has the meal {self.meal}: expected it within")

    @property
    def minutes(self) -> int:
        """Minutes of work, without the meal."""
        return self.ends - self.starts - (self.meal[1] - self.meal[0] if self.meal else 0)

    def covers(self, starts: int, ends: int) -> bool:
        """Tell whether somebody on this shift is there all the time from one minute to another."""
        eats = self.meal is not None and self.meal[0] < ends and starts < self.meal[1]
        return self.starts <= starts and ends <= self.ends and not eats

    def same_time(self, other: Shift | None) -> bool:
        """Tell whether another shift begins and ends at the same times."""
        return other is not None and (self.starts, self.ends) == (other.starts, other.ends)

    @property
    def turns(self) -> set[int]:
        """Minutes at which somebody comes or goes."""
        return {self.starts, self.ends, *(self.meal or ())}


@dataclass(frozen=True)
class Person:
    """Somebody to plan for.

    Parameters
    ----------
    key : str
        A short name without a double, such as ``S02``.
    name, role : str
        Who, and which shifts he or she can be given.
    rate : int
        Cents for an hour; 0 if an hour more costs nothing, as with a salary.
    usual : mapping of int to str
        The usual week: code of the shift by weekday, 1 for Monday.
    credentials : mapping of str to date or None
        Licenses and certificates, and the last day each is good; None if it does not end.
    only : frozenset of str, optional
        Codes of the shifts that are possible; without it, all of the role.
    never : frozenset of int
        Weekdays that are not possible.
    """

    key: str
    name: str
    role: str
    rate: int
    usual: Mapping[int, str] = field(default_factory=dict)
    credentials: Mapping[str, date | None] = field(default_factory=dict)
    only: frozenset[str] | None = None
    never: frozenset[int] = frozenset()

    def holds(self, credential: str | None, day: date) -> bool:
        """Tell whether a license or certificate is held and good on a day."""
        if credential is None:
            return True
        if credential not in self.credentials:
            return False
        until = self.credentials[credential]
        return until is None or day <= until


@dataclass(frozen=True)
class Need:
    """Places of one role that must be filled for a time.

    Parameters
    ----------
    role : str
        Who can fill them.
    day : datetime.date
        When.
    starts, ends : int
        In minutes after midnight.
    people : int
        How many at a time.
    credential : str, optional
        A license or certificate that they must hold.
    vital : bool, default False
        Whether the rule on vital places holds for it, and not the one on places.
    """

    role: str
    day: date
    starts: int
    ends: int
    people: int
    credential: str | None = None
    vital: bool = False

    @property
    def kind(self) -> Kind:
        """The kind of rule that holds for it; for a license, whether it is vital or not."""
        if self.credential is not None:
            return Kind.LICENSES
        return Kind.VITAL if self.vital else Kind.PLACES

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        if not 0 <= self.starts < self.ends <= MINUTES_IN_A_DAY:
            raise ValueError(
                f"need of {self.role} on {self.day} is from {self.starts} to {self.ends}: "
                "expected minutes of one day, the beginning first"
            )
        if self.people < 0:
            raise ValueError(
                f"need of {self.role} on {self.day} is {self.people!r} people: expected 0 or more"
            )


@dataclass(frozen=True)
class Request:
    """What somebody asked for on a day.

    Parameters
    ----------
    person : str
        Key of the person.
    day : datetime.date
        When.
    shift : str, optional
        The shift that is asked for; without one, the day off.
    """

    person: str
    day: date
    shift: str | None = None


@dataclass(frozen=True)
class Problem:
    """All that a plan is made from.

    Parameters
    ----------
    people, shifts, needs, requests, rules : tuple
        See the classes. Two rules of one kind must be for different roles or
        weekdays.
    days : tuple of datetime.date
        The days on which the office is open.
    week_begins : int, default 7
        Weekday on which the workweek begins, 7 for Sunday.
    """

    people: tuple[Person, ...]
    days: tuple[date, ...]
    shifts: tuple[Shift, ...]
    needs: tuple[Need, ...]
    rules: tuple[Rule, ...]
    requests: tuple[Request, ...] = ()
    week_begins: int = 7

    def __post_init__(self) -> None:
        """Refuse what does not fit together."""
        _no_doubles("person", (person.key for person in self.people))
        _no_doubles("day", self.days)
        _no_doubles("shift", ((shift.role, shift.code) for shift in self.shifts))
        for rule, other in combinations(self.rules, 2):
            if rule.overlaps(other):
                raise ValueError(f"two rules {rule.kind} hold for the same: expected one")
        for one in self.people:
            for code in {*one.usual.values(), *(one.only or ())}:
                self._known(one, code)
        days = set(self.days)
        for need in self.needs:
            if need.day not in days:
                raise ValueError(f"a need is for {need.day}: expected a day of the plan")
        for request in self.requests:
            if request.person not in self.by_key:
                raise ValueError(f"a request is of {request.person!r}: expected a person's key")
            if request.shift is not None:
                self._known(self.by_key[request.person], request.shift)

    def _known(self, one: Person, code: str) -> None:
        if (one.role, code) not in self.by_code:
            raise ValueError(
                f"{one.name} has the shift {code!r}: expected one of {one.role}, "
                f"{', '.join(shift.code for shift in self.shifts_of(one.role)) or 'none there'}"
            )

    @cached_property
    def by_key(self) -> dict[str, Person]:
        """People by key."""
        return {person.key: person for person in self.people}

    @cached_property
    def by_code(self) -> dict[tuple[str, str], Shift]:
        """Shifts by role and code."""
        return {(shift.role, shift.code): shift for shift in self.shifts}

    @cached_property
    def weeks(self) -> dict[date, tuple[date, ...]]:
        """Days of the plan by the first day of their workweek."""
        weeks: dict[date, list[date]] = {}
        for day in self.days:
            weeks.setdefault(workweek_of(day, self.week_begins), []).append(day)
        return {first: tuple(days) for first, days in weeks.items()}

    def shifts_of(self, role: str, day: date | None = None) -> list[Shift]:
        """Return the shifts of a role, on a day or at all."""
        return [
            shift
            for shift in self.shifts
            if shift.role == role and (day is None or day.isoweekday() in shift.weekdays)
        ]

    def usual_shift(self, person: Person, day: date) -> Shift | None:
        """Return the shift a person usually has on a day, or None."""
        code = person.usual.get(day.isoweekday())
        return None if code is None else self.by_code[person.role, code]

    def days_off(self, person: Person) -> set[date]:
        """Return the days that a person asked to have off."""
        return {r.day for r in self.requests if r.person == person.key and r.shift is None}

    def usual_minutes(self, person: Person, week: date, *, less_days_off: bool = False) -> int:
        """Return the minutes a person usually works on the open days of a workweek."""
        off = self.days_off(person) if less_days_off else set()
        usual = [self.usual_shift(person, day) for day in self.weeks[week] if day not in off]
        return sum(shift.minutes for shift in usual if shift)


def _no_doubles(name: str, values: Iterable[object]) -> None:
    seen: set[object] = set()
    for value in values:
        if value in seen:
            raise ValueError(f"{name} {value} is there twice: expected each once")
        seen.add(value)
