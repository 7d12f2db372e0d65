"""A plan: who works when, what it costs, and who pays for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import floor

from medoffice.scheduling.planner.problem import SATURDAY, Person, Problem, Shift
from medoffice.scheduling.planner.rows import Choice, Requirement
from medoffice.scheduling.planner.rules import BY_THE_HOUR, Kind
from medoffice.scheduling.workweek import WeekPay, hours_of


@dataclass(frozen=True)
class Share:
    """What a plan gives one person, and takes.

    Parameters
    ----------
    minutes : int
        Minutes of work in the plan.
    usual_minutes : int
        Minutes of work on the same days as usual, less days asked for.
    overtime_minutes : int
        Minutes above the federal limit of a workweek.
    late, saturdays : int
        Late shifts, and Saturdays worked.
    refused : int
        Days off and shifts asked for in vain.
    changed : int
        Shifts on weekdays that are not the usual ones, also on days usually free.
    """

    minutes: int
    usual_minutes: int
    overtime_minutes: int
    late: int
    saturdays: int
    refused: int
    changed: int


@dataclass(frozen=True)
class Roster:
    """A plan.

    Parameters
    ----------
    problem : Problem
        What was planned.
    asked : tuple of Requirement
        What its rules ask.
    made : frozenset of Choice
        Who works when.
    bound : float
        Cents that no plan can cost less than.
    """

    problem: Problem
    asked: tuple[Requirement, ...]
    made: frozenset[Choice]
    bound: float

    def shift(self, person: Person, day: date) -> Shift | None:
        """Return the shift of a person on a day, or None."""
        return self._shifts.get((person.key, day))

    @cached_property
    def _shifts(self) -> dict[tuple[str, date], Shift]:
        people, shifts = self.problem.by_key, self.problem.by_code
        return {
            (choice.person, choice.day): shifts[people[choice.person].role, choice.shift]
            for choice in self.made
        }

    @cached_property
    def broken(self) -> list[tuple[Requirement, int]]:
        """What of the soft rules is broken, and how far: minutes, or times."""
        found = [(one, one.broken(self.made)) for one in self.asked]
        return [(one, units) for one, units in found if units]

    def units(self, kind: Kind) -> int:
        """Return how far a kind of rule is broken in all: minutes, or times."""
        return sum(units for one, units in self.broken if one.rule.kind == kind)

    @cached_property
    def pay(self) -> int:
        """Cents for the hours worked, without the premium of overtime."""
        return sum(_cents(week.base_pay) for week in self._weeks())

    @cached_property
    def premium(self) -> int:
        """Cents on top for overtime, workweek by workweek."""
        return sum(_cents(week.premium) for week in self._weeks())

    def _weeks(self) -> Iterable[WeekPay]:
        for person in self.problem.people:
            if person.rate:
                for days in self.problem.weeks.values():
                    hours = hours_of(self._minutes(person, days))
                    yield WeekPay(hours, person.rate / 100)

    @cached_property
    def prices(self) -> dict[Kind, int]:
        """Cents that the broken rules count, by kind."""
        exact: dict[Kind, Fraction] = {}
        for one, units in self.broken:
            per = 60 if one.rule.kind in BY_THE_HOUR else 1
            price = Fraction((one.rule.price or 0) * units, per)
            exact[one.rule.kind] = exact.get(one.rule.kind, Fraction(0)) + price
        return {kind: floor(price + Fraction(1, 2)) for kind, price in exact.items()}

    @property
    def cost(self) -> int:
        """Cents that the plan counts: pay, premium and the prices of what is broken."""
        return self.pay + self.premium + sum(self.prices.values())

    @property
    def gap(self) -> float:
        """Share of the cost by which another plan could be cheaper at most."""
        return max(self.cost - self.bound, 0.0) / self.cost if self.cost else 0.0

    def share(self, person: Person) -> Share:
        """Return what the plan gives a person, and takes."""
        weeks = self.problem.weeks
        worked = {day: s for day in self.problem.days if (s := self.shift(person, day))}
        hours = [hours_of(self._minutes(person, days)) for days in weeks.values()]
        over = [WeekPay(each, 0).overtime_hours for each in hours]
        usual = [self.problem.usual_minutes(person, w, less_days_off=True) for w in weeks]
        return Share(
            minutes=sum(shift.minutes for shift in worked.values()),
            usual_minutes=sum(usual),
            overtime_minutes=round(60 * sum(over)),
            late=sum(shift.late for shift in worked.values()),
            saturdays=sum(day.isoweekday() == SATURDAY for day in worked),
            refused=self._refused(person),
            changed=sum(
                day.isoweekday() < SATURDAY
                and day not in self.problem.days_off(person)
                and not shift.same_time(self.problem.usual_shift(person, day))
                for day, shift in worked.items()
            ),
        )

    def _refused(self, person: Person) -> int:
        refused = 0
        for request in self.problem.requests:
            if request.person == person.key and request.day in self.problem.days:
                given = self.shift(person, request.day)
                refused += request.shift != (given.code if given else None)
        return refused

    def _minutes(self, person: Person, days: Collection[date]) -> int:
        return sum(shift.minutes for day in days if (shift := self.shift(person, day)))


def _cents(dollars: float) -> int:
    # Pay is worked out to the cent; only its type is a float.
    return round(dollars * 100)
