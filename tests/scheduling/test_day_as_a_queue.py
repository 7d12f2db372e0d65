"""With walk-ins only and a long session the simulator must give queueing theory's figures.

Each figure is the mean of independent sessions after a warm-up; it may differ from the
textbook's by at most four standard errors of that mean. The standard error must also be small,
or the test would pass whatever the simulator does.
"""

import math

import pytest

from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.day import timeline
from medoffice.scheduling.intervals import Estimate
from medoffice.scheduling.templates import Template

SESSIONS = 60

# name, arrivals an hour, minutes of a visit, clinicians, spread, minutes in line, minutes in all
TEXTBOOK = [
    ("Hillier and Lieberman, one doctor", 2, 20, 1, "exponential", 40, 60),
    ("Hillier and Lieberman, two doctors", 2, 20, 2, "exponential", 60 / 24, 60 * 3 / 8),
    ("Bronson 23.3", 24, 2, 1, "exponential", 8, 10),
    ("Bronson 23.14", 30, 1.5, 1, "exponential", 4.5, 6),
    ("Render, two channels", 20, 2, 2, "exponential", 0.25, 2.25),
    ("Heizer and Render, constant visits", 8, 5, 1, "constant", 5, 10),
]


def sessions(arrivals_per_hour, minutes, clinicians, spread, customers=1500):
    """Return each session's visits that began after the warm-up."""
    clinic = Clinic(
        visit_minutes=minutes,
        visit_cv=0,
        visit_shape="exponential" if spread == "exponential" else "lognormal",
        walk_ins_per_hour=arrivals_per_hour,
        clinicians=clinicians,
    )
    length = customers / arrivals_per_hour * 60
    template = Template("walk-ins only", length)
    return [
        [visit for visit in timeline(template, clinic, day=day, seed=7) if visit.due > length / 5]
        for day in range(SESSIONS)
    ]


def check(values, truth, precision):
    estimate = Estimate.of(values)
    assert estimate.standard_error < precision * truth
    assert abs(estimate.mean - truth) < 4 * estimate.standard_error


def mean(values):
    return sum(values) / len(values)


@pytest.mark.parametrize(
    ("arrivals", "minutes", "clinicians", "spread", "in_line", "in_all"),
    [row[1:] for row in TEXTBOOK],
    ids=[row[0] for row in TEXTBOOK],
)
def test_waits_are_the_textbooks(arrivals, minutes, clinicians, spread, in_line, in_all):
    found = sessions(arrivals, minutes, clinicians, spread)
    check([mean([visit.wait for visit in one]) for one in found], in_line, 0.05)
    in_clinic = [mean([visit.ended - visit.arrived for visit in one]) for one in found]
    check(in_clinic, in_all, 0.04)


def test_one_in_six_waits_for_one_of_two_doctors():
    found = sessions(2, 20, 2, "exponential")
    check([mean([visit.wait > 0 for visit in one]) for one in found], 1 / 6, 0.05)


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
