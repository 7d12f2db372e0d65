"""Stop what takes too long, from inside the process in which it runs."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from typing import NoReturn

BY_THE_CLOCK = 2.0
"""Seconds by the clock for each second of computing: other processes want processors, too."""

GRACE = 5.0
"""Seconds more until whoever waits outside gives up."""

TAKES_TOO_LONG = (
    "This took longer than a check may take, so it was stopped. Is there a loop that never ends, "
    "or one that goes through every row for every row?"
)


class TookTooLong(BaseException):
    """The time that a cell or a call may take is over."""

    def __init__(self) -> None:
        super().__init__(TAKES_TOO_LONG)

    def _render_traceback_(self) -> list[str]:
        return [TAKES_TOO_LONG]


@contextlib.contextmanager
def stop_after(seconds: float, may_wait: bool = False) -> Iterator[None]:
    """Raise :class:`TookTooLong` in the body when it has computed for some seconds.

    One that waits instead of computing is stopped, too, after twice the time by the clock. So how
    busy the machine is does not decide who is stopped.

    Parameters
    ----------
    seconds : float
        Of computing.
    may_wait : bool, default False
        Whether it may wait without an end, because what it waits for has one.
    """

    def stop(*_: object) -> NoReturn:
        raise TookTooLong

    timers = {signal.ITIMER_PROF: seconds}
    if not may_wait:
        timers[signal.ITIMER_REAL] = seconds * BY_THE_CLOCK
    for signum in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(signum, stop)
    try:
        for timer, after in timers.items():
            # Again and again, since a student's “except:” may catch the first.
            signal.setitimer(timer, after, max(after / 10, 0.1))
        yield
    finally:
        for timer in timers:
            signal.setitimer(timer, 0)


def outside(seconds: float) -> float:
    """Return the seconds after which whoever waits outside for the body gives up."""
    return seconds * BY_THE_CLOCK + GRACE
