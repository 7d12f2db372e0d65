"""What cannot be planned is refused in a sentence, and what is asked is said in one."""

from datetime import date

import pytest

from medoffice.scheduling.planner import Kind, Need, Person, Problem, Request, Rule, Shift
from medoffice.scheduling.planner import words as say
from medoffice.scheduling.planner.requirements import requirements

MONDAY, TUESDAY = date(2025, 12, 15), date(2025, 12, 16)
EARLY = Shift("E", "desk", 450, 960, (690, 720))
LATE = Shift("L", "desk", 540, 1050, (780, 810), late=True)
ADA = Person("ada", "Ada Lark", "desk", 2000, usual={1: "E"}, credentials={"RN": MONDAY})


def problem(**changed):
    given = {
        "people": (ADA,),
        "days": (MONDAY, TUESDAY),
        "shifts": (EARLY, LATE),
        "needs": (Need("desk", MONDAY, 480, 600, 2),),
        "rules": (Rule(Kind.PLACES, 6000),),
    }
    return Problem(**given | changed)


BAD = {
    "a price below 0": (lambda: Rule(Kind.OFF, -1), "rule off has the price -1: expected cents"),
    "no limit": (lambda: Rule(Kind.LATE), "rule late has the limit None: expected a limit"),
    "a limit too many": (lambda: Rule(Kind.OFF, limit=2), "limit 2: expected none"),
    "weekdays": (
        lambda: Rule(Kind.OFF, weekdays=frozenset({1})),
        "rule off has weekdays: expected them for places",
    ),
    "an end before the beginning": (lambda: Shift("E", "desk", 600, 600), "the beginning first"),
    "a meal outside": (lambda: Shift("E", "desk", 60, 90, (80, 100)), r"\(80, 100\): expected it"),
    "a need of no time": (lambda: Need("desk", MONDAY, 60, 60, 1), "desk on 2025-12-15 is from 60"),
    "a need below 0": (lambda: Need("desk", MONDAY, 0, 60, -1), "is -1 people: expected 0"),
    "a person twice": (lambda: problem(people=(ADA, ADA)), "person ada is there twice"),
    "a day twice": (lambda: problem(days=(MONDAY, MONDAY)), "day 2025-12-15 is there twice"),
    "two rules for one thing": (
        lambda: problem(rules=(Rule(Kind.OFF), Rule(Kind.OFF, 5, role="desk"))),
        "two rules off hold for the same",
    ),
    "an unknown shift": (
        lambda: problem(people=(Person("bo", "Bo", "desk", 0, usual={1: "X"}),)),
        "Bo has the shift 'X': expected one of desk, E, L",
    ),
    "a need on another day": (
        lambda: problem(needs=(Need("desk", date(2026, 1, 1), 0, 60, 1),)),
        "a need is for 2026-01-01: expected a day of the plan",
    ),
    "a request of nobody": (
        lambda: problem(requests=(Request("eve", MONDAY),)),
        "a request is of 'eve': expected a person's key",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_what_makes_no_sense_is_refused(what):
    make, message = BAD[what]
    with pytest.raises(ValueError, match=message):
        make()


def test_rules_of_one_kind_may_hold_for_different_weekdays_and_roles():
    monday = frozenset({1})
    rules = (
        Rule(Kind.PLACES, weekdays=monday, role="desk"),
        Rule(Kind.PLACES, 6000, weekdays=frozenset(range(2, 8)), role="desk"),
        Rule(Kind.PLACES, 6000, role="nurse"),
    )
    asked = requirements(problem(rules=rules))
    assert [one.rule for one in asked] == [rules[0]]


def sentence(kind, limit=None, **changed):
    return [
        one.sentence for one in requirements(problem(rules=(Rule(kind, limit=limit),), **changed))
    ]


SENTENCES = {
    Kind.PLACES: "Desk: 2 people are there on Monday, December 15, from 8:00 to 10:00",
    Kind.HOURS: "Ada Lark works at most 12 hours in the week of December 14",
    Kind.PROMISED: "Ada Lark gets 8 hours in the week of December 14",
    Kind.DAYS: "Ada Lark works on at most 1 day in the week of December 14",
    Kind.REST: "Ada Lark has 14½ hours of rest after the shift of Monday, December 15",
    Kind.OFF: "Ada Lark has Tuesday, December 16, off",
    Kind.WISHES: "Ada Lark has the shift 9:00–5:30 on Monday, December 15",
    Kind.CANNOT: "Ada Lark does not work on Tuesdays",
    Kind.LATE: "Ada Lark has at most 1 late shift",
    Kind.USUAL: "Ada Lark has no shift but 7:30–4:00 on Monday, December 15",
}  # fmt: skip
LIMITS = {Kind.HOURS: 240, Kind.DAYS: 1, Kind.REST: 870, Kind.LATE: 1}


@pytest.mark.parametrize("kind", SENTENCES)
def test_each_rule_has_its_sentence(kind):
    ada = Person(
        "ada", "Ada Lark", "desk", 2000, usual={1: "E"}, never=frozenset({2}), only=frozenset("E")
    )
    requests = (Request("ada", TUESDAY), Request("ada", MONDAY, "L"))
    told = sentence(kind, LIMITS.get(kind), people=(ada,), requests=requests)
    assert told[0] == SENTENCES[kind]
    if kind == Kind.CANNOT:
        assert told[1] == "Ada Lark works no other shifts than 7:30–4:00"


def test_a_license_that_ended_is_named():
    needs = tuple(Need("desk", day, 480, 600, 1, "RN") for day in (MONDAY, TUESDAY))
    held, ended = sentence(Kind.LICENSES, needs=needs)
    assert held == "1 person with a valid RN is there on Monday, December 15, from 8:00 to 10:00"
    assert ended.endswith("nobody holds one on that day (Ada Lark’s ended on December 15, 2025)")


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "0 hours"), (15, "¼ hour"), (60, "1 hour"), (75, "1¼ hours"), (2400, "40 hours")],
)
def test_amounts_of_time_are_said_as_people_say_them(minutes, told):
    assert say.hours(minutes) == told
