"""What it costs if a matter waits: the same sound decision, taken later."""

from __future__ import annotations

from medoffice.operations.days.consequences import bill
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.office import Office, willow_bend
from medoffice.operations.days.story import Day, Event


def cost_of_waiting(day: Day, event: Event, minutes: int, office: Office | None = None) -> Costs:
    """Return what a matter costs if its sound decision is taken some minutes after it came.

    Parameters
    ----------
    day : Day
        The day; nothing else happens on it.
    event : Event
        The matter.
    minutes : int
        How long it waits. From the moment at which it decides itself, it has done so.
    office : Office, optional
        Whose day it is; by default Willow Bend's.

    Raises
    ------
    ValueError
        If it is to wait for less than no time.
    """
    if minutes < 0:
        raise ValueError(f"minutes is {minutes}: expected 0 or more")
    office, now = office or willow_bend(), event.at + minutes
    choice = event.soundest if now < event.until else event.missed
    effects = [effect.bound(event.at, event.at) for effect in event.effects]
    effects += [effect.bound(now, now + choice.minutes) for effect in choice.effects]
    return bill(effects, day.setting, office)
