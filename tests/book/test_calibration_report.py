"""Every figure of the practice lies where its benchmark and its stated tolerance put it."""

import math
import re
from itertools import chain

import pytest

from medoffice import practice
from medoffice.book.facts import calibration
from medoffice.book.facts.calibration import APART, INSIDE, NEAR, OUTSIDE, Figure
from medoffice.book.facts.calibration.report import Report
from medoffice.book.places import ROOT

ALL = list(chain.from_iterable(calibration.topics().values()))


@pytest.mark.parametrize("figure", ALL, ids=lambda figure: figure.name)
def test_a_figure_is_within_its_tolerance(figure):
    assert figure.verdict in (INSIDE, NEAR, APART), f"{figure.ours} against {figure.target}"


def test_a_benchmark_is_behind_every_target():
    known = practice.benchmarks()
    assert all(figure.benchmarks and set(figure.benchmarks) <= set(known) for figure in ALL)
    assert len({figure.name for figure in ALL}) == len(ALL)


def test_a_slack_is_small_beside_its_target():
    """A tolerance that lets everything pass would prove nothing."""
    for figure in ALL:
        bound = figure.high if math.isinf(figure.low) else figure.low
        assert figure.slack <= bound, figure.name


def figure(ours, low, high, slack=0.0, comparable=True):
    why = "because" if slack or not comparable else ""
    benchmarks = ("no-show.mgma",)
    return Figure("x", "{:.1f}%", lambda: ours, benchmarks, low, high, slack, why, comparable)


@pytest.mark.parametrize(
    ("ours", "verdict"), [(5, INSIDE), (7, INSIDE), (7.5, NEAR), (4.4, NEAR), (8.1, OUTSIDE)]
)
def test_verdicts(ours, verdict):
    assert figure(ours, 5, 7, 1).verdict == verdict


@pytest.mark.parametrize(("ours", "verdict"), [(6, APART), (7.5, APART), (8.1, OUTSIDE)])
def test_what_cannot_be_compared_is_never_called_near_but_may_not_drift(ours, verdict):
    assert figure(ours, 5, 7, 1, comparable=False).verdict == verdict


def test_what_was_measured_in_another_way_is_neither_praised_nor_blamed():
    apart = {one.name for one in ALL if one.verdict == APART}
    assert apart == {"Billing: clearinghouse and services", "Seconds that answered callers waited"}


def test_a_target_is_put_into_words():
    assert figure(1, 5, 7).target == "5.0% to 7.0%"
    assert figure(1, 5, 5).target == "about 5.0%"
    assert figure(1, -math.inf, 7).target == "at most 7.0%"
    assert figure(1, 5, math.inf).target == "at least 5.0%"


def test_a_target_that_makes_no_sense_is_refused():
    with pytest.raises(ValueError, match="runs from 7 down to 5"):
        figure(1, 7, 5)
    with pytest.raises(ValueError, match="a slack needs a reason"):
        Figure("x", "{}", lambda: 1, (), 1, 2, slack=1)
    with pytest.raises(ValueError, match="a slack needs a reason"):
        Figure("x", "{}", lambda: 1, (), 1, 2, comparable=False)


def test_the_report_says_in_words_where_a_figure_lies_and_why_it_may():
    told = [figure(5, 5, 7), figure(7.5, 5, 7, 1), figure(9, 5, 7), figure(5, 5, 7, 0, False)]
    shown = Report("Topic", told)._repr_html_()
    assert "Inside the target" in shown
    assert "Near the target. because" in shown
    assert "Outside the target" in shown
    assert "Not comparable. because" in shown
    assert 'href="benchmarks.html#benchmark-no-show-mgma"' in shown
    assert shown.count('<th scope="row">') == 4


def test_the_page_shows_every_topic():
    page = (ROOT / "book/reference/calibration.md").read_text(encoding="utf-8")
    assert re.findall(r'show\.report\("(.+)"\)', page) == list(calibration.topics())
