"""The explorers of the budget show what the models say, whatever the reader picks."""

from itertools import pairwise

import pytest

from medoffice.budgeting import books, flexible, willow_bend
from medoffice.budgeting.bridge import bridge
from medoffice.budgeting.drivers import next_year
from medoffice.explorers import operating_budget as page


@pytest.fixture(scope="module")
def crossing():
    return page.break_even()


@pytest.fixture(scope="module")
def bridges():
    return page.where_the_variance_comes_from()


def data(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def choices(explorer):
    return {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}


def test_there_is_a_row_for_every_choice(crossing, bridges):
    made = choices(crossing)
    assert {(r["mix"], r["staffing"], str(r["visits"])) for r in data(crossing)} == {
        (mix, staffing, visits)
        for mix in made["mix"]
        for staffing in made["staffing"]
        for visits in made["visits"]
    }
    assert {row["period"] for row in data(bridges)} == set(choices(bridges)["period"])


def test_the_lines_cross_where_the_budget_breaks_even(crossing):
    budget = next_year(willow_bend.base(), willow_bend.expected())
    a_day = float(willow_bend.structure(budget).break_even()) / page.DAYS_A_YEAR
    rows = [r for r in data(crossing) if (r["mix"], r["staffing"]) == (page.TODAY, page.BUDGETED)]
    losses = [row["visits"] for row in rows if row["result"] < 0]
    assert max(losses) < a_day <= max(losses) + 1


def test_mix_and_steps_move_the_result_the_right_way(crossing):
    found = {(r["mix"], r["staffing"], r["visits"]): r["result"] for r in data(crossing)}
    at = {mix: found[mix, page.BUDGETED, 74] for mix in choices(crossing)["mix"]}
    assert at[page.MORE_MEDICAID] < at[page.TODAY] < at[page.MORE_COMMERCIAL]
    steps = {visits: found[page.TODAY, page.BY_VISITS, visits] for visits in page.VOLUMES}
    assert steps[76] < steps[75] and steps[81] < steps[80]
    assert found[page.TODAY, page.ONE_MORE, 74] < found[page.TODAY, page.BUDGETED, 74]


@pytest.mark.parametrize("period", page.PERIODS)
def test_a_bridge_reaches_the_result_in_the_books_to_the_cent(bridges, period):
    months = books.months_of(2025, page.PERIODS[period])
    planned, _, actual = flexible.report(months).sums()
    assert bridge(months).amount == actual - planned
    first, *steps, last = [row for row in data(bridges) if row["period"] == period]
    assert (first["to"], last["to"]) == (planned / 100, actual / 100)
    for before, after in pairwise([first, *steps]):
        assert after["from"] == before["to"]
    assert steps[-1]["to"] == last["to"]


def test_both_can_be_read_without_a_chart(crossing, bridges):
    for explorer in (crossing, bridges):
        assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows)
        assert len(explorer.to_html()) < 150_000
