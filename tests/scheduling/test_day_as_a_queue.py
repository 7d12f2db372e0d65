"""With walk-ins only and a long session the simulator must give queueing theory's figures.

Each figure is the mean of independent sessions after a warm-up; it may differ from the
textbook's by at most four standard errors of that mean. The standard error must also be small,
or the test would pass whatever the simulator does.
"""

import math
from functools import cache
from typing import NamedTuple

import pytest

from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.day import serve, timeline
from medoffice.scheduling.intervals import Estimate
from medoffice.scheduling.templates import Template

SESSIONS = 60


class Queue(NamedTuple):
    """A clinic for walk-ins."""

    arrivals_per_hour: float
    minutes: float
    clinicians: int
    spread: str


class Figures(NamedTuple):
    """What a textbook says of a queue, and what a session is measured for."""

    empty: float
    """Share of the time in which nobody is there."""
    in_line: float
    """Patients waiting, on average over time."""
    in_clinic: float
    """Patients waiting or being seen, on average over time."""
    wait: float
    """Minutes a patient waits."""
    stay: float
    """Minutes from arrival to the end of the visit."""


TEXTBOOK = {
    "Hillier and Lieberman, one doctor": (
        Queue(2, 20, 1, "exponential"),
        Figures(1 / 3, 4 / 3, 2, 40, 60),
    ),
    "Hillier and Lieberman, two doctors": (
        Queue(2, 20, 2, "exponential"),
        Figures(1 / 2, 1 / 12, 3 / 4, 60 / 24, 60 * 3 / 8),
    ),
    "Render, two channels": (
        Queue(20, 2, 2, "exponential"),
        Figures(1 / 2, 1 / 12, 3 / 4, 0.25, 2.25),
    ),
    "Bronson 23.3": (Queue(24, 2, 1, "exponential"), Figures(0.2, 3.2, 4, 8, 10)),
    "Bronson 23.14": (Queue(30, 1.5, 1, "exponential"), Figures(0.25, 2.25, 3, 4.5, 6)),
    "Heizer and Render, constant visits": (
        Queue(8, 5, 1, "constant"),
        Figures(1 / 3, 2 / 3, 4 / 3, 5, 10),
    ),
}

# The relative standard error to ask for: long lines are the hardest to catch.
PRECISION = Figures(empty=0.02, in_line=0.06, in_clinic=0.05, wait=0.05, stay=0.04)


def sessions(queue, customers=1500):
    """Return each session's visits, and its length."""
    clinic = Clinic(
        visit_minutes=queue.minutes,
        visit_cv=0,
        visit_shape="exponential" if queue.spread == "exponential" else "lognormal",
        walk_ins_per_hour=queue.arrivals_per_hour,
        clinicians=queue.clinicians,
    )
    length = customers / queue.arrivals_per_hour * 60
    template = Template("walk-ins only", length)
    for day in range(SESSIONS):
        yield timeline(template, clinic, day=day, seed=7), length


def mean(values):
    return sum(values) / len(values)


def number_present(stays, first, last):
    """Return how many are there between two moments, on average over time."""
    return sum(max(0, min(end, last) - max(begin, first)) for begin, end in stays) / (last - first)


def share_empty(stays, first, last):
    """Return the share of the time between two moments in which nobody is there."""
    filled, until = 0.0, first
    for begin, end in sorted(stays):
        filled += max(0, min(end, last) - max(begin, until))
        until = max(until, min(end, last))
    return 1 - filled / (last - first)


@cache
def measured(name):
    """Return the figures of each session after the warm-up."""
    queue, _ = TEXTBOOK[name]
    found = []
    for visits, length in sessions(queue):
        warm = length / 5
        late = [visit for visit in visits if visit.due > warm]
        stays = [(visit.arrived, visit.ended) for visit in visits]
        found.append(
            Figures(
                share_empty(stays, warm, length),
                number_present(((v.arrived, v.started) for v in visits), warm, length),
                number_present(stays, warm, length),
                mean([visit.wait for visit in late]),
                mean([visit.ended - visit.arrived for visit in late]),
            )
        )
    return found


def check(values, truth, precision):
    estimate = Estimate.of(values)
    assert estimate.standard_error < precision * truth
    assert abs(estimate.mean - truth) < 4 * estimate.standard_error


@pytest.mark.parametrize("name", TEXTBOOK)
@pytest.mark.parametrize("figure", Figures._fields)
def test_the_simulator_gives_the_textbooks_figures(name, figure):
    _, truth = TEXTBOOK[name]
    values = [getattr(session, figure) for session in measured(name)]
    check(values, getattr(truth, figure), getattr(PRECISION, figure))


def test_one_in_six_waits_for_one_of_two_doctors():
    queue, _ = TEXTBOOK["Hillier and Lieberman, two doctors"]
    found = [
        mean([visit.wait > 0 for visit in visits if visit.due > length / 5])
        for visits, length in sessions(queue)
    ]
    check(found, 1 / 6, 0.05)


def test_littles_law_keeps_a_bottle_in_the_rack_for_twenty_months():
    """Little and Graves 2008: 160 bottles on average, 8 drunk a month."""
    months, stay = 120, 20
    bought = [bottle / 8 for bottle in range(8 * months)]
    rack = serve(bought, [stay] * len(bought), clinicians=len(bought))
    bottles = number_present(((bottle.started, bottle.ended) for bottle in rack), stay, months)
    assert bottles == pytest.approx(160)
    drunk_a_month = sum(stay < bottle.ended <= months for bottle in rack) / (months - stay)
    assert bottles / drunk_a_month == pytest.approx(20)


def test_lognormal_visits_wait_as_pollaczek_and_khinchine_say():
    clinic = Clinic(visit_minutes=5, visit_cv=0.5, walk_ins_per_hour=8)
    template = Template("walk-ins only", 1500 / 8 * 60)
    load = 8 * 5 / 60
    truth = load * 5 * (1 + 0.5**2) / (2 * (1 - load))
    found = [
        mean([visit.wait for visit in timeline(template, clinic, day=day, seed=7)][300:])
        for day in range(SESSIONS)
    ]
    check(found, truth, 0.05)
    assert math.isclose(truth, 6.25)
