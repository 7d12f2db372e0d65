"""The planner against the plainest way to plan: try every plan there is.

The rules are read here a second time, minute by minute and person by person, so that a slip in
the planner's inequalities shows.
"""

from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from medoffice.scheduling.planner import (
    Kind,
    Need,
    NoPlan,
    Person,
    Problem,
    Request,
    Rule,
    Shift,
    plan,
)
from medoffice.scheduling.planner.requirements import requirements
from medoffice.scheduling.planner.rows import Choice

THURSDAY = date(2025, 12, 11)
DAYS = tuple(THURSDAY + timedelta(days=n) for n in range(4))  # a workweek ends on Saturday
SHIFTS = (
    Shift("E", "desk", 7 * 60, 23 * 60, meal=(12 * 60, 13 * 60), weekdays=(4, 5, 6, 7)),
    Shift("L", "desk", 12 * 60, 24 * 60, weekdays=(4, 5, 6, 7), late=True),
    Shift("A", "desk", 8 * 60, 12 * 60, weekdays=(4, 5, 7)),
)
HARD_AND_PRICED = st.sampled_from([None, None, 0, 60, 3_000, 60_000])


@st.composite
def problems(draw):
    days = DAYS[: draw(st.sampled_from([2, 2, 3, 4]))]
    team = 1 if len(days) == 4 else 2
    codes = st.sampled_from("ELA")
    people = tuple(
        Person(
            f"P{n}",
            f"Person {n}",
            "desk",
            rate=draw(st.sampled_from([0, 1_200, 2_400])),
            usual=draw(st.dictionaries(st.sampled_from([4, 5, 7]), codes, max_size=3)),
            credentials=draw(st.sampled_from([{}, {"RN": None}, {"RN": days[0]}])),
            only=draw(st.sampled_from([None, None, frozenset("E"), frozenset("LA")])),
            never=draw(st.sampled_from([frozenset(), frozenset({7}), frozenset({5, 6})])),
        )
        for n in range(team)
    )
    spans = st.sampled_from([(7 * 60, 12 * 60), (8 * 60, 14 * 60), (11 * 60, 24 * 60)])
    credentials, vital = st.sampled_from([None, "RN"]), st.booleans()
    needs = [
        Need("desk", day, *draw(spans), draw(st.integers(0, 2)), draw(credentials), draw(vital))
        for day in days
    ]
    requests = {
        (draw(st.sampled_from(people)).key, draw(st.sampled_from(days))): draw(
            st.sampled_from([None, "E", "A"])
        )
        for _ in range(draw(st.integers(0, 3)))
    }
    limits = {Kind.HOURS: 240, Kind.DAYS: 1, Kind.REST: 600, Kind.LATE: 1, Kind.SATURDAYS: 0}
    rules = [
        Rule(kind, draw(HARD_AND_PRICED), limits.get(kind)) for kind in Kind if draw(st.booleans())
    ]
    return Problem(
        people, days, SHIFTS, tuple(needs), tuple(rules),
        tuple(Request(who, day, shift) for (who, day), shift in requests.items()
              if shift != "A" or day.isoweekday() != 6),
    )  # fmt: skip


def every_plan(problem):
    """Yield each plan as a dictionary: the shift of a person on a day."""
    places = [(person, day) for person in problem.people for day in problem.days]
    options = [[None, *(s for s in SHIFTS if day.isoweekday() in s.weekdays)] for _, day in places]
    for given_out in product(*options):
        yield {
            (person.key, day): shift
            for (person, day), shift in zip(places, given_out, strict=True)
            if shift
        }


def week(day):
    return day - timedelta(days=day.isoweekday() % 7)


def at_work(shift, minute):
    if shift.meal and shift.meal[0] <= minute < shift.meal[1]:
        return False
    return shift.starts <= minute < shift.ends


def worked(shift):
    return sum(at_work(shift, minute) for minute in range(24 * 60))


@cache
def there(code, minute):
    return at_work({shift.code: shift for shift in SHIFTS}[code], minute)


@cache
def length(code):
    return worked({shift.code: shift for shift in SHIFTS}[code])


def usual_shift(problem, person, day):
    code = person.usual.get(day.isoweekday())
    return next((shift for shift in SHIFTS if shift.code == code), None)


def breaks(problem, rota, rule):
    """Return how far a plan breaks a rule, in minutes or in times."""
    kind, limit = rule.kind, rule.limit
    if kind in (Kind.PLACES, Kind.VITAL, Kind.LICENSES):
        return sum(empty(problem, rota, need) for need in problem.needs if about(need) == kind)
    if kind in (Kind.OFF, Kind.WISHES):
        asked = [r for r in problem.requests if (r.shift is None) == (kind == Kind.OFF)]
        given_ = [rota.get((r.person, r.day)) for r in asked]
        return sum((s.code if s else None) != r.shift for s, r in zip(given_, asked, strict=True))
    return sum(breaks_of(problem, rota, person, kind, limit) for person in problem.people)


def about(need):
    if need.credential:
        return Kind.LICENSES
    return Kind.VITAL if need.vital else Kind.PLACES


def empty(problem, rota, need):
    able = {p.key for p in problem.people if need.credential is None or (
        need.credential in p.credentials
        and (p.credentials[need.credential] or date.max) >= need.day)}  # fmt: skip
    codes = [s.code for (who, day), s in rota.items() if day == need.day and who in able]
    # Nobody comes or goes within half an hour.
    return sum(
        30 * max(need.people - sum(there(code, minute) for code in codes), 0)
        for minute in range(need.starts, need.ends, 30)
    )


def breaks_of(problem, rota, person, kind, limit):
    mine = {day: shift for (who, day), shift in rota.items() if who == person.key}
    off = {r.day for r in problem.requests if r.person == person.key and r.shift is None}
    total = 0
    for first in {week(day) for day in problem.days}:
        days = [day for day in problem.days if week(day) == first]
        minutes = sum(length(mine[day].code) for day in days if day in mine)
        usual = {day: usual_shift(problem, person, day) for day in days}
        if kind == Kind.HOURS:
            most = sum(length(s.code) for s in usual.values() if s) + limit
            total += max(minutes - most, 0)
        elif kind == Kind.PROMISED:
            due = sum(length(s.code) for day, s in usual.items() if s and day not in off)
            total += max(due - minutes, 0)
        elif kind == Kind.DAYS:
            total += max(sum(day in mine for day in days) - limit, 0)
    if kind == Kind.REST:
        for day, shift in mine.items():
            after = mine.get(day + timedelta(days=1))
            total += bool(after) and 24 * 60 - shift.ends + after.starts < limit
    elif kind == Kind.CANNOT:
        total += sum(day.isoweekday() in person.never for day in mine)
        total += sum(person.only is not None and s.code not in person.only for s in mine.values())
    elif kind == Kind.LATE:
        total += max(sum(shift.late for shift in mine.values()) - limit, 0)
    elif kind == Kind.SATURDAYS:
        total += max(sum(day.isoweekday() == 6 for day in mine) - limit, 0)
    elif kind == Kind.USUAL:
        for day, shift in mine.items():
            usual = usual_shift(problem, person, day)
            weekday = day.isoweekday() < 6 and day not in off
            total += weekday and (usual is None or shift.code != usual.code)
    return total


HOURLY = {Kind.PLACES, Kind.VITAL, Kind.LICENSES, Kind.HOURS, Kind.PROMISED}


def pay(problem, rota):
    """Return cents: the rate for each hour, and half of it again above 40 in a workweek."""
    total = 0
    for person in problem.people:
        minutes = Counter()
        for (who, day), shift in rota.items():
            if who == person.key:
                minutes[week(day)] += length(shift.code)
        for each in minutes.values():
            total += person.rate * each / 60 + person.rate / 2 * max(each - 2400, 0) / 60
    return total


def cost(problem, rota):
    priced = 0
    for rule in problem.rules:
        if rule.price is not None:
            units = breaks(problem, rota, rule)
            priced += rule.price * units / (60 if rule.kind in HOURLY else 1)
    return pay(problem, rota) + priced


def keeps(problem, rota, rules):
    return all(breaks(problem, rota, rule) == 0 for rule in rules if rule.hard)


MANY = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@MANY
@given(problems())
def test_no_plan_is_cheaper_than_the_planners(problem):
    possible = [rota for rota in every_plan(problem) if keeps(problem, rota, problem.rules)]
    made = plan(problem, gap=0)
    assert isinstance(made, NoPlan) == (not possible)
    if not possible:
        return
    rota = {
        (person.key, day): shift
        for person in problem.people
        for day in problem.days
        if (shift := made.shift(person, day))
    }
    assert keeps(problem, rota, problem.rules)
    assert made.cost == cost(problem, rota) == min(cost(problem, each) for each in possible)
    assert made.pay + made.premium == pay(problem, rota)
    assert made.gap == pytest.approx(0, abs=1e-6)


def six_days(*rates):
    """Return a week of six days of eight hours, one person a day, for people at some rates."""
    days = tuple(THURSDAY + timedelta(days=n) for n in range(-3, 3))
    shift = Shift("E", "desk", 480, 990, (720, 750), weekdays=(1, 2, 3, 4, 5, 6))
    return Problem(
        tuple(Person(f"P{rate}", f"Person {rate}", "desk", rate) for rate in rates),
        days,
        (shift,),
        tuple(Need("desk", day, 480, 720, 1) for day in days),
        (Rule(Kind.PLACES),),
    )


def test_hours_above_forty_cost_half_as_much_again():
    made = plan(six_days(20_00), gap=0)
    assert (made.pay, made.premium) == (48 * 20_00, 8 * 10_00)
    assert made.share(made.problem.people[0]).overtime_minutes == 8 * 60
    assert made.gap == 0


def test_a_dearer_colleague_is_cheaper_than_overtime():
    made = plan(six_days(20_00, 24_00), gap=0)
    hours = [made.share(person).minutes / 60 for person in made.problem.people]
    assert hours == [40, 8]
    assert made.premium == 0


@settings(MANY, max_examples=15)
@given(problems())
def test_no_fewer_rules_clash_and_none_of_their_sentences_is_idle(problem):
    made = plan(problem)
    assume(isinstance(made, NoPlan))
    hard = [rule for rule in problem.rules if rule.hard]
    rotas = list(every_plan(problem))
    kept = {frozenset(r for r in hard if breaks(problem, rota, r) == 0) for rota in rotas}

    def possible(rules):
        return any(set(rules) <= them for them in kept)

    assert not possible(made.rules)
    assert all(possible(fewer) for fewer in combinations(hard, len(made.rules) - 1))

    assert made.smallest
    asked = [one for one in requirements(problem) if one.rule in made.rules]
    told = {one.topic or one.sentence for one in asked} | {one.sentence for one in asked}
    had = set()
    for rota in rotas:
        choices = {Choice(who, day, shift.code) for (who, day), shift in rota.items()}
        broken = [one for one in asked if one.broken(choices)]
        had.add(frozenset(told - {s for one in broken for s in (one.topic, one.sentence)}))

    def all_had(sentences):
        return any(set(sentences) <= them for them in had)

    assert not all_had(made.sentences)
    topics = {one.topic or one.sentence for one in asked}
    fewer = len(made.sentences) - 1
    for some in (*combinations(made.sentences, fewer), *combinations(topics, fewer)):
        assert all_had(some)
