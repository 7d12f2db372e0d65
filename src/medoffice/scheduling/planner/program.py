"""The plan as an integer programme, solved with HiGHS through SciPy.

For each choice (a person on a day on a shift) there is a variable that is 1 if it is made and 0
if not. The rows of hard requirements are kept; those of the others may be exceeded by a slack
that costs the rule's price. Hours above the limit of a workweek are a variable of their own and
cost the premium of overtime. HiGHS makes the cost least and gives a bound: no plan costs less.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.scheduling.planner.problem import Problem
from medoffice.scheduling.planner.requirements import choices
from medoffice.scheduling.planner.rows import Choice, Requirement, Row
from medoffice.scheduling.planner.rules import BY_THE_HOUR

if TYPE_CHECKING:
    from scipy.optimize import OptimizeResult

INFEASIBLE = 2
"""What SciPy's milp reports if there is no solution."""


@dataclass(frozen=True)
class Found:
    """A solution of the programme.

    Parameters
    ----------
    made : frozenset of Choice
        The choices made.
    bound : float
        Cents that no plan can cost less than.
    """

    made: frozenset[Choice]
    bound: float


@dataclass
class _Matrix:
    """A programme under construction: variables with their cost, and rows over them."""

    cost: list[float] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    cells: list[tuple[int, int, float]] = field(default_factory=list)
    most: list[float] = field(default_factory=list)

    def variable(self, cost: float, upper: float = 1, *, whole: bool = True) -> int:
        self.cost.append(cost)
        self.whole.append(int(whole))
        self.upper.append(upper)
        return len(self.cost) - 1

    def at_most(self, terms: Iterable[tuple[int, float]], most: float) -> None:
        row = len(self.most)
        self.cells.extend((row, column, value) for column, value in terms)
        self.most.append(most)

    def solve(self, gap: float, seconds: float | None) -> OptimizeResult:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import coo_array

        rows, columns, values = zip(*self.cells, strict=True) if self.cells else ((), (), ())
        matrix = coo_array((values, (rows, columns)), shape=(len(self.most), len(self.cost)))
        options = {"mip_rel_gap": gap} | ({} if seconds is None else {"time_limit": seconds})
        return milp(
            np.array(self.cost),
            integrality=np.array(self.whole),
            bounds=Bounds(0, np.array(self.upper)),
            constraints=LinearConstraint(matrix.tocsr(), ub=np.array(self.most)),
            options=options,
        )


class Program:
    """The integer programme of a problem.

    Parameters
    ----------
    problem : Problem
        What is to be planned.
    asked : sequence of Requirement
        What its rules ask, from :func:`medoffice.scheduling.planner.requirements.requirements`.
    """

    def __init__(self, problem: Problem, asked: Sequence[Requirement]) -> None:
        self.problem, self.asked = problem, asked
        self.choices = choices(problem)

    def solve(self, gap: float = 0.0, seconds: float | None = None) -> Found | None:
        """Return the cheapest plan.

        Parameters
        ----------
        gap : float, default 0
            Stop when no plan can be cheaper by more than this share of the cost.
        seconds : float, optional
            Stop after so long, with the best plan found by then.

        Returns
        -------
        Found or None
            None if there is no plan that keeps the hard rules.

        Raises
        ------
        TimeoutError
            If the time was too short to find any plan, or to show that there is none.
        """
        matrix, columns = self._choices(paid=True)
        self._overtime(matrix, columns)
        for one in self.asked:
            for row in one.rows:
                terms = _scaled(row, columns)
                if one.rule.price is not None:
                    units = 60 if one.rule.kind in BY_THE_HOUR else 1
                    price = one.rule.price * row.weight * _scale(row) / units
                    terms.append((matrix.variable(price, float("inf"), whole=False), -1))
                matrix.at_most(terms, row.most / _scale(row))
        result = matrix.solve(gap, seconds)
        if result.status == INFEASIBLE:
            return None
        if result.x is None:
            raise TimeoutError(f"no plan was found in {seconds} seconds ({result.message})")
        return Found(self._made(result.x), float(result.mip_dual_bound))

    def most_of(
        self, groups: Sequence[Sequence[Requirement]], kept: Collection[int]
    ) -> frozenset[int] | None:
        """Return as many groups of requirements as one plan can keep, some of them given.

        Parameters
        ----------
        groups : sequence of sequence of Requirement
            Each is kept as a whole or not at all.
        kept : collection of int
            Numbers of groups that must be kept.

        Returns
        -------
        frozenset of int or None
            Numbers of the groups kept; None if those given cannot be kept together.
        """
        matrix, columns = self._choices(paid=False)
        dropped: dict[int, int] = {}
        for number, group in enumerate(groups):
            if number not in kept:
                dropped[number] = matrix.variable(1)
            for row in (row for one in group for row in one.rows):
                terms = _scaled(row, columns)
                if number in dropped:
                    terms.append((dropped[number], -_worst(row) / _scale(row)))
                matrix.at_most(terms, row.most / _scale(row))
        result = matrix.solve(gap=0.0, seconds=None)
        if result.status == INFEASIBLE:
            return None
        return frozenset(kept) | {n for n, column in dropped.items() if result.x[column] < 0.5}

    def _choices(self, *, paid: bool) -> tuple[_Matrix, dict[Choice, int]]:
        """Begin a programme: a variable for each choice, and one shift a day for each person."""
        matrix = _Matrix()
        columns: dict[Choice, int] = {}
        by_day: dict[tuple[str, object], list[int]] = {}
        for choice in self.choices:
            person = self.problem.by_key[choice.person]
            minutes = self.problem.by_code[person.role, choice.shift].minutes
            column = matrix.variable(person.rate * minutes / 60 if paid else 0)
            columns[choice] = column
            by_day.setdefault((choice.person, choice.day), []).append(column)
        for together in by_day.values():
            matrix.at_most([(column, 1) for column in together], 1)
        return matrix, columns

    def _overtime(self, matrix: _Matrix, columns: dict[Choice, int]) -> None:
        """Add the hours of each person and workweek that are paid with a premium."""
        limit = float(practice.rule_value("flsa.overtime", "weekly_hours"))
        extra = float(practice.rule_value("flsa.overtime", "times_rate")) - 1
        for person in self.problem.people:
            for days in self.problem.weeks.values():
                hours = [
                    (columns[Choice(person.key, day, shift.code)], shift.minutes / 60)
                    for day in days
                    for shift in self.problem.shifts_of(person.role, day)
                ]
                if person.rate and hours:
                    over = matrix.variable(person.rate * extra, float("inf"), whole=False)
                    matrix.at_most([*hours, (over, -1)], limit)

    def _made(self, values: Sequence[float]) -> frozenset[Choice]:
        chosen = zip(self.choices, values, strict=False)
        return frozenset(choice for choice, value in chosen if value > 0.5)


def _scale(row: Row) -> float:
    """Return what to divide a row by, so that minutes do not outweigh people."""
    return max((abs(value) for value in row.terms.values()), default=1)


def _scaled(row: Row, columns: dict[Choice, int]) -> list[tuple[int, float]]:
    return [(columns[choice], value / _scale(row)) for choice, value in row.terms.items()]


def _worst(row: Row) -> int:
    """Return how far a row can be exceeded at most."""
    return max(sum(value for value in row.terms.values() if value > 0) - row.most, 0)
