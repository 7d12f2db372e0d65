"""The day simulator: what one template does to waits, idle time, overtime and visits.

Each simulated day runs through its patients once. No event list is needed, because nothing
happens in this model but arrivals and clinicians becoming free:

* A patient arrives at the appointed time plus his or her lateness, or does not come.
* Whenever a clinician is free, the patient among those present with the earliest appointment
  goes in; of a double-booked pair the one of the plan first; walk-ins after all patients with
  an appointment, in order of arrival. A visit once begun is not broken off.
* A patient who is early is taken early if a clinician is free.
* If several clinicians are free, the one who has been free longest takes the patient.
* No walk-in is let in after the session. Everybody who came is seen, in overtime if need be.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush, heapreplace
from itertools import repeat
from statistics import NormalDist
from typing import NamedTuple

from medoffice.scheduling.clinic import WALK_IN, Clinic
from medoffice.scheduling.intervals import Estimate
from medoffice.scheduling.patients import Patients, patients
from medoffice.scheduling.templates import Template


class Service(NamedTuple):
    """One visit as it happened: who was seen, when, by whom."""

    patient: int
    started: float
    ended: float
    clinician: int


def serve(
    arrivals: Sequence[float | None],
    visits: Sequence[float],
    clinicians: int = 1,
    late_start: float = 0.0,
) -> list[Service]:
    """Run one day's queue.

    Parameters
    ----------
    arrivals : sequence of float or None
        Minute of arrival of each patient, None for one who does not come. The order of the
        sequence is the order of precedence: among those present, the first goes in.
    visits : sequence of float
        Minutes each patient's visit takes.
    clinicians : int, default 1
        Clinicians who share the queue.
    late_start : float, default 0
        Minute at which the clinicians begin.

    Returns
    -------
    list of Service
        In order of start.
    """
    to_come = [number for number, arrival in enumerate(arrivals) if arrival is not None]
    to_come.sort(key=arrivals.__getitem__)
    present: list[int] = []
    free = [(late_start, clinician) for clinician in range(clinicians)]
    seen = []
    at, count, now = 0, len(to_come), late_start
    while at < count or present:
        free_at, clinician = free[0]
        # A clinician may have been free since before the patients now waiting came.
        now = max(now, free_at)
        if not present:
            now = max(now, arrivals[to_come[at]])
        while at < count and arrivals[to_come[at]] <= now:
            heappush(present, to_come[at])
            at += 1
        patient = heappop(present)
        end = now + visits[patient]
        heapreplace(free, (end, clinician))
        seen.append(Service(patient, now, end, clinician))
    return seen


class _Place(NamedTuple):
    """A booking of a template, in the order in which patients have precedence."""

    due: float
    kind: str
    standing: str
    number: int
    """The patient who takes it: first those of the plan, then those booked on top."""


def _places(template: Template) -> list[_Place]:
    """Return the bookings of a template by appointed time, the plan's before the extras.

    The plan's patients are numbered first, so that overbooking adds people to a day and
    leaves the others as they are.
    """
    plan, extras = [], []
    for slot in template.slots:
        standing = "same-day" if slot.held else "booked"
        plan += repeat((slot.start, slot.kind, standing), slot.booked)
        extras += repeat((slot.start, slot.kind, "overbooked"), slot.overbooked)
    places = [_Place(*place, number) for number, place in enumerate(plan + extras)]
    # The plan stands first and sorting keeps ties in order, so it also goes first at a time.
    return sorted(places, key=lambda place: place.due)


class _Day(NamedTuple):
    """Everything luck decides about one day, by order of precedence."""

    due: Sequence[float]
    arrivals: Sequence[float | None]
    visits: Sequence[float]
    unfilled: int
    turned_away: int


def _uniform(normal: float) -> float:
    return 0.5 * math.erfc(-normal / math.sqrt(2))


def _visit_times(clinic: Clinic, kind: str) -> Callable[[list[float]], list[float]]:
    """Return what turns standard normal draws into minutes of a kind of visit."""
    mean = clinic.visit_minutes_of(kind)
    if clinic.visit_shape == "exponential":
        # erfc keeps the far tail exact, where 1 - Φ would round to 0.
        root = math.sqrt(2)
        return lambda draws: [-mean * math.log(0.5 * math.erfc(v / root)) for v in draws]
    if clinic.visit_cv == 0:
        return lambda draws: [mean] * len(draws)
    variance = math.log1p(clinic.visit_cv**2)
    centre, spread, exp = math.log(mean) - variance / 2, math.sqrt(variance), math.exp
    return lambda draws: [exp(centre + spread * v) for v in draws]


def _lateness(clinic: Clinic) -> Callable[[list[float]], list[float]]:
    """Return what turns standard normal draws into minutes late."""
    lateness = clinic.lateness
    if isinstance(lateness, NormalDist):
        mean, spread = lateness.mean, lateness.stdev
        return lambda draws: [mean + spread * z for z in draws]
    seen = sorted(lateness)
    last = len(seen) - 1
    return lambda draws: [seen[min(last, int(_uniform(z) * len(seen)))] for z in draws]


def _days(
    template: Template, clinic: Clinic, people: Patients, first: int, last: int
) -> Iterator[_Day]:
    """Yield the luck of the days from `first` up to but not including `last`."""
    places = _places(template)
    late = _lateness(clinic)
    arrivals, visits = [], []
    for place in places:
        luck = people.booked(place.number, last)
        no_show, due = clinic.no_show_of(place.kind), place.due
        arrivals.append(
            [
                due + minutes if draw >= no_show else None
                for draw, minutes in zip(
                    luck.show[first:last], late(luck.lateness[first:last]), strict=True
                )
            ]
        )
        visits.append(_visit_times(clinic, place.kind)(luck.visit[first:last]))

    unfilled = turned_away = [0] * (last - first)
    if clinic.same_day_requests is not None:
        held = [rank for rank, place in enumerate(places) if place.standing == "same-day"]
        requests = people.same_day_requests(last, clinic.same_day_requests)[first:last]
        unfilled = [max(0, len(held) - wanted) for wanted in requests]
        turned_away = [max(0, wanted - len(held)) for wanted in requests]
        for day, wanted in enumerate(requests):
            for rank in held[wanted:]:
                arrivals[rank][day] = None

    due = [place.due for place in places]
    nobody = [()] * (last - first)
    by_day = zip(
        zip(*arrivals, strict=True) if places else nobody,
        zip(*visits, strict=True) if places else nobody,
        unfilled,
        turned_away,
        strict=True,
    )
    if clinic.walk_ins_per_hour == 0:
        for luck_of_day in by_day:
            yield _Day(due, *luck_of_day)
        return
    walk_in_minutes = _visit_times(clinic, WALK_IN)
    gap = 60 / clinic.walk_ins_per_hour
    for day, (arrived, lasted, *same_day) in enumerate(by_day, start=first):
        times, draws = [], []
        luck = people.walk_in(0, last)
        now = luck.gap[day] * gap
        while now < template.session:
            times.append(now)
            draws.append(luck.visit[day])
            luck = people.walk_in(len(times), last)
            now += luck.gap[day] * gap
        yield _Day(
            [*due, *times], [*arrived, *times], [*lasted, *walk_in_minutes(draws)], *same_day
        )


class DayResult(NamedTuple):
    """What one simulated day came to. All times are minutes."""

    booked: int
    """Patients with an appointment that day."""
    no_shows: int
    walk_ins: int
    turned_away: int
    """People who called for a same-day visit when every held slot was taken."""
    seen: int
    """Patients seen, walk-ins included: booked - no_shows + walk_ins."""
    wait: float
    """Waits of all patients seen, added up. A wait runs from the appointed time, or from
    arrival if that is later, until the clinician begins; it is 0 for one taken early."""
    time_in_lobby: float
    """The same from arrival in every case, so that time spent being early counts too."""
    long_waits: int
    """Patients who waited longer than the limit."""
    idle: float
    """Clinician minutes without a patient, from when the clinicians begin to the end of the
    session."""
    overtime: float
    """Minutes from the end of the session until the last patient is done."""


def _result(
    day: _Day, places: int, template: Template, clinic: Clinic, wait_limit: float
) -> DayResult:
    due, arrivals = day.due, day.arrivals
    session = template.session
    wait = lobby = busy = last = 0.0
    long_waits = 0
    services = serve(arrivals, day.visits, clinic.clinicians, clinic.late_start)
    for patient, started, ended, _ in services:
        arrived = arrivals[patient]
        lobby += started - arrived
        ready = due[patient]
        if arrived > ready:
            ready = arrived
        if started > ready:
            wait += started - ready
            if started - ready > wait_limit:
                long_waits += 1
        if ended <= session:
            busy += ended - started
        elif started < session:
            busy += session - started
        if ended > last:
            last = ended
    seen, walk_ins, booked = len(services), len(arrivals) - places, places - day.unfilled
    return DayResult(
        booked,
        booked + walk_ins - seen,
        walk_ins,
        day.turned_away,
        seen,
        wait,
        lobby,
        long_waits,
        # The clip takes away a rounding error of the sum, never a real minute.
        max(0.0, clinic.clinicians * (session - clinic.late_start) - busy),
        max(0.0, last - session),
    )


@dataclass(frozen=True)
class Summary:
    """What a template came to over many simulated days.

    Parameters
    ----------
    template : Template
    clinic : Clinic
    seed : int
    wait_limit : float
        Minutes above which a wait counts as long.
    days : tuple of DayResult
        Each day's figures.

    Notes
    -----
    Every measure is an :class:`~medoffice.scheduling.intervals.Estimate`, with the standard
    error that comes from simulating a limited number of days. Days are independent; patients
    of one day are not, so the day is the unit throughout.
    """

    template: Template
    clinic: Clinic
    seed: int
    wait_limit: float
    days: tuple[DayResult, ...]

    def per_day(self, measure: str) -> list[float]:
        """Return one value per day whose mean is the measure.

        For a share or a mean per patient these are not that day's share or mean, which would
        give a quiet day as much say as a busy one. They are the day's pull on the whole
        (linearized ratio), which carries the right standard error.
        """
        if measure in _PER_DAY:
            return [float(getattr(day, measure)) for day in self.days]
        if measure not in _RATIOS:
            expected = ", ".join(MEASURES)
            raise ValueError(f"measure is {measure!r}: expected one of {expected}")
        field, per = _RATIOS[measure]
        over = [getattr(day, field) for day in self.days]
        under = [getattr(day, per) for day in self.days]
        total = sum(under)
        if total == 0:
            return [math.nan] * len(self.days)
        ratio, mean = sum(over) / total, total / len(self.days)
        return [ratio + (a - ratio * b) / mean for a, b in zip(over, under, strict=True)]

    def estimate(self, measure: str) -> Estimate:
        """Return a measure, one of `MEASURES`, with its standard error."""
        return Estimate.of(self.per_day(measure))

    @property
    def seen(self) -> Estimate:
        """Patients seen in a day."""
        return self.estimate("seen")

    @property
    def mean_wait(self) -> Estimate:
        """Minutes a patient waits: from the appointed time, or arrival if that is later."""
        return self.estimate("mean_wait")

    @property
    def share_long_waits(self) -> Estimate:
        """Share of the patients seen who wait longer than the limit, 0 to 1."""
        return self.estimate("share_long_waits")

    @property
    def idle(self) -> Estimate:
        """Clinician minutes without a patient in a day's session."""
        return self.estimate("idle")

    @property
    def overtime(self) -> Estimate:
        """Minutes a day runs past the end of the session."""
        return self.estimate("overtime")


_PER_DAY = DayResult._fields
_RATIOS = {
    "mean_wait": ("wait", "seen"),
    "mean_time_in_lobby": ("time_in_lobby", "seen"),
    "share_long_waits": ("long_waits", "seen"),
    "no_show_rate": ("no_shows", "booked"),
}

MEASURES = (*_PER_DAY, *_RATIOS)
"""Names that :meth:`Summary.estimate` and :func:`difference` know."""


def simulate(
    template: Template,
    clinic: Clinic | None = None,
    *,
    days: int = 1000,
    seed: int = 1,
    wait_limit: float = 30.0,
) -> Summary:
    """Simulate many days of one template.

    Parameters
    ----------
    template : Template
        Who is booked when.
    clinic : Clinic, optional
        How patients and clinicians behave; by default all come on time.
    days : int, default 1000
        Days to simulate.
    seed : int, default 1
        Two templates simulated with one seed meet the same patients.
    wait_limit : float, default 30
        Minutes above which a wait counts as long.

    Returns
    -------
    Summary

    Raises
    ------
    ValueError
        If a number is out of its range, or the clinic has no value for a kind of slot.

    Examples
    --------
    >>> from medoffice.scheduling.templates import stream
    >>> summary = simulate(stream(240, 20), Clinic(no_show=0.2), days=500)
    >>> round(summary.seen.mean, 1)
    9.6
    """
    clinic = Clinic() if clinic is None else clinic
    if not isinstance(days, int) or days < 1:
        raise ValueError(f"days is {days!r}: expected a whole number, 1 or more")
    if not wait_limit >= 0:
        raise ValueError(f"wait_limit is {wait_limit!r}: expected minutes, 0 or more")
    clinic.check_fits(template)
    places = template.booked
    results = tuple(
        _result(day, places, template, clinic, wait_limit)
        for day in _days(template, clinic, patients(seed), 0, days)
    )
    return Summary(template, clinic, seed, wait_limit, results)


def difference(one: Summary, other: Summary, measure: str) -> Estimate:
    """Return how much more of a measure `one` has than `other`, day by day.

    Both met the same patients, so luck that moves both cancels out, and the standard error is
    far smaller than the two alone would suggest.

    Parameters
    ----------
    one, other : Summary
        Simulated with the same seed and number of days.
    measure : str
        One of `MEASURES`.

    Returns
    -------
    Estimate

    Raises
    ------
    ValueError
        If the seeds or the numbers of days differ, or the measure is unknown.
    """
    if (one.seed, len(one.days)) != (other.seed, len(other.days)):
        raise ValueError(
            f"the runs differ: seed {one.seed} with {len(one.days)} days, seed {other.seed} with "
            f"{len(other.days)} days; expected the same, so that both meet the same patients"
        )
    pairs = zip(one.per_day(measure), other.per_day(measure), strict=True)
    return Estimate.of([a - b for a, b in pairs])


class Visit(NamedTuple):
    """One patient's line in a day's picture. Times are minutes from the session's start."""

    patient: int
    """Number by order of precedence, from 1."""
    kind: str
    """Kind of slot, or ``"walk-in"``."""
    standing: str
    """``"booked"``, ``"overbooked"``, ``"same-day"`` or ``"walk-in"``."""
    due: float
    """Appointed time; for a walk-in the time of arrival."""
    outcome: str
    """``"completed"``, ``"no-show"``, or ``"unfilled"`` for a held slot nobody asked for."""
    arrived: float | None
    started: float | None
    ended: float | None
    clinician: int | None
    """Number of the clinician, from 1."""

    @property
    def wait(self) -> float | None:
        """Minutes from the appointed time, or arrival if later, until the clinician begins."""
        if self.started is None or self.arrived is None:
            return None
        return max(0.0, self.started - max(self.due, self.arrived))


def timeline(
    template: Template, clinic: Clinic | None = None, *, day: int = 0, seed: int = 1
) -> tuple[Visit, ...]:
    """Return one simulated day, patient by patient, to draw or to tell.

    Parameters
    ----------
    template, clinic, seed
        As for :func:`simulate`.
    day : int, default 0
        Which of the simulated days; day 0 is the first of ``simulate(...).days``.

    Returns
    -------
    tuple of Visit
        By appointed time, walk-ins last.

    Raises
    ------
    ValueError
        As for :func:`simulate`.
    """
    clinic = Clinic() if clinic is None else clinic
    if not isinstance(day, int) or day < 0:
        raise ValueError(f"day is {day!r}: expected a whole number, 0 or more")
    clinic.check_fits(template)
    (luck,) = _days(template, clinic, patients(seed), day, day + 1)
    services = {
        service.patient: service
        for service in serve(luck.arrivals, luck.visits, clinic.clinicians, clinic.late_start)
    }
    places = _places(template)
    held = [rank for rank, place in enumerate(places) if place.standing == "same-day"]
    unfilled = set(held[len(held) - luck.unfilled :])
    visits = []
    for rank, (due, arrived) in enumerate(zip(luck.due, luck.arrivals, strict=True)):
        walked_in = rank >= len(places)
        service = services.get(rank)
        visits.append(
            Visit(
                patient=rank + 1,
                kind=WALK_IN if walked_in else places[rank].kind,
                standing=WALK_IN if walked_in else places[rank].standing,
                due=due,
                outcome="completed" if service else ("unfilled" if rank in unfilled else "no-show"),
                arrived=arrived,
                started=service.started if service else None,
                ended=service.ended if service else None,
                clinician=service.clinician + 1 if service else None,
            )
        )
    return tuple(visits)
