"""Injury rates against published figures, and Willow Bend's own year."""

import pytest

from medoffice.compliance.safety import injury_rates, willow_bend
from medoffice.compliance.safety.injury_rates import Care, Injury


@pytest.mark.parametrize(
    # Garwood's exact limits, as tables of the Poisson interval print them.
    ("count", "low", "high"),
    [(0, 0, 3.689), (1, 0.025, 5.572), (3, 0.619, 8.767), (5, 1.623, 11.668), (10, 4.795, 18.390)],
)
def test_the_interval_of_a_count_is_the_published_one(count, low, high):
    assert injury_rates.count_interval(count) == pytest.approx((low, high), abs=6e-4)


def test_two_reports_of_each_year_count_and_one_case_moves_the_rate_by_more_than_four():
    for year, days in ((2024, 14), (2025, 9)):
        made = willow_bend.of_year(year)
        assert (made.cases, made.dart_cases, made.days) == (2, 1, days)
        assert made.one_more == pytest.approx(made.total / 2) and 4 < made.one_more < 5
        assert made.interval[0] < made.total < made.interval[1]
        assert made.severity == pytest.approx(days * made.one_more)


def test_what_does_not_count_adds_no_days():
    made = injury_rates.rates(
        [Injury(False, Care.MEDICAL, 3), Injury(True, days_restricted=2)], 1e5
    )
    assert (made.cases, made.dart_cases, made.days, made.dart) == (1, 1, 2, 2.0)


def test_the_chance_of_a_year_like_this():
    assert injury_rates.chance_of_at_least(0, 2) == 1
    assert injury_rates.chance_of_at_least(1, 0) == 0
    assert injury_rates.chance_of_at_least(2, 1) == pytest.approx(0.2642, abs=1e-4)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: Injury(True, days_away=-1), "days_away is -1"),
        (lambda: injury_rates.rates([], 0), "hours is 0"),
        (lambda: injury_rates.rate(-1, 10), "count is -1"),
        (lambda: injury_rates.count_interval(-1), "count is -1"),
        (lambda: injury_rates.count_interval(1, 95), "confidence is 95"),
        (lambda: injury_rates.chance_of_at_least(-1, 1), "count -1"),
    ],
)
def test_what_cannot_be_is_named(made, says):
    with pytest.raises(ValueError, match=says):
        made()
