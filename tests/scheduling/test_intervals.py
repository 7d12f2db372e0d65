import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from medoffice.scheduling.intervals import Estimate, wilson


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)],
)
def test_wilson_gives_newcombes_printed_intervals(successes, trials, low, high):
    found = wilson(successes, trials)
    assert found == pytest.approx((low, high), abs=5e-5)


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
def test_wilson_refuses_counts_that_do_not_fit(counts):
    with pytest.raises(ValueError, match=r"expected"):
        wilson(*counts)


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
