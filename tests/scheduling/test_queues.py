"""The queues against published figures, against a solved Markov chain, and against a simulation."""

import math
import random

import numpy as np
import pytest
import simpy
from scipy.linalg import expm

from medoffice.scheduling.intervals import Estimate
from medoffice.scheduling.queues import (
    UnstableQueueError,
    erlang_a,
    erlang_c,
    littles_law,
    md1_wait,
    mm1,
    mmc,
)


@pytest.mark.parametrize(
    ("queue", "known"),
    [
        # Hillier and Lieberman, a county hospital's emergency room with one doctor and with two.
        (mm1(2, 20), {"P0": 1 / 3, "L": 2, "Lq": 4 / 3, "W_minutes": 60, "Wq_minutes": 40}),
        (
            mmc(2, 20, 2),
            {"P0": 1 / 2, "L": 3 / 4, "Lq": 1 / 12, "W_minutes": 22.5, "Wq_minutes": 2.5}
            | {"p_wait": 1 / 6, "occupancy": 1 / 3},
        ),
        # Render, example 14.3.
        (mmc(20, 2, 2), {"P0": 0.5, "L": 0.75, "W_minutes": 2.25}),
        # Bronson 23.3 and 23.14.
        (mm1(24, 2), {"L": 4, "W_minutes": 10, "P0": 0.2}),
        (mm1(30, 1.5), {"Lq": 2.25, "Wq_minutes": 4.5, "P0": 0.25}),
        (mm1(0, 5), {"P0": 1, "L": 0, "W_minutes": 5, "p_wait": 0}),
    ],
)
def test_the_textbooks_figures(queue, known):
    assert {name: getattr(queue, name) for name in known} == pytest.approx(known)


def test_work_that_always_takes_the_same_time_waits_half_as_long():
    """Heizer and Render, Garcia-Golding: 5 minutes; 10 if the time varies."""
    assert md1_wait(8, 5) == pytest.approx(5)
    assert mm1(8, 5).Wq_minutes == pytest.approx(10)


def test_littles_law_finds_the_third_of_three():
    """Little and Graves 2008: 160 bottles, 8 a month."""
    assert littles_law(number=160, rate=8) == 20
    assert littles_law(number=160, time=20) == 8
    assert littles_law(rate=8, time=20) == 160


# Computed by two independent packages, and for 12 and 13 people by hand from the formula.
ERLANG_C = {
    11: (0.6821182, 0.3896138),
    12: (0.4493882, 0.6401580),
    13: (0.2852705, 0.7955948),
    14: (0.1741319336, 0.8883500192),
}


@pytest.mark.parametrize("agents", ERLANG_C)
def test_erlang_c_agrees_with_two_packages(agents):
    line = erlang_c(100, 30, 180, agents, 20)
    assert (line.p_wait, line.service_level) == pytest.approx(ERLANG_C[agents], abs=5e-8)


def test_erlang_c_speed_of_answer_and_occupancy():
    line = erlang_c(100, 30, 180, 14, 20)
    assert line.average_speed_of_answer == pytest.approx(7.835937, abs=5e-7)
    assert line.occupancy == pytest.approx(0.7142857, abs=5e-8)


def test_erlang_c_is_the_same_queue_as_mmc_and_holds_for_many_people():
    line, queue = erlang_c(100, 30, 180, 14, 20), mmc(200, 3, 14)
    assert line.p_wait == pytest.approx(queue.p_wait)
    assert line.average_speed_of_answer == pytest.approx(60 * queue.Wq_minutes)
    # 2,000 people: factorials would overflow. Halfin and Whitt's limit for a spare of β√a.
    load, beta = 2000.0, 1.0
    many = erlang_c(load, 1, 60, round(load + beta * math.sqrt(load)), 20)
    normal = 0.5 * math.erfc(-beta / math.sqrt(2))
    density = math.exp(-(beta**2) / 2) / math.sqrt(2 * math.pi)
    assert many.p_wait == pytest.approx(1 / (1 + beta * normal / density), rel=0.02)


CASES = {
    "more people than work": (100, 30, 180, 14, 20, 240),
    "as many people as work": (100, 30, 180, 10, 20, 240),
    "three times the work there are people for": (45, 30, 200, 2, 30, 90),
    "Willow Bend on a Monday at nine": (7.9, 15, 165, 3, 20, 240),
}


def by_solving_the_chain(calls, per_minutes, handle, agents, target, patience, states=150):
    """Solve the balance equations, and follow one caller's place in line by matrix exponential."""
    arrive, serve, leave = calls / per_minutes / 60, 1 / handle, 1 / patience
    rates = np.zeros((states, states))
    for n in range(states - 1):
        rates[n, n + 1] = arrive
        rates[n + 1, n] = min(n + 1, agents) * serve + max(n + 1 - agents, 0) * leave
    np.fill_diagonal(rates, -rates.sum(axis=1))
    balance = rates.T.copy()
    balance[-1] = 1  # one balance follows from the others; the chances add up to 1
    chance = np.linalg.solve(balance, np.r_[np.zeros(states - 1), 1])
    # A caller with j ahead on hold: one of them goes, is answered if j = 0, or hangs up.
    places = states - agents
    line = np.zeros((places + 1, places + 1))  # the last place: answered
    for ahead in range(places):
        line[ahead, ahead - 1 if ahead else places] = agents * serve + ahead * leave
        line[ahead, ahead] = -(agents * serve + (ahead + 1) * leave)
    in_time = expm(line * target)[:places, places]
    on_hold = chance[agents:] @ np.arange(places)
    at_once = chance[:agents].sum()
    return {
        "p_wait": 1 - at_once,
        "service_level": at_once + chance[agents:] @ in_time,
        "abandoned": leave * on_hold / arrive,
        "occupancy": chance @ np.minimum(np.arange(states), agents) / agents,
    }


@pytest.mark.parametrize("case", CASES)
def test_erlang_a_is_the_solution_of_its_chain(case):
    solved = by_solving_the_chain(*CASES[case])
    line = erlang_a(*CASES[case])
    assert {name: getattr(line, name) for name in solved} == pytest.approx(solved, abs=1e-9)


def simulated(calls, per_minutes, handle, agents, target, patience, batches=41, size=1000):
    """Let the phones ring in SimPy; return the waits of each thousand calls, None if lost."""
    chance, env = random.Random(3), simpy.Environment()
    people, waits = simpy.Resource(env, agents), [None] * batches * size

    def call(env, number):
        came = env.now
        with people.request() as mine:
            yield mine | env.timeout(chance.expovariate(1 / patience))
            if mine.triggered:
                waits[number] = env.now - came
                yield env.timeout(chance.expovariate(1 / handle))

    def caller(env):
        for number in range(len(waits)):
            yield env.timeout(chance.expovariate(calls / per_minutes / 60))
            env.process(call(env, number))

    env.process(caller(env))
    env.run()
    # The first thousand find the phones idle.
    return [waits[at : at + size] for at in range(size, len(waits), size)]


def test_erlang_a_is_what_a_simulation_comes_to():
    """Within four standard errors, which are small."""
    case = CASES["as many people as work"]
    line, target = erlang_a(*case), case[4]
    batches = simulated(*case)
    answered = [[wait for wait in batch if wait is not None] for batch in batches]
    found = {
        "service_level": [sum(w <= target for w in waits) / 1000 for waits in answered],
        "abandoned": [1 - len(waits) / 1000 for waits in answered],
        "average_speed_of_answer": [sum(waits) / len(waits) for waits in answered],
    }
    for name, values in found.items():
        estimate = Estimate.of(values)
        assert estimate.standard_error < 0.05 * getattr(line, name)
        assert abs(estimate.mean - getattr(line, name)) < 4 * estimate.standard_error


def test_callers_of_endless_patience_make_erlang_a_erlang_c():
    patient = erlang_a(100, 30, 180, 12, 20, patience_seconds=1e9)
    forever = erlang_c(100, 30, 180, 12, 20)
    assert patient.service_level == pytest.approx(forever.service_level, abs=1e-6)
    assert patient.average_speed_of_answer == pytest.approx(
        forever.average_speed_of_answer, rel=1e-5
    )
    assert patient.abandoned < 1e-6


def test_callers_without_patience_make_erlang_a_the_lost_calls_of_erlang_b():
    loss = erlang_a(100, 30, 180, 10, 20, patience_seconds=1e-6)
    assert loss.abandoned == pytest.approx(0.2145823, abs=1e-6)  # B(10, 10), from tables


def test_answered_work_and_lost_calls_add_up():
    for case in CASES.values():
        line = erlang_a(*case)
        assert line.occupancy * line.agents == pytest.approx(line.load * (1 - line.abandoned))
        assert 0 <= line.service_level <= 1 - line.abandoned + 1e-12


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: erlang_c(100, 30, 180, 10, 20), r"grows without end: .* 10 busy .* Expected 11"),
        (lambda: mmc(9, 20, 2), r"would keep 3 busy all the time, and it finds 2. Expected 4"),
        (lambda: md1_wait(12, 5), r"grows without end"),
    ],
)
def test_a_line_that_grows_without_end_says_how_many_people_it_takes(ask, message):
    with pytest.raises(UnstableQueueError, match=message):
        ask()


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: mmc(-1, 20, 2), "arrivals_per_hour is -1: expected a number, 0 or more"),
        (lambda: mmc(1, 0, 2), "service_minutes is 0: expected a number above 0"),
        (lambda: mmc(1, 20, 1.5), "servers is 1.5: expected a whole number, 1 or more"),
        (lambda: erlang_c(1, 30, 180, 2, math.nan), "target_seconds is nan"),
        (lambda: erlang_a(1, 30, 180, 0, 20, 60), "agents is 0: expected a whole number"),
        (lambda: erlang_a(1, 30, 180, 2, 20, 0), "patience_seconds is 0"),
        (lambda: erlang_a(1e6, 1, 180, 2, 20, 1e6), "callers would be on hold. Expected less"),
        (lambda: littles_law(rate=3), "rate given: expected two of number, rate and time"),
        (lambda: littles_law(number=3, rate=0), "rate is 0: expected a number above 0"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(ask, message):
    with pytest.raises(ValueError, match=message):
        ask()
