"""A lab over a reader's list that says how things stand on a day: what is late, what comes next."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.own_columns import OwnColumnsLab


class JudgedByDayLab(OwnColumnsLab):
    """A lab that asks by which day to judge: the example by its own, other files by today.

    Parameters
    ----------
    heading : str
        What stands above the choices.
    *asked : ipywidgets.Widget
        What is asked beside the day.
    """

    SAMPLE_DAY: ClassVar[date]

    def __init__(self, heading: str, *asked: ipywidgets.Widget) -> None:
        days = [("the day of the example", self.SAMPLE_DAY), ("today", None)]
        self.today = controls.choice("Judge by", days, self.SAMPLE_DAY)
        choices = [self.today, *asked]
        self._watch(choices, self.refresh)
        super().__init__(after=[controls.group(heading, choices)])

    def open(self, content: bytes, name: str) -> None:
        """Read a file; a file of the reader's is judged by today, unless it is set otherwise."""
        if self.name and self.today.value == self.SAMPLE_DAY:
            self.today.value = None
        super().open(content, name)

    @property
    def day(self) -> date:
        """The day to judge by."""
        return self.today.value or date.today()
