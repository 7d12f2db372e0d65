"""What a decision changes, before anybody knows when it is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import ClassVar, Self

from medoffice.operations.days.costs import Costs
from medoffice.operations.days.office import HALF_HOUR, HalfHour, Office
from medoffice.operations.days.setting import Setting, StoryError, minute

NOW, DONE = "now", "done"
MOMENTS = ("start", "until")


@dataclass(frozen=True)
class Effect:
    """A change to the day. Each kind is a class of its own, and sums up its own costs.

    A field named ``start`` or ``until`` is a time of day: ``"13:40"``, or ``"now"`` for when the
    decision is taken, or ``"done"`` for when you have done what it takes; ``"done+40"`` is forty
    minutes after that.
    """

    kind: ClassVar[str]

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return what all effects of this kind cost together, on one day."""
        raise NotImplementedError

    def bound(self, now: int, done: int) -> Self:
        """Return the effect with its times in minutes, for a decision taken at a time."""
        clock = {NOW: now, DONE: done}
        times = {}
        for field in fields(self):
            written = getattr(self, field.name)
            if field.name in MOMENTS and isinstance(written, str):
                since, _, later = written.partition("+")
                if since in clock and (not later or later.isdecimal()):
                    times[field.name] = clock[since] + int(later or 0)
                else:
                    times[field.name] = minute(written, f"{self.kind}, {field.name}")
        return replace(self, **times)

    def check(self, setting: Setting, office: Office) -> None:
        """Raise a StoryError if the effect names what the day or the office does not have."""
        self.bill([self.bound(setting.begins, setting.begins)], setting, office)

    def note(self, setting: Setting) -> str:
        """Return a sentence for the debrief; none for most kinds."""
        return ""


@dataclass(frozen=True)
class Stretch(Effect):
    """An effect that lasts from one time to another.

    Parameters
    ----------
    start, until : str or int
        When; an effect that begins when it should be over changes nothing.
    """

    start: str | int
    until: str | int

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return max(self.until - self.start, 0)

    def share_of(self, start: int) -> float:
        """Return the share of the half hour from `start` that it covers."""
        shared = min(self.until, start + HALF_HOUR) - max(self.start, start)
        return max(shared, 0) / HALF_HOUR


def half_hours(setting: Setting, office: Office) -> Iterator[tuple[int, HalfHour]]:
    """Give the half hours of a day, each with its beginning."""
    for (weekday, start), usual in office.week.items():
        if weekday == setting.weekday:
            yield start, usual


def known(kind: str, what: str, name: str, names: object) -> None:
    """Raise a StoryError if a name is not among those the office has."""
    if name not in names:
        raise StoryError(f"{kind}: {what} is {name!r}; expected one of {', '.join(names)}")
