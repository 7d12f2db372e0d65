"""The explorer of the four-fifths rule shows what the model says, whatever the reader picks."""

import pytest

from medoffice.explorers import hiring as page
from medoffice.people.hiring.false_alarms import chances


@pytest.fixture(scope="module")
def explorer():
    return page.when_it_warns()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def test_there_is_a_row_for_every_choice(explorer, rows):
    made = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    assert {(r["real"], r["rate"], r["people"]) for r in rows} == {
        (real, rate, people)
        for real in made["real"]
        for rate in made["rate"]
        for people in made["people"]
    }


def test_what_the_reader_is_told_to_notice_is_so(rows):
    """A third of fair choices warn with 10 people; half the chance is seldom more than luck."""
    found = {(r["real"], r["rate"], r["people"]): r for r in rows}
    fair = found["the same chance", "40%", 10]
    assert 30 < fair[page.RULE] < 37 and fair[page.LUCK] < 2.5
    assert found["the same chance", "40%", 60][page.RULE] < fair[page.RULE] / 2
    assert found["the same chance", "20%", 10][page.RULE] > fair[page.RULE]
    half = found["half of it", "40%", 10]
    assert half[page.RULE] > 60 and half[page.LUCK] < 10
    assert found["half of it", "40%", 60][page.LUCK] > 50


def test_the_figures_are_those_of_the_model(rows):
    row = next(r for r in rows if (r["real"], r["rate"], r["people"]) == ("half of it", "60%", 15))
    assert row[page.RULE] == pytest.approx(100 * chances(15, 0.3, 15, 0.6).four_fifths, abs=0.06)


def test_it_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows)
    assert len(explorer.to_html()) < 60_000
