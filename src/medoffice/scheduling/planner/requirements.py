"""What the rules ask, sentence by sentence, each with the inequalities that say the same.

A rule such as "days off are given" becomes one requirement for each person and day. Its sentence
is what a clash is told in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from medoffice.scheduling.planner import words
from medoffice.scheduling.planner.problem import (
    MINUTES_IN_A_DAY,
    SATURDAY,
    Need,
    Person,
    Problem,
    Shift,
)
from medoffice.scheduling.planner.rows import Choice, Requirement, Row
from medoffice.scheduling.planner.rules import Kind, Rule


def choices(problem: Problem) -> list[Choice]:
    """Return all choices there are: everybody, every day, each shift of the role."""
    return [
        Choice(person.key, day, shift.code)
        for person in problem.people
        for day in problem.days
        for shift in problem.shifts_of(person.role, day)
    ]


def requirements(problem: Problem) -> list[Requirement]:
    """Return what the rules in force ask, rule by rule.

    Parameters
    ----------
    problem : Problem
        What is to be planned.

    Returns
    -------
    list of Requirement
        Those that no plan can break, such as a limit for somebody with few shifts, may be there.
    """
    return [
        one
        for rule in problem.rules
        for one in _ASKED[rule.kind](problem, rule)
        if any(row.terms or row.most < 0 for row in one.rows)
    ]


Asked = Iterator[Requirement]


def _people(problem: Problem, rule: Rule) -> Iterator[Person]:
    return (person for person in problem.people if rule.holds_for(person.role))


def _terms(
    problem: Problem,
    person: Person,
    day: date,
    counts: Callable[[Shift], int] = lambda shift: 1,
) -> dict[Choice, int]:
    """Return what each shift of a person on a day counts, without those that count nothing."""
    shifts = problem.shifts_of(person.role, day)
    return {Choice(person.key, day, s.code): counts(s) for s in shifts if counts(s)}


def _over(
    problem: Problem, person: Person, days: Collection[date], **how: Any
) -> dict[Choice, int]:
    terms: dict[Choice, int] = {}
    for day in days:
        terms |= _terms(problem, person, day, **how)
    return terms


def _minutes(shift: Shift) -> int:
    return shift.minutes


def _places(problem: Problem, rule: Rule) -> Asked:
    for need in _needs(problem, rule):
        sentence = f"{_team(need.role)}: {_there(need, '')}"
        topic = f"{_team(need.role)}: every place is filled on {words.on(need.day)}"
        yield Requirement(rule, sentence, _filled(problem, need), topic, need)


def _vital(problem: Problem, rule: Rule) -> Asked:
    for need in _needs(problem, rule):
        sentence = f"{_team(need.role)}: {_there(need, '')}"
        topic = f"{_team(need.role)}: places that must never be empty are filled"
        yield Requirement(rule, sentence, _filled(problem, need), topic, need)


def _licenses(problem: Problem, rule: Rule) -> Asked:
    for need in _needs(problem, rule):
        sentence = _there(need, f" with a valid {need.credential}") + _nobody(problem, need)
        yield Requirement(rule, sentence, _filled(problem, need), need=need)


def _team(role: str) -> str:
    return role.replace("-", " ").capitalize()


def _needs(problem: Problem, rule: Rule) -> Iterator[Need]:
    for need in problem.needs:
        about = need.kind == rule.kind and need.day.isoweekday() in rule.weekdays
        if need.people and about and rule.holds_for(need.role):
            yield need


def _there(need: Need, who: str) -> str:
    people = "1 person" if need.people == 1 else f"{need.people} people"
    be = "is" if need.people == 1 else "are"
    span = f"from {words.clock(need.starts)} to {words.clock(need.ends)}"
    return f"{people}{who} {be} there on {words.on(need.day)}, {span}"


def _nobody(problem: Problem, need: Need) -> str:
    """Say so if nobody holds the license that is asked for."""
    team = [person for person in problem.people if person.role == need.role]
    if any(person.holds(need.credential, need.day) for person in team):
        return ""
    ended = [
        f"{person.name}’s ended on {until:%B} {until.day}, {until.year}"
        for person in team
        if (until := person.credentials.get(need.credential or ""))
    ]
    return "; nobody holds one on that day" + (f" ({words.listed(ended)})" if ended else "")


def _filled(problem: Problem, need: Need) -> tuple[Row, ...]:
    """Return a row for each stretch of a need in which nobody comes or goes."""
    shifts = problem.shifts_of(need.role, need.day)
    turns = {minute for shift in shifts for minute in shift.turns}
    inner = sorted(minute for minute in turns if need.starts < minute < need.ends)
    edges = [need.starts, *inner, need.ends]
    rows = []
    for starts, ends in pairwise(edges):
        there = {
            Choice(person.key, need.day, shift.code): -1
            for person in problem.people
            if person.role == need.role and person.holds(need.credential, need.day)
            for shift in shifts
            if shift.covers(starts, ends)
        }
        rows.append(Row(there, -need.people, ends - starts))
    return tuple(rows)


def _hours(problem: Problem, rule: Rule) -> Asked:
    more = "more than the usual hours"
    if rule.limit:
        more += f" and {words.hours(rule.limit)}"
    for person in _people(problem, rule):
        for week, days in problem.weeks.items():
            most = problem.usual_minutes(person, week) + (rule.limit or 0)
            sentence = f"{person.name} works at most {words.hours(most)} in {words.week_of(week)}"
            terms = _over(problem, person, days, counts=_minutes)
            topic = f"Nobody works {more} in {words.week_of(week)}"
            yield Requirement(rule, sentence, (Row(terms, most),), topic)


def _promised(problem: Problem, rule: Rule) -> Asked:
    for person in _people(problem, rule):
        for week, days in problem.weeks.items():
            fewest = problem.usual_minutes(person, week, less_days_off=True)
            sentence = f"{person.name} gets {words.hours(fewest)} in {words.week_of(week)}"
            terms = _over(problem, person, days, counts=lambda shift: -shift.minutes)
            topic = f"Everybody gets the usual hours in {words.week_of(week)}"
            yield Requirement(rule, sentence, (Row(terms, -fewest),), topic)


def _days(problem: Problem, rule: Rule) -> Asked:
    for person in _people(problem, rule):
        for week, days in problem.weeks.items():
            sentence = (
                f"{person.name} works on at most {_count(rule.limit, 'day')} in "
                f"{words.week_of(week)}"
            )
            yield Requirement(rule, sentence, (Row(_over(problem, person, days), rule.limit or 0),))


def _rest(problem: Problem, rule: Rule) -> Asked:
    rest = rule.limit or 0
    for person in _people(problem, rule):
        for day in problem.days:
            after = day + timedelta(days=1)
            rows = tuple(
                Row({Choice(person.key, day, first.code): 1, **soon}, 1)
                for first in problem.shifts_of(person.role, day)
                if after in problem.days
                and (soon := _terms(problem, person, after, counts=_too_soon(first, rest)))
            )
            sentence = (
                f"{person.name} has {words.hours(rest)} of rest after the shift of {words.on(day)}"
            )
            yield Requirement(rule, sentence, rows)


def _too_soon(first: Shift, rest: int) -> Callable[[Shift], int]:
    return lambda then: int(MINUTES_IN_A_DAY + then.starts - first.ends < rest)


def _off(problem: Problem, rule: Rule) -> Asked:
    for person in _people(problem, rule):
        for day in sorted(problem.days_off(person) & set(problem.days)):
            sentence = f"{person.name} has {words.on(day)}, off"
            yield Requirement(rule, sentence, (Row(_terms(problem, person, day), 0),))


def _wishes(problem: Problem, rule: Rule) -> Asked:
    for wish in problem.requests:
        person = problem.by_key[wish.person]
        if wish.shift is not None and rule.holds_for(person.role) and wish.day in problem.days:
            shift = problem.by_code[person.role, wish.shift]
            sentence = f"{person.name} has the shift {_span(shift)} on {words.on(wish.day)}"
            choice = Choice(person.key, wish.day, wish.shift)
            yield Requirement(rule, sentence, (Row({choice: -1}, -1),))


def _cannot(problem: Problem, rule: Rule) -> Asked:
    for person in _people(problem, rule):
        for weekday in sorted(person.never):
            days = [day for day in problem.days if day.isoweekday() == weekday]
            rows = tuple(Row(_terms(problem, person, day), 0) for day in days)
            if rows:
                yield Requirement(rule, f"{person.name} does not work on {days[0]:%A}s", rows)
        if person.only is not None:
            may = [s for s in problem.shifts_of(person.role) if s.code in person.only]
            times = words.listed(sorted({_span(shift) for shift in may}) or ["none"])
            other = _other_than(person.only)
            rows = tuple(Row(_terms(problem, person, day, counts=other), 0) for day in problem.days)
            yield Requirement(rule, f"{person.name} works no other shifts than {times}", rows)


def _other_than(codes: Collection[str]) -> Callable[[Shift], int]:
    return lambda shift: int(shift.code not in codes)


def _at_another_time(usual: Shift) -> Callable[[Shift], int]:
    return lambda shift: int(not shift.same_time(usual))


def _span(shift: Shift) -> str:
    return f"{words.clock(shift.starts)}–{words.clock(shift.ends)}"


def _late(problem: Problem, rule: Rule) -> Asked:
    for person in _people(problem, rule):
        terms = _over(problem, person, problem.days, counts=lambda shift: int(shift.late))
        sentence = f"{person.name} has at most {_count(rule.limit, 'late shift')}"
        yield Requirement(rule, sentence, (Row(terms, rule.limit or 0),))


def _saturdays(problem: Problem, rule: Rule) -> Asked:
    days = [day for day in problem.days if day.isoweekday() == SATURDAY]
    for person in _people(problem, rule):
        terms = _over(problem, person, days)
        sentence = f"{person.name} has at most {_count(rule.limit, 'Saturday')}"
        yield Requirement(rule, sentence, (Row(terms, rule.limit or 0),))


def _usual(problem: Problem, rule: Rule) -> Asked:
    for person in _people(problem, rule):
        off = problem.days_off(person)
        for day in problem.days:
            if day.isoweekday() >= SATURDAY or day in off:
                continue
            usual = problem.usual_shift(person, day)
            topic = f"{_team(person.role)}: nobody has a shift but the usual one"
            if usual is None:
                sentence = f"{person.name} is not asked in on {words.on(day)}, a free day"
                other = _terms(problem, person, day)
            else:
                sentence = f"{person.name} has no shift but {_span(usual)} on {words.on(day)}"
                other = _terms(problem, person, day, counts=_at_another_time(usual))
            yield Requirement(rule, sentence, (Row(other, 0),), topic)


def _count(number: int | None, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"


_ASKED: dict[Kind, Callable[[Problem, Rule], Asked]] = {
    Kind.PLACES: _places,
    Kind.VITAL: _vital,
    Kind.LICENSES: _licenses,
    Kind.HOURS: _hours,
    Kind.PROMISED: _promised,
    Kind.DAYS: _days,
    Kind.REST: _rest,
    Kind.OFF: _off,
    Kind.WISHES: _wishes,
    Kind.CANNOT: _cannot,
    Kind.LATE: _late,
    Kind.SATURDAYS: _saturdays,
    Kind.USUAL: _usual,
}
