"""The same queue written in SimPy must see the same patients at the same minute."""

import runpy
from pathlib import Path
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medoffice.scheduling import day
from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.templates import bailey_welch, overbook, stream, wave

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
serve_in_simpy = runpy.run_path(str(BENCHMARKS / "simpy_clinic.py"))["serve"]

# Sixty-fourths of a minute add up without rounding, so equality can be exact, ties included.
minutes = st.integers(-64 * 30, 64 * 240).map(lambda n: n / 64)
lengths = st.integers(1, 64 * 60).map(lambda n: n / 64)
patients = st.lists(st.tuples(st.none() | minutes | st.sampled_from([0.0, 20.0]), lengths))


def by_patient(services):
    return sorted((patient, started, ended) for patient, started, ended, _ in services)


@settings(deadline=None, max_examples=300)
@given(patients, st.integers(1, 3), st.sampled_from([0.0, 15.0]))
def test_each_patient_starts_and_ends_at_the_same_moment(queue, clinicians, late_start):
    arrivals = [arrival for arrival, _ in queue]
    visits = [length for _, length in queue]
    ours = day.serve(arrivals, visits, clinicians, late_start)
    theirs = serve_in_simpy(arrivals, visits, clinicians, late_start)
    assert by_patient(ours) == by_patient(theirs)


@pytest.mark.parametrize("template", [stream(240, 20), bailey_welch(240, 20), wave(240, 20, 3)])
@pytest.mark.parametrize("clinicians", [1, 2])
def test_whole_days_agree_clinician_by_clinician(template, clinicians, monkeypatch):
    clinic = Clinic(
        no_show=0.2,
        lateness=NormalDist(-5, 15),
        walk_ins_per_hour=2 * clinicians,
        clinicians=clinicians,
        late_start=7,
    )
    crowded = overbook(template, 3)
    ours = [day.timeline(crowded, clinic, day=number) for number in range(40)]
    monkeypatch.setattr(
        day, "serve", lambda *queue: [day.Service(*one) for one in serve_in_simpy(*queue)]
    )
    theirs = [day.timeline(crowded, clinic, day=number) for number in range(40)]
    for one, other in zip(ours, theirs, strict=True):
        for mine, its in zip(one, other, strict=True):
            assert (mine.outcome, mine.clinician) == (its.outcome, its.clinician)
            # SimPy counts from before the doors open, which costs it a rounding error.
            assert (mine.started, mine.ended) == pytest.approx((its.started, its.ended), abs=1e-9)
