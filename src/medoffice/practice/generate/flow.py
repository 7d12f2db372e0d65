"""A clinician's day on the floor: who arrives when, waits how long, is seen for how long."""

from __future__ import annotations

import heapq
from itertools import groupby
from typing import TYPE_CHECKING

from medoffice.practice.generate.parameters import Parameters
from medoffice.practice.generate.streams import lognormal, stream

if TYPE_CHECKING:
    from medoffice.practice.generate.booking import Appointment

CHECK_IN = 4  # minutes at the front desk
INTAKE = 5  # minutes of vital signs and questions by the medical assistant
LUNCH = 20  # the shortest break between morning and afternoon, in minutes
NOON = 12 * 60 + 30


class DayFlow:
    """Simulates each clinician's sessions: one clinician, a few rooms, patients as they come."""

    def __init__(self, parameters: Parameters) -> None:
        """Start the stream of arrivals and of visit lengths."""
        self.parameters = parameters
        self.rng = stream(parameters.seed, "flow")

    def run(self, kept: list[Appointment]) -> None:
        """Stamp the times of one day's kept visits."""
        kept = sorted(kept, key=lambda a: (a.slot.template.provider, a.slot.start))
        for _, visits in groupby(kept, key=lambda a: a.slot.template.provider):
            visits = list(visits)
            morning = [visit for visit in visits if visit.slot.start < NOON]
            afternoon = [visit for visit in visits if visit.slot.start >= NOON]
            finished = self._session(morning, 0.0)
            self._session(afternoon, finished + LUNCH)

    def _session(self, visits: list[Appointment], not_before: float) -> float:
        """Run one session; return when the clinician is done."""
        if not visits:
            return not_before
        rng, p = self.rng, self.parameters
        for visit in visits:
            early_or_late = rng.gauss(p.punctuality_mean, p.punctuality_spread)
            if visit.kind == "TELE":
                early_or_late = early_or_late * 0.4 - 1
            visit.arrived = visit.slot.start + round(max(early_or_late, -35))
        # Patients are roomed in the order they arrive; one who is very early waits their turn.
        visits = sorted(visits, key=lambda v: max(v.arrived, v.slot.start - 12))
        clinician = max(visits[0].slot.start + abs(rng.gauss(0, 7)), not_before)
        rooms = [0.0] * p.rooms_per_clinician
        for visit in visits:
            if visit.kind == "TELE":
                roomed = ready = visit.arrived + 1.0
            else:
                roomed = max(visit.arrived + CHECK_IN, heapq.heappop(rooms))
                ready = roomed + INTAKE
            started = max(clinician, ready)
            ended = started + max(
                lognormal(rng, p.clinician_minutes[visit.kind], p.clinician_spread), 4
            )
            if visit.kind != "TELE":
                heapq.heappush(rooms, ended + 2)
            clinician = ended + rng.expovariate(1 / p.notes_minutes)
            visit.roomed, visit.started, visit.ended = round(roomed), round(started), round(ended)
        return clinician
