"""The explorer of a vacancy shows what the model says, whatever the reader picks."""

import pytest

from medoffice.explorers import leading_the_team as page
from medoffice.people.turnover import willow_bend
from medoffice.people.turnover.cost import COVER, LEARNING, NOT_DONE, PARTS, SAVED, TRAINING


@pytest.fixture(scope="module")
def explorer():
    return page.what_a_vacancy_costs()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def picked(rows, role, weeks, cover, lost):
    (row,) = (
        row
        for row in rows
        if (row["role"], row["weeks"], row["cover"], row["lost"])
        == (role, f"{weeks} weeks", cover, str(lost))
    )
    return row


def test_there_is_a_row_for_every_choice(explorer, rows):
    made = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    assert {(r["role"], r["weeks"], r["cover"], r["lost"]) for r in rows} == {
        (role, weeks, cover, lost)
        for role in made["role"]
        for weeks in made["weeks"]
        for cover in made["cover"]
        for lost in made["lost"]
    }


def test_the_parts_are_those_of_the_model_and_add_up(rows):
    row = picked(rows, "medical assistant", 8, willow_bend.AGENCY, 2)
    parts = willow_bend.cost("medical-assistant", 8, willow_bend.AGENCY, 2)
    assert {name: row[name] for name in PARTS} == {n: c / 100 for n, c in parts.items()}
    for row in rows:
        assert sum(row[name] for name in PARTS) == pytest.approx(row[page.ALL])


def test_what_the_guidance_says_is_so(rows):
    short, long = (picked(rows, "front desk", n, willow_bend.OVERTIME, 2) for n in (2, 12))
    for name in (SAVED, COVER, NOT_DONE):
        assert abs(long[name]) > 5 * abs(short[name])
    for name in (TRAINING, LEARNING, "Hiring", "Leaving"):
        assert long[name] == short[name]
    # Nobody covers, no visit lost: a saving; with two visits a week it costs.
    signs = [picked(rows, "front desk", 6, willow_bend.NOBODY, n)[page.ALL] > 0 for n in (0, 1, 2)]
    assert signs == [False, True, True]
    saving = picked(rows, "front desk", 6, willow_bend.NOBODY, 0)
    assert saving["books"] < saving[page.ALL] < 0


def test_the_table_says_the_first_view(explorer, rows):
    last = explorer.table.rows[-1]
    assert last["Part"] == page.ALL
    assert last["Nobody"] == "−$684"
    assert picked(rows, "front desk", 6, willow_bend.NOBODY, 0)[page.ALL] == -683.59
