"""The explorer of denials shows what the models say, whatever the reader picks."""

import pytest

from medoffice.billing.claims.denial_log import denials
from medoffice.explorers import claims_and_denials


@pytest.fixture(scope="module")
def explorer():
    return claims_and_denials.what_prevention_is_worth()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def test_there_is_a_bar_for_every_choice_a_reader_can_make(explorer, rows):
    menus = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    assert {(row["split"], row["period"]) for row in rows} == {
        (split, period) for split in menus["split"] for period in menus["period"]
    }


def test_each_split_holds_every_denial_and_every_cent_once(rows):
    for split in claims_and_denials.SPLITS:
        kept = [r for r in rows if (r["split"], r["period"]) == (split, claims_and_denials.ALL)]
        assert sum(row["n"] for row in kept) == len(denials())
        assert round(sum(row["lost"] for row in kept) * 100) == sum(d.lost for d in denials())
        assert round(sum(row["billed"] for row in kept) * 100) == sum(d.amount for d in denials())


def test_the_years_make_up_the_whole(rows):
    counted = {}
    for row in rows:
        if row["split"] == claims_and_denials.CAUSE:
            counted[row["period"]] = counted.get(row["period"], 0) + row["n"]
    assert counted[claims_and_denials.ALL] == counted["2024"] + counted["2025"]
    assert counted[claims_and_denials.LAST] < counted["2025"]


def test_an_hour_costs_the_pay_and_what_comes_on_top():
    # By hand: 47,500 a year and a fifth on top, over 2,080 hours: 27.40.
    assert claims_and_denials.cents_per_hour() == 2_740


def test_the_explorer_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows)


def test_the_chart_can_be_drawn(explorer):
    import vl_convert

    drawn = vl_convert.vegalite_to_svg(explorer.spec())
    assert "Medical necessity" in drawn and "together 100%" in drawn
