"""Run charts: shifts and trends counted as the published rules count them."""

import pytest

from medoffice.operations.strategy.run_chart import Run, run_chart

STEADY = [4, 6, 4, 6, 4, 6]


def test_six_on_a_side_make_a_shift_and_five_do_not():
    assert run_chart([*STEADY, 7, 8, 7, 8, 7], baseline=4).runs == (Run("above", 5, 10, 6),)
    assert run_chart([*STEADY[:5], 7, 8, 7, 8, 7], baseline=4).runs == ()


def test_a_point_on_the_median_neither_makes_nor_breaks_a_shift():
    chart = run_chart([4, 6, 4, 6, 3, 2, 3, 5, 2, 3, 2], baseline=4)
    assert chart.median == 5
    assert chart.runs == (Run("below", 4, 10, 6),)


def test_five_that_rise_make_a_trend_and_a_value_that_repeats_does_not_count():
    assert run_chart([5, 4, 5, 6, 7, 8, 3], baseline=7).runs == (Run("rising", 1, 5, 5),)
    repeated = run_chart([5, 4, 5, 5, 6, 7, 3], baseline=7)
    assert repeated.runs == ()
    assert run_chart([5, 4, 5, 5, 6, 7, 8, 3], baseline=8).runs == (Run("rising", 1, 6, 5),)
    assert run_chart([9, 8, 7, 6, 5, 9], baseline=6).runs == (Run("falling", 0, 4, 5),)


def test_a_run_that_has_ended_is_not_the_state_of_the_newest_month():
    chart = run_chart([*STEADY, 7, 8, 7, 8, 7, 4], baseline=4)
    assert chart.runs and chart.at(11) == ()
    assert [run.way for run in chart.at(8)] == ["above"]


@pytest.mark.parametrize(
    ("values", "baseline", "said"),
    [([], None, "0 values"), ([1, 2], 3, "baseline of 3"), ([1, float("nan")], None, "value 2")],
)
def test_what_cannot_be_charted_is_refused(values, baseline, said):
    with pytest.raises(ValueError, match=said):
        run_chart(values, baseline)
