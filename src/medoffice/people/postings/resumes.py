"""Résumés read against a posting: the minimum in months, and points on a sheet.

The minimum is a matter of yes or no: so many months in which somebody ran an office, a shift or a
team. Two jobs in the same month are one month. Who meets it is compared on a scoring sheet: for
each line 0 (not shown), 1 (named), 2 (done, with an example) or 3 (done, with a result), by two
readers on their own. A line counts by the share of the week of the task behind it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

MOST = 3
YEAR = 12


@dataclass(frozen=True)
class Stint:
    """A job that somebody held.

    Parameters
    ----------
    employer, title : str
        In words.
    start, end : str
        First and last month, such as ``2019-02``; both count.
    led : bool
        Whether the person ran an office, a shift or a team in it.

    Raises
    ------
    ValueError
        If a month is none, or the job ends before it begins.
    """

    employer: str
    title: str
    start: str
    end: str
    led: bool

    def __post_init__(self) -> None:
        """Refuse months that cannot be."""
        if _number(self.end) < _number(self.start):
            raise ValueError(f"{self.title!r} ends in {self.end}, before it began in {self.start}")

    @property
    def months(self) -> range:
        """The months of the job, numbered through."""
        return range(_number(self.start), _number(self.end) + 1)


def _number(month: str) -> int:
    year, _, of_year = month.partition("-")
    if not (year.isdigit() and of_year.isdigit() and 1 <= int(of_year) <= YEAR):
        raise ValueError(f"month is {month!r}: expected a year and a month such as '2019-02'")
    return int(year) * YEAR + int(of_year)


def months_led(stints: Iterable[Stint]) -> int:
    """Return in how many months somebody ran an office, a shift or a team.

    Parameters
    ----------
    stints : iterable of Stint
        All jobs; a month in two of them counts once.
    """
    return len({month for stint in stints if stint.led for month in stint.months})


@dataclass(frozen=True)
class Line:
    """A line of the scoring sheet: what the posting asks for, and how much it counts."""

    name: str
    asks: str
    weight: int


@dataclass(frozen=True)
class Resume:
    """A résumé and what two readers gave it.

    Parameters
    ----------
    number : str
        In place of a name.
    words : str
        As it was sent.
    jobs : tuple of Stint
        The jobs in it.
    points : mapping of str to mapping of str to int
        For each reader the points of each line.
    """

    number: str
    words: str
    jobs: tuple[Stint, ...]
    points: Mapping[str, Mapping[str, int]]

    def meets(self, years: int) -> bool:
        """Tell whether the minimum of the posting is met, in years."""
        return months_led(self.jobs) >= YEAR * years

    def score(self, sheet: Iterable[Line]) -> Fraction:
        """Return the points as a share of the most that can be had.

        Raises
        ------
        ValueError
            If a reader gave more than 3 points, fewer than 0, or none to a line.
        """
        lines = tuple(sheet)
        got = Fraction(0)
        for reader, given in self.points.items():
            for line in lines:
                points = given.get(line.name)
                if points is None or not 0 <= points <= MOST:
                    raise ValueError(
                        f"points of {self.number} on {line.name!r} by the {reader} reader are "
                        f"{points}: expected a whole number from 0 to {MOST}"
                    )
                got += points * line.weight
        return got / (MOST * len(self.points) * sum(line.weight for line in lines))


@cache
def _told() -> dict[str, Any]:
    text = files(__package__).joinpath("resumes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def sheet() -> tuple[Line, ...]:
    """Return the lines of the scoring sheet."""
    return tuple(Line(name, **line) for name, line in _told()["sheet"].items())


@cache
def resumes() -> tuple[Resume, ...]:
    """Return the five résumés."""
    return tuple(
        Resume(
            number,
            told["words"].strip(),
            tuple(Stint(**job) for job in told["jobs"]),
            told["points"],
        )
        for number, told in _told().items()
        if number != "sheet"
    )
