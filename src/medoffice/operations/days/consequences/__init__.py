"""What decisions cost, by the models of the other chapters.

Each kind of effect is a class, and sums up the effects of its kind: two people who miss from the
phones cost more than twice one. So what *one* decision costs is what the day costs with it, less
what it costs without.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from medoffice.operations.days.consequences.clocks import Clock
from medoffice.operations.days.consequences.effect import Effect
from medoffice.operations.days.consequences.money import Appeals, Pay, Risk, Spent, Vaccines
from medoffice.operations.days.consequences.phones import Phones
from medoffice.operations.days.consequences.rooms import (
    Assistants,
    Reminders,
    Session,
    Unverified,
    Visits,
)
from medoffice.operations.days.costs import NOTHING, Costs
from medoffice.operations.days.office import Office
from medoffice.operations.days.setting import Setting, StoryError
from medoffice.practice.forms import made

KINDS: dict[str, type[Effect]] = {
    kind.kind: kind
    for kind in (
        Appeals,
        Assistants,
        Clock,
        Pay,
        Phones,
        Reminders,
        Risk,
        Session,
        Spent,
        Unverified,
        Vaccines,
        Visits,
    )
}
"""The kinds of effects by the name they have in a story."""


def read(where: str, content: Mapping[str, Any]) -> tuple[Effect, ...]:
    """Return effects from what a story holds: for each kind a table, or a list of tables.

    Raises
    ------
    StoryError
        If a kind or a key is not known; the message names the place.
    """
    found = []
    for name, tables in content.items():
        if name not in KINDS:
            raise StoryError(f"{where}: {name!r} is no effect; expected one of {', '.join(KINDS)}")
        for table in tables if isinstance(tables, list) else [tables]:
            found.append(made(KINDS[name], f"{where}, {name}", table, StoryError))
    return tuple(found)


def bill(effects: Iterable[Effect], setting: Setting, office: Office) -> Costs:
    """Return what effects cost together on one day.

    Parameters
    ----------
    effects : iterable of Effect
        With their times in minutes (:meth:`Effect.bound`).
    setting : Setting
        The day.
    office : Office
        Whose day it is.
    """
    by_kind: dict[type[Effect], list[Effect]] = defaultdict(list)
    for effect in effects:
        by_kind[type(effect)].append(effect)
    return sum(
        (kind.bill(theirs, setting, office) for kind, theirs in by_kind.items()), start=NOTHING
    )
