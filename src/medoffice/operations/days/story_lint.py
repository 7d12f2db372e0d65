"""What every day must keep: ``python -m medoffice.operations.days.story_lint``.

Every way ends: each event comes once at most, each choice takes time, and what waits decides
itself. Each event can come, and each choice can be taken. Who decides soundly, and first what can
wait least, breaks no law, leaves nobody's health to luck, and does better than who does nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from random import Random

from medoffice import command_line
from medoffice.operations.days.debrief import look_back
from medoffice.operations.days.office import Office, willow_bend
from medoffice.operations.days.running import Run, begin, by_the_book, left_alone
from medoffice.operations.days.setting import StoryError
from medoffice.operations.days.story import (
    SOUND,
    STANDINGS,
    UNLAWFUL,
    Choice,
    Day,
    Event,
    days,
)

LONGEST = {"do": 170, "happens": 260, "text": 330, "lesson": 260}
"""Characters; what may be done must fit a button on a phone."""
FEWEST_EVENTS = 20
FEWEST_CHOICES, MOST_CHOICES = 2, 4
MOST_MINUTES = 90
PLAYS = 120
WORK_SHARE = 0.25


def faults(
    day: Day, rules: Container[str], office: Office | None = None, fewest: int = FEWEST_EVENTS
) -> list[str]:
    """Return what is wrong with a day, a sentence each; nothing if it is sound.

    Parameters
    ----------
    day : Day
        The day.
    rules : container of str
        Ids of the rules that may be cited.
    office : Office, optional
        Whose day it is; by default Willow Bend's.
    fewest : int, default 20
        How many events it must have.
    """
    office = office or willow_bend()
    parts = _head(day, fewest), _events(day), _choices(day, rules), _effects(day, office)
    found = [*chain(*parts, _flags(day))]
    # A day can be played only if all its parts are as they should be.
    return found or [*_plays(day, office)]


def _head(day: Day, fewest: int) -> Iterator[str]:
    if len(day.events) < fewest:
        yield f"{day.slug}: has {len(day.events)} events; expected {fewest} or more"
    if not day.setting.begins < day.setting.ends:
        yield f"{day.slug}: begins when it ends or later"
    if day.setting.weekday > 5:
        yield f"{day.slug}: on is {day.setting.on:%A}; expected a day from Monday to Friday"
    if day.work_minutes < 1 or not day.work.strip() or not day.story:
        yield f"{day.slug}: expected a setting, and work of your own with its minutes"


def _events(day: Day) -> Iterator[str]:
    for name, event in day.events.items():
        where = f"{day.slug}, event {name!r}"
        if not day.setting.begins <= event.at < event.until <= day.setting.ends:
            yield f"{where}: comes and decides itself at times that are out of order, or of the day"
        if not FEWEST_CHOICES <= len(event.choices) <= MOST_CHOICES:
            yield (
                f"{where}: has {len(event.choices)} choices; expected {FEWEST_CHOICES} to "
                f"{MOST_CHOICES}"
            )
        if not any(each.standing == SOUND and not each.needs for each in event.choices):
            yield f"{where}: has no sound choice that needs nothing; all must be able to do well"
        yield from _texts(where, event, ("who", "text", "lesson"))


def _texts(where: str, thing: Event | Choice, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        text = getattr(thing, name)
        if not text.strip():
            yield f"{where}: {name} is empty"
        if len(text) > (most := LONGEST.get(name, 60)):
            yield f"{where}: {name} has {len(text)} characters; expected at most {most}"


def _choices(day: Day, rules: Container[str]) -> Iterator[str]:
    for where, choice in _each_choice(day):
        yield from _texts(where, choice, ("do", "happens"))
        if choice.standing not in STANDINGS:
            expected = ", ".join(STANDINGS)
            yield f"{where}: standing is {choice.standing!r}; expected one of {expected}"
        if choice.standing == UNLAWFUL and not choice.rules:
            yield f"{where}: is called unlawful and names no rule"
        for rule in choice.rules:
            if rule not in rules:
                yield f"{where}: {rule!r} is no rule of datasets/rules.csv"
    for name, event in day.events.items():
        for number, choice in enumerate(event.choices, start=1):
            if not 1 <= choice.minutes <= MOST_MINUTES:
                yield (
                    f"{day.slug}, event {name!r}, choice {number}: takes {choice.minutes} minutes; "
                    f"expected 1 to {MOST_MINUTES}, for every way must end"
                )


def _effects(day: Day, office: Office) -> Iterator[str]:
    places = [(where, choice.effects) for where, choice in _each_choice(day)]
    places += [(f"{day.slug}, event {name!r}", e.effects) for name, e in day.events.items()]
    for where, effects in places:
        for effect in effects:
            try:
                effect.check(day.setting, office)
            except StoryError as fault:
                yield f"{where}: {fault}"


def _flags(day: Day) -> Iterator[str]:
    sets = {
        name: {flag for choice in (*event.choices, event.missed) for flag in choice.sets}
        for name, event in day.events.items()
    }
    asked = {
        name: {*event.when, *(flag for choice in event.choices for flag in choice.needs)}
        for name, event in day.events.items()
    }
    known = set().union(*sets.values())
    used = set().union(*asked.values(), *(event.unless for event in day.events.values()))
    for name, event in day.events.items():
        for flag in sorted((asked[name] | set(event.unless)) - known):
            yield f"{day.slug}, event {name!r}: asks for {flag!r}, which nothing sets"
    for flag in sorted(known - used):
        yield f"{day.slug}: {flag!r} is set, and nothing asks for it"
    waits_for = {
        name: {other for other in sets if sets[other] & set(event.when)}
        for name, event in day.events.items()
    }
    try:
        TopologicalSorter(waits_for).prepare()
    except CycleError as error:
        circle = " for ".join(error.args[1])
        yield f"{day.slug}: events wait for each other, {circle}; none of them would come"


def _plays(day: Day, office: Office) -> Iterator[str]:
    """Play the day many times, and see that everything can happen."""
    came, taken, missed = set(), set(), set()
    for seed in range(PLAYS):
        run = played(day, seed)
        came |= set(run.came)
        taken |= {(deed.event.name, deed.choice.do) for deed in run.deeds if not deed.missed}
        missed |= {deed.event.name for deed in run.deeds if deed.missed}
    for name, event in day.events.items():
        where = f"{day.slug}, event {name!r}"
        if name not in came:
            yield f"{where}: never came in {PLAYS} plays"
            continue
        for number, choice in enumerate(event.choices, start=1):
            if (name, choice.do) not in taken:
                yield f"{where}, choice {number}: never could be taken in {PLAYS} plays"
        if name not in missed:
            yield f"{where}: never decided itself in {PLAYS} plays"
    best, worst = look_back(by_the_book(day), office), look_back(left_alone(day), office)
    if best.total.risk:
        yield f"{day.slug}: led soundly, it leaves somebody's health to luck"
    better = best.total.cents < worst.total.cents or best.total.callers < worst.total.callers
    if not better or best.total.risk > worst.total.risk:
        yield f"{day.slug}: led soundly, it costs no less than a day on which nobody decides"
    if not best.missed <= len(best.lines) / 4:
        yield f"{day.slug}: led soundly, {best.missed} matters decide themselves; leave more time"


def played(day: Day, seed: int) -> Run:
    """Return a day played by luck; the same seed gives the same day."""
    luck, run = Random(seed), begin(day)
    # Some players hurry, and some let things lie.
    idle = luck.choice((0.1, WORK_SHARE, 0.6, 0.85))
    while not run.over:
        if run.open and luck.random() > idle:
            event = luck.choice(run.open)
            run = run.choose(event.name, luck.choice(run.offers(event)))
        else:
            run = run.work()
    return run


def _each_choice(day: Day) -> Iterator[tuple[str, Choice]]:
    for name, event in day.events.items():
        for number, choice in enumerate(event.choices, start=1):
            yield f"{day.slug}, event {name!r}, choice {number}", choice
        yield f"{day.slug}, event {name!r}, missed", event.missed


def main() -> None:
    """Check every day of the course, and say what is wrong."""
    from medoffice import practice

    known = practice.rules()
    found = [fault for day in days().values() for fault in faults(day, known)]
    for fault in found:
        print(fault)
    if found:
        sys.exit(f"{len(found)} faults in the days")
    print(f"{len(days())} days, nothing to mend")


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
