import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from medoffice.scheduling.intervals import Estimate, clopper_pearson, difference, wilson


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)],
)
def test_wilson_gives_newcombes_printed_intervals(successes, trials, low, high):
    found = wilson(successes, trials)
    assert found == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (81, 263, 0.2527, 0.3676),
        (15, 148, 0.0578, 0.1617),
        (0, 20, 0.0, 0.1684),
        (1, 29, 0.0009, 0.1776),
    ],
)
def test_the_exact_interval_is_newcombes_printed_one(successes, trials, low, high):
    assert clopper_pearson(successes, trials) == pytest.approx((low, high), abs=5e-5)


def test_no_error_in_a_sample_does_not_mean_none():
    # The rule of three (Hanley and Lippman-Hand 1983): after none in n, at most 3/n, one-sided.
    for n in (30, 60, 300):
        assert clopper_pearson(0, n, confidence=0.9)[1] == pytest.approx(3 / n, rel=0.06)


@settings(max_examples=40)
@given(st.integers(1, 300), st.floats(0, 1), st.floats(0.5, 0.999))
def test_the_exact_interval_agrees_with_scipy(trials, share, confidence):
    successes = round(share * trials)
    theirs = binomtest(successes, trials).proportion_ci(confidence, method="exact")
    assert clopper_pearson(successes, trials, confidence) == pytest.approx(
        (theirs.low, theirs.high), abs=1e-8
    )


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((5, 56, 0, 29), -0.0381, 0.1926),
        ((10, 10, 0, 10), 0.6075, 1.0),
    ],
)
def test_a_difference_has_newcombes_printed_interval(counts, low, high):
    assert difference(*counts) == pytest.approx((low, high), abs=5e-5)


def test_a_difference_turned_around_has_the_same_ends():
    low, high = difference(56, 70, 48, 80)
    assert difference(48, 80, 56, 70) == pytest.approx((-high, -low))


def test_a_small_survey_cannot_rank_providers():
    # 82 % of 30 patients. The usual ± formula gives .68 to .96; Wilson's is a little lower
    # and about as wide: too wide to tell two good providers apart.
    low, high = wilson(round(0.82 * 30), 30)
    assert high - low > 0.25
    reach = 1.96 * math.sqrt(0.82 * 0.18 / 30)
    assert (0.82 - reach, 0.82 + reach) == pytest.approx((0.68, 0.96), abs=0.005)


@given(st.integers(1, 500), st.floats(0, 1), st.floats(0.5, 0.999))
def test_wilson_agrees_with_scipy(trials, share, confidence):
    successes = round(share * trials)
    theirs = binomtest(successes, trials).proportion_ci(confidence, method="wilson")
    assert wilson(successes, trials, confidence) == pytest.approx(
        (theirs.low, theirs.high), abs=1e-9
    )


@pytest.mark.parametrize("counts", [(1, 0), (-1, 5), (6, 5)])
@pytest.mark.parametrize("interval", [wilson, clopper_pearson])
def test_counts_that_do_not_fit_are_refused(interval, counts):
    with pytest.raises(ValueError, match=r"expected"):
        interval(*counts)


def test_wilson_refuses_percent_for_a_level():
    with pytest.raises(ValueError, match=r"confidence is 95: expected a number between 0 and 1"):
        wilson(1, 2, 95)


def test_an_estimate_is_a_mean_with_its_standard_error():
    estimate = Estimate.of([1, 2, 3, 4])
    assert estimate.mean == 2.5
    assert estimate.standard_error == pytest.approx(math.sqrt(5 / 3 / 4))
    assert estimate.interval() == pytest.approx((2.5 - 1.265, 2.5 + 1.265), abs=1e-3)


def test_one_day_has_a_mean_and_no_known_error():
    estimate = Estimate.of([7])
    assert estimate.mean == 7
    assert math.isnan(estimate.standard_error)
