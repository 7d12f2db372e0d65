"""The days of the course keep the rules of a day, and say what the records say."""

import json
import tomllib
from importlib.resources import files
from statistics import mean

import pytest

from medoffice import practice
from medoffice.labs.running_the_day import SMALL_DAY
from medoffice.operations.days import office, work_out
from medoffice.operations.days.consequences.money import Pay
from medoffice.operations.days.consequences.rooms import Session
from medoffice.operations.days.story import SOUND, UNLAWFUL, day_of, days
from medoffice.operations.days.story_lint import faults

ALL = sorted(days())
STAFF = {row["name"]: row for row in practice.records("staff")}
CLINICIANS = {row["provider_id"]: row["name"] for row in practice.records("providers")}


@pytest.mark.parametrize("slug", ALL)
def test_a_day_has_no_faults(slug):
    assert faults(days()[slug], practice.rules()) == []


def test_there_are_three_days_of_twenty_events_and_more():
    assert ALL == ["downtime", "ice", "monday"]
    assert min(len(day.events) for day in days().values()) >= 20
    assert next(iter(days())) == "monday"


@pytest.mark.parametrize("slug", ALL)
def test_who_speaks_is_there_on_that_day(slug):
    day = days()[slug]
    on, weekday = day.setting.on, day.setting.weekday
    works = {row["staff_id"] for row in practice.records("shifts") if row["weekday"] == weekday}
    away = {row["staff_id"] for row in practice.records("time_off") if row["date"] == on}
    away |= {row["provider_id"] for row in practice.records("closures") if row["date"] == on}
    for event in day.events.values():
        name = event.who.split(",")[0].split(" and ")[0]
        if name in STAFF:
            person = STAFF[name]
            assert person["left_on"] is None, event.name
            assert person["staff_id"] in works - away, event.name
        told = " ".join((event.who, event.text, *(choice.do for choice in event.choices)))
        for number, clinician in CLINICIANS.items():
            surname = clinician.rpartition(" ")[2]
            assert surname not in told or number not in away, (event.name, clinician)
        for choice in (event, *event.choices, event.missed):
            named = {each.clinician for each in choice.effects if isinstance(each, Session)}
            named |= {each.staff for each in choice.effects if isinstance(each, Pay)}
            assert not named & away, event.name


@pytest.mark.parametrize("slug", ALL)
def test_rules_hold_today_and_no_unlawful_choice_is_the_cheapest_without_a_word(slug):
    rules = practice.rules()
    for event in days()[slug].events.values():
        for choice in (*event.choices, event.missed):
            assert all(rules[rule].status in ("in-force", "guidance") for rule in choice.rules)
            assert choice.standing != UNLAWFUL or choice.rules


def test_the_place_of_a_choice_does_not_give_it_away():
    first = [
        event.choices[event.order[0]].standing == SOUND
        for day in days().values()
        for event in day.events.values()
    ]
    assert 0.2 < mean(first) < 0.6


def test_the_office_is_worked_out_from_the_records_as_they_are():
    # What one more visit brings takes the whole ledger, and is tested with the chapter on turnover.
    file = files("medoffice.operations.days") / office.FILE
    stored = json.loads(file.read_text(encoding="utf-8"))
    assert stored["visit_minutes"] == work_out._visit_minutes()
    assert stored["staff"] == work_out._staff()
    assert stored["week"] == work_out._week()


BROKEN = {
    "leads nowhere": (
        'when = ["at-the-phone"]',
        'when = ["at-the-fone"]',
        "asks for 'at-the-fone'",
    ),
    "takes no time": ("minutes = 1\n", "minutes = 0\n", "takes 0 minutes; expected 1 to 90"),
    "no rule": (
        'standing = "unwise"\n\n[events.doctor.missed]',
        'standing = "unlawful"\n\n[events.doctor.missed]',
        "is called unlawful and names no rule",
    ),
    "unknown rule": ('happens = "She goes."', 'happens = "x"\nrules = ["no.such"]', "no rule of"),
    "ends before it comes": ('until = "9:50"', 'until = "8:30"', "times that are out of order"),
    "nobody of that number": ('staff = "S31"', 'staff = "S31x"', "staff is 'S31x'"),
    "too long": ('text = "She looks', f'text = "{"x" * 400}', "expected at most 330"),
    "only unwise": (
        'happens = "It was about a resignation."',
        'happens = "x"\nstanding = "unwise"',
        "has no sound choice",
    ),
}


def test_the_small_day_of_the_lab_is_sound():
    assert faults(day_of("mine", tomllib.loads(SMALL_DAY)), practice.rules(), fewest=2) == []
    told = faults(day_of("mine", tomllib.loads(SMALL_DAY)), practice.rules())
    assert told == ["mine: has 2 events; expected 20 or more"]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_day_is_told(name):
    old, new, told = BROKEN[name]
    assert old in SMALL_DAY
    day = day_of("mine", tomllib.loads(SMALL_DAY.replace(old, new)))
    assert any(told in fault for fault in faults(day, practice.rules(), fewest=2))


def test_events_that_wait_for_each_other_are_told():
    text = SMALL_DAY.replace('lesson = "Who knows', 'when = ["back"]\nlesson = "Who knows').replace(
        'happens = "She goes."', 'happens = "She goes."\nsets = ["back"]'
    )
    told = faults(day_of("mine", tomllib.loads(text)), practice.rules(), fewest=2)
    assert any("events wait for each other" in fault for fault in told)
