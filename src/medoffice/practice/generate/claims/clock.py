"""Time in the billing office: what is to be done on which day."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any


class Clock:
    """Does things on their day, in the order of the days; nothing happens after the last one."""

    def __init__(self, last: date) -> None:
        """Start with nothing to do."""
        self.last = last
        self.today = date.min
        self._due: list[tuple[date, int, Callable[..., None], tuple[Any, ...]]] = []
        self._order = count()

    def at(self, day: date, action: Callable[..., None], *subject: Any) -> None:
        """Note something to do on a day; on one day, first noted is first done."""
        if day <= self.last:
            heapq.heappush(self._due, (day, next(self._order), action, subject))

    def run(self) -> None:
        """Do everything that is due up to the last day."""
        while self._due:
            self.today, _, action, subject = heapq.heappop(self._due)
            action(*subject)
