"""The explorer of a year of visits shows what the models say, whatever the reader picks."""

import pytest

from medoffice.explorers import front_end


@pytest.fixture(scope="module")
def explorer():
    return front_end.a_year_of_visits()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def test_there_is_a_year_for_every_choice_a_reader_can_make(explorer, rows):
    options = [p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p]
    years = {}
    for row in rows:
        years.setdefault((row["plan"], row["visit"], row["elsewhere"]), []).append(row["month"])
    assert set(years) == {(p, v, e) for p in options[0] for v in options[1] for e in options[2]}
    assert all(months == list(front_end.MONTHS) for months in years.values())


def test_the_parts_are_the_whole_and_no_more_than_the_price(rows):
    for row in rows:
        assert sum(row[part] for part in front_end.PARTS) == pytest.approx(row["patient"])
        assert row["patient"] <= row["price"]


def year(rows, plan, visit, elsewhere):
    key = (plan, visit, elsewhere)
    return [r for r in rows if (r["plan"], r["visit"], r["elsewhere"]) == key]


def test_the_first_view_is_the_visit_of_the_chapter(rows):
    january = year(rows, "Broadleaf PPO 1500", "A visit with a joint injection", "Nothing")[0]
    assert (january["deductible"], january["copay"], january["price"]) == (94.11, 30, 268.65)


def test_a_hospital_bill_ends_what_the_patient_owes_from_june_on(rows):
    bill = "$40,000 of hospital in May"
    found = year(rows, "Broadleaf PPO 1500", "A visit with a joint injection", bill)
    assert [row["patient"] for row in found[5:]] == [0] * 7
    assert found[4]["patient"] > 0


def test_the_explorer_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == 12
