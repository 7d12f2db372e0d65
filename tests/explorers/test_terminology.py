"""The visit's minutes are those of the model for each choice; each card of the lexicon is dealt."""

import re
from html import unescape

import pytest

from medoffice.explorers import terminology as page
from medoffice.operations.terminology.lexicon import lexicon
from medoffice.operations.visits.legs import LEGS, measure


@pytest.fixture(scope="module")
def explorer():
    return page.door_to_door()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def test_every_choice_has_bars(explorer, rows):
    made = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    drawn = {(row["type"], row["clinician"]) for row in rows}
    assert {(page.EVERY, who) for who in made["who"]} <= drawn
    assert {(kind, page.EVERY) for kind in made["kind"]} <= drawn


def test_each_bar_has_the_three_legs_and_the_figures_of_the_model(rows):
    nine = [visit.taken for visit in page.visits() if visit.hour == 9]
    found = measure(nine)
    drawn = [row for row in rows if (row["type"], row["clinician"], row["hour"]) == (
        page.EVERY, page.EVERY, "9 am",
    )]  # fmt: skip
    assert [row["leg"] for row in drawn] == [leg.name for leg in LEGS]
    assert [row["minutes"] for row in drawn] == [round(found.means[leg], 1) for leg in LEGS]
    assert {row["visits"] for row in drawn} == {len(nine)}


def test_no_average_is_made_of_a_few(rows):
    assert min(row["visits"] for row in rows) >= page.FEWEST


def test_the_figures_stand_in_the_middle_of_their_bars(rows):
    first, second, third = rows[:3]
    assert first["middle"] == pytest.approx(first["minutes"] / 2, abs=0.1)
    assert second["middle"] == pytest.approx(first["minutes"] + second["minutes"] / 2, abs=0.2)
    assert third["middle"] > second["middle"]


def test_it_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows) == 9
    assert len(explorer.to_html()) < 150_000


def test_without_a_script_each_card_stands_in_a_table():
    html = page.flashcards().to_html()
    assert html.count("<tr data-card=") == len(lexicon())
    text = unescape(re.sub(r"<[^>]+>", " ", html))
    assert "Prefixes (56)" in text and "Write: daily" in text
    # The desk is for the script alone, and its fields have names.
    assert '<div class="flash-desk" hidden>' in html
    assert 'label for="flash-choice"' in html
