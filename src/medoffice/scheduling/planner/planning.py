"""Making a plan, or saying why there is none."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from medoffice.scheduling.planner.clash import Most, smallest_clash
from medoffice.scheduling.planner.problem import Problem
from medoffice.scheduling.planner.program import Program
from medoffice.scheduling.planner.requirements import requirements
from medoffice.scheduling.planner.roster import Roster
from medoffice.scheduling.planner.rows import Requirement
from medoffice.scheduling.planner.rules import Rule

NEAR_ENOUGH = 0.001


@dataclass(frozen=True)
class NoPlan:
    """Why there is no plan.

    Parameters
    ----------
    rules : tuple of Rule
        Hard rules that no plan keeps together, as few as can be.
    sentences : tuple of str
        What of these rules clashes, as little as can be. All places of a day are one sentence,
        and so are all usual shifts of a person, unless a part of them is enough for the clash.
    smallest : bool
        Whether it is shown that no fewer sentences of these rules clash. If not, they no longer
        clash once any one of them is dropped.
    """

    rules: tuple[Rule, ...]
    sentences: tuple[str, ...]
    smallest: bool


def plan(
    problem: Problem, gap: float = NEAR_ENOUGH, seconds: float | None = None
) -> Roster | NoPlan:
    """Make the cheapest plan that keeps the hard rules.

    Parameters
    ----------
    problem : Problem
        What is to be planned.
    gap : float, default 0.001
        How far from the cheapest a plan may be, as a share of its cost.
    seconds : float, optional
        Take the best plan found in so long.

    Returns
    -------
    Roster or NoPlan
        The plan; or, if there is none, the smallest set of rules that clash.

    Raises
    ------
    TimeoutError
        If the time was too short to find any plan.
    """
    asked = requirements(problem)
    program = Program(problem, asked)
    found = program.solve(gap, seconds)
    if found is None:
        return _why_not(program)
    return Roster(problem, tuple(asked), found.made, found.bound)


def _why_not(program: Program) -> NoPlan:
    """Find the fewest hard rules that clash, and then the fewest of their sentences."""
    hard = [one for one in program.asked if one.rule.hard]
    by_rule = _grouped(hard, lambda one: one.rule)
    clash = smallest_clash(len(by_rule), _most(program, by_rule))
    if clash is None:
        raise AssertionError("HiGHS says both that there is a plan and that there is none")
    rules = tuple(by_rule[number][0].rule for number in sorted(clash.members))
    theirs = [one for one in hard if one.rule in rules]

    topics = _grouped(theirs, lambda one: (one.rule, one.topic or one.sentence))
    clash = smallest_clash(len(topics), _most(program, topics))
    told = _told_finely(program, [topics[number] for number in sorted(clash.members)])
    return NoPlan(rules, tuple(told), clash.smallest)


def _told_finely(program: Program, topics: list[list[Requirement]]) -> Iterator[str]:
    """Yield a sentence for each topic of a clash: one of its own, if that is enough to clash."""
    for at, topic in enumerate(topics):
        for one in topic:
            narrower = [*topics[:at], [one], *topics[at + 1 :]]
            if program.most_of(narrower, range(len(narrower))) is None:
                topics = narrower
                yield one.sentence
                break
        else:
            yield topic[0].topic


def _grouped(
    asked: Sequence[Requirement], key: Callable[[Requirement], Hashable]
) -> list[list[Requirement]]:
    groups: dict[Hashable, list[Requirement]] = {}
    for one in asked:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _most(program: Program, groups: Sequence[Sequence[Requirement]]) -> Most:
    return lambda kept: program.most_of(groups, kept)
