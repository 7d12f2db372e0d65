"""Callers who hang up, by Erlang's model with impatient callers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil, floor
from typing import ClassVar, Self

from medoffice.operations.days.consequences.effect import Stretch, half_hours
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.office import HALF_HOUR, Office
from medoffice.operations.days.setting import Setting
from medoffice.scheduling.phones import TARGET_SECONDS
from medoffice.scheduling.queues import erlang_a


@dataclass(frozen=True)
class Phones(Stretch):
    """People more or fewer on the phones, or more or fewer calls.

    Parameters
    ----------
    people : float, default 0
        How many more; below 0 for fewer.
    times : float, default 1
        How many times as many calls as usual.
    """

    kind: ClassVar[str] = "phones"
    people: float = 0
    times: float = 1.0

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the callers who hang up beyond the usual ones; somebody always answers."""
        more = 0.0
        for start, usual in half_hours(setting, office):
            people, times = float(usual.agents), 1.0
            for each in effects:
                share = each.share_of(start)
                people += each.people * share
                times *= 1 + (each.times - 1) * share
            if (people, times) != (usual.agents, 1.0):
                line = office.handle_seconds, office.patience_seconds
                more += _given_up(usual.calls * times, max(people, 1.0), *line)
                more -= _given_up(usual.calls, float(usual.agents), *line)
        return Costs(callers=more)


@cache
def _given_up(calls: float, people: float, handle: float, patience: float) -> float:
    """Return the callers who hang up in a half hour; between whole people, drawn as a line."""
    lower, upper = floor(people), ceil(people)
    few, many = (
        calls * erlang_a(calls, HALF_HOUR, handle, agents, TARGET_SECONDS, patience).abandoned
        for agents in (lower, upper)
    )
    return few + (many - few) * (people - lower)
