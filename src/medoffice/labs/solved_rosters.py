"""Willow Bend's fortnight, planned in advance for every combination of the rules of the house.

The first widget of a lab has the standard library alone, and a plan takes SciPy. So the plans are
solved once, by ``python -m medoffice.labs.solve_rosters``, and kept in ``rosters.json``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from math import floor
from typing import Any

from medoffice.scheduling.planner import NoPlan, Person, Roster, Share
from medoffice.scheduling.planner.problem import SATURDAY
from medoffice.scheduling.planner.rules import Kind
from medoffice.scheduling.planner.willow_bend import CHANGEABLE, House

FILE = "rosters.json"
VACATION, FREE, OTHER, TAKEN_BACK = "V", "–", "*", "!"
"""A vacation, a day without a shift, and what follows a shift that is not the usual one or lies
on a vacation."""


@dataclass(frozen=True)
class Solved:
    """A plan for one combination of rules, as the lab shows it.

    Parameters
    ----------
    days : tuple of datetime.date
        The days of the plan.
    people : tuple of (str, str)
        Name and role of each person.
    lines : tuple of tuple of str
        For each person the shift of each day, with its mark.
    shares : tuple of Share
        What the plan gives each person, and takes.
    empty : dict of str to tuple of int
        By role, minutes of empty places on each day.
    pay, premium, cost, bound : int
        Cents: for hours worked, on top for overtime, in all, and what no plan can cost less than.
    prices : dict of str to tuple of (int, int)
        By kind of rule, how far it is broken (minutes, or times) and the cents that this counts.
    """

    days: tuple[date, ...]
    people: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, ...], ...]
    shares: tuple[Share, ...]
    empty: dict[str, tuple[int, ...]]
    pay: int
    premium: int
    cost: int
    bound: int
    prices: dict[str, tuple[int, int]]

    @property
    def gap(self) -> float:
        """Share of the cost by which another plan could be cheaper at most."""
        return max(self.cost - self.bound, 0) / self.cost

    @property
    def wages(self) -> int:
        """Cents of pay, with what overtime adds."""
        return self.pay + self.premium

    def of_role(self, role: str) -> list[int]:
        """Return the places of the people of a role."""
        return [at for at, (_, theirs) in enumerate(self.people) if theirs == role]

    def broken(self, kind: Kind) -> tuple[int, int]:
        """Return how far a kind of rule is broken, and the cents that counts."""
        return self.prices.get(kind, (0, 0))


@dataclass(frozen=True)
class Impossible:
    """Why there is no plan for a combination of rules: the fewest sentences that clash."""

    sentences: tuple[str, ...]
    smallest: bool


def look_up(house: House) -> Solved | Impossible:
    """Return what was solved for the rules of a house.

    Parameters
    ----------
    house : House
        Its rules; those that the lab does not change are as usual.

    Returns
    -------
    Solved or Impossible
    """
    return unpacked(_stored()[key(house)])


def key(house: House) -> str:
    """Return the name under which the plan for the rules of a house is kept."""
    return "".join("1" if getattr(house, name) else "0" for name in CHANGEABLE)


@cache
def _stored() -> dict[str, Any]:
    return json.loads(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))


def packed(made: Roster | NoPlan) -> dict[str, Any]:
    """Return a plan, or why there is none, as it is kept in the file."""
    if isinstance(made, NoPlan):
        return {"sentences": made.sentences, "smallest": made.smallest}
    problem = made.problem
    return {
        "days": " ".join(day.isoformat() for day in problem.days),
        "people": [[person.name, person.role] for person in problem.people],
        "lines": [
            " ".join(_cell(made, person, day) for day in problem.days) for person in problem.people
        ],
        "shares": [astuple(made.share(person)) for person in problem.people],
        "empty": {
            role: [_empty(made, role, day) for day in problem.days]
            for role in dict.fromkeys(person.role for person in problem.people)
        },
        "pay": made.pay,
        "premium": made.premium,
        "cost": made.cost,
        "bound": floor(made.bound),
        "prices": {kind: [made.units(kind), cents] for kind, cents in made.prices.items()},
    }


def _cell(made: Roster, person: Person, day: date) -> str:
    shift, off = made.shift(person, day), day in made.problem.days_off(person)
    if shift is None:
        return VACATION if off else FREE
    if off:
        return shift.code + TAKEN_BACK
    saturday = day.isoweekday() == SATURDAY
    usual = saturday or shift.same_time(made.problem.usual_shift(person, day))
    return shift.code if usual else shift.code + OTHER


def _empty(made: Roster, role: str, day: date) -> int:
    return sum(
        minutes
        for one, minutes in made.broken
        if one.rule.kind == Kind.PLACES
        and one.need
        and (one.need.role, one.need.day) == (role, day)
    )


def unpacked(kept: Mapping[str, Any]) -> Solved | Impossible:
    """Return what :func:`packed` packed."""
    if "sentences" in kept:
        return Impossible(tuple(kept["sentences"]), kept["smallest"])
    return Solved(
        days=tuple(map(date.fromisoformat, kept["days"].split())),
        people=tuple((name, role) for name, role in kept["people"]),
        lines=tuple(tuple(line.split()) for line in kept["lines"]),
        shares=tuple(Share(*one) for one in kept["shares"]),
        empty={role: tuple(minutes) for role, minutes in kept["empty"].items()},
        prices={kind: (units, cents) for kind, (units, cents) in kept["prices"].items()},
        **{name: kept[name] for name in ("pay", "premium", "cost", "bound")},
    )
