"""What happens behind the desk: patients who wait, visits won and lost, assistants who miss."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Self

from medoffice import practice
from medoffice.operations.days.consequences.effect import Effect, Stretch, half_hours
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.office import Office
from medoffice.operations.days.setting import Setting, StoryError
from medoffice.practice.no_show import NoShowModel
from medoffice.scheduling.absence import Terms
from medoffice.scheduling.day import serve

NOON = 13 * 60
"""A session that begins before it is a morning."""
USUAL_SLOT = 20
HALVES = ("morning", "afternoon")


@cache
def plan(clinician: str, weekday: int, half: str) -> tuple[tuple[int, int], ...]:
    """Return the bookings of a clinician's session: minute of the day and minutes of each."""
    bookings = (
        (row["start"].hour * 60 + row["start"].minute, row["minutes"])
        for row in practice.records("schedule_templates")
        if row["provider_id"] == clinician and row["weekday"] == weekday
    )
    morning = half == HALVES[0]
    return tuple((start, minutes) for start, minutes in bookings if (start < NOON) == morning)


@dataclass(frozen=True)
class Session(Effect):
    """A clinician's session that does not run as planned.

    Parameters
    ----------
    clinician : str
        The clinician's initials.
    half : str
        ``morning`` or ``afternoon``.
    late : int, default 0
        Minutes by which it begins late; below 0 if that is mended in part.
    fewer : int, default 0
        Patients at its beginning who are seen elsewhere, or on another day.
    extra : int, default 0
        Patients squeezed in, one after every second booking from the first on.
    """

    kind: ClassVar[str] = "session"
    clinician: str
    half: str
    late: int = 0
    fewer: int = 0
    extra: int = 0

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the minutes that patients wait beyond a usual session.

        All are punctual and all visits take the practice's mean, so luck has no part in it; the
        queue is that of :func:`medoffice.scheduling.day.serve`.
        """
        sessions: dict[tuple[str, str], list[Self]] = defaultdict(list)
        for each in effects:
            sessions[each.clinician, each.half].append(each)
        waiting = 0.0
        for (clinician, half), theirs in sessions.items():
            booked = plan(clinician, setting.weekday, half)
            if not booked:
                raise StoryError(
                    f"session: {clinician!r} has no {half} on weekday {setting.weekday}; expected "
                    "a session of schedule_templates"
                )
            late, fewer, extra = (
                sum(getattr(each, name) for each in theirs) for name in ("late", "fewer", "extra")
            )
            waiting += _waits(booked, max(late, 0), fewer, extra, office.visit_minutes)
            waiting -= _waits(booked, 0, 0, 0, office.visit_minutes)
        return Costs(waiting=waiting)


@cache
def _waits(
    booked: tuple[tuple[int, int], ...], late: int, fewer: int, extra: int, visit: float
) -> float:
    squeezed = [(start + USUAL_SLOT // 2, USUAL_SLOT) for start, _ in booked[: 2 * extra : 2]]
    kept = sorted([*booked[max(fewer, 0) :], *squeezed])
    if not kept:
        return 0.0
    due = [float(start) for start, _ in kept]
    takes = [minutes * visit / USUAL_SLOT for _, minutes in kept]
    seen = serve(due, takes, late_start=booked[0][0] + late)
    return sum(each.started - due[each.patient] for each in seen)


@dataclass(frozen=True)
class Visits(Effect):
    """Visits that fall out, or that are won for an empty place.

    Parameters
    ----------
    lost : float, default 0
        Visits that are not made.
    gained : int, default 0
        Patients booked into places that would be empty. Some will not come.
    lead_days : int, default 0
        Days ahead for which those are booked.
    """

    kind: ClassVar[str] = "visits"
    lost: float = 0
    gained: int = 0
    lead_days: int = 0

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the visits lost, and what they would have brought beyond their cost."""
        lost = sum(each.lost - each.gained * (1 - each.no_show) for each in effects)
        return Costs(cents=round(lost * office.visit_cents), visits=lost)

    @property
    def no_show(self) -> float:
        """The chance that somebody booked so far ahead does not come."""
        return _no_show(self.lead_days)


@dataclass(frozen=True)
class Reminders(Effect):
    """Calls to patients of whom many will not come.

    Parameters
    ----------
    patients : int
        How many are called; all have missed a visit in the last year.
    lead_days : int
        How many days ago they booked.
    """

    kind: ClassVar[str] = "reminders"
    patients: int
    lead_days: int

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the visits that calls save, as a gain."""
        kept = sum(
            each.patients
            * (
                _no_show(each.lead_days, missed=True)
                - _no_show(each.lead_days, missed=True, reminder="call")
            )
            for each in effects
        )
        return Costs(cents=-round(kept * office.visit_cents), visits=-kept)


def _no_show(lead_days: int, *, missed: bool = False, reminder: str = "none") -> float:
    """Return the chance of a no-show of a woman of 45 with a private plan."""
    return NoShowModel().probability(
        lead_days,
        age=45,
        male=False,
        medicaid=False,
        spanish=False,
        prior_no_show=missed,
        reminder=reminder,
    )


@dataclass(frozen=True)
class Assistants(Stretch):
    """Medical assistants more or fewer in the rooms.

    Parameters
    ----------
    people : float
        How many more; below 0 for fewer.
    """

    kind: ClassVar[str] = "assistants"
    people: float

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return the visits lost while clinicians room their own patients.

        An assistant too many saves nothing. As in :mod:`medoffice.scheduling.absence`, the time
        to room a patient is a teaching value.
        """
        minutes = 0.0
        for start, usual in half_hours(setting, office):
            missing = -sum(each.people * each.share_of(start) for each in effects)
            if missing > 0 and usual.clinicians:
                minutes += Terms().rooming_minutes * missing * usual.check_ins / usual.clinicians
        lost = minutes / office.visit_minutes
        return Costs(cents=round(lost * office.visit_cents), visits=lost)


@dataclass(frozen=True)
class Unverified(Stretch):
    """Patients who are checked in without a look at their coverage.

    Parameters
    ----------
    share : float, default 1
        Which share of them.
    """

    kind: ClassVar[str] = "unverified"
    share: float = 1.0

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return what the denials of those visits will lose, on average."""
        visits = 0.0
        for start, usual in half_hours(setting, office):
            share = sum(each.share * each.share_of(start) for each in effects)
            visits += usual.check_ins * min(max(share, 0.0), 1.0)
        return Costs(cents=round(visits * office.unverified_cents))
