"""The explorer shows the practice's ratings, and what it asks the reader to see is so."""

from statistics import fmean, pstdev

import pytest

from medoffice import practice
from medoffice.explorers import staff_evaluations as page

LENIENT, HALO, SEVERE = "Rosethorn", "Renwick", "Marchbanks"


@pytest.fixture(scope="module")
def explorer():
    return page.three_raters_one_team()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def marks(rows, rated, seen=page.GIVEN, rater=None):
    return [
        row
        for row in rows
        if (row["rated"], row["seen"]) == (rated, seen) and rater in (None, row["rater"])
    ]


def test_every_choice_shows_twelve_people_by_three_raters(explorer, rows):
    made = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    for rated in made["rated"]:
        for seen in made["seen"]:
            shown = marks(rows, rated, seen)
            pairs = {(row["person"], row["rater"]) for row in shown}
            assert len(pairs) == 36
            lines = 5 if rated == page.EACH else 1
            assert sum(row["lines"] for row in shown) == 36 * lines


def test_the_overall_ratings_are_those_of_the_forms(rows):
    forms = [f["overall"] for f in practice.records("evaluations") if f["purpose"] == "calibration"]
    shown = [row["rating"] for row in marks(rows, page.OVERALL)]
    assert sorted(shown) == pytest.approx(sorted(forms), abs=0.006)


def test_without_the_shifts_the_three_means_fall_together(rows):
    means = {
        seen: [
            fmean(row["rating"] for row in marks(rows, page.OVERALL, seen, rater))
            for rater in (LENIENT, HALO, SEVERE)
        ]
        for seen in (page.GIVEN, page.WITHOUT)
    }
    lenient, halo, severe = means[page.GIVEN]
    assert lenient > halo + 0.5 and halo > severe + 0.5
    assert means[page.WITHOUT] == pytest.approx([fmean(means[page.GIVEN])] * 3, abs=0.01)


def test_what_the_reader_is_to_notice_is_so(rows):
    worst = min(row["rating"] for row in marks(rows, page.OVERALL, rater=LENIENT))
    assert worst > max(row["rating"] for row in marks(rows, page.OVERALL, rater=SEVERE))
    large = {
        rater: sum(row["lines"] == 5 for row in marks(rows, page.EACH, rater=rater))
        for rater in (LENIENT, HALO, SEVERE)
    }
    assert large == {LENIENT: 0, HALO: 11, SEVERE: 1}
    # The marks of one person still lie apart.
    apart: dict[str, list[float]] = {}
    for row in marks(rows, page.OVERALL, page.WITHOUT):
        apart.setdefault(row["person"], []).append(row["rating"])
    assert max(map(pstdev, apart.values())) > 0.5


def test_it_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows) == 12
    assert len(explorer.to_html()) < 150_000


def test_no_name_of_vegas_own_is_taken(explorer):
    names = {param["name"] for param in explorer.spec()["params"]}
    assert not names & {"item", "event", "datum", "parent"}
