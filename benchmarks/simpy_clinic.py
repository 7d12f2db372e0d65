"""The day simulator's queue written again in SimPy, to check it and to time it against.

It follows SimPy's own idiom (processes and resources) and shares no code with ours.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import simpy


def serve(
    arrivals: Sequence[float | None],
    visits: Sequence[float],
    clinicians: int = 1,
    late_start: float = 0.0,
) -> list[tuple[int, float, float, int]]:
    """Run one day's queue; see :func:`medoffice.scheduling.day.serve`."""
    earliest = min((arrival for arrival in arrivals if arrival is not None), default=0.0)
    opening = min(0, math.floor(earliest)) - 1
    clinic = simpy.Environment(initial_time=opening)
    turns = simpy.PriorityResource(clinic, capacity=clinicians)
    idle = simpy.Store(clinic)
    seen = []

    def patient(number: int) -> Iterator[simpy.Event]:
        yield clinic.timeout(arrivals[number] - opening)
        with turns.request(priority=number) as turn:
            yield turn
            clinician = yield idle.get()
            started = clinic.now
            yield clinic.timeout(visits[number])
            seen.append((number, started, clinic.now, clinician))
            yield idle.put(clinician)

    def come_to_work(clinician: int) -> Iterator[simpy.Event]:
        with turns.request(priority=-1) as turn:
            yield turn
            yield clinic.timeout(late_start - opening)
            yield idle.put(clinician)

    for number, arrival in enumerate(arrivals):
        if arrival is not None:
            clinic.process(patient(number))
    for clinician in range(clinicians):
        clinic.process(come_to_work(clinician))
    clinic.run()
    return sorted(seen, key=lambda service: (service[1], service[0]))
