import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.day import simulate
from medoffice.scheduling.exact import slot_session
from medoffice.scheduling.overbooking import (
    Weights,
    best,
    call_in,
    exact_choices,
    overflow_probability,
    rule_of_thumb,
    simulated_choices,
)
from medoffice.scheduling.templates import Template, stream

WEIGHTS = Weights(extra_served=20, wait_minute=0.1, overtime_minute=0.5)


@pytest.mark.parametrize(("booked", "tail"), [(22, 0.0479615), (25, 0.4206743)])
def test_the_chance_of_too_many_to_the_seventh_digit(booked, tail):
    assert round(overflow_probability(booked, 0.2, 20), 7) == tail
    # The same in whole numbers, without any rounding: 4 of 5 come.
    crowded = sum(math.comb(booked, came) * 4**came for came in range(21, booked + 1))
    assert overflow_probability(booked, 0.2, 20) == pytest.approx(crowded / 5**booked, rel=1e-12)


@given(st.integers(0, 60), st.floats(0, 1), st.integers(0, 60))
def test_the_chance_of_too_many_agrees_with_scipy(booked, no_show, capacity):
    assert overflow_probability(booked, no_show, capacity) == pytest.approx(
        binom.sf(capacity, booked, 1 - no_show), abs=1e-12
    )


def test_the_rule_of_thumb_fills_the_session_on_average():
    assert rule_of_thumb(16, 0.2) == pytest.approx(20)
    with pytest.raises(ValueError, match="nobody comes"):
        rule_of_thumb(16, 1)


def test_utility_is_gain_less_what_patients_and_staff_pay():
    assert WEIGHTS.utility(served=2, wait=50, overtime=10) == pytest.approx(40 - 5 - 5)


def test_the_two_ways_of_choosing_agree_where_both_apply():
    template = stream(320, 20)
    exact = exact_choices(template, 0.2, WEIGHTS, most_extra=6)
    simulated = simulated_choices(
        template, Clinic(no_show=0.2, visit_cv=0), WEIGHTS, most_extra=6, days=3000
    )
    assert exact[0].utility.mean == simulated[0].utility.mean == 0
    for true, found in zip(exact[1:], simulated[1:], strict=True):
        error = abs(found.utility.mean - true.utility.mean)
        assert error < 4 * found.utility.standard_error
    assert best(exact).extra == 4


def test_double_booking_is_not_worth_it_where_waiting_weighs_a_lot():
    costly = Weights(extra_served=20, wait_minute=1, overtime_minute=0.5)
    assert best(exact_choices(stream(320, 20), 0.2, costly, most_extra=6)).extra == 0


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.floats(0.3, 1), min_size=12, max_size=24),
    st.integers(2, 7),
    st.floats(0.01, 1),
    st.floats(0, 3),
)
def test_worth_rises_and_then_falls_as_patients_call_in(shows, slots, wait, overtime):
    """Muthuraman and Lawley 2008: so one may stop at the first call that lowers it."""
    weights = Weights(1, wait, overtime)
    found = call_in(shows, slots, weights, slot_minutes=1)
    assert all(later >= earlier for earlier, later in pairwise(found.utilities))
    # Go on booking, always in the slot that harms least: it never gets better again.
    bookings = [list(slot) for slot in found.bookings]
    worth = found.utilities[-1]
    for show in shows[len(found.utilities) - 1 :]:
        options = []
        for at in range(slots):
            tried = [[*slot, show] if n == at else slot for n, slot in enumerate(bookings)]
            session = slot_session(tried)
            value = weights.utility(session.shows, session.wait, session.overtime)
            options.append((value, -at, tried))
        value, _, bookings = max(options)
        assert value <= worth + 1e-9
        worth = value


def test_callers_fill_the_empty_slots_before_they_share():
    found = call_in([0.8] * 5, 5, WEIGHTS, slot_minutes=20)
    assert found.bookings == ((0.8,),) * 5


# ---- what the literature found -------------------------------------------------------------
# LaGanga and Lawrence 2007: overbooking is worth more with more no-shows, in larger clinics and
# with less variable visits. The number booked is the best one for the weights in each case.

# A patient seen wholly in overtime brings 20 and costs 30. With dearer visits or cheaper overtime
# a small clinic gains by running on into the afternoon, whoever comes.
OVERTIME_DOES_NOT_PAY = Weights(extra_served=20, wait_minute=0.05, overtime_minute=1.5)


def gain(slots=20, no_show=0.2):
    choices = exact_choices(
        stream(slots * 20, 20), no_show, OVERTIME_DOES_NOT_PAY, most_extra=slots
    )
    chosen = best(choices)
    assert chosen.extra < slots  # a best choice at the edge of the search is no best choice
    return chosen.utility.mean


def test_overbooking_gains_more_where_more_stay_away():
    gains = [gain(no_show=rate) for rate in (0.05, 0.1, 0.2, 0.3, 0.4)]
    assert gains == sorted(gains)
    assert gains[-1] > 5 * gains[0]


def test_overbooking_gains_more_in_larger_clinics_even_for_each_place():
    gains = [gain(slots=slots) / slots for slots in (6, 10, 20, 30, 40)]
    assert gains == sorted(gains)
    assert gains[-1] > 1.25 * gains[0]


def test_overbooking_gains_more_where_visits_vary_less():
    def gain_with(cv):
        clinic = Clinic(no_show=0.2, visit_cv=cv)
        found = simulated_choices(
            stream(400, 20), clinic, OVERTIME_DOES_NOT_PAY, most_extra=8, days=1500
        )
        return best(found).utility

    steady, varied = gain_with(0.25), gain_with(1)
    error = math.hypot(steady.standard_error, varied.standard_error)
    assert steady.mean - varied.mean > 3 * error
    assert varied.mean > 0  # "even with highly variable service times"


def test_no_shows_move_idle_time_most_then_variability_then_size():
    """Ho and Lau 1992, their 27 settings, for the clinician's idle time per booked patient.

    For patients' waits the order is another one: there variability comes first.
    """
    sizes, rates, spreads = (10, 20, 30), (0, 0.1, 0.2), (0.2, 0.5, 1)
    idle = {
        (n, rate, cv): simulate(
            stream(n * 20, 20), Clinic(no_show=rate, visit_cv=cv), days=300
        ).idle.mean
        / n
        for n in sizes
        for rate in rates
        for cv in spreads
    }

    def moves(factor, levels):
        means = [
            sum(value for key, value in idle.items() if key[factor] == level) / 9
            for level in levels
        ]
        return max(means) - min(means)

    assert moves(1, rates) > 1.3 * moves(2, spreads) > 1.3**2 * moves(0, sizes)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Weights(1, -1, 1), "wait_minute is -1"),
        (lambda: overflow_probability(-1, 0.2, 3), "booked is -1"),
        (lambda: overflow_probability(5, 20, 3), "no_show is 20"),
        (lambda: exact_choices(stream(60, 20), 0.1, WEIGHTS, most_extra=-1), "most_extra is -1"),
        (lambda: exact_choices(Template("x", 60), 0.1, WEIGHTS, most_extra=0), "no slots"),
        (lambda: call_in([0.8], 0, WEIGHTS, slot_minutes=20), "slots is 0"),
        (lambda: best([]), "choices is empty"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(build, message):
    with pytest.raises(ValueError, match=message):
        build()
