"""A flow board: at one moment of a session, who waits, who is in a room, and who is behind.

It is drawn from four times that most systems keep for each visit: when it was due, when the patient
came, was roomed, and was seen, and when the visit ended.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

WAITS, ROOMED, SEEN, DONE, DUE, LATE = (
    "waits", "in a room", "with the clinician", "done", "not yet due", "due, and not here",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Visit:
    """A booked visit with its times; a time that has not come is None.

    Parameters
    ----------
    clinician : str
        Who sees the patient.
    due : datetime.datetime
        The appointed time.
    arrived, roomed, started, ended : datetime.datetime or None
        When each happened.
    """

    clinician: str
    due: datetime
    arrived: datetime | None = None
    roomed: datetime | None = None
    started: datetime | None = None
    ended: datetime | None = None

    def state(self, now: datetime) -> str:
        """Tell where the patient is at a moment."""
        steps = (
            (self.ended, DONE), (self.started, SEEN), (self.roomed, ROOMED), (self.arrived, WAITS),
        )  # fmt: skip
        for at, name in steps:
            if at is not None and at <= now:
                return name
        return DUE if self.due > now else LATE


@dataclass(frozen=True, slots=True)
class Line:
    """One clinician's line on the board.

    Parameters
    ----------
    clinician : str
        Who.
    seen : bool
        Whether a patient is with the clinician.
    waits, roomed, late : int
        Patients in the waiting room, in a room without the clinician, and due but not here.
    longest : int
        Minutes that the one who waits longest has waited since the appointed time, or since
        coming if that was later.
    behind : int
        Minutes by which the first one not yet seen is overdue: how far the clinician is behind.
    """

    clinician: str
    seen: bool
    waits: int
    roomed: int
    late: int
    longest: int
    behind: int


def board(visits: Iterable[Visit], now: datetime) -> tuple[Line, ...]:
    """Draw the board of a moment.

    Parameters
    ----------
    visits : iterable of Visit
        The visits of one day, without those that were canceled.
    now : datetime.datetime
        The moment.

    Returns
    -------
    tuple of Line
        A line for each clinician, the one furthest behind first.
    """
    clinicians: dict[str, list[Visit]] = {}
    for visit in visits:
        clinicians.setdefault(visit.clinician, []).append(visit)
    lines = [_line(clinician, theirs, now) for clinician, theirs in clinicians.items()]
    return tuple(sorted(lines, key=lambda line: (-line.behind, line.clinician)))


def _line(clinician: str, visits: list[Visit], now: datetime) -> Line:
    states = [visit.state(now) for visit in visits]
    here = [v for v, state in zip(visits, states, strict=True) if state in (WAITS, ROOMED)]
    waited = [_minutes(max(visit.due, visit.arrived), now) for visit in here]
    return Line(
        clinician,
        SEEN in states,
        states.count(WAITS),
        states.count(ROOMED),
        states.count(LATE),
        max([*waited, 0]),
        max([*(_minutes(visit.due, now) for visit in here), 0]),
    )


def _minutes(since: datetime, now: datetime) -> int:
    return int((now - since).total_seconds() // 60)
