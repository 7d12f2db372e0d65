"""One stretch of time on the phones, call by call, to look at.

The averages of :mod:`medoffice.scheduling.queues` hide how bunched calls are. Here the same model
is played out: calls by chance, one line, and callers who hang up when their patience ends.
"""

from __future__ import annotations

import heapq
import math
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """One call. Times are in seconds from the beginning of the stretch, below 0 before it.

    Parameters
    ----------
    came : float
        When it came in.
    answered : float or None
        When it was answered; None if the caller hung up.
    ended : float
        When the talk and the work after it were done, or when the caller hung up.
    agent : int or None
        Who answered, counted from 0; None if nobody did.
    """

    came: float
    answered: float | None
    ended: float
    agent: int | None

    @property
    def waited(self) -> float:
        """Seconds on hold."""
        return (self.ended if self.answered is None else self.answered) - self.came


def ring(
    calls: float,
    per_minutes: float,
    handle_seconds: float,
    agents: int,
    patience_seconds: float | None = None,
    *,
    seed: int = 0,
) -> list[Call]:
    """Play one stretch out. The same stretch before it warms the line up.

    Who calls, how long each can wait and how long each talk takes depends on the seed alone, so
    that the same callers can meet more people or fewer.

    Parameters
    ----------
    calls : float
        Calls that come in the stretch, on average (Poisson).
    per_minutes : float
        Minutes of the stretch.
    handle_seconds : float
        Seconds a call takes with the work after it, on average (exponential).
    agents : int
        People on the phones.
    patience_seconds : float, optional
        Seconds a caller would hold on, on average (exponential). By default nobody hangs up.
    seed : int, default 0
        Another seed is another half hour.

    Returns
    -------
    list of Call
        Those that came in the stretch or were not over when it began, in order.

    Raises
    ------
    ValueError
        If a number is out of its range.
    """
    for name, value in (("per_minutes", per_minutes), ("handle_seconds", handle_seconds)):
        if not 0 < value < math.inf:
            raise ValueError(f"{name} is {value!r}: expected a number above 0")
    if agents < 1 or not 0 <= calls < math.inf:
        raise ValueError(
            f"agents is {agents!r} and calls is {calls!r}: expected 1 person or more, and 0 calls "
            "or more"
        )
    chance, until = random.Random(seed), per_minutes * 60
    free = [(-until, agent) for agent in range(agents)]  # when who is free again
    at, played = -until, []
    while calls:
        # Three draws for each caller, whatever becomes of the call.
        gap, held, talk = (chance.expovariate(1) for _ in range(3))
        at += gap * until / calls
        if at >= until:
            break
        ready, agent = free[0]
        answered = max(at, ready)
        patience = math.inf if patience_seconds is None else held * patience_seconds
        if answered - at > patience:
            played.append(Call(at, None, at + patience, None))
            continue
        ended = answered + talk * handle_seconds
        heapq.heapreplace(free, (ended, agent))
        played.append(Call(at, answered, ended, agent))
    return [call for call in played if call.ended > 0]
