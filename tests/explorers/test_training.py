"""The explorer of the year's sessions shows what the model says, whatever the reader picks."""

from datetime import datetime

import pytest

from medoffice.explorers import training as page
from medoffice.people.training.matrix import matrix
from medoffice.people.training.year import dues, sessions


@pytest.fixture(scope="module")
def explorer():
    return page.come_early()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def test_there_are_rows_for_every_choice(explorer, rows):
    made = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    assert {(r["training"], r["early"]) for r in rows} == {
        (training, early) for training in made["training"] for early in made["early"]
    }


@pytest.mark.parametrize("number", page.SHOWN)
def test_the_words_count_what_is_drawn(rows, number):
    title = page.SHOWN[number]
    needed = dues(matrix(page.KNOWN_ON), page.FIRST, page.LAST)
    of = [due for due in needed if due.training.number == number]
    for words, days in page.EARLY.items():
        drawn = [r for r in rows if (r["training"], r["early"]) == (title, words)]
        held = sessions(of, days)
        assert len(drawn) == len(of)
        assert {r["on"] for r in drawn} == {f"{each.on}T00:00" for each in held}
        lost = sum(
            (datetime.fromisoformat(r["due"]) - datetime.fromisoformat(r["on"])).days for r in drawn
        )
        assert {r["said"] for r in drawn} == {
            f"{len(of)} people, {len(held)} sessions\n{lost:,} days given away"
        }


def test_no_two_people_share_a_name_on_the_axis(rows):
    for title in page.SHOWN.values():
        drawn = [r["person"] for r in rows if (r["training"], r["early"]) == (title, "not at all")]
        assert len(set(drawn)) == len(drawn)


def test_it_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows)
    assert len(explorer.to_html()) < 150_000
