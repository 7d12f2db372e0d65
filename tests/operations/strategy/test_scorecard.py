"""The scorecard: what is kept is what the tables say, and a state rests on signs, not on luck."""

from dataclasses import replace
from datetime import date

import pytest

from medoffice.budgeting import books
from medoffice.compliance.records.willow_bend import told_in_time
from medoffice.operations.strategy import months
from medoffice.operations.strategy.measures import BY_KEY, MEASURES, VIEWS, Better
from medoffice.operations.strategy.months import Counted
from medoffice.operations.strategy.scorecard import (
    State,
    line,
    scorecard,
    worse_than_last_month,
)

PHONES = BY_KEY["phones"]


def counted(*percents, year=2024):
    return [
        Counted(date(year + at // 12, at % 12 + 1, 1), percent, 100)
        for at, percent in enumerate(percents)
    ]


YEAR = (7, 5) * 6


def test_what_is_kept_is_what_the_tables_say():
    anew = months.count()
    assert dict(months.months()) == dict(anew), (
        "Count anew: python -m medoffice.operations.strategy.store_months"
    )


def test_some_lines_are_those_of_the_chapters_they_come_from():
    november = date(2025, 11, 1)
    found = {each.measure.key: each.value for each in scorecard(november)}
    planned = books.planned_visits()[november]
    assert found["visits"] == books.visit_days()[november][0] / planned
    assert found["told"] == told_in_time(november, date(2025, 11, 30)).share


def test_every_measure_is_whole():
    assert {measure.view for measure in MEASURES} == set(VIEWS)
    assert set(months.months()) == set(BY_KEY) == set(months.COUNTED)
    for measure in MEASURES:
        beyond = measure.target + (1 if measure.better is Better.UP else -1)
        assert measure.meets(measure.target) and measure.meets(beyond)
        assert not measure.meets(2 * measure.target - beyond)
    with pytest.raises(ValueError, match="phones: the denominator is 0"):
        PHONES.value(1, 0)


@pytest.mark.parametrize(
    ("after", "state"),
    [
        ((7, 5), State.STEADY),
        ((8, 7, 8, 7, 8), State.STEADY),
        ((8, 7, 8, 7, 8, 7), State.WORSE),
        ((5, 4, 5, 4, 5, 4), State.BETTER),
        ((8, 7, 8, 7, 8, 7, 5), State.STEADY),
        ((14,), State.WORSE),
    ],
)
def test_a_change_is_a_run_that_goes_on_or_a_month_outside_the_limits(after, state):
    assert line(PHONES, counted(*YEAR, *after)).state is state


def test_which_way_is_better_decides_what_a_run_means():
    up = replace(PHONES, better=Better.UP)
    assert line(up, counted(*YEAR, 8, 7, 8, 7, 8, 7)).state is State.BETTER
    # Above for long, and now falling month by month: of the two the worse sign counts.
    assert line(PHONES, counted(*YEAR, 9, 9, 9, 9, 8.5, 8)).state is State.WORSE


def test_too_few_months_tell_nothing_and_a_month_of_luck_is_told_as_such():
    few = line(PHONES, counted(*YEAR[:10]))
    assert few.state is State.FEW and few.signs == []
    steady = line(PHONES, counted(*YEAR, 7, 7))
    assert worse_than_last_month([steady]) == [] and steady.advice.startswith("The work as it is")
    assert worse_than_last_month([line(PHONES, counted(*YEAR, 5, 7))])


def test_a_state_is_told_with_its_signs():
    made = line(PHONES, counted(*YEAR, 9, 9, 9, 9, 9, 14))
    assert made.signs == ["6 months above the median of the first year", "above the limits"]
    assert made.advice == "Find out what changed, and when."


def test_a_month_without_figures_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="December 2025"):
        scorecard(date(2026, 1, 1))
    with pytest.raises(ValueError, match="expected a month from January 2024"):
        scorecard(date(2023, 12, 1))
