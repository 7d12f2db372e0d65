"""The explorer shows the model's reorder points, and what it asks the reader to see is so."""

import pytest

from medoffice.budgeting.stock.planner import Settings, plan_item
from medoffice.explorers import buying_and_stock as page

FLU, PAPER, COVID = "Rapid influenza test", "Exam table paper, roll", "Rapid COVID-19 test"


@pytest.fixture(scope="module")
def explorer():
    return page.reorder_point_and_service()


@pytest.fixture(scope="module")
def found(explorer):
    rows = max(explorer.spec()["datasets"].values(), key=len)
    return {(row["item"], row["delivery"], row["written"]): row for row in rows}


def test_there_is_a_row_for_every_choice(explorer, found):
    made = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    assert set(found) == {
        (item, delivery, share)
        for item in made["stocked"]
        for delivery in made["delivery"]
        for share in made["share"]
    }


def test_a_name_of_vegas_own_is_not_taken(explorer):
    """A list named so would pick nothing, and the chart would stay empty."""
    names = {param["name"] for param in explorer.spec()["params"]}
    assert not names & {"item", "event", "datum", "parent"}


@pytest.mark.parametrize("item", page.ITEMS)
def test_the_points_are_the_labs(found, item):
    made = plan_item(item, Settings(service=0.95))
    row = found[made.name, page.AS_IT_WAS, "95%"]
    assert made.planned.levels.point - 1 < row[page.POINT] <= made.planned.levels.point
    assert row["safety"] == pytest.approx(made.safety, abs=0.05)


def test_what_the_reader_is_to_notice_is_so(found):
    def safety(item, delivery=page.AS_IT_WAS, share="95%"):
        return found[item, delivery, share]["safety"]

    assert safety(FLU, share="50%") == 0
    assert 1.7 < safety(FLU, share="99.9%") / safety(FLU) < 2
    assert safety(FLU) > 4 * safety(PAPER)
    trucks = safety(COVID) - safety(COVID, page.ON_THE_DAY)
    assert 0 < trucks < safety(COVID, page.ON_THE_DAY)
    came, slower = (found[FLU, delivery, "95%"] for delivery in (page.AS_IT_WAS, page.SLOWER))
    assert slower[page.MEAN] - came[page.MEAN] > slower["safety"] - came["safety"] > 0


def test_the_table_is_the_first_view(explorer, found):
    row = found[FLU, page.AS_IT_WAS, "95%"]
    line = next(line for line in explorer.table.rows if line["In time"] == "95%")
    assert line["Reorder point"] == f"{row[page.POINT]:.1f}"
