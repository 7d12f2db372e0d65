"""The bars of a visit hang together, and the chart begins with the visit of the chapter."""

from functools import cache
from itertools import groupby, pairwise

import pytest

from medoffice.explorers import meet_willow_bend as explorers
from medoffice.operations.trail import EXAMPLES

bars_of_all = cache(explorers.bars)


def test_each_bar_begins_where_the_last_one_ended():
    for visit, bars in groupby(bars_of_all(), key=lambda bar: bar["visit"]):
        bars = list(bars)
        assert bars[0]["before"] == 0, visit
        for one, next_ in pairwise(bars):
            assert one["after"] == pytest.approx(next_["before"])
        # What the chart asks the reader to notice.
        assert bars[-1]["after"] == pytest.approx(0)


def test_a_step_is_named_once_in_a_visit():
    """Bars of one name would be drawn over each other."""
    for visit, bars in groupby(bars_of_all(), key=lambda bar: bar["visit"]):
        names = [bar["step"] for bar in bars]
        assert len(names) == len(set(names)), visit


def test_every_example_can_be_chosen_and_the_table_shows_the_first():
    made = explorers.one_visit()
    spec = made.spec()
    (menu,) = [param for param in spec["params"] if param["name"] == "visit"]
    assert menu["bind"]["options"] == list(EXAMPLES)
    assert menu["value"] == explorers.FIRST
    assert made.table.rows[-1]["Owed after it"] == "$0.00"


def test_a_label_is_whole_and_short_enough_for_a_phone():
    labels = [f"{bar['amount']}   {bar['step']}" for bar in bars_of_all()]
    assert not [label for label in labels if "…" in label or len(label) > 48]
    assert any(label.endswith("Rapid test for COVID-19") for label in labels)


def test_what_a_contract_takes_has_one_name_in_every_visit():
    named = {bar["step"].split(": ")[1] for bar in bars_of_all() if bar["kind"] == "Given up"}
    assert [name for name in named if "ontract" in name] == ["Contract"]
