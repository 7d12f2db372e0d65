"""What the records show while a post is empty: calls, hours short, overtime.

Weeks with an empty post differ from others in more than that (a flu season, a vacation), so these
differences are signs and no proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from medoffice.people.turnover.stays import Stay
from medoffice.people.turnover.vacancies import Vacancy

FRONT_DESK, ASSISTANT = "front-desk", "medical-assistant"
# The columns of the table staffing_demand for each job whose need is worked out by the hour.
NEEDED = {
    FRONT_DESK: ("front_desk_needed", "front_desk"),
    ASSISTANT: ("assistants_needed", "assistants"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """Something counted on some days: how many of how many.

    Parameters
    ----------
    hits, of : float
        What was counted, and out of how much.
    """

    hits: float
    of: float

    @property
    def share(self) -> float:
        """The part of all."""
        return self.hits / self.of if self.of else 0.0

    def beyond(self, usual: Seen) -> float:
        """Return how many more there were than at another share."""
        return self.hits - self.of * usual.share


def empty_fte(found: Iterable[Vacancy], role: str) -> Callable[[date], Fraction]:
    """Return a function that gives the full-time posts of a job that are empty on a day."""
    own = [vacancy for vacancy in found if vacancy.role == role]

    def empty(day: date) -> Fraction:
        posts = (Fraction(str(one.left.fte)) for one in own if one.covers(day))
        return sum(posts, Fraction(0))

    return empty


def callers_who_gave_up(
    calls: Iterable[Mapping[str, Any]], empty: Callable[[date], Fraction]
) -> dict[Fraction, Seen]:
    """Return the calls given up, of all that came in, by how much of the desk was empty.

    Parameters
    ----------
    calls : iterable of mapping
        Rows with ``date``, ``offered`` and ``abandoned``, as in the table ``phone_calls``.
    empty : callable
        Full-time posts empty on a day; see :func:`empty_fte`.
    """
    return _by_gap(
        ((row["date"], row["abandoned"], row["offered"]) for row in calls), empty
    )  # fmt: skip


def hours_short(
    demand: Iterable[Mapping[str, Any]], role: str, empty: Callable[[date], Fraction]
) -> dict[Fraction, Seen]:
    """Return the hours of work nobody was there for, of all that were needed.

    Parameters
    ----------
    demand : iterable of mapping
        Rows as in the table ``staffing_demand``.
    role : str
        One of :data:`NEEDED`.
    empty : callable
        Full-time posts empty on a day.
    """
    needed, there = NEEDED[role]
    return _by_gap(
        ((row["date"], max(row[needed] - row[there], 0), row[needed]) for row in demand), empty
    )


def overtime(
    payroll: Iterable[Mapping[str, Any]],
    starts: Mapping[str, date],
    team: Iterable[Stay],
    empty: Callable[[date], Fraction],
) -> dict[Fraction, Seen]:
    """Return the overtime hours of a team, of all hours it worked, by what was empty.

    Parameters
    ----------
    payroll : iterable of mapping
        Rows as in the table ``payroll``.
    starts : mapping of str to datetime.date
        First day of each pay period; a period counts as that day does.
    team : iterable of Stay
        Whose hours.
    empty : callable
        Full-time posts empty on a day.
    """
    own = {stay.number for stay in team}
    return _by_gap(
        (
            (
                starts[row["period_id"]],
                row["overtime_hours"] or 0,
                (row["regular_hours"] or 0) + (row["overtime_hours"] or 0),
            )
            for row in payroll
            if row["staff_id"] in own
        ),
        empty,
    )


def some_and_none(by_gap: Mapping[Fraction, Seen]) -> tuple[Seen, Seen]:
    """Return what was seen with some of the job empty, and with none of it."""
    some = [seen for gap, seen in by_gap.items() if gap]
    return (
        Seen(sum(seen.hits for seen in some), sum(seen.of for seen in some)),
        by_gap.get(Fraction(0), Seen(0, 0)),
    )


def _by_gap(
    counted: Iterable[tuple[date, float, float]], empty: Callable[[date], Fraction]
) -> dict[Fraction, Seen]:
    sums: dict[Fraction, list[float]] = {}
    gaps: dict[date, Fraction] = {}
    for day, hits, of in counted:
        if day not in gaps:
            gaps[day] = empty(day)
        both = sums.setdefault(gaps[day], [0, 0])
        both[0] += hits
        both[1] += of
    return {gap: Seen(*sums[gap]) for gap in sorted(sums)}
