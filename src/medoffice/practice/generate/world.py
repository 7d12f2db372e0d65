"""What the makers of the tables share: the parameters, the tables made so far, and the stories."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from medoffice.practice.generate.parameters import Parameters
from medoffice.practice.generate.streams import stream

Row = dict[str, Any]


class Cents(int):
    """An amount of money in whole cents, written into a table as dollars: 12345 as 123.45.

    Sums and products of it are plain whole numbers, so nothing is lost to rounding on the way.
    """

    def __str__(self) -> str:
        """Write the amount in dollars with two decimals."""
        sign, size = ("-" if self < 0 else ""), abs(int(self))
        return f"{sign}{size // 100}.{size % 100:02}"


@dataclass(frozen=True)
class Story:
    """Something planted in the data on purpose, for a lab or an assignment to find.

    ``where`` gives a condition on the table's rows in words or ids, so that an instructor finds
    it at once. The key is for instructors only and is not published with the data.
    """

    name: str
    table: str
    where: str
    what: str


@dataclass
class World:
    """The practice while it is being made.

    ``unlogged`` holds, by table, rows of what happened before anybody kept a record of it: later
    subjects build on them, and no file shows them. ``keys`` holds, for instructors, rows that mark
    what is planted where words would be too many.
    """

    parameters: Parameters
    tables: dict[str, list[Row]] = field(default_factory=dict)
    unlogged: dict[str, list[Row]] = field(default_factory=dict)
    stories: list[Story] = field(default_factory=list)
    keys: dict[str, list[Row]] = field(default_factory=dict)

    def stream(self, job: str) -> random.Random:
        """Give the random numbers of one job, independent of every other job's."""
        return stream(self.parameters.seed, job)

    def tell(self, name: str, table: str, where: str, what: str) -> None:
        """Note a story planted in a table, for the instructor's key."""
        self.stories.append(Story(name, table, where, what))
