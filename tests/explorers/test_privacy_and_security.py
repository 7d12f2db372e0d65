"""The explorers on privacy answer every choice as the models do, and show what they announce."""

import pytest

from medoffice.explorers import privacy_and_security as page


@pytest.fixture(scope="module")
def ends():
    return {
        (row["first"], *(row[name] for name in page.FACTORS), row["written"]): row
        for row in page.decision_rows()
    }


def answer(ends, *factors, written="no"):
    return ends[page.NONE_OF_THESE, *factors, written]


def menus(explorer):
    return {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}


def test_every_choice_has_one_end(ends):
    made = menus(page.is_it_a_breach())
    assert len(ends) == 3 + 2 * 3 ** len(page.FACTORS) == len(page.decision_rows())
    assert {key[0] for key in ends} == set(made["first"])
    assert all(set(made[name]) == set(page.ANSWERS) for name in page.FACTORS)


def test_the_decision_aid_shows_what_it_asks_the_reader_to_see(ends):
    assert "clocks run" in answer(ends, *["not known"] * 4)["end"]
    assert answer(ends, *["low chance"] * 4)["tell"] == "▲"
    assert answer(ends, *["low chance"] * 4, written="yes")["tell"] == "●"
    one = ["low chance", "not low", "low chance", "low chance"]
    assert answer(ends, *one, written="yes")["end"].startswith("A breach")
    assert sum(row["tell"] == "●" for row in ends.values()) == 4


def test_the_clock_has_a_day_for_every_choice_and_shows_what_it_announces():
    made = menus(page.deadline_clock())
    days = {(row["discovered"], row["size"], row["who"]): row["said"] for row in page.clock_rows()}
    assert {key[:2] for key in days} == {
        (day, size) for day in made["discovered"] for size in made["size"]
    }
    first = made["discovered"][0]
    hhs = [days[first, f"{n} in one state", "HHS"] for n in (499, 500, 501)]
    assert hhs == ["Mar 1, 2027", "Mar 16, 2026", "Mar 16, 2026"]
    assert [(first, size, "Media") in days for size in made["size"]] == [
        False, False, False, True, False,
    ]  # fmt: skip
    assert days["Dec 31, 2026", "1 patient", "HHS"] == "Mar 1, 2027"
    assert days["Jan 1, 2027", "1 patient", "HHS"] == "Feb 29, 2028"
