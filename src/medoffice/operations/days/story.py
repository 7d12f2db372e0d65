"""A day as data: what happens, what may be decided, and what comes of it.

A day is a TOML file in ``stories/``::

    title = "A Monday like others"
    on = 2025-12-08                     # a day of the practice's records, Monday to Friday
    begins = "7:30"
    ends = "17:30"
    setting = "What the reader must know before it begins."
    work = "the budget report"          # your own work, and the minutes that it takes
    work_minutes = 120
    warm_since = "5:10"                 # only if the refrigerator fails: the last good reading

    [[vaccines]]                        # ... and what is in it
    item = "M004"
    doses = 6
    hours = 4.0

    [[appeals]]                         # only if appeals are due; `appeal_usual` are the minutes
    name = "A level 4 visit"            # of work that such a day has for them
    reason = "50"
    dollars = 148

    [events.sick]
    at = "7:40"                         # when it comes, at the earliest
    until = "9:00"                      # when it decides itself; left out for the end of the day
    who = "Patricia, front desk"
    text = "What she says."
    lesson = "What a good manual would say."
    when = ["late-start"]               # comes only if all of these were set
    unless = ["covered"]                # never comes, or goes away, once one of these is set
    effects.phones = {people = -1, start = "8:00", until = "12:00"}    # by itself, as it comes

    [[events.sick.choices]]
    do = "What you do."
    minutes = 10                        # of your own time
    happens = "What comes of it."
    standing = "sound"                  # or "unwise", or "unlawful"
    rules = ["flsa.overtime"]           # rules of datasets/rules.csv; needed where it is unlawful
    sets = ["covered"]                  # what is true from now on
    needs = ["kit"]                     # may be chosen only if all of these were set
    effects.phones = {people = 1, start = "done", until = "12:00"}

    [events.sick.missed]                # what comes of it if nobody decides; as a choice, without
    happens = "Nobody came."            # do, minutes and needs

The kinds of effects are in :mod:`.consequences`. :mod:`.story_lint` says what else a day must keep.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from zlib import crc32

from medoffice.operations.days.consequences import Effect, read
from medoffice.operations.days.setting import Appeal, Lot, Setting, StoryError, minute
from medoffice.practice.forms import made

SOUND, UNWISE, UNLAWFUL = STANDINGS = ("sound", "unwise", "unlawful")
FOLDER = "stories"
NOBODY = "Nobody decided."


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the reader may do, or what comes of doing nothing.

    Parameters
    ----------
    do : str
        What.
    minutes : int
        Minutes of your own time.
    happens : str
        What comes of it.
    standing : str
        One of :data:`STANDINGS`.
    rules : tuple of str
        Ids of the rules it touches.
    sets, needs : tuple of str
        What is true from then on, and what must be true before.
    effects : tuple of Effect
        What it changes.
    """

    do: str
    minutes: int
    happens: str
    standing: str = SOUND
    rules: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True)
class Event:
    """Something that comes up.

    Parameters
    ----------
    name : str
        Its name in the file.
    at, until : int
        When it comes, at the earliest, and when it decides itself, in minutes after midnight.
    who, text, lesson : str
        Who tells you, what, and what good practice advises.
    choices : tuple of Choice
        What may be done.
    missed : Choice
        What comes of it if nobody decides.
    when, unless : tuple of str
        What must be true for it to come, and what keeps it away.
    effects : tuple of Effect
        What it changes by itself.
    """

    name: str
    at: int
    until: int
    who: str
    text: str
    lesson: str
    choices: tuple[Choice, ...]
    missed: Choice
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()

    @property
    def order(self) -> tuple[int, ...]:
        """The places of the choices in the order to show them: mixed, and the same each time.

        Authors write the sound choice first; who sees that need not read.
        """
        mixed = sorted((crc32(each.do.encode()), at) for at, each in enumerate(self.choices))
        return tuple(at for _, at in mixed)

    @property
    def soundest(self) -> Choice:
        """The first sound choice that needs nothing; what the debrief compares with."""
        return next(each for each in self.choices if each.standing == SOUND and not each.needs)


@dataclass(frozen=True)
class Day:
    """A day with all that may happen in it.

    Parameters
    ----------
    slug, title, story : str
        Name of its file, its title, and what one must know before.
    setting : Setting
        Where it is set.
    work : str
        Your own work of the day.
    work_minutes : int
        Minutes that it takes.
    events : mapping of str to Event
        All events by name, in the order of their times.
    """

    slug: str
    title: str
    story: str
    setting: Setting
    work: str
    work_minutes: int
    events: Mapping[str, Event]


@dataclass(frozen=True)
class _Head:
    """What a file says before its events."""

    title: str
    on: Any
    begins: str
    ends: str
    setting: str
    work: str
    work_minutes: int
    warm_since: str | None = None
    vaccines: tuple[Any, ...] = ()
    appeals: tuple[Any, ...] = ()
    appeal_minutes: int = 25
    appeal_usual: int = 0


def day_of(slug: str, content: Mapping[str, Any]) -> Day:
    """Return a day from what its file holds.

    Parameters
    ----------
    slug : str
        Name of the day.
    content : mapping
        The file as plain data.

    Raises
    ------
    StoryError
        If a key is missing or unknown, or a time is none; the message names the place.
    """
    own = dict(content)
    events = own.pop("events", {})
    head: _Head = made(_Head, slug, own, StoryError)
    setting = Setting(
        on=head.on,
        begins=minute(head.begins, f"{slug}, begins"),
        ends=minute(head.ends, f"{slug}, ends"),
        vaccines=tuple(made(Lot, f"{slug}, vaccines", each, StoryError) for each in head.vaccines),
        warm_since=minute(head.warm_since, f"{slug}, warm_since") if head.warm_since else None,
        appeals=tuple(made(Appeal, f"{slug}, appeals", each, StoryError) for each in head.appeals),
        appeal_minutes=head.appeal_minutes,
        appeal_usual=head.appeal_usual,
    )
    read_ = [_event(slug, name, events[name], setting) for name in events]
    return Day(
        slug,
        head.title,
        head.setting.strip(),
        setting,
        head.work,
        head.work_minutes,
        {event.name: event for event in sorted(read_, key=lambda event: event.at)},
    )


def _event(slug: str, name: str, content: Mapping[str, Any], setting: Setting) -> Event:
    where, own = f"{slug}, event {name!r}", dict(content)
    own["at"] = minute(own.get("at", ""), f"{where}, at")
    own["until"] = minute(own["until"], f"{where}, until") if "until" in own else setting.ends
    own["choices"] = tuple(
        _choice(f"{where}, choice {number}", each)
        for number, each in enumerate(own.get("choices", ()), start=1)
    )
    nothing = {"do": NOBODY, "minutes": 0, "standing": UNWISE}
    own["missed"] = _choice(f"{where}, missed", nothing | own.get("missed", {}))
    return made(Event, where, _plain(where, own) | {"name": name}, StoryError)


def _choice(where: str, content: Mapping[str, Any]) -> Choice:
    return made(Choice, where, _plain(where, content), StoryError)


def _plain(where: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """Turn lists of words into tuples, and effects into what they are."""
    lists = ("rules", "sets", "needs", "when", "unless")
    turned = {name: tuple(content[name]) for name in lists if name in content}
    return {**content, **turned, "effects": read(where, content.get("effects", {}))}


@cache
def days() -> dict[str, Day]:
    """Return the days of the course by slug, in the order of their dates."""
    folder = files(__package__) / FOLDER
    read_ = [
        day_of(
            file.name.removesuffix(".toml"),
            tomllib.loads(file.read_text(encoding="utf-8")),
        )
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return {day.slug: day for day in sorted(read_, key=lambda day: day.setting.on)}
