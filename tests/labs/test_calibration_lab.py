"""The calibration lab says what its models say, and the reader's own ratings are read."""

import io
import re
from html import unescape

import pytest

from medoffice.book import facts
from medoffice.labs.own_ratings_lab import SAMPLE
from medoffice.labs.staff_evaluations import calibrate_the_ratings, your_own_ratings
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.calibration import learn


@pytest.fixture
def lab():
    return calibrate_the_ratings()


@pytest.fixture
def own():
    return your_own_ratings()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", " ", widget.value))


def test_the_three_raters_are_told_apart(lab):
    signs = {row[0]: row[-1] for row in lab._raters()}
    assert signs == {
        "Graham Rosethorn": "leniency",
        "Dr. Tobias Renwick": "halo",
        "Delphine Marchbanks": "severity",
    }
    assert "63.2% come from who rated and 18.5% from who was rated" in said(lab.sentence)


def test_the_steps_lead_from_the_rating_given_to_the_calibrated_one(lab):
    stick = learn(willow_bend.ratings("calibration"), willow_bend.weights())
    for who, (rater, _, overall) in willow_bend.reviews().items():
        name = willow_bend.names()[who]
        lab.whose.value = name
        first, *_, last = lab._steps()
        assert first[0] == f"{overall:.2f}"
        assert last[0] == f"{stick.calibrate(who, {rater: float(overall)}).score:.2f}"
        assert name in lab.in_words()


def test_a_rater_who_is_not_compared_is_not_corrected(lab):
    without = next(v for name, v in lab.raters.options if "Marchbanks" not in name and v[2:] == ())
    lab.raters.value = without
    assert "Nothing is known of how Delphine Marchbanks rates" in said(lab.results)
    assert len(lab._pairs()) == 1


def test_those_who_seldom_give_the_same_number_see_almost_the_same_order(lab):
    figures = {row[0]: [float(cell.strip("%").replace("−", "-")) for cell in row[1:]]
               for row in lab._pairs()}  # fmt: skip
    apart = figures["Rosethorn and Marchbanks"]
    others = [row for pair, row in figures.items() if "Renwick" in pair]
    assert all(apart[0] < row[0] and apart[-1] > row[-1] for row in others)
    page = facts.of("staff-evaluations").figures()
    assert f"{apart[-1]:.2f}" == page["two-same-order"]


def test_the_picture_shows_everybody_once_in_the_order_chosen(lab):
    for order in [value for _, value in lab.order.options]:
        lab.order.value = order
        shown = re.findall(r"(\d\.\d\d) to (\d\.\d\d)", lab._picture().words)
        assert len(shown) == len(willow_bend.reviews())
        column = [float(pair[order != "as given"]) for pair in shown]
        assert column == sorted(column, reverse=True)


def test_the_example_of_a_file_has_an_answer(own):
    assert "3 people were rated by all 2 raters" in said(own.message)
    assert [row[-1] for row in own._rows(own.measured())[1]] == ["leniency", "severity, halo"]


def test_another_scale_moves_the_limit_with_it(own):
    own.highest.value = 10
    # Half a point of five is more than a point of ten.
    assert [row[-1] for row in own._rows(own.measured())[1]] == ["nothing", "halo"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Ms. A,Ada,Quality,4", "Ms. A,Ada,Quality,6", "Line 2, column “Rating”, holds “6”"),
        ("Ms. A,Ada,Quality,4", "Ms. A,Ada,Quality,good", "holds “good”"),
        ("Ms. A,Ada,Quality,4", "Ms. A,Ada,Service,4", "is there twice"),
        ("Ms. A,Ada,Quality,4", ",Ada,Quality,4", "Line 2, column “Rater”, is empty"),
        ("Mr. B", "Ms. A", "is there twice"),
        ("Mr. B,Ada", "Mr. B,Dora", "2 people were rated by all"),
    ],
)
def test_a_file_that_does_not_fit_is_told_in_a_sentence(own, old, new, words):
    own.open(SAMPLE.replace(old, new).encode(), "“ratings.csv”")
    assert words in said(own.message)


def test_a_workbook_is_read_like_its_csv(own):
    from openpyxl import Workbook

    book, content = Workbook(), io.BytesIO()
    for line in SAMPLE.splitlines():
        book.active.append([int(cell) if cell.isdigit() else cell for cell in line.split(",")])
    book.save(content)
    before = own._rows(own.measured())
    own.open(content.getvalue(), "“ratings.xlsx”")
    assert own._rows(own.measured()) == before


def test_people_with_one_rater_each_cannot_be_compared(own):
    rows = ["Rater,Employee,Rating", "A,Ada,4", "B,Bruno,2"]
    own.open("\n".join(rows).encode(), "“ratings.csv”")
    assert "Nobody was rated by every rater" in said(own.message)


def test_without_lines_of_a_form_no_halo_is_looked_for(own):
    rows = ["Rater,Employee,Rating", "A,Ada,4", "B,Ada,2", "A,Bruno,5", "B,Bruno,3"]
    own.open("\n".join(rows).encode(), "“ratings.csv”")
    (first, second) = own._rows(own.measured())[1]
    assert first[3:] == ["–", "–", "leniency"]
    assert second[3:] == ["–", "–", "severity"]
