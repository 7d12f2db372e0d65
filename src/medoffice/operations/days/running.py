"""A day under way: what the clock says, what waits, what was done, and what it has come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from medoffice.operations.days.story import Choice, Day, Event

STINT = 30
"""Minutes of your own work in one go, if nothing new comes."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A matter that is decided, by you or by itself.

    Parameters
    ----------
    event : Event
        The matter.
    choice : Choice
        What was done, or what came of doing nothing.
    came, at, done : int
        When it came, was decided, and was through, in minutes after midnight.
    """

    event: Event
    choice: Choice
    came: int
    at: int
    done: int

    @property
    def missed(self) -> bool:
        """Whether nobody decided."""
        return self.choice is self.event.missed


@dataclass(frozen=True)
class Run:
    """A day so far. It never changes: each move gives the next one.

    Parameters
    ----------
    day : Day
        What is played.
    now : int
        What the clock says, in minutes after midnight.
    came : mapping of str to int
        When each event came that has come.
    deeds : tuple of Deed
        What was decided.
    settled : frozenset of str
        Events that went away by themselves.
    flags : frozenset of str
        What is true.
    worked : int
        Minutes of your own work done.
    before : Run or None
        The day before the last move.
    """

    day: Day
    now: int
    came: Mapping[str, int] = field(default_factory=dict)
    deeds: tuple[Deed, ...] = ()
    settled: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    worked: int = 0
    before: Run | None = field(default=None, repr=False)

    @property
    def over(self) -> bool:
        """Whether the office is done for the day."""
        return self.now >= self.day.setting.ends

    @property
    def open(self) -> tuple[Event, ...]:
        """What waits for you, first come first."""
        behind = self.settled | {deed.event.name for deed in self.deeds}
        return tuple(self.day.events[name] for name in self.came if name not in behind)

    @property
    def leaves(self) -> int:
        """When you leave, if the day is over: what is left of your own work is done after it."""
        return max(self.now, self.day.setting.ends) + self.left

    @property
    def left(self) -> int:
        """Minutes of your own work that are left."""
        return max(self.day.work_minutes - self.worked, 0)

    def offers(self, event: Event) -> tuple[int, ...]:
        """Return the places of the choices that may be taken now, in the order to show them."""
        return tuple(at for at in event.order if self.flags.issuperset(event.choices[at].needs))

    def choose(self, name: str, place: int) -> Run:
        """Return the day after a decision, with the time gone that it takes.

        Parameters
        ----------
        name : str
            The event.
        place : int
            Which of its choices, from 0.

        Raises
        ------
        ValueError
            If the event does not wait, or the choice is not open.
        """
        event = next((each for each in self.open if each.name == name), None)
        if event is None:
            waiting = ", ".join(each.name for each in self.open) or "nothing"
            raise ValueError(f"{name!r} does not wait for a decision; what does: {waiting}")
        if place not in self.offers(event):
            raise ValueError(
                f"{name}: there is no choice {place} now; expected one of "
                f"{sorted(self.offers(event))}"
            )
        choice = event.choices[place]
        done = self.now + choice.minutes
        made = replace(self._decided(event, choice, done), before=self)
        return made._until(done)

    def work(self) -> Run:
        """Return the day after some of your own work: half an hour, or until something comes."""
        if self.over:
            raise ValueError("the day is over: go back, or begin again")
        stop = min(self.now + STINT, self.day.setting.ends)
        now = replace(self, before=self)._until(stop, only_until_new=True)
        return replace(now, worked=self.worked + now.now - self.now)

    def back(self) -> Run:
        """Return the day before the last move; at the beginning, as it is."""
        return self.before or self

    def _decided(self, event: Event, choice: Choice, done: int) -> Run:
        deed = Deed(event, choice, self.came[event.name], self.now, done)
        return replace(self, deeds=(*self.deeds, deed), flags=self.flags | set(choice.sets))

    def _until(self, then: int, *, only_until_new: bool = False) -> Run:
        """Let the clock run: what comes by then comes, and what is not decided decides itself."""
        run = self
        while True:
            run = run._settle()
            moments = [(max(event.at, run.now), 0, event) for event in run._to_come()]
            moments += [(max(event.until, run.now), 1, event) for event in run.open]
            # When the office closes, all that still waits decides itself.
            last = min(then, run.day.setting.ends)
            moments = [each for each in moments if each[0] <= last]
            if not moments:
                return replace(run, now=max(then, run.now))
            at, decides, event = min(moments, key=lambda each: each[:2])
            run = replace(run, now=at)
            if decides:
                run = run._decided(event, event.missed, at)
            else:
                run = replace(run, came={**run.came, event.name: at})
                then = at if only_until_new else then

    def _to_come(self) -> list[Event]:
        return [
            event
            for event in self.day.events.values()
            if event.name not in self.came
            and event.until > self.now
            and self.flags.issuperset(event.when)
            and not self.flags.intersection(event.unless)
        ]

    def _settle(self) -> Run:
        """Take away what others have settled meanwhile."""
        gone = {event.name for event in self.open if self.flags.intersection(event.unless)}
        return replace(self, settled=self.settled | gone)


def begin(day: Day) -> Run:
    """Return a day at its beginning."""
    return Run(day, day.setting.begins)._until(day.setting.begins)


def by_the_book(day: Day) -> Run:
    """Return a day led soundly: whatever can wait least comes first, your own work in between."""
    run = begin(day)
    while not run.over:
        if run.open:
            event = min(run.open, key=lambda each: (each.until, each.at))
            run = run.choose(event.name, event.choices.index(event.soundest))
        else:
            run = run.work()
    return run


def left_alone(day: Day) -> Run:
    """Return a day on which you do your own work and decide nothing."""
    run = begin(day)
    while not run.over:
        run = run.work()
    return run
