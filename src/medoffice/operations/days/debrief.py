"""What a day has cost, and what each decision had to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from medoffice.operations.days.consequences import Effect, bill
from medoffice.operations.days.costs import NOTHING, Costs
from medoffice.operations.days.office import Office, willow_bend
from medoffice.operations.days.running import Deed, Run
from medoffice.operations.days.story import SOUND, STANDINGS, Choice


@dataclass(frozen=True, slots=True)
class Line:
    """One decision in the debrief.

    Parameters
    ----------
    deed : Deed
        What was decided.
    brought : Costs
        What the matter cost by itself, as it came.
    cost : Costs
        What the decision added; below 0 is what it saved.
    came_of_it : tuple of str
        Names of the events that came because of it.
    later : Costs
        What these cost, with what was decided in them.
    sound : Choice or None
        What would have been sound, if this was not, or was not done in time.
    change : Costs
        What the day would have cost more with that; below 0 is what it would have saved.
    notes : tuple of str
        Clocks that began to run.
    """

    deed: Deed
    brought: Costs
    cost: Costs
    came_of_it: tuple[str, ...] = ()
    later: Costs = NOTHING
    sound: Choice | None = None
    change: Costs = NOTHING
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Debrief:
    """A day looked back on.

    Parameters
    ----------
    lines : tuple of Line
        The decisions, in order.
    total : Costs
        What the day cost beyond a usual one: what its events brought, and what was decided.
    brought : Costs
        What the events brought by themselves.
    minutes : int
        Your minutes that the decisions took.
    leaves : int
        When you left, in minutes after midnight.
    missed : int
        Matters that nobody decided.
    standings : dict of str to int
        How many of your decisions were sound, unwise, unlawful.
    """

    lines: tuple[Line, ...]
    total: Costs
    brought: Costs
    minutes: int
    leaves: int
    missed: int
    standings: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Part:
    """Effects that belong together: of an event as it comes, or of a decision."""

    at: int
    event: str
    decided: bool
    effects: tuple[Effect, ...]


def look_back(run: Run, office: Office | None = None) -> Debrief:
    """Work out what a day has cost so far, and what each decision had to do with it.

    Parameters
    ----------
    run : Run
        The day.
    office : Office, optional
        Whose day it is; by default Willow Bend's.

    Notes
    -----
    The day is put together in the order in which things happened; each cost is what the day costs
    with that step, less what it cost before. So they add up to the day's total. What another
    choice would have changed is worked out on the whole day, with everything else as it was.
    """
    office = office or willow_bend()
    setting = run.day.setting
    parts = _parts(run)
    so_far = [
        bill(effects, setting, office)
        for effects in accumulate((part.effects for part in parts), lambda one, two: (*one, *two))
    ]
    steps = {
        (part.event, part.decided): after - before
        for part, before, after in zip(parts, [NOTHING, *so_far], so_far, strict=False)
    }
    total = so_far[-1] if so_far else NOTHING
    yours = [deed.choice.standing for deed in run.deeds if not deed.missed]
    return Debrief(
        lines=tuple(_line(deed, run, parts, steps, total, office) for deed in run.deeds),
        total=total,
        brought=sum((cost for (_, decided), cost in steps.items() if not decided), start=NOTHING),
        minutes=sum(deed.done - deed.at for deed in run.deeds),
        leaves=run.leaves,
        missed=sum(deed.missed for deed in run.deeds),
        standings={standing: yours.count(standing) for standing in STANDINGS},
    )


def _parts(run: Run) -> list[_Part]:
    """Return all effects of a day, in the order in which they set in."""
    parts = [
        _Part(came, name, False, _bound(run.day.events[name].effects, came, came))
        for name, came in run.came.items()
    ]
    parts += [
        _Part(deed.at, deed.event.name, True, _bound(deed.choice.effects, deed.at, deed.done))
        for deed in run.deeds
    ]
    return sorted(parts, key=lambda part: (part.at, part.decided))


def _bound(effects: Sequence[Effect], now: int, done: int) -> tuple[Effect, ...]:
    return tuple(effect.bound(now, done) for effect in effects)


def _line(
    deed: Deed,
    run: Run,
    parts: Sequence[_Part],
    steps: dict[tuple[str, bool], Costs],
    total: Costs,
    office: Office,
) -> Line:
    name = deed.event.name
    followers = tuple(
        each for each in run.came if set(run.day.events[each].when) & set(deed.choice.sets)
    )
    line = Line(
        deed,
        brought=steps[name, False],
        cost=steps[name, True],
        came_of_it=followers,
        later=sum(
            (cost for (event, _), cost in steps.items() if event in followers), start=NOTHING
        ),
        notes=tuple(
            note
            for effect in (*deed.event.effects, *deed.choice.effects)
            if (note := effect.note(run.day.setting))
        ),
    )
    if deed.choice.standing == SOUND:
        return line
    sound = deed.event.soundest
    # A matter that nobody decided could have been decided when it came.
    at = deed.came if deed.missed else deed.at
    others = [
        effect
        for part in parts
        if not (part.decided and part.event == name)
        for effect in part.effects
    ]
    other_day = bill(
        [*others, *_bound(sound.effects, at, at + sound.minutes)], run.day.setting, office
    )
    return Line(
        deed, line.brought, line.cost, line.came_of_it, line.later, sound, other_day - total,
        line.notes,
    )  # fmt: skip
