"""The explorer of levels shows what the models say, whatever the reader picks."""

import pytest

from medoffice.billing.coding.visit_levels import ABOVE, ALIKE
from medoffice.explorers import coding


@pytest.fixture(scope="module")
def explorer():
    return coding.levels_by_clinician()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def options(explorer):
    return {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}


def picked(rows, shown, period=coding.WHOLE_YEAR, patients=coding.EVERYBODY):
    return {
        row["name"]: row
        for row in rows
        if (row["shown"], row["period"], row["patients"]) == (shown, period, patients)
    }


def test_there_are_seven_bars_for_every_choice_a_reader_can_make(explorer, rows):
    choices = options(explorer)
    for shown in choices["shown"]:
        for period in choices["period"]:
            for patients in choices["patients"]:
                assert len(picked(rows, shown, period, patients)) == 7


def test_shares_of_the_levels_add_up_to_one(rows):
    levels = [picked(rows, f"Level {level}") for level in (2, 3, 4, 5)]
    for name, row in picked(rows, "Levels 4 and 5 together").items():
        assert sum(level[name]["share"] for level in levels) == pytest.approx(1, abs=2e-4)
        assert row["share"] == pytest.approx(
            levels[2][name]["share"] + levels[3][name]["share"], abs=2e-4
        )
        assert row["low"] < row["share"] < row["high"]


def test_quarters_and_groups_of_patients_make_up_the_whole(rows):
    whole = sum(row["n"] for row in picked(rows, "Level 3").values())
    assert whole == 15363
    assert whole == sum(
        row["n"]
        for quarter in coding.QUARTERS
        for patients in (coding.MEDICARE, coding.OTHERS)
        for row in picked(rows, "Level 3", quarter, patients).values()
    )


def test_one_clinician_is_above_in_each_quarter_and_group(rows):
    for period in (coding.WHOLE_YEAR, *coding.QUARTERS):
        for patients in (coding.EVERYBODY, coding.MEDICARE, coding.OTHERS):
            found = picked(rows, "Levels 4 and 5 together", period, patients)
            high = found["Oyelaran"]
            assert high["peers_verdict"] == ABOVE
            assert high["share"] == max(row["share"] for row in found.values())


def test_a_quarter_of_medicare_visits_tells_the_others_hardly_apart(rows):
    found = picked(rows, "Levels 4 and 5 together", coding.QUARTERS[3], coding.MEDICARE)
    alike = [row["peers_verdict"] == ALIKE for row in found.values()]
    assert sum(alike) >= 4


def test_published_shares_are_of_the_levels_that_willow_bend_bills():
    published = coding.published_shares()
    assert sum(published[level] for level in (2, 3, 4, 5)) == pytest.approx(1, abs=1e-3)
    assert published[None] == pytest.approx(0.5273, abs=5e-4)


def test_the_explorer_can_be_read_without_a_chart(explorer):
    page = explorer.to_html()
    assert page.count('<th scope="row">') == len(explorer.table.rows) == 7
