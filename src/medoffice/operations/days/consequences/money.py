"""What is paid, spent, or left lying: hours of staff, bills, appeals, vaccine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import ClassVar, Self

from medoffice.billing.claims.work_queue import Item, best
from medoffice.budgeting.stock.cold_chain import MORNING, RANGES, Excursion, Reading
from medoffice.operations.days.consequences.effect import Effect, Stretch, known
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.office import Office
from medoffice.operations.days.setting import Setting, StoryError
from medoffice.scheduling.workweek import WeekPay

MOVED, DISCARDED, WARM = FATES = ("moved", "discarded", "warm")
SPARE_DEGREES = 2.4
"""By how much the refrigerator was too warm when somebody looked; the hours decide, not this."""


@dataclass(frozen=True)
class Pay(Stretch):
    """Hours that somebody works beyond the usual week.

    Parameters
    ----------
    staff : str
        The number of somebody paid by the hour.
    """

    kind: ClassVar[str] = "pay"
    staff: str

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the extra pay, with time and a half above 40 hours in the week."""
        minutes: dict[str, int] = defaultdict(int)
        for each in effects:
            known(cls.kind, "staff", each.staff, office.staff)
            minutes[each.staff] += each.minutes
        dollars = 0.0
        for number, extra in minutes.items():
            who = office.staff[number]
            longer = WeekPay(round(who.hours + extra / 60, 2), who.rate).total
            dollars += longer - WeekPay(who.hours, who.rate).total
        return Costs(cents=round(dollars * 100))


@dataclass(frozen=True)
class Spent(Effect):
    """Money that is spent.

    Parameters
    ----------
    dollars : float
        How much; below 0 if it comes back.
    """

    kind: ClassVar[str] = "spent"
    dollars: float

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the sum."""
        return Costs(cents=round(100 * sum(each.dollars for each in effects)))


@dataclass(frozen=True)
class Appeals(Stretch):
    """Work on the appeals that are due today, more or less than usual.

    Parameters
    ----------
    people : float, default 1
        How many more people work on them; below 0 for fewer.
    """

    kind: ClassVar[str] = "appeals"
    people: float = 1

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return what can be expected of the appeals that are not sent, the dearest first."""
        if not setting.appeals:
            raise StoryError("appeals: the day has none; expected a list [[appeals]]")
        minutes = setting.appeal_usual + sum(each.people * each.minutes for each in effects)
        return Costs(
            cents=_sent(setting, office, setting.appeal_usual) - _sent(setting, office, minutes)
        )


def _sent(setting: Setting, office: Office, minutes: float) -> int:
    """Return what can be expected of the appeals that get done, the best ones first."""
    fit = int(minutes // setting.appeal_minutes)
    if fit < 1:
        return 0
    items = [
        Item(
            each.name,
            100 * each.dollars * office.chances[each.reason],
            setting.on,
            setting.on - timedelta(days=30),
        )
        for each in setting.appeals
    ]
    return round(best(items, setting.on, fit).value)


@dataclass(frozen=True)
class Vaccines(Effect):
    """What becomes of the vaccine in a refrigerator that fails.

    Parameters
    ----------
    fate : str
        ``warm`` when it fails; ``moved`` to a unit that holds its temperature; ``discarded``.
    start : str or int
        When.
    """

    kind: ClassVar[str] = "vaccines"
    fate: str
    start: str | int = "done"

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the price of the doses that were warm for longer than their makers allow.

        Nobody knows when in between it got warm, so the hours run from the last good reading
        (:class:`medoffice.budgeting.stock.cold_chain.Excursion`).
        """
        if setting.warm_since is None or not setting.vaccines:
            raise StoryError("vaccines: the day has none; expected [[vaccines]] and warm_since")
        for each in effects:
            known(cls.kind, "fate", each.fate, FATES)
        for lot in setting.vaccines:
            known("vaccines", "item", lot.item, office.items)
        fates = {each.fate for each in effects}
        # What is not moved stays warm until the office closes, and has then been warm too long.
        moved = [each.start for each in effects if each.fate == MOVED]
        hours = _hours_warm(setting, min(moved, default=setting.ends))
        lost = sum(
            lot.doses * office.items[lot.item][1]
            for lot in setting.vaccines
            if DISCARDED in fates or hours > lot.hours
        )
        return Costs(cents=lost)


def _hours_warm(setting: Setting, until: int) -> float:
    midnight = datetime.combine(setting.on, time())
    at = midnight + timedelta(minutes=max(until, setting.warm_since))
    degrees = RANGES["refrigerator"].high + SPARE_DEGREES
    reading = Reading(at, MORNING, degrees, degrees, degrees)
    found = Excursion((reading,), midnight + timedelta(minutes=setting.warm_since))
    return found.unseen_hours


@dataclass(frozen=True)
class Risk(Effect):
    """Somebody's health, left to luck.

    Parameters
    ----------
    people : int, default 1
        How many.
    """

    kind: ClassVar[str] = "risk"
    people: int = 1

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return how many."""
        return Costs(risk=sum(each.people for each in effects))
