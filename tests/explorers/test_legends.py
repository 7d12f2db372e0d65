"""Lines that are told apart by dashes have a legend that shows the dashes, too."""

import pytest

from medoffice.explorers import buying_and_stock, equipment_and_vendors, operating_budget

MADE = {
    "break-even": operating_budget.break_even,
    "reorder point": buying_and_stock.reorder_point_and_service,
    "offers": equipment_and_vendors.which_offer_leads,
}


@pytest.mark.parametrize("name", MADE)
def test_color_and_dashes_share_one_legend(name):
    lines = MADE[name]().spec()["layer"][0]["encoding"]
    color, dash = lines["color"], lines["strokeDash"]
    assert color["legend"] == dash["legend"]
    assert (color["field"], color["scale"].get("domain")) == (
        dash["field"],
        dash["scale"].get("domain"),
    )
    assert len(color["scale"]["range"]) == len({str(each) for each in dash["scale"]["range"]})


def test_the_legend_names_only_the_offers_that_are_drawn():
    lines = MADE["offers"]().spec()["layer"][0]["encoding"]
    assert "domain" not in lines["color"]["scale"]
