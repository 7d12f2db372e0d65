"""Time 1,000 simulated clinic days, with our queue and with the same model in SimPy.

Run it with ``python benchmarks/day_simulator.py``. Both runs share everything but the queue:
the draws, the template and the figures made of each day. Compare numbers of one run only.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import NormalDist, median
from time import perf_counter
from unittest import mock

import simpy_clinic

from medoffice.scheduling import day
from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.patients import patients
from medoffice.scheduling.templates import stream

DAYS = 1000
BROWSER_DAYS = 150
REPEATS = 7

TEMPLATE = stream(400, 20)
CLINIC = Clinic(no_show=0.15, visit_cv=0.5, lateness=NormalDist(-5, 10))


def simulate(days: int) -> day.Summary:
    return day.simulate(TEMPLATE, CLINIC, days=days)


def first_run() -> None:
    patients.cache_clear()
    simulate(DAYS)


def with_simpy() -> day.Summary:
    with mock.patch.object(day, "serve", simpy_clinic.serve):
        return simulate(DAYS)


def seconds(run: Callable[[], object]) -> float:
    begin = perf_counter()
    run()
    return perf_counter() - begin


def main() -> None:
    runs: dict[str, Callable[[], object]] = {
        f"{DAYS} days, patients drawn anew": first_run,
        f"{DAYS} days, patients kept from the run before": lambda: simulate(DAYS),
        f"{BROWSER_DAYS} days, one move of a slider": lambda: simulate(BROWSER_DAYS),
        f"{DAYS} days, the queue in SimPy": with_simpy,
    }
    ours, theirs = simulate(DAYS), with_simpy()
    for measure in day.MEASURES:
        gap = abs(ours.estimate(measure).mean - theirs.estimate(measure).mean)
        if gap > 1e-6:
            raise SystemExit(f"{measure} differs by {gap}: the two do not run the same model")

    times: dict[str, list[float]] = {name: [] for name in runs}
    # Taken in turns, so that another program's load falls on all of them alike.
    for _ in range(REPEATS):
        for name, run in runs.items():
            times[name].append(seconds(run))

    print(f"{TEMPLATE.booked} patients a day, 1 clinician; median of {REPEATS} runs")
    for name, taken in times.items():
        print(f"{median(taken) * 1000:8.1f} ms  {name}")
    _, kept, _, simpy_run = times.values()
    ratio = median(slow / fast for slow, fast in zip(simpy_run, kept, strict=True))
    print(f"{ratio:8.1f}     times as fast as SimPy")


if __name__ == "__main__":
    main()
